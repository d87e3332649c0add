import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { banzhaf, powerOf, shapleyShubik } from '../../src/analysis/power.ts';
import type { Choice } from '../../src/engine/command.ts';
import { type Model, modelOf } from '../../src/engine/model.ts';
import { CHAIRS_DRAFT } from '../../src/engine/state.ts';
import { tallyOf } from '../../src/engine/tally.ts';
import { type ScenarioInput, smallScenario } from '../scenario/small-scenario.ts';

type Majority = NonNullable<
  NonNullable<ScenarioInput['rules']['overrides']>['majorities']
>['substantive'];

interface Seat {
  readonly votes?: number;
  readonly population?: number;
  readonly veto?: boolean;
}

/** A council that decides by the majority, with nothing else in it that matters. */
function council(substantive: Majority, seats: readonly Seat[], veto = false): Model {
  const simple: Majority = {
    kind: 'share',
    of: 'present-and-voting',
    share: [1, 2],
    strict: true,
  };
  return modelOf(
    smallScenario({
      rules: {
        set: 'unga-committee',
        overrides: {
          majorities: { procedural: simple, amendment: simple, substantive },
          veto,
        },
      },
      groups: [],
      links: [],
      delegations: seats.map((seat, at) => ({
        id: `seat-${at}`,
        name: { en: `Seat ${at}` },
        positions: {},
        ...seat,
      })),
    }),
  );
}

/** Votes with a quota, as the literature writes a weighted game: [quota; votes]. */
function weighted(quota: number, votes: readonly number[]): Model {
  const all = votes.reduce((sum, own) => sum + own, 0);
  return council(
    { kind: 'share', of: 'members', share: [quota, all], strict: false, weighted: true },
    votes.map((own) => ({ votes: own })),
  );
}

/** The definitions, over every set of members. */
function bruteForce(model: Model): { banzhaf: number[]; penrose: number[]; shapley: number[] } {
  const n = model.members.length;
  const everybody = model.delegations.map(() => true);
  const carries = (set: number): boolean => {
    const ballots = model.delegations.map(
      (_, at): Choice => (((set >> at) & 1) === 1 ? 'yes' : 'no'),
    );
    return tallyOf(model, { kind: 'proposal', proposal: CHAIRS_DRAFT }, ballots, everybody).carried;
  };
  const carried = Array.from({ length: 1 << n }, (_, set) => carries(set));
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  const swings = new Array<number>(n).fill(0);
  const shapley = new Array<number>(n).fill(0);
  carried.forEach((lost, set) => {
    if (lost) return;
    const size = [...set.toString(2)].filter((bit) => bit === '1').length;
    for (let at = 0; at < n; at++) {
      if (((set >> at) & 1) === 1 || carried[set | (1 << at)] !== true) continue;
      swings[at] = (swings[at] ?? 0) + 1;
      shapley[at] = (shapley[at] ?? 0) + (factorial(size) * factorial(n - 1 - size)) / factorial(n);
    }
  });
  const all = swings.reduce((sum, own) => sum + own, 0);
  return {
    banzhaf: swings.map((own) => (all === 0 ? 0 : own / all)),
    penrose: swings.map((own) => own / 2 ** (n - 1)),
    shapley,
  };
}

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length);
  for (const [at, value] of found.entries())
    expect(value).toBeCloseTo(wanted[at] ?? Number.NaN, 12);
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe('indices of power, against published figures', () => {
  test('[51; 50, 49, 1]: the largest has three fifths, the two others are equals', () => {
    const model = weighted(51, [50, 49, 1]);
    expectClose(banzhaf(model), [3 / 5, 1 / 5, 1 / 5]);
    expectClose(shapleyShubik(model), [2 / 3, 1 / 6, 1 / 6]);
  });

  test('[4; 2, 1, 1, 1]', () => {
    const model = weighted(4, [2, 1, 1, 1]);
    expectClose(banzhaf(model), [2 / 5, 1 / 5, 1 / 5, 1 / 5]);
    expectClose(shapleyShubik(model), [1 / 2, 1 / 6, 1 / 6, 1 / 6]);
  });

  test('the Council of the Six, 1958: Luxembourg had a vote and no power', () => {
    const model = weighted(12, [4, 4, 4, 2, 2, 1]);
    expectClose(
      banzhaf(model),
      [5, 5, 5, 3, 3, 0].map((own) => own / 21),
    );
    expectClose(
      shapleyShubik(model),
      [14, 14, 14, 9, 9, 0].map((own) => own / 60),
    );
  });

  test('the Council of the Nine, 1973', () => {
    const model = weighted(41, [10, 10, 10, 10, 5, 5, 3, 3, 2]);
    expectClose(
      banzhaf(model),
      [53, 53, 53, 53, 29, 29, 21, 21, 5].map((own) => own / 317),
    );
  });

  test('the Security Council: a permanent member has 0.1963 by one measure, 0.1669 by the other', () => {
    const model = council(
      { kind: 'share', of: 'members', share: [9, 15], strict: false },
      Array.from({ length: 15 }, (_, at) => ({ veto: at < 5 })),
      true,
    );
    expect(shapleyShubik(model)[0]).toBeCloseTo(421 / 2145, 12);
    expect(shapleyShubik(model)[14]).toBeCloseTo(4 / 2145, 12);
    expect(banzhaf(model)[0]).toBeCloseTo(106 / 635, 12);
    expect(banzhaf(model)[14]).toBeCloseTo(21 / 1270, 12);
    expect(powerOf(model).penrose[0]).toBeCloseTo(848 / 16384, 12);
  });

  test('the Assembly by two thirds: all alike, and exactly', () => {
    const model = council(
      { kind: 'share', of: 'present-and-voting', share: [2, 3], strict: false },
      Array.from({ length: 193 }, () => ({})),
    );
    const { banzhaf, shapleyShubik, exact } = powerOf(model);
    expect(exact).toBe(true);
    for (const index of [banzhaf, shapleyShubik]) {
      expect(Math.abs(sum(index) - 1)).toBeLessThan(1e-12);
      expect(index[0]).toBeCloseTo(1 / 193, 14);
      expect(index[192]).toBe(index[0]);
    }
  });

  test('unanimity: each has a swing, and only one', () => {
    const model = council({ kind: 'unanimity', abstentionBlocks: false }, [{}, {}, {}, {}]);
    expectClose(powerOf(model).penrose, [1 / 8, 1 / 8, 1 / 8, 1 / 8]);
  });

  test('observers have none', () => {
    const model = modelOf(smallScenario());
    const watch = model.delegationIndex.get('watch') ?? -1;
    expect(banzhaf(model)[watch]).toBe(0);
    expect(sum(banzhaf(model))).toBeCloseTo(1, 12);
  });
});

describe('double majorities', () => {
  // Members of the Union with their inhabitants in thousands, as the Council rounds them.
  const thousands = [
    83_203, 67_439, 59_607, 47_432, 37_654, 19_186, 17_734, 11_631, 10_603, 10_545, 10_440, 10_352,
    9_730, 8_921, 6_797, 5_864, 5_541, 5_434, 5_060, 3_862, 2_795, 2_107, 1_883, 1_331, 904, 643,
    520,
  ];
  const rule: Majority = {
    kind: 'double',
    members: [11, 20],
    population: [13, 20],
    blockingMinority: 4,
  };

  test('a Union of 27 is counted exactly, to the last inhabitant', () => {
    const model = council(
      rule,
      thousands.map((own, at) => ({ population: own * 1000 + at })),
    );
    const { banzhaf, shapleyShubik, exact } = powerOf(model);
    expect(exact).toBe(true);
    for (const index of [banzhaf, shapleyShubik]) {
      expect(Math.abs(sum(index) - 1)).toBeLessThan(1e-12);
      for (let at = 1; at < 27; at++) {
        expect(index[at - 1]).toBeGreaterThanOrEqual(index[at] ?? 1);
      }
    }
  });

  test('councils too large to count are sampled, which comes to the same and is said', () => {
    // A few inhabitants more or less change no vote, but make the table too large to count by.
    const rule: Majority = {
      kind: 'double',
      members: [1, 2],
      population: [131, 200],
      blockingMinority: 3,
    };
    const of = (inhabitants: (at: number) => number) =>
      powerOf(
        council(
          rule,
          Array.from({ length: 40 }, (_, at) => ({ population: inhabitants(at) })),
        ),
      );
    const counted = of((at) => (at < 20 ? 3 : 1));
    const sampled = of((at) => (at < 20 ? 3_000_000 : 1_000_000) + at);
    expect([counted.exact, sampled.exact]).toEqual([true, false]);
    for (const index of ['banzhaf', 'penrose', 'shapleyShubik'] as const) {
      for (const at of [0, 19, 20, 39]) {
        const wanted = counted[index][at] ?? 0;
        const error = Math.sqrt(wanted / (sampled.sample ?? 1));
        expect(Math.abs((sampled[index][at] ?? 0) - wanted)).toBeLessThan(4 * error);
      }
    }
  });
});

describe('indices of power, against every set of members', () => {
  const seats = fc.array(
    fc.record({
      votes: fc.integer({ min: 1, max: 9 }),
      population: fc.oneof(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 100_000_000, max: 1_400_000_000 }),
      ),
      veto: fc.boolean(),
    }),
    { minLength: 2, maxLength: 8 },
  );
  const fraction = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 5 }))
    .map(([top, more]): [number, number] => [top, top + more]);
  const majority: fc.Arbitrary<Majority> = fc.oneof(
    fc.record({
      kind: fc.constant('share' as const),
      of: fc.constantFrom('present-and-voting' as const, 'members' as const),
      share: fraction,
      strict: fc.boolean(),
      weighted: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('double' as const),
      members: fraction,
      population: fraction,
      blockingMinority: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constant('unanimity' as const), abstentionBlocks: fc.boolean() }),
  );

  test('are the same for every kind of majority, with and without vetoes', () => {
    fc.assert(
      fc.property(majority, seats, fc.boolean(), (rule, members, veto) => {
        const model = council(rule, members, veto);
        const found = powerOf(model);
        const wanted = bruteForce(model);
        expect(found.exact).toBe(true);
        expectClose(found.banzhaf, wanted.banzhaf);
        expectClose(found.penrose, wanted.penrose);
        expectClose(found.shapleyShubik, wanted.shapley);
      }),
      { numRuns: 100 },
    );
  });
});
