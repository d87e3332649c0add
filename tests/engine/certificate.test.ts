import { describe, expect, test } from 'vitest';
import {
  blocked,
  by,
  chair,
  draftPutToVote,
  eventsOf,
  meetingFor,
  play,
  ruleAndCode,
  takeVote,
} from './playing.ts';

const clean = chair({ type: 'table-draft', text: { rights: 'general' } });
const text = { rights: 'general', scope: 'serious', offences: 'core' };

describe('every game ends with a certificate', () => {
  test('adopted without a vote', () => {
    const state = play(
      meetingFor('adoption', { absent: ['eriland'] }),
      clean,
      chair({ type: 'ask-adoption', proposal: 'draft' }),
      chair({ type: 'gavel' }),
    );
    expect(state.outcome).toEqual({
      outcome: 'adopted',
      method: 'consensus',
      proposal: 'draft',
      rule: { mechanism: 'consensus', ruleSet: 'unga-committee', number: 'practice' },
      text,
      deleted: [],
      present: 4,
      tally: null,
    });
    expect(state.proposals[0]?.status).toBe('adopted');
  });

  test('adopted by vote', () => {
    expect(takeVote(draftPutToVote(), 'yyynn').outcome).toMatchObject({
      outcome: 'adopted',
      method: 'vote',
      rule: { mechanism: 'substantive-majority', number: '125' },
      tally: { yes: 3, no: 2, carried: true },
    });
  });

  test('voted down', () => {
    expect(takeVote(draftPutToVote(), 'ynnnn').outcome).toEqual({
      outcome: 'failed',
      why: 'vote',
      rule: { mechanism: 'substantive-majority', ruleSet: 'unga-committee', number: '125' },
      text,
      objections: [],
      unresolved: ['rights', 'scope', 'offences'],
      tally: expect.objectContaining({ yes: 1, no: 4, carried: false, missing: 2 }),
    });
  });

  test('by the objections that stood when the time ran out, with the clauses that were open', () => {
    const state = play(
      blocked(play(meetingFor('adoption'), clean)),
      chair({ type: 'close-meeting' }),
    );
    expect(state.outcome).toMatchObject({
      outcome: 'failed',
      why: 'objections',
      rule: { mechanism: 'consensus' },
      objections: [{ by: 'cestria', provision: 'rights' }],
      unresolved: ['rights', 'scope', 'offences'],
      tally: null,
    });
  });

  test('adjourned for good in the last meeting, which is out of time as well', () => {
    const state = play(
      meetingFor('adoption'),
      by('arland', { type: 'move', motion: 'adjourn-meeting' }),
    );
    expect(takeVote(state, 'yyyyy').outcome).toMatchObject({ why: 'time' });
  });

  test('and after it nothing more is decided', () => {
    const state = takeVote(draftPutToVote(), 'yyynn');
    expect(state).toMatchObject({ business: [], questions: [], offers: {} });
    expect(state.commitments.flat()).toEqual([]);
    expect(ruleAndCode(state, chair({ type: 'ask-adoption', proposal: 'draft' }))).toBe(
      '99 already-concluded',
    );
    expect(ruleAndCode(state, chair({ type: 'open-meeting' }))).toBe('99 already-concluded');
  });

  test('nor is it written twice', () => {
    const state = takeVote(draftPutToVote(), 'ynnnn');
    expect(eventsOf('outcome-certified', state, chair({ type: 'end-game' }))).toEqual([]);
  });
});
