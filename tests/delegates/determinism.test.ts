import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { nextTurn, restoreTable } from '../../src/delegates/table.ts';
import { hashEvents } from '../../src/engine/event-hash.ts';
import { runs, scenarios } from '../engine/random-game.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { passes, play, playOn, shippedScenario } from './playing.ts';
import { sensible } from './scripted-players.ts';

vi.setConfig({ testTimeout: 600_000 });
const firstSteps = shippedScenario('first-steps.yaml');

test('the same scenario and seed give the same events, byte for byte', () => {
  for (const scenario of [smallScenario(), firstSteps]) {
    const once = play({ scenario, seed: 'again' });
    const twice = play({ scenario, seed: 'again' });
    expect(hashEvents(twice.events)).toBe(hashEvents(once.events));
  }
});

test('another seed gives another game', () => {
  const games = ['one', 'two', 'three', 'four'].map((seed) =>
    hashEvents(play({ scenario: firstSteps, seed }).events),
  );
  expect(new Set(games).size).toBe(games.length);
});

test('asking what happens next changes nothing, and gives the same answer', () => {
  play({
    scenario: firstSteps,
    seed: 'ask twice',
    look: ({ table }) => expect(nextTurn(table)).toEqual(nextTurn(table)),
  });
});

test('a game restored from its events goes on as it would have', () => {
  fc.assert(
    fc.property(
      scenarios,
      fc.string({ maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (scenario, seed, share) => {
        const whole = play({ scenario, seed });
        const kept = whole.events.slice(0, Math.max(1, Math.floor(share * whole.events.length)));
        // A command may give several events; only between commands is there a table.
        let seen = 1;
        const breaks = new Set([seen]);
        play({
          scenario,
          seed,
          look: (step) => {
            seen += step.events.length;
            breaks.add(seen);
          },
        });
        let at = kept.length;
        while (!breaks.has(at)) at--;
        const begun = whole.events.slice(0, at);
        const events = [...begun];
        playOn(restoreTable(scenario, begun, []), passes, (step) => events.push(...step.events));
        expect(hashEvents(events)).toBe(hashEvents(whole.events));
      },
    ),
    { numRuns: runs(60) },
  );
});

test('a person at the table is remembered by events alone', () => {
  const seat = 'brazil';
  const whole = play({
    scenario: firstSteps,
    seed: 'resumed',
    persons: [seat],
    policy: sensible(),
  });
  const table = restoreTable(firstSteps, whole.events, [seat]);
  expect(table.minds).toEqual(whole.table.minds);
  expect(table.state).toEqual(whole.state);
});
