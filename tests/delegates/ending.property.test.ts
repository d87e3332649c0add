import fc from 'fast-check';
import { expect, test } from 'vitest';
import { luckOf } from '../../src/delegates/luck.ts';
import { CHAIR } from '../../src/engine/command.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import { ruleSets } from '../../src/scenario/rule-sets.ts';
import { runs, scenarios } from '../engine/random-game.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { type Policy, play } from './playing.ts';

const timeout = 600_000;

/** Does something allowed half of the time, by chance, and never rests for ever. */
const erratic: Policy = (table, { actor }) => {
  const luck = luckOf(table.state.turn, actor);
  if (luck < 0.5) return null;
  const legal = legalCommands(table.state, actor);
  return legal[Math.floor(luck * 1000) % Math.max(1, legal.length)]?.command ?? null;
};

test('every game among computers ends with a certificate and an epilogue', { timeout }, () => {
  fc.assert(
    fc.property(scenarios, fc.string({ maxLength: 6 }), (scenario, seed) => {
      const { state } = play({ scenario, seed });
      expect(state.stage).toBe('ended');
      expect(state.outcome).not.toBeNull();
    }),
    { numRuns: runs(200) },
  );
});

test('every game ends though persons do what they like', { timeout }, () => {
  fc.assert(
    fc.property(scenarios, fc.string({ maxLength: 6 }), (scenario, seed) => {
      const persons = scenario.delegations.slice(0, 2).map((d) => d.id);
      const { state } = play({ scenario, seed, persons, policy: erratic });
      expect(state.stage).toBe('ended');
    }),
    { numRuns: runs(80) },
  );
});

test.each(Object.keys(ruleSets))('a game under %s ends when nobody at the table stirs', (set) => {
  const scenario = smallScenario({ rules: { set } });
  const persons = [CHAIR, ...scenario.delegations.map((d) => d.id)];
  expect(play({ scenario, seed: 'asleep', persons }).state.stage).toBe('ended');
});
