import { describe, expect, test } from 'vitest';
import { type PortableGame, readGameFile, writeGameFile } from '../../src/analysis/game-file.ts';
import { decide } from '../../src/engine/decide.ts';
import { evolveAll } from '../../src/engine/evolve.ts';
import { openGame } from '../../src/engine/game.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

function game(): PortableGame {
  const scenario = smallScenario();
  const opened = openGame(scenario, 'a seed');
  const meeting = decide(opened.state, { type: 'open-meeting', actor: 'chair' });
  if (meeting.refusal !== undefined) throw new Error(meeting.refusal.code);
  return {
    name: 'Ván đầu tiên',
    scenario,
    seed: 'a seed',
    seat: 'arland',
    events: [...opened.events, ...meeting.events],
  };
}

/** The text of a file with parts of it replaced. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(writeGameFile(game())) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

function problemOf(text: string) {
  const read = readGameFile(text);
  return 'problem' in read ? read.problem : null;
}

describe('a game file', () => {
  test('gives back the game it was written from, folded', () => {
    const original = game();
    const read = readGameFile(writeGameFile(original));
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    expect(read.game).toEqual(original);
    expect(read.state).toEqual(
      evolveAll(openGame(original.scenario, 'a seed').state, original.events.slice(1)),
    );
  });

  test('carries what was answered to the questions of the scenario', () => {
    const check = { attempt: 'a-1', before: { silence: 'refusal' }, after: null };
    const read = readGameFile(writeGameFile({ ...game(), check }));
    expect(read).toMatchObject({ game: { check } });
  });

  test('carries how well the others negotiate, if it says so', () => {
    const read = readGameFile(writeGameFile({ ...game(), strength: 'veteran' }));
    expect(read).toMatchObject({ game: { strength: 'veteran' } });
    const text = changed((file) => (file.strength = 'invincible'));
    expect(problemOf(text)).toEqual({ code: 'missing-part', part: 'strength' });
  });

  test('whose answers are no answers names that part', () => {
    const text = changed((file) => (file.check = { attempt: 'a-1', before: ['consent'] }));
    expect(problemOf(text)).toEqual({ code: 'missing-part', part: 'check' });
  });

  test('that is cut off is refused at every length', () => {
    const text = writeGameFile(game());
    for (let length = 0; length < text.length - 2; length += 997) {
      expect(problemOf(text.slice(0, length))).toEqual({ code: 'not-json' });
    }
  });

  test.each([
    ['the seed', (file: Record<string, unknown>) => (file.seed = 'another')],
    ['the seat', (file: Record<string, unknown>) => (file.seat = 'borvia')],
    ['an event', (file: Record<string, unknown>) => (file.events as unknown[]).pop()],
    [
      'a salience of the scenario',
      (file: Record<string, unknown>) => ((file.scenario as { minutes: number }).minutes = 21),
    ],
  ])('of which %s was changed is refused as damaged', (_what, change) => {
    expect(problemOf(changed(change))).toEqual({ code: 'damaged' });
  });

  test('of another kind is refused as no game', () => {
    for (const text of ['null', '[]', '7', '"x"', '{}', '{"format":"something-else"}']) {
      expect(problemOf(text)).toEqual({ code: 'not-a-game' });
    }
  });

  test('of a newer version says so', () => {
    const text = changed((file) => (file.version = 2));
    expect(problemOf(text)).toEqual({ code: 'newer-version', version: 2 });
  });

  test.each(['seed', 'seat', 'events', 'scenario', 'checksum'])(
    'without its %s names it',
    (part) => {
      const text = changed((file) => delete file[part]);
      expect(problemOf(text)).toEqual({ code: 'missing-part', part });
    },
  );

  test('whose events do not follow from one another names the first that does not', () => {
    const { events, ...rest } = game();
    const twice = writeGameFile({ ...rest, events: [...events.slice(1), ...events] });
    expect(problemOf(twice)).toEqual({ code: 'event', index: 0 });
    const unknown = { type: 'levitated' } as unknown as (typeof events)[number];
    const strange = writeGameFile({ ...rest, events: [...events, unknown] });
    expect(problemOf(strange)).toEqual({ code: 'event', index: events.length });
  });

  test('for a seat its scenario does not have names the seat', () => {
    const text = writeGameFile({ ...game(), seat: 'atlantis' });
    expect(problemOf(text)).toEqual({ code: 'seat', seat: 'atlantis' });
  });

  test('with an unplayable scenario names the place', () => {
    const { scenario, ...rest } = game();
    const text = writeGameFile({ ...rest, scenario: { ...scenario, provisions: [] } });
    expect(problemOf(text)).toMatchObject({ code: 'scenario', path: 'provisions' });
  });
});
