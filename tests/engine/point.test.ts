import { describe, expect, test } from 'vitest';
import type { PointSubject } from '../../src/engine/command.ts';
import type { GameState } from '../../src/engine/state.ts';
import {
  by,
  chair,
  meetingFor,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
  tallyFor,
} from './playing.ts';

const point = (subject: PointSubject, actor = 'arland') =>
  by(actor, { type: 'raise-point', subject });
const ruling = (sustained: boolean) => chair({ type: 'rule-on-point', sustained });
const gavel = chair({ type: 'gavel' });
const appeal = by('cestria', { type: 'appeal' });
const speaking = (): GameState =>
  play(
    meetingFor('reading'),
    by('borvia', { type: 'inscribe' }),
    chair({ type: 'give-floor', to: 'borvia' }),
  );

describe('rule 113: a point of order', () => {
  test('is decided at once: nothing else goes on before the ruling', () => {
    const raised = play(speaking(), point('relevance'));
    expect(ruleAndCode(raised, by('borvia', { type: 'yield-floor' }))).toBe('119 pending-point');
    expect(ruleAndCode(raised, gavel)).toBe('113 point-not-ruled');
    expect(play(raised, ruling(false), gavel).floor.speaker).toBe('borvia');
  });

  test('and sustained it takes effect when the ruling stands', () => {
    const ruled = play(speaking(), point('relevance'), ruling(true));
    expect(ruled.floor.speaker).toBe('borvia');
    expect(play(ruled, gavel).floor.speaker).toBeNull();
    expect(ruleAndCode(ruled, ruling(false))).toBe('113 already-ruled');
  });

  test('needs an object that a ruling could change', () => {
    const reading = meetingFor('reading');
    for (const subject of ['relevance', 'speakers-list', 'time-limit', 'consensus-ask'] as const) {
      expect(ruleAndCode(reading, point(subject))).toBe('113 point-without-object');
    }
    expect(play(reading, point('quorum')).business).toMatchObject([{ kind: 'point' }]);
  });

  test('is one at a time, and is for members', () => {
    const raised = play(speaking(), point('quorum'));
    expect(ruleAndCode(raised, point('relevance', 'cestria'))).toBe('113 pending-point');
    expect(refusalOf(speaking(), point('quorum', 'watch'))).toMatchObject({
      code: 'observers-do-not-decide',
      mechanism: 'observers',
    });
  });

  test('does not interrupt a vote that has begun (rule 128)', () => {
    const voting = play(
      meetingFor('reading'),
      by('arland', { type: 'move', motion: 'suspend-meeting' }),
      chair({ type: 'begin-voting' }),
    );
    expect(ruleAndCode(voting, point('quorum'))).toBe('128 voting-begun');
  });

  test.each([
    ['quorum', (s: GameState) => s.meeting.status === 'suspended'],
    ['speakers-list', (s: GameState) => !s.floor.listClosed],
    ['time-limit', (s: GameState) => s.floor.perItem === 4],
    ['consensus-ask', (s: GameState) => s.business.length === 0],
  ] as const)('about %s changes just that', (subject, changed) => {
    const state = play(
      meetingFor('reading'),
      chair({ type: 'close-list' }),
      chair({ type: 'set-time-limit', longest: 1, perItem: 1 }),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
      point(subject),
    );
    expect(changed(play(state, ruling(true), gavel))).toBe(true);
    expect(changed(play(state, ruling(false), gavel))).toBe(false);
  });
});

describe('rule 113: an appeal against the ruling', () => {
  const ruled = (): GameState => play(speaking(), point('relevance'), ruling(false));

  test('is voted on, and the ruling stands unless a majority overrules it', () => {
    const appealed = play(ruled(), appeal);
    expect(takeVote(appealed, 'nnyyy').floor.speaker).toBeNull();
    expect(takeVote(appealed, 'nnnyy').floor.speaker).toBe('borvia');
  });

  test('a tie does not overrule it', () => {
    const appealed = play(ruled(), appeal);
    expect(tallyFor(appealed, 'nnyya')).toMatchObject({ tie: true, carried: false });
    expect(takeVote(appealed, 'nnyya').floor.speaker).toBe('borvia');
  });

  test('needs a ruling', () => {
    expect(ruleAndCode(speaking(), appeal)).toBe('113 no-ruling-to-appeal');
    expect(ruleAndCode(play(speaking(), point('relevance')), appeal)).toBe(
      '113 no-ruling-to-appeal',
    );
  });

  test('against the Council’s Presidency needs a majority of the members', () => {
    const council = play(
      meetingFor('reading', { rules: { set: 'eu-qmv' } }),
      point('quorum'),
      ruling(false),
      appeal,
    );
    expect(takeVote(council, 'yya--').meeting.status).toBe('open');
    expect(takeVote(council, 'yyy--').meeting.status).toBe('suspended');
  });

  test('is not to be had where the rules know none: the ruling takes effect at once', () => {
    const rules = {
      set: 'unga-committee',
      overrides: {
        pointsOfOrder: {
          appeal: false,
          overrule: { kind: 'unanimity' as const, abstentionBlocks: false },
        },
      },
    };
    const final = play(meetingFor('reading', { rules }), point('quorum'), ruling(false));
    expect(final.business).toEqual([]);
    expect(ruleAndCode(final, appeal)).toBe('scenario no-appeal-here');
  });
});

test('rule 113: without a point raised there is nothing to rule on', () => {
  expect(ruleAndCode(meetingFor('reading'), ruling(true))).toBe('113 no-point-raised');
});

test('a vote whose question is withdrawn under a point of order gives way to the next question', () => {
  const announced = play(
    meetingFor('final'),
    by('arland', {
      type: 'propose-amendment',
      proposal: 'draft',
      provision: 'scope',
      option: 'any',
    }),
    by('borvia', {
      type: 'propose-amendment',
      proposal: 'draft',
      provision: 'offences',
      option: 'content',
    }),
    chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
    point('quorum'),
    by('borvia', { type: 'withdraw-amendment', amendment: 'a2' }),
    ruling(false),
    gavel,
  );
  expect(announced.business).toMatchObject([{ kind: 'vote', question: { amendment: 'a1' } }]);
});
