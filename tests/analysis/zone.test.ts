import { describe, expect, test } from 'vitest';
import { listOf, textAt } from '../../src/analysis/adoptable-list.ts';
import { logNash } from '../../src/analysis/nash.ts';
import { roomOf } from '../../src/analysis/room.ts';
import { meterOf } from '../../src/analysis/watch.ts';
import {
  countAdoptable,
  countTexts,
  type Restriction,
  restrictionAt,
  searchZone,
  type ZoneFindings,
  zoneOf,
} from '../../src/analysis/zone.ts';
import { zoneInList } from '../../src/analysis/zone-in-list.ts';
import { asked, bruteForce, everybodyAccepts, everyText } from '../../src/cli/bench/brute-force.ts';
import { evolveAll } from '../../src/engine/evolve.ts';
import { openGame } from '../../src/engine/game.ts';
import { modelOf } from '../../src/engine/model.ts';
import { type TextVector, utilityOf } from '../../src/engine/utility.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { largeScenario } from './large-scenario.ts';
import { type RandomZone, randomZone } from './random-zone.ts';

const SCENARIOS = 2000;

function gainsAt({ model, within }: RandomZone, text: TextVector): number[] {
  return asked(model, within).map((one) => utilityOf(one, text) - one.delegation.reservation);
}

describe('the zone of possible agreement', () => {
  test('is what a look at every text finds, in thousands of small scenarios', () => {
    const met = { some: 0, none: 0, all: 0, nothingWon: 0 };
    const near = (a: number | undefined, b: number | null, slack = 1e-8): boolean =>
      Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) <= slack;
    for (let at = 0; at < SCENARIOS; at++) {
      const random = randomZone(`zone-${at}`);
      const { model, within } = random;
      const brute = bruteForce(model, within);
      const members = asked(model, within);
      const zone = zoneOf(model, within);
      const searched = searchZone(roomOf(model, within), meterOf({}, 1_000_000));
      const { nash } = zone;
      const gains = gainsAt(random, nash?.text ?? []);
      const product = gains.reduce((all, gain) => all * Math.max(0, gain), 1);
      const right = ({ adoptable, ...best }: ZoneFindings): boolean =>
        adoptable.count === BigInt(brute.adoptable) &&
        adoptable.exact &&
        Object.values(best).every(
          ({ text, exact }) =>
            exact &&
            (text === null
              ? brute.adoptable === 0
              : everybodyAccepts(members, text, within) && brute.adoptable > 0),
        ) &&
        (brute.adoptable === 0 ||
          (near(logNash(gainsAt(random, best.nash.text ?? [])), brute.logNash, 1e-6) &&
            (members.length === 0 || near(best.maxMin.value, brute.maxMin)) &&
            near(best.utilitarian.value, brute.utilitarian)));
      const list = listOf(roomOf(model, within), meterOf({}, 1_000_000));
      const checks = {
        texts: zone.texts === BigInt(brute.texts),
        searched: right(searched),
        listed: list !== null && right(zoneInList(roomOf(model, within), list)),
        whole: zone.exact && zone.adoptable.count === BigInt(brute.adoptable),
        product: nash === null || near(Math.exp(nash.logProduct), product),
      };
      const wrong = Object.entries(checks).flatMap(([name, fine]) => (fine ? [] : [name]));
      if (wrong.length > 0) expect({ at, wrong }).toEqual({ at, wrong: [] });
      if (brute.adoptable === 0) met.none += 1;
      else met[brute.adoptable === brute.texts ? 'all' : 'some'] += 1;
      if (nash?.value === 0) met.nothingWon += 1;
    }
    // Otherwise the comparison would have been of one kind only.
    expect(Math.min(...Object.values(met))).toBeGreaterThan(10);
  });

  test('lists the very texts that everybody accepts, with what they are worth', () => {
    for (let at = 0; at < 300; at++) {
      const { model, within } = randomZone(`list-${at}`);
      const members = asked(model, within);
      const list = listOf(roomOf(model, within), meterOf({}, 1_000_000));
      const texts = Array.from({ length: list?.size ?? 0 }, (_, place) =>
        list === null ? [] : textAt(list, place),
      );
      const accepted: string[] = [];
      for (const text of everyText(model, within)) {
        if (everybodyAccepts(members, text, within)) accepted.push(text.join());
      }
      expect(texts.map((text) => text.join()).sort()).toEqual(accepted.sort());
      texts.forEach((text, place) => {
        list?.members.forEach((one, m) => {
          const listed = list.utilities[place * list.members.length + m];
          expect(listed).toBeCloseTo(utilityOf(one, text), 12);
        });
      });
    }
  });

  test('is not listed where there are too many texts, or the budget would not do', () => {
    expect(listOf(roomOf(modelOf(largeScenario(0.3))), meterOf({}, 1e9))).toBeNull();
    expect(listOf(roomOf(modelOf(smallScenario())), meterOf({}, 5))).toBeNull();
  });

  test('never loses a text when a red line is dropped', () => {
    let grew = 0;
    for (let at = 0; at < 300; at++) {
      const { model, within } = randomZone(`monotone-${at}`);
      const members = asked(model, within);
      const lines = members.flatMap(({ index, redLines }) =>
        redLines.flatMap((options, provision) =>
          options.flatMap((red, option) => (red ? [{ index, provision, option }] : [])),
        ),
      );
      const dropped = lines[at % Math.max(1, lines.length)];
      if (dropped === undefined) continue;
      const wider: Restriction = {
        ...within,
        lifted: (delegation, provision, option) =>
          within.lifted?.(delegation, provision, option) === true ||
          (delegation === dropped.index &&
            provision === dropped.provision &&
            option === dropped.option),
      };
      let lost = 0;
      for (const text of everyText(model, within)) {
        if (!everybodyAccepts(members, text, within)) continue;
        if (!everybodyAccepts(members, text, wider)) lost += 1;
      }
      expect(lost).toBe(0);
      const [before, after] = [zoneOf(model, within), zoneOf(model, wider)];
      expect(after.adoptable.count).toBeGreaterThanOrEqual(before.adoptable.count);
      for (const which of ['nash', 'maxMin', 'utilitarian'] as const) {
        expect(after[which]?.value ?? 2).toBeGreaterThanOrEqual((before[which]?.value ?? 0) - 1e-9);
      }
      if (after.adoptable.count > before.adoptable.count) grew += 1;
    }
    expect(grew).toBeGreaterThan(20);
  });

  test('is what is left of it at a moment in a game', () => {
    const scenario = smallScenario();
    const model = modelOf(scenario);
    const opened = openGame(scenario, 'zone').state;
    const before = countAdoptable(model, restrictionAt(opened));
    expect(before).toEqual(countAdoptable(model));
    const later = evolveAll(opened, [
      { type: 'clause-agreed', provision: 'rights', option: 'full' },
      {
        type: 'capital-answered',
        by: 'cestria',
        provision: 'rights',
        lifted: ['full'],
      },
    ]);
    const within = restrictionAt(later);
    expect(countTexts(model, within)).toBe(12n);
    expect(within.fixed).toEqual([2, null, null]);
    expect(within.lifted?.(2, 0, 2)).toBe(true);
    expect(Number(countAdoptable(model, within).count)).toBe(bruteForce(model, within).adoptable);
    const agreedOnly = { fixed: [2, null, null] };
    expect(countAdoptable(model, agreedOnly).count).toBe(0n);
  });

  test('does not depend on whether the ends of texts are counted together', () => {
    // 1.2 million texts of which a third is adoptable: too many for a walk to each.
    const model = modelOf(largeScenario(0.52));
    const fixed = [1, 1, 1, 1, 1];
    const whole = countAdoptable(model, { fixed });
    let parts = 0n;
    for (let a = 0; a < 5; a++) {
      for (let b = 0; b < 5; b++) {
        parts += countAdoptable(model, { fixed: [...fixed, a, b] }).count;
      }
    }
    expect(whole).toEqual({ count: parts, exact: true });
    expect(whole.count).toBeGreaterThan(100_000n);
  });

  test('is found for 193 members where hundreds of millions of texts are adoptable', () => {
    const model = modelOf(largeScenario(0.3));
    const zone = zoneOf(model);
    expect(zone.exact).toBe(true);
    expect(zone.adoptable.count).toBeGreaterThan(700_000_000n);
    for (const best of [zone.nash, zone.maxMin, zone.utilitarian]) {
      expect(best !== null && everybodyAccepts(asked(model), best.text)).toBe(true);
    }
    expect(zone.nash?.value).toBeGreaterThan(0.3);
    expect(Number.isFinite(zone.nash?.logProduct)).toBe(true);
  });

  test('has a Nash product of 0, and still the best for the others, where a member cannot gain', () => {
    const scenario = largeScenario(0.3);
    const delegations = scenario.delegations.map((one, at) =>
      at === 0 ? { ...one, reservation: 0, positions: {} } : one,
    );
    const { nash, exact } = zoneOf(modelOf({ ...scenario, delegations }));
    const others = zoneOf(modelOf({ ...scenario, delegations: delegations.slice(1) })).nash;
    expect(exact).toBe(true);
    expect(nash).toEqual({ text: others?.text, value: 0, logProduct: Number.NEGATIVE_INFINITY });
  });

  test('refuses to fix a provision at an option that it does not have', () => {
    const model = modelOf(smallScenario());
    expect(() => zoneOf(model, { fixed: [7] })).toThrow(/rights.*0 to 2/);
  });
});

describe('a watcher', () => {
  const model = modelOf(largeScenario(0.55));

  test('sees the work advance to its end', () => {
    const seen: number[] = [];
    zoneOf(modelOf(largeScenario(0.7)), undefined, { onProgress: (share) => seen.push(share) });
    expect(seen.length).toBeGreaterThan(4);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(seen.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  test('can call it off, and gets what was found so far', () => {
    let asked = 0;
    const goOn = (): boolean => ++asked < 3;
    const zone = zoneOf(model, undefined, { goOn });
    expect(zone.exact).toBe(false);
    expect(zone.adoptable.exact).toBe(false);
    expect(zone.nash?.text).toBeDefined();
    expect(asked).toBeLessThan(10);
  });

  test('is told that the budget ran out, and the count is no more than there are', () => {
    const fixed = [1, 1, 1, 1, 1, 1, 1];
    const all = countAdoptable(model, { fixed });
    expect(all.exact).toBe(true);
    for (const nodes of [1, 100, 5000]) {
      const hurried = countAdoptable(model, { fixed }, { nodes });
      expect(hurried.exact).toBe(false);
      expect(hurried.count).toBeLessThanOrEqual(all.count);
    }
  });
});
