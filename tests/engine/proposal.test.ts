import { describe, expect, test } from 'vitest';
import {
  blocked,
  by,
  chair,
  eventsOf,
  meetingFor,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
} from './playing.ts';

const rival = { rights: 'none', scope: 'any', offences: 'core' };
const submit = (text: Record<string, string> = rival, actor = 'cestria') =>
  by(actor, { type: 'submit-proposal', text });
const withdraw = (actor = 'cestria', proposal = 'p1') =>
  by(actor, { type: 'withdraw-proposal', proposal });
const reintroduce = (actor: string) => by(actor, { type: 'reintroduce-proposal', proposal: 'p1' });
const putToVote = (proposal: string) => chair({ type: 'put-to-vote', proposal, extent: 'whole' });
const submitted = () => play(meetingFor('adoption'), submit());

describe('rule 120: proposals', () => {
  test('are submitted with a complete text, beside the Chair’s draft', () => {
    expect(submitted().proposals).toMatchObject([
      { id: 'draft', sponsor: 'chair' },
      { id: 'p1', sponsor: 'cestria', text: rival, status: 'live' },
    ]);
    expect(refusalOf(meetingFor('reading'), submit({ rights: 'none' }))).toMatchObject({
      code: 'text-incomplete',
      mechanism: 'proposals',
      number: '120',
      values: { provision: 'scope' },
    });
  });

  test('are not submitted twice', () => {
    expect(ruleAndCode(submitted(), submit(rival, 'dunmark'))).toBe('120 already-proposed');
  });

  test('come when texts are on the table, and from members', () => {
    expect(ruleAndCode(meetingFor('general-debate'), submit())).toBe('99 too-early-for-texts');
    expect(refusalOf(meetingFor('reading'), submit(rival, 'watch')).mechanism).toBe('observers');
    expect(ruleAndCode(meetingFor('reading'), submit({ ...rival, scope: 'all' }))).toBe(
      'house unknown-option',
    );
  });

  test('a draft that was rejected is tabled, bracketed and agreed no more', () => {
    const rejected = takeVote(
      play(
        submitted(),
        chair({ type: 'table-draft', text: { rights: 'general' } }),
        putToVote('draft'),
      ),
      'nnnnn',
    );
    const table = chair({ type: 'table-draft', text: { scope: 'any' } });
    expect(ruleAndCode(rejected, table)).toBe('120 proposal-rejected');
    const ask = chair({ type: 'ask-agreement', provision: 'scope', option: 'any' });
    expect(ruleAndCode(rejected, ask)).toBe('120 proposal-rejected');
  });
});

describe('rule 122: withdrawal', () => {
  test('of a proposal by its sponsor', () => {
    expect(play(submitted(), withdraw()).proposals[1]?.status).toBe('withdrawn');
    expect(refusalOf(submitted(), withdraw('dunmark'))).toMatchObject({
      code: 'not-the-proposer',
      mechanism: 'withdrawal',
      number: '122',
    });
  });

  test('until voting has begun', () => {
    const announced = play(
      takeVote(
        play(
          submitted(),
          chair({ type: 'table-draft', text: { rights: 'general' } }),
          putToVote('draft'),
        ),
        'nnnnn',
      ),
      putToVote('p1'),
    );
    expect(play(announced, withdraw())).toMatchObject({ business: [], questions: [] });
    const begun = play(announced, chair({ type: 'begin-voting' }));
    expect(ruleAndCode(begun, withdraw())).toBe('122 voting-begun');
  });

  test('not once it has been amended, except where the rules allow it', () => {
    const amended = (set: string) =>
      takeVote(
        play(
          meetingFor('adoption', { rules: { set } }),
          submit(),
          by('arland', {
            type: 'propose-amendment',
            proposal: 'p1',
            provision: 'rights',
            option: 'full',
          }),
          chair({ type: 'table-draft', text: { rights: 'general' } }),
          // The draft is first in order, so it has to go first.
          by('arland', { type: 'move', motion: 'adjourn-meeting' }),
        ),
        'nnnnn',
      );
    expect(amended('unga-committee').proposals[1]?.amended).toBe(false);
    const rejectedDraft = takeVote(play(amended('unga-committee'), putToVote('draft')), 'nnnnn');
    const votedOn = takeVote(
      play(rejectedDraft, chair({ type: 'put-to-vote', proposal: 'p1', extent: 'amendments' })),
      'yyyyy',
    );
    expect(votedOn.proposals[1]).toMatchObject({ amended: true, text: { rights: 'full' } });
    expect(ruleAndCode(votedOn, withdraw())).toBe('122 already-amended');

    const council = takeVote(play(amended('eu-qmv'), putToVote('draft')), 'nnnnn');
    const inCouncil = takeVote(
      play(council, chair({ type: 'put-to-vote', proposal: 'p1', extent: 'amendments' })),
      'yyyyy',
    );
    expect(play(inCouncil, withdraw()).proposals[1]?.status).toBe('withdrawn');
  });

  test('and anybody may re-introduce it, last in order and as its sponsor', () => {
    const again = play(submitted(), withdraw(), reintroduce('dunmark'));
    expect(again.proposals[1]).toMatchObject({ id: 'p1', sponsor: 'dunmark', status: 'live' });
    expect(ruleAndCode(again, reintroduce('borvia'))).toBe('122 proposal-not-withdrawn');
  });

  test('but the same text is not submitted anew', () => {
    expect(refusalOf(play(submitted(), withdraw()), submit())).toMatchObject({
      code: 'withdrawn-before',
      mechanism: 'withdrawal',
      instead: ['reintroduce-proposal'],
    });
  });

  test('takes the amendments to it along', () => {
    const amended = play(
      submitted(),
      by('arland', {
        type: 'propose-amendment',
        proposal: 'p1',
        provision: 'rights',
        option: 'full',
      }),
    );
    expect(eventsOf('amendment-fell', amended, withdraw())).toEqual([
      { type: 'amendment-fell', amendment: 'a1', because: 'withdrawn' },
    ]);
  });
});

test('rule 123: a text that was rejected comes back by reconsideration only', () => {
  const rejected = takeVote(
    play(
      submitted(),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      putToVote('draft'),
    ),
    'nnnnn',
  );
  const same = submit({ rights: 'general', scope: 'serious', offences: 'core' }, 'borvia');
  expect(refusalOf(rejected, same)).toMatchObject({
    code: 'rejected-before',
    mechanism: 'reconsideration',
    instead: ['move'],
  });
  const reconsider = by('arland', { type: 'move', motion: 'reconsider', target: 'draft' });
  const live = takeVote(play(rejected, reconsider, chair({ type: 'put-motion' })), 'yyyyn');
  expect(live.proposals[0]?.status).toBe('live');
});

describe('rule 131: two proposals', () => {
  test('are put in the order in which they were submitted', () => {
    const two = play(submitted(), chair({ type: 'table-draft', text: { rights: 'general' } }));
    expect(refusalOf(two, putToVote('p1'))).toMatchObject({
      code: 'not-first-submitted',
      mechanism: 'order-of-proposals',
      number: '131',
      values: { proposal: 'draft' },
    });
    expect(ruleAndCode(two, chair({ type: 'ask-adoption', proposal: 'p1' }))).toBe(
      '131 not-first-submitted',
    );
    const next = play(takeVote(play(two, putToVote('draft')), 'nnnnn'), putToVote('p1'));
    expect(takeVote(next, 'yyyyy').outcome).toMatchObject({ outcome: 'adopted', text: rival });
  });

  test('the second is put even where consensus on the first failed, once that is voted down', () => {
    const failed = blocked(
      play(submitted(), chair({ type: 'table-draft', text: { rights: 'general' } })),
    );
    expect(ruleAndCode(failed, chair({ type: 'ask-adoption', proposal: 'p1' }))).toBe(
      '131 not-first-submitted',
    );
    const down = takeVote(play(failed, putToVote('draft')), 'nnnnn');
    expect(down.outcome).toBeNull();
    const asked = play(
      down,
      chair({ type: 'ask-adoption', proposal: 'p1' }),
      chair({ type: 'gavel' }),
    );
    expect(asked.outcome).toMatchObject({
      outcome: 'adopted',
      proposal: 'p1',
      method: 'consensus',
    });
  });
});
