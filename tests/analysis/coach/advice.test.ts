import { describe, expect, test } from 'vitest';
import type { Prompt } from '../../../src/delegates/turn.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { evolveAll } from '../../../src/engine/evolve.ts';
import { openGame } from '../../../src/engine/game.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';
import { adviceTo, memoryOf } from './coached-player.ts';

const scenario = smallScenario();
const opening: readonly GameEvent[] = [
  ...openGame(scenario, 'coach').events,
  {
    type: 'meeting-opened',
    meeting: scenario.calendar.sessions[0]?.meetings[0]?.id ?? '',
    present: 5,
  },
];
const BEAT: Prompt = { kind: 'beat' };

/** What the coach tells Arland after these events. */
function arlandHears(more: readonly GameEvent[], prompt: Prompt | null = BEAT, level = 'package') {
  const events = [...opening, ...more];
  const state = evolveAll(openGame(scenario, 'coach').state, events.slice(1));
  const memory = memoryOf(scenario, events, 'arland');
  const levels = ['off', 'possible', 'movers', 'package'] as const;
  const chosen = levels.find((one) => one === level) ?? 'package';
  return adviceTo(state, 'arland', prompt, memory, chosen);
}

const says = (
  by: string,
  provision: string,
  option: string,
  stance: 'support' | 'can-live-with' | 'oppose',
): GameEvent => ({ type: 'statement-made', by, provision, option, stance, length: 1 });

describe('the first level', () => {
  test('says nothing while the coach is off, and only what is possible at first', () => {
    expect(arlandHears([], BEAT, 'off')).toBeNull();
    const advice = arlandHears([], BEAT, 'possible');
    expect(advice?.prospects).toBeNull();
    expect(advice?.package).toBeNull();
    expect(advice?.possible.moment).toBe('pause');
    expect(advice?.possible.clock.slots).toBeGreaterThan(0);
  });

  test('warns before a silent consent across a red line', () => {
    const asked: GameEvent = { type: 'agreement-asked', provision: 'rights', option: 'none' };
    const prompt: Prompt = { kind: 'consensus', provision: 'rights' };
    const { possible } = arlandHears([asked], prompt) ?? {};
    expect(possible?.moment).toBe('clause');
    expect(possible?.warnings).toContainEqual({
      kind: 'red-line',
      through: 'silence',
      provision: 'rights',
      option: 'none',
    });
    expect(possible?.stakes[0]).toMatchObject({ provision: 'rights', why: 'red-line-asked' });
    const silence = possible?.answers.find(({ act }) => act === 'stay-silent');
    expect(silence?.effect?.crossed).toContain('rights');
    expect(silence?.effect?.worth).toBeLessThan(silence?.effect?.before ?? 0);
  });

  test('warns of nothing where the seat may well consent', () => {
    const asked: GameEvent = { type: 'agreement-asked', provision: 'rights', option: 'full' };
    const prompt: Prompt = { kind: 'consensus', provision: 'rights' };
    expect(arlandHears([asked], prompt)?.possible.warnings).toEqual([]);
  });

  test('warns before a silent consent to a text that is worth less than none', () => {
    const poor: readonly GameEvent[] = [
      {
        type: 'draft-tabled',
        text: { rights: 'none', scope: 'any', offences: 'open-list' },
      },
      { type: 'adoption-asked', proposal: 'draft' },
    ];
    const warnings = arlandHears(poor, { kind: 'consensus', provision: null })?.possible.warnings;
    expect(warnings?.some(({ kind }) => kind === 'below')).toBe(true);
  });

  test('weighs a package before it is accepted', () => {
    const made: GameEvent = {
      type: 'offer-made',
      offer: 'o1',
      by: 'cestria',
      to: ['arland'],
      terms: [{ provision: 'rights', option: 'none' }],
      answers: null,
    };
    const { possible } = arlandHears([made], { kind: 'offer', offer: 'o1' }) ?? {};
    expect(possible?.warnings[0]).toMatchObject({ kind: 'red-line', through: 'acceptance' });
    expect(possible?.answers.map(({ act }) => act)).toContain('counter');
  });
});

describe('the second level', () => {
  test('names who said it can live with a change, and rests on that very statement', () => {
    const spoken = says('cestria', 'rights', 'full', 'can-live-with');
    const { prospects } = arlandHears([says('dunmark', 'scope', 'any', 'support'), spoken]) ?? {};
    const rights = prospects?.clauses.find(({ provision }) => provision === 'rights');
    expect(rights).toMatchObject({ stands: 'general', wanted: 'full' });
    const [mover] = rights?.movers ?? [];
    expect(mover).toMatchObject({ delegation: 'cestria', reading: 'can-live', sureness: 'once' });
    // Of all that Arland saw the statement was the fourth.
    expect(mover?.grounds).toMatchObject([{ at: 3, by: 'cestria', inPrivate: false }]);
  });

  test('names who has closed the door, and who was told so in private', () => {
    const shared: GameEvent = {
      type: 'red-line-shared',
      by: 'cestria',
      to: ['arland'],
      provision: 'rights',
      options: ['full'],
    };
    const rights = arlandHears([shared])?.prospects?.clauses.find((p) => p.provision === 'rights');
    expect(rights?.holdouts).toMatchObject([
      { delegation: 'cestria', reading: 'closed', grounds: [{ inPrivate: true }] },
    ]);
    const elsewhere = { ...shared, to: ['borvia'] };
    const untold = arlandHears([elsewhere])?.prospects?.clauses ?? [];
    expect(untold.flatMap(({ holdouts }) => holdouts)).toEqual([]);
  });
});

describe('the third level', () => {
  test('waits until somebody was heard', () => {
    expect(arlandHears([])?.package).toMatchObject({ kind: 'none', why: 'unheard' });
  });

  test('waits while too few were heard to tell what would come without a promise', () => {
    const spoken = [
      says('eriland', 'rights', 'full', 'can-live-with'),
      says('eriland', 'scope', 'grave', 'support'),
    ];
    expect(arlandHears(spoken)?.package).toMatchObject({ kind: 'none', why: 'early' });
  });
});

describe('after a refusal', () => {
  const terms = [{ provision: 'rights', option: 'full' }];
  const offered: GameEvent = {
    type: 'offer-made',
    offer: 'o1',
    by: 'arland',
    to: ['cestria'],
    terms,
    answers: null,
  };
  const refused = (more: object): GameEvent => ({
    type: 'offer-refused',
    offer: 'o1',
    by: 'cestria',
    concerned: ['arland', 'cestria'],
    ...more,
  });

  test('tells by its own word what was wrong and what would do instead', () => {
    const reason = {
      key: 'say.refuse.red-line.1',
      values: { provision: 'rights', option: 'full', wantedOption: 'general' },
    };
    const before = says('cestria', 'rights', 'full', 'oppose');
    const [diagnosis] = arlandHears([before, offered, refused({ reason })])?.refusals ?? [];
    expect(diagnosis).toMatchObject({ by: 'cestria', trouble: 'red-line', term: terms[0] });
    expect(diagnosis?.grounds.map(({ at }) => at)).toEqual([2]);
    expect(diagnosis?.instead).toMatchObject({
      terms: [{ provision: 'rights', option: 'general' }],
      worthIt: false,
      offer: null,
    });
  });

  test('goes by what it said before where it gives no reason', () => {
    const before = says('cestria', 'rights', 'full', 'oppose');
    const [diagnosis] = arlandHears([before, offered, refused({})])?.refusals ?? [];
    expect(diagnosis).toMatchObject({ trouble: 'inferred', term: terms[0] });
    expect(diagnosis?.grounds).toMatchObject([{ at: 2, kind: 'said-against' }]);
  });

  test('owns up where nothing is known', () => {
    const [diagnosis] = arlandHears([offered, refused({})])?.refusals ?? [];
    expect(diagnosis).toMatchObject({ trouble: 'unknown', term: null, instead: null });
  });

  test('points to the package that was put in its place', () => {
    const counter: GameEvent = {
      type: 'offer-made',
      offer: 'o2',
      by: 'cestria',
      to: ['arland'],
      terms: [{ provision: 'scope', option: 'grave' }],
      answers: 'o1',
    };
    const [diagnosis] = arlandHears([offered, refused({}), counter])?.refusals ?? [];
    expect(diagnosis).toMatchObject({
      trouble: 'countered',
      term: terms[0],
      instead: { offer: 'o2', terms: counter.terms },
    });
  });

  test('falls silent once another package was put to the same partner', () => {
    const again = { ...offered, offer: 'o2', terms: [{ provision: 'scope', option: 'grave' }] };
    expect(arlandHears([offered, refused({}), again])?.refusals).toEqual([]);
  });
});
