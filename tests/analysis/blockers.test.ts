import { describe, expect, test } from 'vitest';
import { blockersOf, type RedLine } from '../../src/analysis/blockers.ts';
import { isBroken } from '../../src/analysis/consent.ts';
import { countAdoptable, type Restriction } from '../../src/analysis/zone.ts';
import { asked, everyText } from '../../src/cli/bench/brute-force.ts';
import { modelOf } from '../../src/engine/model.ts';
import { type TextVector, utilityOf } from '../../src/engine/utility.ts';
import { smallScenario, smallScenarioInput } from '../scenario/small-scenario.ts';
import { largeScenario } from './large-scenario.ts';
import { type RandomZone, randomZone } from './random-zone.ts';

const SCENARIOS = 1000;

const keyOf = ({ delegation, provision, option, link }: RedLine): string =>
  link === undefined ? `${delegation}/${provision}/${option}` : `${delegation}/${link}`;

/** What a text crosses, in a fixed order; one entry for each member and red line or blocking link. */
function crossedBy({ model, within }: RandomZone, text: TextVector): string[] {
  return asked(model, within)
    .flatMap((member) => [
      ...text.flatMap((option, provision) =>
        member.redLines[provision]?.[option] === true &&
        within.lifted?.(member.index, provision, option) !== true
          ? [keyOf({ delegation: member.index, provision, option })]
          : [],
      ),
      ...member.links
        .filter((link) => link.blocking && isBroken(link, text))
        .map(({ id }) => `${member.index}/${id}`),
    ])
    .sort();
}

function worthEnough({ model, within }: RandomZone, text: TextVector): boolean {
  return asked(model, within).every((one) => utilityOf(one, text) >= one.delegation.reservation);
}

/** Texts by the set that they cross, of the smallest sets that are not empty; and of the empty one. */
function byBruteForce(random: RandomZone): { now: number; sets: Map<string, number> } {
  let now = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let sets = new Map<string, number>();
  for (const text of everyText(random.model, random.within)) {
    if (!worthEnough(random, text)) continue;
    const crossed = crossedBy(random, text);
    if (crossed.length === 0) now += 1;
    if (crossed.length === 0 || crossed.length > fewest) continue;
    if (crossed.length < fewest) sets = new Map();
    fewest = crossed.length;
    const key = crossed.join(' ');
    sets.set(key, (sets.get(key) ?? 0) + 1);
  }
  return { now, sets };
}

/** The restriction with some red lines given up. */
function without(redLines: readonly RedLine[], within: Restriction): Restriction {
  const off = new Set(redLines.map(keyOf));
  return {
    ...within,
    lifted: (delegation, provision, option) =>
      off.has(`${delegation}/${provision}/${option}`) ||
      within.lifted?.(delegation, provision, option) === true,
    unblocked: (delegation, link) =>
      off.has(`${delegation}/${link}`) || within.unblocked?.(delegation, link) === true,
  };
}

describe('what blocks', () => {
  test('is what a look at every text finds, in a thousand small scenarios', () => {
    const met = { opened: 0, enlarged: 0, pairs: 0, links: 0, reservations: 0 };
    for (let at = 0; at < SCENARIOS; at++) {
      const random = randomZone(`blockers-${at}`);
      const { model, within } = random;
      const { opens, smallest, more, reservations, exact } = blockersOf(model, within);
      const { now, sets } = byBruteForce(random);
      const found = smallest.map(
        ({ redLines, gained }) => `${redLines.map(keyOf).sort().join(' ')}: ${gained}`,
      );
      const expected = [...sets].map(([set, count]) => `${set}: ${count}`);
      const before = countAdoptable(model, within).count;
      const checks = {
        exact,
        opens: opens === (now === 0),
        sets: more
          ? found.length === 20 && found.every((one) => expected.includes(one))
          : found.sort().join() === expected.sort().join(),
        order: smallest.every(
          ({ gained }, place) => gained <= (smallest[place - 1]?.gained ?? gained),
        ),
        gained: smallest
          .slice(0, 2)
          .every(
            ({ redLines, gained }) =>
              countAdoptable(model, without(redLines, within)).count - before === gained,
          ),
        examples: smallest.every(
          ({ redLines, example }) =>
            worthEnough(random, example) &&
            crossedBy(random, example).join() === redLines.map(keyOf).sort().join(),
        ),
        owners: smallest.every(
          ({ redLines, delegations }) =>
            [...new Set(redLines.map(({ delegation }) => delegation))]
              .sort((a, b) => a - b)
              .join() === delegations.join(),
        ),
        reservations:
          now > 0 || sets.size > 0 ? reservations.length === 0 : isCore(random, reservations),
      };
      const wrong = Object.entries(checks).flatMap(([name, right]) => (right ? [] : [name]));
      if (wrong.length > 0) expect({ at, wrong }).toEqual({ at, wrong: [] });
      if (smallest.length > 0) met[opens ? 'opened' : 'enlarged'] += 1;
      if (smallest.some(({ redLines }) => redLines.length > 1)) met.pairs += 1;
      if (smallest.some(({ redLines }) => redLines.some((line) => line.link !== undefined))) {
        met.links += 1;
      }
      if (reservations.length > 1) met.reservations += 1;
    }
    expect(Math.min(...Object.values(met))).toBeGreaterThan(25);
  });

  test('is nothing where every text that is worth enough is adoptable already', () => {
    const scenario = smallScenario({ links: [] });
    const delegations = scenario.delegations.map((one) => ({
      ...one,
      positions: Object.fromEntries(
        Object.entries(one.positions).map(([id, position]) => [id, { ...position, redLines: [] }]),
      ),
    }));
    const blockers = blockersOf(modelOf({ ...scenario, delegations }));
    expect(blockers).toEqual({
      opens: false,
      smallest: [],
      more: false,
      reservations: [],
      exact: true,
    });
  });

  test('names the red line of Cestria, or the blocking link of the two westerners', () => {
    const model = modelOf(smallScenario());
    const { opens, smallest } = blockersOf(model);
    expect(opens).toBe(false);
    expect(smallest.map(({ redLines }) => redLines)).toContainEqual([
      { delegation: 2, provision: 0, option: 2 },
    ]);
  });

  test('names members who ask for too much together, none of whom could be left out', () => {
    const input = smallScenarioInput();
    const delegations = input.delegations.map((one) => ({ ...one, reservation: 0.8 }));
    const model = modelOf(smallScenario({ delegations }));
    const { opens, smallest, reservations, exact } = blockersOf(model);
    expect({ opens, smallest, exact }).toEqual({ opens: true, smallest: [], exact: true });
    expect(isCore({ model, within: {} }, reservations)).toBe(true);
  });

  test('is found for 193 members, where no text opens the zone as well', () => {
    const model = modelOf(largeScenario(0.75));
    const { opens, smallest, reservations, exact } = blockersOf(model);
    expect({ opens, exact, sets: smallest.length }).toEqual({ opens: true, exact: true, sets: 0 });
    expect(reservations.length).toBeGreaterThan(1);
    expect(reservations.length).toBeLessThan(40);
  });
});

/** Whether no text is worth enough to all of these, and some text is to all but any one of them. */
function isCore({ model, within }: RandomZone, members: readonly number[]): boolean {
  const satisfied = (some: readonly number[]): boolean => {
    for (const text of everyText(model, within)) {
      const enough = some.every((index) => {
        const one = model.delegations[index];
        return one !== undefined && utilityOf(one, text) >= one.delegation.reservation;
      });
      if (enough) return true;
    }
    return false;
  };
  return (
    members.length > 0 &&
    !satisfied(members) &&
    members.every((index) => satisfied(members.filter((other) => other !== index)))
  );
}
