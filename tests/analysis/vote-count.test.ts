import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Restriction } from '../../src/analysis/room.ts';
import { countCarried, wilson } from '../../src/analysis/vote-count.ts';
import { forecastVote } from '../../src/analysis/vote-forecast.ts';
import { type Model, modelOf } from '../../src/engine/model.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { type ScenarioInput, smallScenario } from '../scenario/small-scenario.ts';
import { largeScenario } from './large-scenario.ts';
import { randomScenario } from './random-scenario.ts';
import { randomZone } from './random-zone.ts';

type Overrides = NonNullable<ScenarioInput['rules']['overrides']>;
type Majority = NonNullable<Overrides['majorities']>['substantive'];

/** By the definition: every text is put to the vote. */
function bruteForce(model: Model, { fixed, lifted }: Restriction = {}): number {
  let count = 0;
  const text = model.provisions.map(() => 0);
  const at = (provision: number): void => {
    const of = model.provisions[provision];
    if (of === undefined) {
      const { tally } = forecastVote(model, { kind: 'proposal', text }, lifted);
      if (tally.carried) count++;
      return;
    }
    of.axis.forEach((_, option) => {
      if ((fixed?.[provision] ?? option) !== option) return;
      text[provision] = option;
      at(provision + 1);
    });
  };
  at(0);
  return count;
}

const share = (over: Partial<Extract<Majority, { kind: 'share' }>>): Majority => ({
  kind: 'share',
  of: 'present-and-voting',
  share: [1, 2],
  strict: true,
  ...over,
});
const majorities: Majority[] = [
  share({}),
  share({ share: [2, 3], strict: false }),
  share({ of: 'members' }),
  share({ of: 'members', share: [3, 5], strict: false, weighted: true }),
  share({ weighted: true }),
  { kind: 'double', members: [11, 20], population: [13, 20], blockingMinority: 2 },
  { kind: 'unanimity', abstentionBlocks: true },
  { kind: 'unanimity', abstentionBlocks: false },
];

const council = fc
  .record({
    scenario: randomScenario,
    majority: fc.constantFrom(...majorities),
    veto: fc.boolean(),
    abstention: fc.boolean(),
    seats: fc.array(
      fc.record({
        votes: fc.integer({ min: 1, max: 5 }),
        population: fc.integer({ min: 0, max: 9 }),
        veto: fc.boolean(),
      }),
      { minLength: 6, maxLength: 6 },
    ),
  })
  .map(({ scenario, majority, veto, abstention, seats }): Scenario => {
    const { rules } = smallScenario({
      rules: {
        set: 'unga-committee',
        overrides: {
          majorities: { procedural: majority, amendment: majority, substantive: majority },
          veto,
          voting: {
            method: 'show-of-hands',
            onRequest: [],
            explanations: [],
            proposerMayExplain: false,
            abstention,
          },
        },
      },
    });
    return {
      ...scenario,
      rules,
      delegations: scenario.delegations.map((delegation, at) => ({ ...delegation, ...seats[at] })),
    };
  });

describe('the texts that a vote would carry', () => {
  test('are those that carry when every text is put to the vote, under every kind of majority', () => {
    fc.assert(
      fc.property(council, (scenario) => {
        const model = modelOf(scenario);
        const counted = { exact: true, interval: null, sample: null };
        expect(countCarried(model)).toEqual({ count: bruteForce(model), ...counted });
      }),
      { numRuns: 150 },
    );
  });

  test('are the same under many links between many clauses', () => {
    for (let at = 0; at < 80; at++) {
      const { model } = randomZone(`votes-${at}`);
      expect({ at, count: countCarried(model).count }).toEqual({ at, count: bruteForce(model) });
    }
  });

  test('are those of the shipped scenarios, counted one by one before', () => {
    const counts = ['first-steps', 'vienna-2024'].map((name) => {
      const loaded = loadScenario(readFileSync(`scenarios/${name}.yaml`, 'utf8'));
      if (!('scenario' in loaded)) throw new Error(`${name} is not sound.`);
      return countCarried(modelOf(loaded.scenario)).count;
    });
    expect(counts).toEqual([17, 97_007]);
  });

  test('are counted where clauses are settled and red lines lifted', () => {
    fc.assert(
      fc.property(council, fc.nat(3), fc.boolean(), (scenario, clause, lifts) => {
        const model = modelOf(scenario);
        const within: Restriction = {
          fixed: model.provisions.map(({ index }) => (index === clause ? 1 : null)),
          ...(lifts ? { lifted: (delegation: number) => delegation % 2 === 0 } : {}),
        };
        expect(countCarried(model, within).count).toBe(bruteForce(model, within));
      }),
      { numRuns: 60 },
    );
  });

  test('are estimated from a sample beyond a number, with an interval that holds the truth', () => {
    const model = modelOf(smallScenario());
    const truth = countCarried(model).count;
    const seeds = Array.from({ length: 60 }, (_, at) => `seed ${at}`);
    const estimates = seeds.map((seed) =>
      countCarried(model, {}, { seed, sample: 400, countable: 0 }),
    );
    for (const { exact, sample } of estimates)
      expect({ exact, sample }).toEqual({ exact: false, sample: 400 });
    const held = estimates.filter(
      ({ interval }) => interval !== null && interval[0] <= truth && truth <= interval[1],
    );
    expect(held.length).toBeGreaterThanOrEqual(51);
    const mean = estimates.reduce((sum, { count }) => sum + count, 0) / seeds.length;
    expect(Math.abs(mean - truth)).toBeLessThan(1);
  });

  test('are the same for the same seed, in a room of 193', () => {
    const model = modelOf(largeScenario(0.5));
    const [one, other] = [1, 2].map(() => countCarried(model, {}, { seed: 's', sample: 500 }));
    expect(one).toEqual(other);
    expect(one?.interval?.[0]).toBeLessThanOrEqual(one?.count ?? 0);
    expect(one?.interval?.[1]).toBeGreaterThanOrEqual(one?.count ?? 0);
  });

  test('are counted no further once it is called off', () => {
    const model = modelOf(largeScenario(0.5));
    const watch = { goOn: () => false };
    const result = countCarried(model, {}, { sample: 1_000_000, watch });
    expect(result).toMatchObject({ exact: false, interval: null, sample: null });
  });
});

test("Wilson's interval is that of the textbooks, and stays within its bounds", () => {
  expect(wilson(5, 10)[0]).toBeCloseTo(0.2366, 4);
  expect(wilson(5, 10)[1]).toBeCloseTo(0.7634, 4);
  expect(wilson(0, 10)[0]).toBe(0);
  expect(wilson(0, 10)[1]).toBeCloseTo(0.2775, 4);
  expect(wilson(10, 10)[1]).toBeCloseTo(1, 12);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
