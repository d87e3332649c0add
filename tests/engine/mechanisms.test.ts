import { describe, expect, test } from 'vitest';
import type { Command, CommandType } from '../../src/engine/command.ts';
import { CHAIR } from '../../src/engine/command.ts';
import type { GameState } from '../../src/engine/state.ts';
import { type Mechanism, mechanisms } from '../../src/scenario/rule-parameters.ts';
import {
  by,
  chair,
  draftPutToVote,
  meetingFor,
  members,
  play,
  refusalOf,
  takeVote,
} from './playing.ts';

/*
 * One refusal for every mechanism that a rule set numbers, so that none is a number without a rule.
 * Those in `decided` refuse nothing by themselves: they decide votes, and are cited in certificates.
 */
type Example = readonly [GameState, Command];

const inscribed = (actor: string) =>
  play(
    meetingFor('reading'),
    by(actor, { type: 'inscribe' }),
    chair({ type: 'give-floor', to: actor }),
  );
const motion = (state: GameState, kind: 'close-debate' | 'adjourn-debate') =>
  play(state, by('arland', { type: 'move', motion: kind }), chair({ type: 'put-motion' }));
const speakFor = by('borvia', { type: 'speak-on-motion', side: 'for' });
const amend = by('arland', {
  type: 'propose-amendment',
  proposal: 'draft',
  provision: 'scope',
  option: 'any',
});

const refused: Readonly<Partial<Record<Mechanism, () => Example>>> = {
  'order-of-business': () => [meetingFor('reading'), chair({ type: 'call-round' })],
  'chair-powers': () => [meetingFor('reading'), by('arland', { type: 'gavel' })],
  quorum: () => [
    play(meetingFor('reading'), ...members.slice(2).map((m) => by(m, { type: 'depart' }))),
    chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
  ],
  speaking: () => [inscribed('arland'), by('arland', { type: 'depart' })],
  'points-of-order': () => [
    meetingFor('reading'),
    chair({ type: 'rule-on-point', sustained: true }),
  ],
  'time-limit': () => [
    inscribed('arland'),
    by('arland', {
      type: 'make-statement',
      provision: null,
      option: null,
      stance: null,
      length: 4,
    }),
  ],
  'speakers-list': () => [meetingFor('reading'), chair({ type: 'reopen-list' })],
  'right-of-reply': () => [
    meetingFor('reading'),
    by('arland', { type: 'claim-reply', to: 'borvia' }),
  ],
  'adjournment-of-debate': () => [
    takeVote(motion(meetingFor('reading'), 'adjourn-debate'), 'yyyyy'),
    by('arland', { type: 'inscribe' }),
  ],
  'closure-of-debate': () => [
    play(meetingFor('reading'), by('arland', { type: 'move', motion: 'close-debate' })),
    speakFor,
  ],
  'suspension-or-adjournment': () => [meetingFor('reading'), chair({ type: 'resume-meeting' })],
  'order-of-motions': () => [
    play(meetingFor('reading'), by('arland', { type: 'move', motion: 'close-debate' })),
    by('borvia', { type: 'move', motion: 'close-debate' }),
  ],
  proposals: () => [
    meetingFor('reading'),
    by('arland', { type: 'submit-proposal', text: { rights: 'full' } }),
  ],
  competence: () => [
    play(
      meetingFor('adoption'),
      by('arland', { type: 'move', motion: 'competence', target: 'draft' }),
    ),
    speakFor,
  ],
  withdrawal: () => [
    play(meetingFor('final'), amend),
    by('borvia', { type: 'withdraw-amendment', amendment: 'a1' }),
  ],
  reconsideration: () => [
    meetingFor('reading'),
    by('arland', { type: 'move', motion: 'reconsider', target: 'scope' }),
  ],
  'voting-rights': () => [
    play(
      draftPutToVote(),
      chair({ type: 'begin-voting' }),
      by('arland', { type: 'vote', choice: 'yes' }),
    ),
    by('arland', { type: 'vote', choice: 'no' }),
  ],
  'present-and-voting': () => [
    play(meetingFor('reading'), by('arland', { type: 'depart' })),
    by('arland', { type: 'inscribe' }),
  ],
  'method-of-voting': () => [
    draftPutToVote({ rules: { set: 'mun-classic' } }),
    by('arland', { type: 'request-method', method: 'recorded' }),
  ],
  'conduct-of-voting': () => [draftPutToVote(), chair({ type: 'close-voting' })],
  division: () => [
    draftPutToVote(),
    by('arland', { type: 'move', motion: 'division', target: 'draft', parts: ['scope'] }),
  ],
  amendments: () => [play(meetingFor('final'), amend), { ...amend, actor: 'borvia' }],
  'order-of-proposals': () => [
    play(
      meetingFor('adoption'),
      by('arland', {
        type: 'submit-proposal',
        text: { rights: 'full', scope: 'listed', offences: 'core' },
      }),
    ),
    chair({ type: 'ask-adoption', proposal: 'p1' }),
  ],
  consensus: () => [meetingFor('adoption'), chair({ type: 'gavel' })],
  exhaustion: () => [
    meetingFor('final', { rules: { set: 'ahc-cybercrime' } }),
    chair({ type: 'declare-exhausted' }),
  ],
  brackets: () => [meetingFor('adoption'), chair({ type: 'ask-adoption', proposal: 'draft' })],
  'ad-referendum': () => [
    meetingFor('reading'),
    by('arland', { type: 'reserve-position', provision: 'scope' }),
  ],
  observers: () => [
    meetingFor('reading'),
    by('watch', { type: 'place-brackets', provision: 'scope', option: 'any' }),
  ],
  'informal-contacts': () => {
    const message = by('arland', { type: 'send-message', to: ['borvia'], text: 'Again.' });
    return [play(meetingFor('informal'), ...Array.from({ length: 6 }, () => message)), message];
  },
  commitments: () => [
    play(
      meetingFor('informal'),
      by('arland', {
        type: 'offer',
        to: ['borvia'],
        terms: [{ provision: 'scope', option: 'any' }],
      }),
    ),
    by('cestria', { type: 'accept-offer', offer: 'o1' }),
  ],
  groups: () => [meetingFor('informal'), by('arland', { type: 'leave-group', group: 'west' })],
  capital: () => {
    const ask = by('cestria', { type: 'ask-capital', provision: 'rights' });
    return [play(meetingFor('reading'), ask), ask];
  },
  'form-of-command': () => [
    meetingFor('reading'),
    by('arland', { type: 'place-brackets', provision: 'nothing', option: 'any' }),
  ],
};

const decided: readonly Mechanism[] = ['majority', 'ties', 'substantive-majority', 'veto'];

test('every mechanism either refuses something or decides votes', () => {
  const named = [...Object.keys(refused), ...decided];
  expect(named.sort()).toEqual([...mechanisms].sort());
});

describe('there is something to refuse by', () => {
  test.each(Object.entries(refused))('%s', (mechanism, example) => {
    const [state, command] = example();
    expect(refusalOf(state, command).mechanism).toBe(mechanism);
  });
});

test('a vote lost is lost by rule: for a veto, a tie, or votes missing', () => {
  const by = (pattern: string, rules: { set: string; overrides?: { veto: boolean } }) => {
    const { outcome } = takeVote(draftPutToVote({ rules }), pattern);
    return outcome?.rule.mechanism;
  };
  expect(by('nyyyy', { set: 'unga-committee', overrides: { veto: true } })).toBe('veto');
  expect(by('yynna', { set: 'unga-committee' })).toBe('ties');
  expect(by('ynnna', { set: 'unga-committee' })).toBe('substantive-majority');
});

describe('the Chair’s commands are the Chair’s alone', () => {
  const state = meetingFor('reading');
  const commands: readonly Command[] = [
    ...(
      [
        'open-meeting',
        'close-meeting',
        'resume-meeting',
        'close-list',
        'reopen-list',
        'put-motion',
        'call-round',
        'gavel',
        'declare-exhausted',
        'begin-voting',
        'close-voting',
        'end-game',
      ] as const satisfies readonly CommandType[]
    ).map((type) => by('arland', { type })),
    by('arland', { type: 'open-item', provision: 'scope' }),
    by('arland', { type: 'give-floor', to: 'arland' }),
    by('arland', { type: 'set-time-limit', longest: 1, perItem: 1 }),
    by('arland', { type: 'rule-on-point', sustained: true }),
    by('arland', { type: 'table-draft', text: { scope: 'any' } }),
    by('arland', { type: 'ask-agreement', provision: 'scope', option: 'any' }),
    by('arland', { type: 'ask-adoption', proposal: 'draft' }),
    by('arland', { type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
  ];

  test.each(commands.map((c) => [c.type, c] as const))('%s', (_, command) => {
    expect(refusalOf(state, command)).toMatchObject({
      code: 'only-the-chair',
      mechanism: 'chair-powers',
      number: '106',
    });
  });

  test('and whoever is no delegation does nothing', () => {
    expect(refusalOf(state, by('nobody', { type: 'inscribe' }))).toMatchObject({
      code: 'not-a-delegation',
      mechanism: 'form-of-command',
    });
    expect(refusalOf(state, by(CHAIR, { type: 'inscribe' })).code).toBe('not-a-delegation');
  });
});
