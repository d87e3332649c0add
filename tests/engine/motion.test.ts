import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import type { GameState } from '../../src/engine/state.ts';
import type { MotionKind } from '../../src/scenario/rule-parameters.ts';
import {
  by,
  chair,
  draftPutToVote,
  eventsOf,
  meetingFor,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
  tallyFor,
} from './playing.ts';

const move = (motion: MotionKind, actor = 'arland', target?: string, parts?: string[]): Command =>
  by(actor, {
    type: 'move',
    motion,
    ...(target === undefined ? {} : { target }),
    ...(parts === undefined ? {} : { parts }),
  });
const speak = (actor: string, side: 'for' | 'against') =>
  by(actor, { type: 'speak-on-motion', side });
const put = chair({ type: 'put-motion' });
const inscribe = by('eriland', { type: 'inscribe' });
const reading = (rules = 'unga-committee') => meetingFor('reading', { rules: { set: rules } });
const onTop = (state: GameState) => state.business.at(-1);

describe('rule 116: adjournment of debate', () => {
  test('two speakers for and two against beside the mover, then the vote', () => {
    const debated = play(
      reading(),
      move('adjourn-debate'),
      speak('borvia', 'for'),
      speak('cestria', 'against'),
      speak('dunmark', 'against'),
    );
    expect(refusalOf(debated, speak('eriland', 'against'))).toMatchObject({
      code: 'motion-speakers-used',
      mechanism: 'adjournment-of-debate',
      number: '116',
      values: { limit: 2 },
    });
    expect(ruleAndCode(debated, speak('arland', 'for'))).toBe('116 already-spoken-on-motion');
    expect(ruleAndCode(debated, speak('cestria', 'for'))).toBe('116 already-spoken-on-motion');
    play(debated, speak('eriland', 'for'));
    expect(takeVote(play(debated, put), 'yyynn').meeting.debate).toBe('adjourned');
    expect(takeVote(play(debated, put), 'yynna').meeting.debate).toBe('open');
  });

  test('afterwards nobody speaks and nothing is decided until another item is opened', () => {
    const adjourned = takeVote(play(reading(), move('adjourn-debate'), put), 'yyyyy');
    expect(ruleAndCode(adjourned, inscribe)).toBe('116 debate-adjourned');
    expect(ruleAndCode(adjourned, move('adjourn-debate'))).toBe('116 debate-adjourned');
    const ask = chair({ type: 'ask-agreement', provision: 'scope', option: 'any' });
    expect(ruleAndCode(adjourned, ask)).toBe('116 debate-adjourned');
    const next = play(adjourned, chair({ type: 'open-item', provision: 'rights' }), inscribe);
    expect(next.floor.list).toEqual(['eriland']);
  });

  test('it ends a consensus that is being asked for', () => {
    const asked = play(
      reading(),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
      move('adjourn-debate'),
      put,
    );
    expect(takeVote(asked, 'yyynn').business).toEqual([]);
    expect(takeVote(asked, 'nnnyy').business).toMatchObject([{ kind: 'consensus' }]);
  });

  test('it keeps an announced vote from being taken: no action is decided', () => {
    const announced = play(
      meetingFor('final'),
      by('arland', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'scope',
        option: 'any',
      }),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
      move('adjourn-debate'),
      put,
    );
    const adjourned = takeVote(announced, 'yyyyy');
    expect(adjourned).toMatchObject({ business: [], questions: [] });
    expect(
      ruleAndCode(
        adjourned,
        chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
      ),
    ).toBe('116 debate-adjourned');
  });

  test('of the whole text, at the meeting for its adoption, it ends the matter', () => {
    const moved = play(meetingFor('adoption'), move('adjourn-debate'), put);
    expect(takeVote(moved, 'yyynn').outcome).toMatchObject({
      outcome: 'failed',
      why: 'debate-adjourned',
      rule: { number: '116' },
    });
  });
});

describe('rule 117: closure of the debate', () => {
  test('two speakers against and none for', () => {
    const moved = play(reading(), move('close-debate'));
    expect(refusalOf(moved, speak('borvia', 'for'))).toMatchObject({
      code: 'motion-speakers-used',
      number: '117',
      values: { limit: 0 },
    });
    const spoken = play(moved, speak('borvia', 'against'), speak('cestria', 'against'));
    expect(ruleAndCode(spoken, speak('dunmark', 'against'))).toBe('117 motion-speakers-used');
  });

  test('carried, it closes the list; lost, the debate goes on', () => {
    const moved = play(reading(), move('close-debate'), put);
    expect(ruleAndCode(takeVote(moved, 'yyynn'), inscribe)).toBe('117 debate-closed');
    expect(play(takeVote(moved, 'yynnn'), inscribe).floor.list).toEqual(['eriland']);
  });

  test('there is nothing to close where it is closed already, or in an informal meeting', () => {
    const closed = takeVote(play(reading(), move('close-debate'), put), 'yyyyy');
    expect(ruleAndCode(closed, move('close-debate'))).toBe('117 debate-closed');
    expect(ruleAndCode(meetingFor('informal'), move('close-debate'))).toBe('117 informal-meeting');
  });
});

describe('rule 118: suspension or adjournment of the meeting', () => {
  test.each(['suspend-meeting', 'adjourn-meeting'] as const)(
    '%s goes straight to the vote',
    (kind) => {
      const moved = play(reading(), move(kind));
      expect(onTop(moved)).toMatchObject({ kind: 'vote', question: { motion: kind } });
      expect(ruleAndCode(moved, speak('borvia', 'against'))).toBe('119 no-motion-pending');
    },
  );

  test('carried, the meeting is suspended or ends; lost, it goes on', () => {
    expect(takeVote(play(reading(), move('suspend-meeting')), 'yyynn').meeting.status).toBe(
      'suspended',
    );
    const [closed] = eventsOf(
      'meeting-closed',
      play(reading(), move('adjourn-meeting'), chair({ type: 'begin-voting' })),
      ...['arland', 'borvia', 'cestria'].map((m) => by(m, { type: 'vote', choice: 'yes' })),
      chair({ type: 'close-voting' }),
    );
    expect(closed).toEqual({ type: 'meeting-closed', meeting: 'reading', adjourned: true });
    expect(takeVote(play(reading(), move('adjourn-meeting')), 'yynnn').meeting.status).toBe('open');
  });

  test('what was before the committee waits until the meeting is resumed', () => {
    const asked = play(
      reading(),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
      move('suspend-meeting'),
    );
    const suspended = takeVote(asked, 'yyyyy');
    const object = by('arland', { type: 'object', provision: 'scope' });
    expect(ruleAndCode(suspended, object)).toBe('118 meeting-suspended');
    const resumed = play(suspended, chair({ type: 'resume-meeting' }), object);
    expect(resumed.business).toMatchObject([{ kind: 'consensus', objections: [{ by: 'arland' }] }]);
  });
});

describe('rule 119: the order of motions', () => {
  const four = ['suspend-meeting', 'adjourn-meeting', 'adjourn-debate', 'close-debate'] as const;

  // In Model UN every motion waits for its second, so that all of them can be pending.
  const pairs = four.flatMap((held, first) =>
    four.map((moved, second) => [moved, held, second < first] as const),
  );
  test.each(pairs)('%s while %s is pending: %s', (moved, held, allowed) => {
    const pending = play(reading('mun-classic'), move(held));
    if (allowed) {
      expect(onTop(play(pending, move(moved, 'borvia')))).toMatchObject({ motion: moved });
    } else {
      expect(refusalOf(pending, move(moved, 'borvia'))).toMatchObject({
        code: 'no-precedence',
        mechanism: 'order-of-motions',
        values: { motion: held },
      });
    }
  });

  test('is the Assembly’s own: adjourning the debate before closing it', () => {
    const closing = play(reading(), move('close-debate'));
    expect(onTop(play(closing, move('adjourn-debate', 'borvia')))).toMatchObject({
      motion: 'adjourn-debate',
    });
    const adjourning = play(reading(), move('adjourn-debate'));
    expect(ruleAndCode(adjourning, move('close-debate', 'borvia'))).toBe('119 no-precedence');
  });

  test('the motion that gave way is taken up again', () => {
    const both = play(reading(), move('close-debate'), move('suspend-meeting', 'borvia'));
    expect(onTop(takeVote(both, 'nnnnn'))).toMatchObject({ motion: 'close-debate' });
  });

  test('everything else waits', () => {
    const moved = play(reading(), move('close-debate'));
    const other = by('borvia', { type: 'place-brackets', provision: 'scope', option: 'any' });
    expect(ruleAndCode(moved, other)).toBe('119 pending-motion');
    expect(ruleAndCode(reading(), put)).toBe('119 no-motion-pending');
  });

  test('observers move nothing', () => {
    expect(refusalOf(reading(), move('suspend-meeting', 'watch')).mechanism).toBe('observers');
  });

  test('once voting has begun nothing is moved (rule 128)', () => {
    const begun = play(reading(), move('suspend-meeting'), chair({ type: 'begin-voting' }));
    expect(ruleAndCode(begun, move('adjourn-meeting', 'borvia'))).toBe('128 voting-begun');
  });

  test('a motion that the rule set does not know is refused', () => {
    expect(ruleAndCode(reading('eu-qmv'), move('reconsider', 'arland', 'rights'))).toBe(
      'practice motion-unknown',
    );
  });
});

describe('mun-classic: a motion needs a second', () => {
  const moved = () => play(reading('mun-classic'), move('adjourn-debate'));

  test('before it is debated', () => {
    expect(refusalOf(moved(), speak('borvia', 'for'))).toMatchObject({
      code: 'not-seconded',
      values: { needed: 1 },
      instead: ['second'],
    });
    const seconded = play(moved(), by('borvia', { type: 'second' }), speak('borvia', 'for'));
    expect(onTop(seconded)).toMatchObject({ seconds: ['borvia'], spokenFor: ['borvia'] });
  });

  test('from somebody else than its mover, and only one', () => {
    expect(ruleAndCode(moved(), by('arland', { type: 'second' }))).toBe('practice own-motion');
    const seconded = play(moved(), by('borvia', { type: 'second' }));
    expect(ruleAndCode(seconded, by('cestria', { type: 'second' }))).toBe(
      'practice no-second-needed',
    );
  });

  test('without one it falls when it is put', () => {
    expect(eventsOf('motion-decided', moved(), put)).toMatchObject([{ carried: false }]);
  });

  test('and tabling the debate takes two thirds', () => {
    const seconded = play(moved(), by('borvia', { type: 'second' }), put);
    expect(takeVote(seconded, 'yyynn').meeting.debate).toBe('open');
    expect(takeVote(seconded, 'yyyyn').meeting.debate).toBe('adjourned');
  });

  test('the Assembly’s rules ask for none', () => {
    const plain = play(reading(), move('adjourn-debate'));
    expect(ruleAndCode(plain, by('borvia', { type: 'second' }))).toBe('119 no-second-needed');
  });
});

describe('rule 121: competence', () => {
  test('is decided before the proposal, which is out where the committee is not competent', () => {
    const moved = play(draftPutToVote(), move('competence', 'arland', 'draft'), put);
    expect(takeVote(moved, 'yyynn').outcome).toMatchObject({
      outcome: 'failed',
      why: 'not-competent',
      rule: { mechanism: 'competence', number: '121' },
    });
    expect(onTop(takeVote(moved, 'nnnyy'))).toMatchObject({ question: { kind: 'proposal' } });
  });

  test('is in question for a proposal that exists, and not after the vote on it has begun', () => {
    expect(refusalOf(reading(), move('competence', 'arland', 'p9')).code).toBe('unknown-proposal');
    const begun = play(draftPutToVote(), chair({ type: 'begin-voting' }));
    expect(ruleAndCode(begun, move('competence', 'arland', 'draft'))).toBe('128 voting-begun');
  });

  test('of one proposal leaves the votes on another alone', () => {
    const rival = by('cestria', {
      type: 'submit-proposal',
      text: { rights: 'none', scope: 'any', offences: 'core' },
    });
    const state = play(
      meetingFor('adoption'),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      rival,
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
      move('competence', 'arland', 'p1'),
      put,
    );
    const decided = takeVote(state, 'yyyyy');
    expect(decided.proposals.map((p) => p.status)).toEqual(['live', 'rejected']);
    expect(decided.business).toMatchObject([{ question: { proposal: 'draft' } }]);
  });

  test('is still in question while adoption is asked for, and ends that', () => {
    const rival = by('cestria', {
      type: 'submit-proposal',
      text: { rights: 'none', scope: 'any', offences: 'core' },
    });
    const asked = play(
      meetingFor('adoption'),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      rival,
      chair({ type: 'ask-adoption', proposal: 'draft' }),
      move('competence', 'arland', 'draft'),
      put,
    );
    const decided = takeVote(asked, 'yyyyy');
    expect(decided.business).toEqual([]);
    expect(decided.outcome).toBeNull();
  });
});

describe('rule 123: reconsideration', () => {
  const agreed = () =>
    play(
      reading(),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'grave' }),
      chair({ type: 'gavel' }),
    );
  const again = move('reconsider', 'arland', 'scope');

  test('needs two thirds, with two speakers against and none for', () => {
    const moved = play(agreed(), again);
    expect(ruleAndCode(moved, speak('borvia', 'for'))).toBe('123 motion-speakers-used');
    const spoken = play(moved, speak('borvia', 'against'), speak('cestria', 'against'));
    expect(ruleAndCode(spoken, speak('dunmark', 'against'))).toBe('123 motion-speakers-used');
    const voting = play(moved, put);
    expect(tallyFor(voting, 'yyynn')).toMatchObject({ carried: false, needed: 4, missing: 1 });
    expect(takeVote(voting, 'yyynn').clauses[1]?.status).toBe('agreed');
    expect(takeVote(voting, 'yyyyn').clauses[1]?.status).toBe('open');
  });

  test('is of what has been decided', () => {
    expect(refusalOf(reading(), again)).toMatchObject({
      code: 'nothing-to-reconsider',
      mechanism: 'reconsideration',
      number: '123',
    });
  });

  test('brings a rejected amendment back, which proposing it again does not', () => {
    const amend = by('arland', {
      type: 'propose-amendment',
      proposal: 'draft',
      provision: 'scope',
      option: 'any',
    });
    const rejected = takeVote(
      play(
        meetingFor('final'),
        amend,
        chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
      ),
      'ynnnn',
    );
    expect(refusalOf(rejected, amend)).toMatchObject({
      code: 'rejected-before',
      mechanism: 'reconsideration',
      values: { amendment: 'a1' },
      instead: ['move'],
    });
    const reconsidered = takeVote(play(rejected, move('reconsider', 'arland', 'a1'), put), 'yyyyn');
    expect(reconsidered.amendments).toMatchObject([{ id: 'a1', status: 'live' }]);
  });

  test('waits while something else is being decided', () => {
    const asked = play(
      agreed(),
      chair({ type: 'ask-agreement', provision: 'offences', option: 'core' }),
    );
    expect(ruleAndCode(asked, again)).toBe('119 pending-consensus');
  });
});

describe('rule 129: division', () => {
  const divide = (...parts: string[]) => move('division', 'cestria', 'draft', parts);
  const divided = (...parts: string[]) => play(draftPutToVote(), divide(...parts), put);

  test('nobody objecting, the parts are voted before the whole', () => {
    const state = divided('rights');
    expect(onTop(state)).toMatchObject({ question: { kind: 'part', provision: 'rights' } });
    const kept = takeVote(state, 'yyynn');
    expect(onTop(kept)).toMatchObject({ question: { kind: 'proposal' } });
    expect(kept.clauses[0]).toMatchObject({ option: 'general' });
  });

  test('a part rejected is deleted from the text', () => {
    const deleted = takeVote(divided('rights'), 'nnnyy');
    expect(deleted.clauses[0]).toMatchObject({ option: 'none', status: 'deleted' });
    const adopted = takeVote(deleted, 'yyyyy');
    expect(adopted.outcome).toMatchObject({ outcome: 'adopted', deleted: ['rights'] });
  });

  test('objected to, the motion for division is debated and voted on first', () => {
    const objected = play(
      draftPutToVote(),
      divide('rights'),
      by('arland', { type: 'object-to-division' }),
    );
    const debated = play(
      objected,
      speak('cestria', 'for'),
      speak('dunmark', 'for'),
      speak('arland', 'against'),
      speak('borvia', 'against'),
    );
    expect(ruleAndCode(debated, speak('eriland', 'against'))).toBe('129 motion-speakers-used');
    const voting = play(debated, put);
    expect(onTop(takeVote(voting, 'nnyya'))).toMatchObject({ question: { kind: 'proposal' } });
    expect(onTop(takeVote(voting, 'nnyyy'))).toMatchObject({ question: { kind: 'part' } });
  });

  test('not objected to, there is nothing to speak on', () => {
    const moved = play(draftPutToVote(), divide('rights'));
    expect(refusalOf(moved, speak('dunmark', 'for'))).toMatchObject({
      code: 'division-not-objected',
      number: '129',
      instead: ['object-to-division'],
    });
    const objection = by('arland', { type: 'object-to-division' });
    expect(ruleAndCode(play(moved, objection), objection)).toBe('129 already-objected');
    expect(ruleAndCode(draftPutToVote(), objection)).toBe('129 no-division-moved');
  });

  test('is of named parts that a text can be without', () => {
    const state = draftPutToVote();
    expect(ruleAndCode(state, divide())).toBe('129 parts-missing');
    expect(ruleAndCode(state, divide('rights', 'rights'))).toBe('129 parts-missing');
    expect(ruleAndCode(state, divide('scope'))).toBe('129 part-cannot-be-deleted');
    expect(ruleAndCode(state, divide('nothing'))).toBe('house unknown-provision');
  });

  test('is asked for once', () => {
    expect(ruleAndCode(divided('rights'), divide('rights'))).toBe('129 already-divided');
  });

  test('is a matter of votes: whoever can’t join a consensus on the whole objects', () => {
    const asked = play(
      meetingFor('adoption'),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      chair({ type: 'ask-adoption', proposal: 'draft' }),
    );
    expect(refusalOf(asked, divide('rights'))).toMatchObject({
      code: 'pending-consensus',
      instead: ['object'],
    });
  });

  test('all operative parts rejected, so is the whole', () => {
    const one = meetingFor('adoption').scenario.provisions.slice(0, 1);
    const state = play(
      draftPutToVote({ change: { provisions: one, links: [], epilogue: undefined } }),
      divide('rights'),
      put,
    );
    expect(takeVote(state, 'nnnyy').outcome).toMatchObject({
      outcome: 'failed',
      why: 'all-parts-rejected',
      rule: { mechanism: 'division', number: '129' },
    });
  });
});

test('a motion keeps only what it is about', () => {
  const [moved] = eventsOf(
    'motion-moved',
    reading(),
    move('close-debate', 'arland', 'draft', ['x']),
  );
  expect(moved).toMatchObject({ target: null, parts: [] });
});
