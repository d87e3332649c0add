import { describe, expect, test } from 'vitest';
import type { GameState } from '../../src/engine/state.ts';
import {
  ballots,
  by,
  chair,
  draftPutToVote,
  eventsOf,
  meetingFor,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
  voting,
} from './playing.ts';

const vote = (actor: string, choice: 'yes' | 'no' | 'abstain' = 'yes') =>
  by(actor, { type: 'vote', choice });
const begin = chair({ type: 'begin-voting' });
const close = chair({ type: 'close-voting' });
const request = (method: 'roll-call' | 'recorded') =>
  by('borvia', { type: 'request-method', method });
const begun = () => play(draftPutToVote(), begin);
const explain = (actor: string) => by(actor, { type: 'explain-vote' });
const council = { rules: { set: 'eu-qmv' } };

describe('rule 124: one vote each', () => {
  test('for every member present', () => {
    expect(play(begun(), vote('arland')).business).toMatchObject([
      { ballots: ['yes', null, null, null, null, null] },
    ]);
    expect(refusalOf(play(begun(), vote('arland')), vote('arland', 'no'))).toMatchObject({
      code: 'already-voted',
      mechanism: 'voting-rights',
      number: '124',
    });
  });

  test('and none for observers', () => {
    expect(refusalOf(begun(), vote('watch'))).toMatchObject({
      code: 'observers-do-not-decide',
      mechanism: 'observers',
    });
  });
});

describe('rule 126: abstaining is not voting', () => {
  test('so one yes against no other vote carries', () => {
    expect(takeVote(draftPutToVote(), 'yaaaa').outcome).toMatchObject({
      outcome: 'adopted',
      tally: { yes: 1, abstain: 4, base: 1, needed: 1, carried: true },
    });
  });

  test('and all abstaining, nothing is adopted', () => {
    expect(takeVote(draftPutToVote(), 'aaaaa').outcome).toMatchObject({
      outcome: 'failed',
      tally: { base: 0, missing: 1, tie: false },
    });
  });

  test('where the rules forbid it, it is refused', () => {
    const rules = {
      set: 'unga-committee',
      overrides: {
        voting: {
          method: 'recorded' as const,
          onRequest: [],
          explanations: [],
          proposerMayExplain: false,
          abstention: false,
        },
      },
    };
    const state = play(draftPutToVote({ rules }), begin);
    expect(refusalOf(state, vote('arland', 'abstain'))).toMatchObject({
      code: 'no-abstention',
      mechanism: 'present-and-voting',
      number: '126',
    });
    expect(play(state, vote('arland', 'no')).business).toMatchObject([{ kind: 'vote' }]);
  });
});

describe('rule 127: the method of voting', () => {
  const method = (state: GameState) => {
    const top = state.business.at(-1);
    return top?.kind === 'vote' ? top.method : null;
  };

  test('is by show of hands, and by roll call or recorded where a member asks', () => {
    expect(method(draftPutToVote())).toBe('show-of-hands');
    expect(method(play(draftPutToVote(), request('roll-call')))).toBe('roll-call');
    expect(method(play(draftPutToVote(), request('recorded')))).toBe('recorded');
  });

  test('is asked for once, before voting begins', () => {
    const asked = play(draftPutToVote(), request('recorded'));
    expect(refusalOf(asked, request('recorded'))).toMatchObject({
      code: 'method-already',
      mechanism: 'method-of-voting',
      number: '127',
    });
    expect(ruleAndCode(begun(), request('recorded'))).toBe('128 voting-begun');
    expect(ruleAndCode(meetingFor('adoption'), request('recorded'))).toBe('128 no-vote-announced');
  });

  test('a method that the rules do not offer is refused', () => {
    const state = draftPutToVote({ rules: { set: 'mun-classic' } });
    expect(refusalOf(state, request('recorded'))).toMatchObject({
      code: 'method-not-offered',
      mechanism: 'method-of-voting',
    });
  });

  test('a roll call begins with a member drawn by lot, the same for the same seed', () => {
    const first = (seed: string) => {
      const state = play(draftPutToVote({ seed }), request('roll-call'));
      return eventsOf('voting-begun', state, begin)[0]?.first;
    };
    const drawn = new Set(Array.from({ length: 60 }, (_, n) => first(`seed ${n}`)));
    expect([...drawn].sort()).toEqual(['arland', 'borvia', 'cestria', 'dunmark', 'eriland']);
    expect(first('seed 7')).toBe(first('seed 7'));
  });

  test('any other vote begins with nobody', () => {
    expect(eventsOf('voting-begun', draftPutToVote(), begin)).toEqual([
      { type: 'voting-begun', first: null },
    ]);
  });
});

describe('rule 128: the conduct of voting', () => {
  test('votes are cast between the beginning and the end that the Chair announces', () => {
    expect(ruleAndCode(draftPutToVote(), vote('arland'))).toBe('128 voting-not-begun');
    expect(ruleAndCode(draftPutToVote(), close)).toBe('128 voting-not-begun');
    expect(ruleAndCode(begun(), begin)).toBe('128 voting-begun');
    expect(ruleAndCode(meetingFor('adoption'), begin)).toBe('128 no-vote-announced');
    const [closed] = eventsOf('vote-closed', begun(), vote('arland'), close);
    expect(closed?.tally).toMatchObject({ yes: 1, silent: 4, carried: true });
  });

  test('votes are explained before the vote', () => {
    expect(eventsOf('vote-explained', draftPutToVote(), explain('arland'))).toEqual([
      { type: 'vote-explained', by: 'arland', when: 'before' },
    ]);
  });

  test('or after it, and once', () => {
    const amended = play(
      meetingFor('final'),
      by('arland', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'scope',
        option: 'any',
      }),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
    );
    const after = takeVote(amended, 'ynnnn');
    expect(eventsOf('vote-explained', after, explain('borvia'))).toMatchObject([{ when: 'after' }]);
    expect(ruleAndCode(play(after, explain('borvia')), explain('borvia'))).toBe(
      '128 already-explained',
    );
  });

  test('not while it goes on, nor where there was none', () => {
    expect(ruleAndCode(begun(), explain('arland'))).toBe('128 no-vote-to-explain');
    expect(ruleAndCode(meetingFor('adoption'), explain('arland'))).toBe('128 no-vote-to-explain');
  });

  test('not on a motion', () => {
    const motion = play(
      meetingFor('adoption'),
      by('arland', { type: 'move', motion: 'suspend-meeting' }),
    );
    expect(ruleAndCode(motion, explain('borvia'))).toBe('128 no-vote-to-explain');
  });

  test('in the Council only after', () => {
    expect(ruleAndCode(draftPutToVote(council), explain('arland'))).toBe('9 no-explanation-before');
  });

  const rivalPutToVote = (setting = {}) =>
    play(
      takeVote(
        play(
          meetingFor('adoption', setting),
          by('cestria', {
            type: 'submit-proposal',
            text: { rights: 'general', scope: 'any', offences: 'core' },
          }),
          chair({ type: 'table-draft', text: { rights: 'general' } }),
          chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
        ),
        'nnnnn',
      ),
    );
  const whole = chair({ type: 'put-to-vote', proposal: 'p1', extent: 'whole' });

  test('the proposer does not explain its vote on its own proposal, nor on a part of it', () => {
    const state = play(rivalPutToVote(), whole);
    expect(refusalOf(state, explain('cestria'))).toMatchObject({
      code: 'proposer-does-not-explain',
      mechanism: 'conduct-of-voting',
      number: '128',
    });
    expect(eventsOf('vote-explained', state, explain('arland'))).toHaveLength(1);
    const divide = by('arland', {
      type: 'move',
      motion: 'division',
      target: 'p1',
      parts: ['rights'],
    });
    const part = play(state, divide, chair({ type: 'put-motion' }));
    expect(part.business).toMatchObject([{ question: { kind: 'part' } }]);
    expect(ruleAndCode(part, explain('cestria'))).toBe('128 proposer-does-not-explain');
  });

  test('nor on its own amendment', () => {
    const state = play(
      meetingFor('final'),
      by('arland', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'scope',
        option: 'any',
      }),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
    );
    expect(ruleAndCode(state, explain('arland'))).toBe('128 proposer-does-not-explain');
  });

  test('where the rules let it, it does', () => {
    const after = (set: string) =>
      takeVote(
        play(
          meetingFor('final', { rules: { set } }),
          by('arland', {
            type: 'propose-amendment',
            proposal: 'draft',
            provision: 'scope',
            option: 'any',
          }),
          chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
        ),
        'ynnnn',
      );
    expect(eventsOf('vote-explained', after('mun-classic'), explain('arland'))).toHaveLength(1);
  });
});

describe('rule 99: a vote on the whole', () => {
  const whole = chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' });

  test('is taken at the meeting for adoption', () => {
    const clean = chair({ type: 'table-draft', text: { rights: 'general' } });
    expect(ruleAndCode(play(meetingFor('final'), clean), whole)).toBe(
      '99 not-the-adoption-meeting',
    );
    expect(ruleAndCode(play(meetingFor('reading'), clean), whole)).toBe('99 too-early-for-votes');
    expect(play(meetingFor('adoption'), clean, whole).business).toHaveLength(1);
  });

  test('is on a text without brackets', () => {
    expect(refusalOf(meetingFor('adoption'), whole)).toMatchObject({
      code: 'brackets-remain',
      mechanism: 'brackets',
      values: { provision: 'rights' },
    });
  });
});

test('who arrives in the middle of a vote still votes', () => {
  const state = play(
    draftPutToVote({ absent: ['eriland'] }),
    begin,
    by('eriland', { type: 'arrive' }),
  );
  const [closed] = eventsOf('vote-closed', state, ...ballots(state, 'yyyny'), close);
  expect(closed?.tally).toMatchObject({ yes: 4, no: 1, absent: 0 });
});

test('the events of a vote come in their order', () => {
  const { length } = voting(draftPutToVote(), 'yyyyy');
  expect(length).toBe(7);
  expect(takeVote(draftPutToVote(), 'yyyyy').stage).toBe('explanations');
});
