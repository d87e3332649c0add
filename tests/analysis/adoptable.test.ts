import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestAdoptable } from '../../src/analysis/adoptable.ts';
import { asked, everybodyAccepts } from '../../src/cli/bench/brute-force.ts';
import { type Model, modelOf } from '../../src/engine/model.ts';
import { redLinesCrossed, utilityOf } from '../../src/engine/utility.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { largeScenario } from './large-scenario.ts';
import { randomScenario } from './random-scenario.ts';

/** Every text of a scenario, as option indices. */
function everyText(model: Model): number[][] {
  return model.provisions.reduce<number[][]>(
    (texts, provision) =>
      texts.flatMap((text) => provision.axis.map((_, option) => [...text, option])),
    [[]],
  );
}

/** The definition written out, sharing nothing with the search. */
function byBruteForce(scenario: Scenario, index: number): number | null {
  const model = modelOf(scenario);
  const own = model.delegations[index];
  let best: number | null = null;
  for (const text of everyText(model)) {
    const refused = model.delegations.some(
      (d) =>
        d.member &&
        (redLinesCrossed(d, text).length > 0 || utilityOf(d, text) < d.delegation.reservation),
    );
    if (refused || own === undefined) continue;
    best = Math.max(best ?? 0, utilityOf(own, text));
  }
  return best;
}

describe('the best text that a delegation can reach with everybody’s consent', () => {
  test('equals the best of all texts looked at one by one', () => {
    let adoptable = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const model = modelOf(scenario);
        for (const { index, delegation } of model.delegations) {
          const found = bestAdoptable(model, index);
          const best = byBruteForce(scenario, index);
          expect(found.exact).toBe(true);
          if (best === null) {
            expect(found).toEqual({ utility: delegation.reservation, text: null, exact: true });
            continue;
          }
          adoptable += 1;
          expect(found.utility).toBeCloseTo(best, 9);
          expect(found.text !== null && everybodyAccepts(asked(model), found.text)).toBe(true);
        }
      }),
      { numRuns: 400, seed: 2024 },
    );
    // Otherwise the property would have been tested on hopeless scenarios only.
    expect(adoptable).toBeGreaterThan(200);
  });

  test('is the compromise in the small scenario, whose text is worth its utility', () => {
    const model = modelOf(smallScenario());
    for (const { index } of model.delegations) {
      const { text, utility } = bestAdoptable(model, index);
      const own = model.delegations[index];
      expect(text).not.toBeNull();
      expect(own !== undefined && text !== null && utilityOf(own, text)).toBe(utility);
    }
  });

  test('does not exist where two members’ red lines cover every option', () => {
    const scenario = smallScenario();
    const delegations = scenario.delegations.map((d) => ({
      ...d,
      positions: Object.fromEntries(
        Object.entries(d.positions).map(([provision, position]) => [
          provision,
          provision === 'rights' && d.kind === 'member'
            ? { ...position, redLines: d.id === 'arland' ? ['none', 'general'] : ['full'] }
            : position,
        ]),
      ),
    }));
    const model = modelOf({ ...scenario, delegations });
    expect(bestAdoptable(model, 0)).toEqual({ utility: 0.4, text: null, exact: true });
  });

  test('is kept for the next question', () => {
    const model = modelOf(smallScenario());
    expect(bestAdoptable(model, 2)).toBe(bestAdoptable(model, 2));
  });

  test('is refused for a delegation that does not exist', () => {
    expect(() => bestAdoptable(modelOf(smallScenario()), 99)).toThrow(RangeError);
  });

  test('is found exactly for 193 members, 16 provisions and 5 options in well under a second', () => {
    const model = modelOf(largeScenario(0.6));
    const before = performance.now();
    const found = [0, 1, 2].map((index) => bestAdoptable(model, index));
    // A bound for slow machines: 10 ms each where this was written.
    expect(performance.now() - before).toBeLessThan(3000);
    for (const { text, exact } of found) {
      expect(exact).toBe(true);
      expect(text !== null && everybodyAccepts(asked(model), text)).toBe(true);
    }
  });

  test('is called inexact when the budget of nodes ran out, and is adoptable all the same', () => {
    const model = modelOf(largeScenario(0.65));
    for (const index of [0, 1, 2, 3]) {
      const hurried = bestAdoptable(model, index, { nodes: 20 });
      const thorough = bestAdoptable(model, index);
      expect(hurried.exact).toBe(false);
      expect(hurried.utility).toBeLessThanOrEqual(thorough.utility + 1e-9);
      expect(hurried.text === null || everybodyAccepts(asked(model), hurried.text)).toBe(true);
    }
  });
});
