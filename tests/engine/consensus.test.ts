import { describe, expect, test } from 'vitest';
import type { GameState } from '../../src/engine/state.ts';
import {
  blocked,
  by,
  chair,
  draftPutToVote,
  eventsOf,
  meetingFor,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
} from './playing.ts';

const gavel = chair({ type: 'gavel' });
const ask = chair({ type: 'ask-adoption', proposal: 'draft' });
const agree = (provision: string, option: string) =>
  chair({ type: 'ask-agreement', provision, option });
const object = (actor: string, provision = 'scope') => by(actor, { type: 'object', provision });
const exhausted = chair({ type: 'declare-exhausted' });
const clean = chair({ type: 'table-draft', text: { rights: 'general' } });
const adoption = (set = 'unga-committee'): GameState =>
  play(meetingFor('adoption', { rules: { set } }), clean);

describe('consensus', () => {
  test('asked and nobody objecting, the text is adopted without a vote: silence is consent', () => {
    const adopted = play(adoption(), ask, gavel);
    expect(adopted.stage).toBe('explanations');
    expect(adopted.outcome).toMatchObject({
      outcome: 'adopted',
      method: 'consensus',
      rule: { mechanism: 'consensus', number: 'practice' },
      tally: null,
      present: 5,
    });
  });

  test('one objection is enough to stop it', () => {
    const failed = play(adoption(), ask, object('cestria'), gavel);
    expect(failed).toMatchObject({
      outcome: null,
      failedAttempts: 1,
      lastObjections: [{ by: 'cestria', provision: 'scope' }],
    });
  });

  test('until it is withdrawn', () => {
    const withdraw = by('cestria', { type: 'withdraw-objection' });
    expect(play(adoption(), ask, object('cestria'), withdraw, gavel).outcome?.outcome).toBe(
      'adopted',
    );
    expect(refusalOf(play(adoption(), ask), withdraw)).toMatchObject({
      code: 'no-objection-of-yours',
      mechanism: 'consensus',
    });
  });

  test('an objection is to a clause, once, and to what is asked', () => {
    expect(refusalOf(adoption(), object('cestria'))).toMatchObject({
      code: 'nothing-asked',
      instead: ['place-brackets', 'inscribe'],
    });
    const asked = play(adoption(), ask);
    expect(ruleAndCode(asked, object('cestria', 'nothing'))).toBe('house unknown-provision');
    expect(ruleAndCode(play(asked, object('cestria')), object('cestria', 'rights'))).toBe(
      'practice already-objected',
    );
    const clause = play(meetingFor('reading'), agree('rights', 'full'));
    expect(ruleAndCode(clause, object('cestria', 'scope'))).toBe('practice objection-off-target');
  });

  test('observers do not block', () => {
    expect(refusalOf(play(adoption(), ask), object('watch'))).toMatchObject({
      code: 'observers-do-not-decide',
      mechanism: 'observers',
    });
  });

  test('is asked for at the meeting for adoption, of a text without brackets', () => {
    expect(ruleAndCode(play(meetingFor('final'), clean), ask)).toBe('99 not-the-adoption-meeting');
    expect(refusalOf(meetingFor('adoption'), ask)).toMatchObject({
      code: 'brackets-remain',
      mechanism: 'brackets',
    });
  });

  test('is not to be had where the rules know only votes', () => {
    const rules = {
      set: 'unga-committee',
      overrides: {
        consensus: { possible: false, exhaustion: false, attempts: 0, dissociation: false },
      },
    };
    const state = play(meetingFor('adoption', { rules }), clean);
    expect(refusalOf(state, ask)).toMatchObject({
      code: 'no-consensus-here',
      mechanism: 'consensus',
      instead: ['put-to-vote'],
    });
  });

  test('there must be something to gavel', () => {
    expect(ruleAndCode(adoption(), gavel)).toBe('practice nothing-to-gavel');
  });

  test('whoever blocks alone loses some credibility, and not whoever blocks with others', () => {
    const alone = play(adoption(), ask, object('cestria'), gavel);
    expect(alone.credibility[2]).toBe(0.75);
    const two = play(adoption(), ask, object('cestria'), object('dunmark'), gavel);
    expect(two.credibility.slice(2, 4)).toEqual([0.8, 0.8]);
  });
});

describe('resolution 75/282: exhaustion', () => {
  const ahc = () => adoption('ahc-cybercrime');
  const whole = chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' });

  test('no substantive vote before every effort at consensus is declared exhausted', () => {
    expect(refusalOf(ahc(), whole)).toMatchObject({
      code: 'efforts-not-exhausted',
      mechanism: 'exhaustion',
      number: '75/282',
      instead: ['declare-exhausted', 'ask-adoption'],
    });
  });

  test('which the Chair does not declare before an effort has failed', () => {
    expect(refusalOf(ahc(), exhausted)).toMatchObject({
      code: 'efforts-not-made',
      values: { attempts: 0, needed: 1 },
    });
  });

  test('then the vote is taken', () => {
    const ready = play(blocked(ahc()), exhausted);
    expect(play(ready, whole).business).toMatchObject([{ question: { kind: 'proposal' } }]);
    expect(ruleAndCode(ready, exhausted)).toBe('75/282 already-exhausted');
    expect(
      takeVote(draftPutToVote({ rules: { set: 'ahc-cybercrime' } }), 'yyyyn').outcome,
    ).toMatchObject({ outcome: 'adopted', method: 'vote' });
  });

  test('amendments are voted on once agreement was sought in vain on every clause they change', () => {
    const amended = play(
      meetingFor('final', { rules: { set: 'ahc-cybercrime' } }),
      by('cestria', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'rights',
        option: 'none',
      }),
    );
    const votes = chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' });
    expect(ruleAndCode(amended, exhausted)).toBe('75/282 efforts-not-made');
    const ready = play(
      amended,
      agree('rights', 'general'),
      object('cestria', 'rights'),
      gavel,
      exhausted,
    );
    expect(play(ready, votes).business).toMatchObject([{ question: { kind: 'amendment' } }]);
    expect(ready.failedAttempts).toBe(0);
  });

  test('but the whole only after adoption of the whole was sought', () => {
    const ready = play(
      meetingFor('final', { rules: { set: 'ahc-cybercrime' } }),
      by('cestria', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'rights',
        option: 'none',
      }),
      agree('rights', 'general'),
      object('cestria', 'rights'),
      gavel,
      exhausted,
      chair({ type: 'close-meeting' }),
      chair({ type: 'open-meeting' }),
      clean,
    );
    expect(ruleAndCode(ready, whole)).toBe('75/282 efforts-not-made');
  });

  test('other rule sets ask for none', () => {
    expect(play(adoption(), whole).business).toHaveLength(1);
    expect(refusalOf(adoption(), exhausted)).toMatchObject({
      code: 'exhaustion-not-required',
      instead: ['put-to-vote'],
    });
  });

  test('it is too early before the final consideration', () => {
    const reading = meetingFor('reading', { rules: { set: 'ahc-cybercrime' } });
    expect(ruleAndCode(reading, exhausted)).toBe('99 too-early-for-votes');
  });
});

describe('dissociation', () => {
  const dissociate = (actor: string, provision: string | null = 'rights') =>
    by(actor, { type: 'dissociate', provision });

  test('after adoption without a vote, from a clause or the whole, once', () => {
    const adopted = play(adoption(), ask, gavel);
    const state = play(adopted, dissociate('cestria'), dissociate('dunmark', null));
    expect(state.dissociations).toEqual([
      { by: 'cestria', provision: 'rights' },
      { by: 'dunmark', provision: null },
    ]);
    expect(state.outcome?.outcome).toBe('adopted');
    expect(ruleAndCode(state, dissociate('cestria'))).toBe('practice already-dissociated');
  });

  test('not before: then one objects', () => {
    expect(refusalOf(play(adoption(), ask), dissociate('cestria'))).toMatchObject({
      code: 'nothing-adopted',
      mechanism: 'consensus',
      instead: ['object'],
    });
  });

  test('not after a vote', () => {
    const voted = takeVote(draftPutToVote(), 'yyyyn');
    expect(ruleAndCode(voted, dissociate('eriland'))).toBe('practice adopted-by-vote');
  });

  test('not in Model UN', () => {
    const adopted = play(adoption('mun-classic'), ask, gavel);
    expect(ruleAndCode(adopted, dissociate('cestria'))).toBe('practice no-dissociation-here');
  });
});

describe('agreement ad referendum', () => {
  const reading = () => meetingFor('reading');

  test('nobody objecting, the clause is agreed and its brackets are gone', () => {
    const state = play(
      reading(),
      by('arland', { type: 'place-brackets', provision: 'rights', option: 'full' }),
      agree('rights', 'full'),
      gavel,
    );
    expect(state.clauses[0]).toMatchObject({ option: 'full', status: 'agreed', brackets: [] });
  });

  test('agreeing to be without the clause deletes it', () => {
    expect(play(reading(), agree('rights', 'none'), gavel).clauses[0]?.status).toBe('deleted');
  });

  test('an objection leaves the clause as it was', () => {
    const state = play(reading(), agree('scope', 'any'), object('arland'), gavel);
    expect(state.clauses[1]).toMatchObject({ option: 'serious', status: 'open' });
    expect(state.failedClauses).toEqual(['scope']);
    expect(state.failedAttempts).toBe(0);
  });

  test('what is agreed is touched again only by reconsideration', () => {
    const agreed = play(reading(), agree('scope', 'grave'), gavel);
    for (const command of [
      agree('scope', 'any'),
      chair({ type: 'table-draft', text: { scope: 'any' } }),
      by('arland', { type: 'place-brackets', provision: 'scope', option: 'listed' }),
    ]) {
      expect(refusalOf(agreed, command)).toMatchObject({
        code: 'clause-agreed',
        mechanism: 'ad-referendum',
        instead: ['move', 'reserve-position'],
      });
    }
  });

  test('a delegation may reserve its position on it pending its capital, and lift that', () => {
    const agreed = play(reading(), agree('scope', 'grave'), gavel);
    const reserve = by('cestria', { type: 'reserve-position', provision: 'scope' });
    const lift = by('cestria', { type: 'lift-reservation', provision: 'scope' });
    const reserved = play(agreed, reserve);
    expect(reserved.clauses[1]).toMatchObject({ status: 'agreed', reserved: ['cestria'] });
    expect(ruleAndCode(reserved, reserve)).toBe('practice already-reserved');
    expect(play(reserved, lift).clauses[1]?.reserved).toEqual([]);
    expect(ruleAndCode(agreed, lift)).toBe('practice no-reservation-of-yours');
    expect(refusalOf(reading(), reserve)).toMatchObject({
      code: 'clause-not-agreed',
      mechanism: 'ad-referendum',
      instead: ['place-brackets'],
    });
  });

  test('is asked for when texts are on the table, by the Chair', () => {
    expect(ruleAndCode(meetingFor('general-debate'), agree('scope', 'any'))).toBe(
      '99 too-early-for-texts',
    );
    expect(eventsOf('agreement-asked', meetingFor('informal'), agree('scope', 'any'))).toHaveLength(
      1,
    );
    const other = by('arland', { type: 'ask-agreement', provision: 'scope', option: 'any' });
    expect(ruleAndCode(reading(), other)).toBe('106 only-the-chair');
  });
});
