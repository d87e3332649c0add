import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '../../src/analysis/audit.ts';
import { type PlayedGame, playGame } from '../../src/cli/play.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import { canonicalJson } from '../../src/engine/event-hash.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

const scenario = smallScenario();
let game: PlayedGame;
beforeAll(() => {
  game = playGame(scenario, 'audit');
});

const indexOf = (type: GameEvent['type']): number =>
  game.events.findIndex((event) => event.type === type);
const changed = (at: number, change: object): GameEvent[] =>
  game.events.map((event, index) => (index === at ? { ...event, ...change } : event));
const faultOf = (events: readonly GameEvent[]) => audit(scenario, events).fault;

describe('the audit of a record', () => {
  test('finds a played game sound, and the commands it came of', () => {
    const { fault, commands, state } = audit(scenario, game.events);
    expect(fault).toBeNull();
    expect(canonicalJson(commands.map(({ type }) => type))).toBe(
      canonicalJson(game.commands.map(({ type }) => type)),
    );
    expect(canonicalJson(state.outcome)).toBe(canonicalJson(game.certificate));
  });

  test.each(['a', 'b', 'c', 'd', 'e', 'f'])('finds the game of seed %s sound', (seed) => {
    expect(faultOf(playGame(scenario, seed).events)).toBeNull();
  });

  test('finds a record sound that stops between two commands', () => {
    const floor = indexOf('floor-given');
    const { fault, state } = audit(scenario, game.events.slice(0, floor));
    expect(fault).toBeNull();
    expect(state.stage).toBe('in-session');
  });

  test('sees that the game was another one', () => {
    const why = 'no-opening';
    expect(faultOf([])).toMatchObject({ at: 0, why });
    expect(faultOf(game.events.slice(1))).toMatchObject({ at: 0, why });
    expect(faultOf(changed(0, { scenario: 'other' }))).toMatchObject({ at: 0, why });
    expect(faultOf(changed(0, { absent: null }))).toMatchObject({ at: 0, why });
  });

  test('sees something done that the rules refuse, and says which rule', () => {
    const at = indexOf('floor-given');
    const fault = faultOf(changed(at, { to: 'nobody' }));
    expect(fault).toMatchObject({ at, why: 'refused', event: 'floor-given' });
    expect(fault?.refusal?.ruleSet).toBe('unga-committee');
  });

  test('sees a consequence that was changed or cut off', () => {
    const at = indexOf('outcome-certified');
    const certificate = { ...game.certificate, text: { rights: 'none' } };
    expect(faultOf(changed(at, { certificate }))).toMatchObject({ at, why: 'differs' });
    expect(faultOf(game.events.slice(0, at))).toMatchObject({ at, why: 'differs', event: '' });
  });

  test('sees a consequence of nothing', () => {
    const at = indexOf('inscribed');
    const raised = { type: 'credibility-changed', by: 'arland', from: 0.1, to: 1, because: 'kept' };
    const events = [...game.events.slice(0, at), raised as GameEvent, ...game.events.slice(at)];
    expect(faultOf(events)).toMatchObject({ at, why: 'no-cause' });
  });

  test.each([
    ['null', null],
    ['a number', 7],
    ['no type', {}],
    ['an unknown type', { type: 'coup' }],
    ['a name of every object', { type: 'toString' }],
    ['parts missing', { type: 'offer-made' }],
    ['parts of the wrong kind', { type: 'questions-ordered', questions: 3 }],
    ['an id that is none', { type: 'inscribed', by: '../x' }],
  ])('calls an event unknown that is %s', (_, event) => {
    const events = [...game.events.slice(0, 2), event as unknown as GameEvent];
    expect(faultOf(events)).toMatchObject({ at: 2, why: 'unknown' });
  });
});
