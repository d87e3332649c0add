import { describe, expect, test } from 'vitest';
import type { GameState } from '../../src/engine/state.ts';
import {
  by,
  chair,
  eventsOf,
  meetingFor,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
  voting,
} from './playing.ts';

const amend = (provision: string, option: string, actor = 'arland', proposal = 'draft') =>
  by(actor, { type: 'propose-amendment', proposal, provision, option });
const withdraw = (actor = 'arland', amendment = 'a1') =>
  by(actor, { type: 'withdraw-amendment', amendment });
const votes = chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' });
const final = (...commands: Parameters<typeof play>[1][]): GameState =>
  play(meetingFor('final'), ...commands);
const announced = (state: GameState) => {
  const top = state.business.at(-1);
  return top?.kind === 'vote' && top.question.kind === 'amendment' ? top.question.amendment : null;
};

describe('rule 130: amendments', () => {
  test('are made to a live proposal and change it', () => {
    expect(final(amend('scope', 'any')).amendments).toEqual([
      {
        id: 'a1',
        proposal: 'draft',
        sponsors: ['arland'],
        provision: 'scope',
        option: 'any',
        original: 'serious',
        status: 'live',
      },
    ]);
    expect(refusalOf(final(), amend('scope', 'serious'))).toMatchObject({
      code: 'same-as-text',
      mechanism: 'amendments',
      number: '130',
    });
    expect(ruleAndCode(final(), amend('scope', 'any', 'arland', 'p7'))).toBe(
      'house unknown-proposal',
    );
  });

  test('are made once, and co-sponsored by others', () => {
    const state = final(amend('scope', 'any'));
    expect(refusalOf(state, amend('scope', 'any', 'borvia'))).toMatchObject({
      code: 'already-proposed',
      instead: ['co-sponsor'],
    });
    const join = by('borvia', { type: 'co-sponsor', amendment: 'a1' });
    expect(play(state, join).amendments[0]?.sponsors).toEqual(['arland', 'borvia']);
    expect(ruleAndCode(play(state, join), join)).toBe('130 already-sponsor');
    expect(ruleAndCode(state, by('borvia', { type: 'co-sponsor', amendment: 'a9' }))).toBe(
      'house unknown-amendment',
    );
  });

  test('come when texts are on the table, and never on a clause that is agreed', () => {
    expect(ruleAndCode(meetingFor('general-debate'), amend('scope', 'any'))).toBe(
      '99 too-early-for-texts',
    );
    const agreed = final(
      chair({ type: 'ask-agreement', provision: 'scope', option: 'grave' }),
      chair({ type: 'gavel' }),
    );
    expect(refusalOf(agreed, amend('scope', 'any'))).toMatchObject({
      code: 'clause-agreed',
      mechanism: 'ad-referendum',
    });
  });

  test('furthest removed in substance from the original is voted first', () => {
    const state = final(
      amend('scope', 'grave'), // 0.3 away
      amend('scope', 'any'), // 0.4
      amend('scope', 'listed'), // 0.6
      amend('offences', 'open-list'), // 1
      votes,
    );
    expect(announced(state)).toBe('a4');
    const order: (string | null)[] = [];
    for (let now = state; now.business.length > 0; now = takeVote(now, 'nnnnn')) {
      order.push(announced(now));
    }
    expect(order).toEqual(['a4', 'a3', 'a2', 'a1']);
  });

  test('of two equally far the earlier one is first', () => {
    const state = final(amend('rights', 'none'), amend('rights', 'full'), votes);
    expect(announced(state)).toBe('a1');
  });

  test('adopted changes the text, and those that it implies rejecting are not put', () => {
    const state = final(
      amend('scope', 'grave'),
      amend('scope', 'listed'),
      amend('rights', 'full'),
      votes,
    );
    expect(announced(state)).toBe('a2');
    const fallen = eventsOf('amendment-fell', state, ...voting(state, 'yyynn'));
    expect(fallen).toEqual([{ type: 'amendment-fell', amendment: 'a1', because: 'a2' }]);
    const next = takeVote(state, 'yyynn');
    expect(next.clauses[1]).toMatchObject({ option: 'listed', status: 'agreed' });
    expect(announced(next)).toBe('a3');
  });

  test('rejected leaves the others to be put', () => {
    const state = final(amend('scope', 'grave'), amend('scope', 'listed'), votes);
    expect(announced(takeVote(state, 'nnnyy'))).toBe('a1');
  });

  test('are voted before the proposal', () => {
    const state = play(
      meetingFor('adoption'),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      amend('scope', 'any'),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
    );
    expect(announced(state)).toBe('a1');
    const whole = takeVote(state, 'yyyyy');
    expect(whole.business).toMatchObject([{ question: { kind: 'proposal', proposal: 'draft' } }]);
    expect(takeVote(whole, 'yyyyy').outcome).toMatchObject({ text: { scope: 'any' } });
  });

  test('stand in the way of adoption without a vote', () => {
    const state = play(
      meetingFor('adoption'),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      amend('scope', 'any'),
    );
    expect(refusalOf(state, chair({ type: 'ask-adoption', proposal: 'draft' }))).toMatchObject({
      code: 'amendments-pending',
      mechanism: 'amendments',
      values: { amendment: 'a1' },
    });
  });

  test('fall when the Chair takes them up, or the clause is agreed', () => {
    const state = final(amend('scope', 'any'), amend('scope', 'listed'));
    const taken = play(state, chair({ type: 'table-draft', text: { scope: 'any' } }));
    expect(taken.amendments.map((a) => a.status)).toEqual(['fell', 'live']);
    const agreed = play(
      state,
      chair({ type: 'ask-agreement', provision: 'scope', option: 'grave' }),
      chair({ type: 'gavel' }),
    );
    expect(agreed.amendments.map((a) => a.status)).toEqual(['fell', 'fell']);
  });

  test('there must be some to vote on, at a meeting for decisions', () => {
    expect(ruleAndCode(final(), votes)).toBe('130 nothing-to-vote');
    expect(ruleAndCode(play(meetingFor('reading'), amend('scope', 'any')), votes)).toBe(
      '99 too-early-for-votes',
    );
  });
});

describe('rule 122: an amendment is withdrawn', () => {
  test('by its proposer, not by a co-sponsor', () => {
    const state = final(
      amend('scope', 'any'),
      by('borvia', { type: 'co-sponsor', amendment: 'a1' }),
    );
    expect(play(state, withdraw()).amendments[0]?.status).toBe('withdrawn');
    expect(ruleAndCode(state, withdraw('borvia'))).toBe('122 not-the-proposer');
  });

  test('until voting on it has begun; then the next question is announced', () => {
    const state = final(amend('scope', 'any'), amend('scope', 'grave'), votes);
    expect(announced(state)).toBe('a1');
    expect(announced(play(state, withdraw()))).toBe('a2');
    const begun = play(state, chair({ type: 'begin-voting' }));
    expect(ruleAndCode(begun, withdraw())).toBe('122 voting-begun');
    expect(ruleAndCode(begun, by('borvia', { type: 'co-sponsor', amendment: 'a1' }))).toBe(
      '122 voting-begun',
    );
  });

  test('also while a motion is before the committee, and the votes go on after it', () => {
    const state = play(
      final(amend('scope', 'any'), amend('scope', 'grave'), votes),
      by('cestria', { type: 'move', motion: 'suspend-meeting' }),
      withdraw(),
    );
    expect(announced(takeVote(state, 'nnnnn'))).toBe('a2');
  });

  test('and re-introduced by anybody, but not proposed anew', () => {
    const gone = final(amend('scope', 'any'), withdraw());
    const again = by('dunmark', { type: 'reintroduce-amendment', amendment: 'a1' });
    expect(play(gone, again).amendments[0]).toMatchObject({
      status: 'live',
      sponsors: ['dunmark'],
    });
    expect(refusalOf(gone, amend('scope', 'any'))).toMatchObject({
      code: 'withdrawn-before',
      number: '122',
      instead: ['reintroduce-amendment'],
    });
    expect(ruleAndCode(final(amend('scope', 'any')), again)).toBe('122 amendment-not-withdrawn');
    expect(ruleAndCode(gone, withdraw())).toBe('130 amendment-withdrawn');
  });
});
