import { describe, expect, test } from 'vitest';
import type { GameState } from '../../src/engine/state.ts';
import { by, chair, meetingFor, play, refusalOf, ruleAndCode, takeVote } from './playing.ts';

const inscribe = (actor: string) => by(actor, { type: 'inscribe' });
const giveFloor = (to: string) => chair({ type: 'give-floor', to });
const statement = (actor: string, length = 1) =>
  by(actor, { type: 'make-statement', provision: null, option: null, stance: null, length });
const spoken = (state: GameState, ...actors: string[]) =>
  play(state, ...actors.flatMap((a) => [inscribe(a), giveFloor(a), statement(a)]));
const debate = () => meetingFor('general-debate');

describe('rule 109: the floor', () => {
  test('is given in the order in which it was asked for', () => {
    const listed = play(debate(), inscribe('borvia'), inscribe('arland'));
    expect(play(listed, giveFloor('borvia')).floor).toMatchObject({
      speaker: 'borvia',
      list: ['arland'],
    });
    expect(refusalOf(listed, giveFloor('arland'))).toMatchObject({
      code: 'not-next-on-list',
      number: '109',
      values: { delegation: 'borvia' },
    });
  });

  test('is given to nobody who has not asked', () => {
    expect(ruleAndCode(debate(), giveFloor('arland'))).toBe('109 list-empty');
  });

  test('is one speaker’s at a time, and nobody speaks without it', () => {
    const speaking = play(debate(), inscribe('arland'), inscribe('borvia'), giveFloor('arland'));
    expect(ruleAndCode(speaking, giveFloor('borvia'))).toBe('109 floor-taken');
    expect(ruleAndCode(speaking, statement('borvia'))).toBe('109 not-on-floor');
    expect(ruleAndCode(speaking, inscribe('arland'))).toBe('109 has-the-floor');
    expect(ruleAndCode(speaking, by('borvia', { type: 'yield-floor' }))).toBe('109 not-on-floor');
  });

  test('goes back to the Chair with the statement, or unused', () => {
    const speaking = play(debate(), inscribe('arland'), giveFloor('arland'));
    const said = play(speaking, statement('arland'));
    expect(said.floor.speaker).toBeNull();
    expect(said.meeting.slotsUsed).toBe(1);
    const yielded = play(speaking, by('arland', { type: 'yield-floor' }));
    expect(yielded.floor.speaker).toBeNull();
    expect(yielded.meeting.slotsUsed).toBe(0);
  });

  test('is for the item under discussion', () => {
    const item = play(
      meetingFor('reading'),
      chair({ type: 'open-item', provision: 'rights' }),
      inscribe('arland'),
      giveFloor('arland'),
    );
    const about = (provision: string, option: string) =>
      by('arland', { type: 'make-statement', provision, option, stance: 'support', length: 1 });
    expect(ruleAndCode(item, about('scope', 'any'))).toBe('109 off-item');
    expect(play(item, about('rights', 'full')).stances[0]?.[0]).toEqual({
      option: 'full',
      stance: 'support',
    });
  });

  test('does not exist in informal meetings', () => {
    expect(ruleAndCode(meetingFor('informal'), inscribe('arland'))).toBe('109 informal-meeting');
  });

  test('is the observers’ too', () => {
    expect(spoken(debate(), 'watch').floor.spoken.at(-1)).toBe(1);
  });
});

describe('rule 114: time', () => {
  const longer = () =>
    meetingFor('general-debate', {
      rules: {
        set: 'unga-committee',
        overrides: { speakers: { longest: 3, perItem: 2, rightOfReply: true } },
      },
    });
  const speaking = (state: GameState) => play(state, inscribe('arland'), giveFloor('arland'));

  test('a statement takes as many slots as it is long, up to the limit', () => {
    expect(play(speaking(longer()), statement('arland', 3)).meeting.slotsUsed).toBe(3);
    expect(refusalOf(speaking(debate()), statement('arland', 2))).toMatchObject({
      code: 'too-long',
      mechanism: 'time-limit',
      number: '114',
    });
  });

  test('the Chair may set a shorter limit, not a longer one', () => {
    const limit = (longest: number, perItem: number) =>
      chair({ type: 'set-time-limit', longest, perItem });
    const limited = play(longer(), limit(1, 1));
    expect(ruleAndCode(speaking(limited), statement('arland', 2))).toBe('scenario too-long');
    expect(ruleAndCode(limited, limit(4, 1))).toBe('scenario limit-above-rules');
    expect(ruleAndCode(limited, limit(1, 1))).toBe('scenario limit-unchanged');
    expect(play(limited, limit(3, 2)).floor).toMatchObject({ longest: 3, perItem: 2 });
  });

  test('a delegation speaks so often on an item', () => {
    const twice = spoken(longer(), 'arland', 'arland');
    expect(ruleAndCode(twice, inscribe('arland'))).toBe('scenario interventions-used');
    expect(play(twice, inscribe('borvia')).floor.list).toEqual(['borvia']);
  });

  test('rule 99: and when the meeting’s slots are used nobody speaks any more', () => {
    const used = spoken(debate(), 'arland', 'borvia', 'cestria', 'dunmark', 'eriland', 'watch');
    expect(refusalOf(used, inscribe('arland'))).toMatchObject({
      code: 'no-slots-left',
      number: '99',
      instead: ['close-meeting'],
    });
  });
});

describe('rule 115: the list of speakers', () => {
  test('is open until the Chair closes it, and may be opened again', () => {
    const closed = play(debate(), inscribe('arland'), chair({ type: 'close-list' }));
    expect(refusalOf(closed, inscribe('borvia'))).toMatchObject({
      code: 'list-closed',
      mechanism: 'speakers-list',
      number: '115',
      instead: ['claim-reply'],
    });
    expect(ruleAndCode(closed, chair({ type: 'close-list' }))).toBe('115 list-closed');
    const again = play(closed, chair({ type: 'reopen-list' }), inscribe('borvia'));
    expect(again.floor.list).toEqual(['arland', 'borvia']);
    expect(ruleAndCode(again, chair({ type: 'reopen-list' }))).toBe('115 list-already-open');
  });

  test('names nobody twice, and one may leave it', () => {
    const listed = play(debate(), inscribe('arland'));
    expect(ruleAndCode(listed, inscribe('arland'))).toBe('115 already-inscribed');
    const withdraw = by('arland', { type: 'withdraw-inscription' });
    expect(play(listed, withdraw).floor.list).toEqual([]);
    expect(ruleAndCode(debate(), withdraw)).toBe('115 not-inscribed');
  });

  test('does not keep anybody from a reply to what was said', () => {
    const said = play(spoken(debate(), 'arland'), chair({ type: 'close-list' }));
    const reply = by('borvia', { type: 'claim-reply', to: 'arland' });
    const replying = play(said, reply, giveFloor('borvia'));
    expect(replying.floor).toMatchObject({ speaker: 'borvia', replying: true });
    expect(ruleAndCode(said, by('borvia', { type: 'claim-reply', to: 'cestria' }))).toBe(
      '115 nothing-to-reply-to',
    );
    expect(ruleAndCode(play(said, reply), reply)).toBe('115 reply-already-claimed');
  });

  test('and a reply is short, whatever the limit', () => {
    const rules = {
      set: 'unga-committee',
      overrides: { speakers: { longest: 3, perItem: 2, rightOfReply: true } },
    };
    const replying = play(
      spoken(meetingFor('general-debate', { rules }), 'arland'),
      by('borvia', { type: 'claim-reply', to: 'arland' }),
      giveFloor('borvia'),
    );
    expect(ruleAndCode(replying, statement('borvia', 2))).toBe('scenario too-long');
    expect(play(replying, statement('borvia', 1)).floor.replying).toBe(false);
  });

  test('in the Council of the European Union there is no right of reply', () => {
    const said = spoken(meetingFor('general-debate', { rules: { set: 'eu-qmv' } }), 'arland');
    expect(refusalOf(said, by('borvia', { type: 'claim-reply', to: 'arland' }))).toMatchObject({
      code: 'no-right-of-reply',
      mechanism: 'right-of-reply',
      number: 'practice',
    });
  });
});

test('rule 117: nobody is put on the list of a debate that is closed, but replies are heard', () => {
  const moved = play(
    spoken(debate(), 'arland'),
    by('cestria', { type: 'claim-reply', to: 'arland' }),
    by('borvia', { type: 'move', motion: 'close-debate' }),
    chair({ type: 'put-motion' }),
  );
  const closed = takeVote(moved, 'yyyyy');
  expect(ruleAndCode(closed, inscribe('dunmark'))).toBe('117 debate-closed');
  expect(play(closed, giveFloor('cestria')).floor.replying).toBe(true);
});
