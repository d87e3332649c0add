import { expect, test } from 'vitest';
import { openGame } from '../../src/engine/game.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import {
  by,
  chair,
  eventsOf,
  meetingFor,
  members,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
  unfold,
} from './playing.ts';

const opening = chair({ type: 'open-meeting' });
const closing = chair({ type: 'close-meeting' });
const absentBut = (...present: string[]) => members.filter((id) => !present.includes(id));
const gameWith = (...present: string[]) =>
  openGame(smallScenario(), 'seed', absentBut(...present)).state;

test('rule 108: a meeting opens with a quarter of the members present', () => {
  expect(play(gameWith('arland', 'borvia'), opening).meeting.status).toBe('open');
});

test('rule 108: and is refused with fewer, observers not counting', () => {
  const refusal = refusalOf(gameWith('arland'), opening);
  expect(refusal).toMatchObject({
    code: 'no-quorum-to-open',
    mechanism: 'quorum',
    number: '108',
    values: { present: 1, needed: 2 },
    instead: ['arrive'],
  });
});

test('rule 108: a decision needs a majority of the members present', () => {
  const asked = chair({ type: 'ask-agreement', provision: 'scope', option: 'serious' });
  const three = meetingFor('reading', { absent: ['arland', 'borvia'] });
  expect(play(three, asked, chair({ type: 'gavel' })).clauses[1]?.status).toBe('agreed');
  const two = play(three, by('cestria', { type: 'depart' }));
  expect(ruleAndCode(two, asked)).toBe('108 no-quorum-to-decide');
});

test('rule 108: no vote begins after the majority has left the room', () => {
  const announced = play(
    meetingFor('adoption'),
    chair({ type: 'table-draft', text: { rights: 'general' } }),
    chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
    by('arland', { type: 'depart' }),
    by('borvia', { type: 'depart' }),
  );
  const begin = chair({ type: 'begin-voting' });
  expect(play(announced, begin).business).toMatchObject([{ begun: true }]);
  const fewer = play(announced, by('cestria', { type: 'depart' }));
  expect(ruleAndCode(fewer, begin)).toBe('108 no-quorum-to-decide');
});

test('rule 108: without a quorum the committee can still decide to rise', () => {
  const two = meetingFor('reading', { absent: ['cestria', 'dunmark', 'eriland'] });
  const moved = play(two, by('arland', { type: 'move', motion: 'adjourn-meeting' }));
  expect(takeVote(moved, 'yy').meeting.status).toBe('closed');
});

test('rule 108: where no quorum comes the Chair may give the game up, which is certified', () => {
  const closed = play(
    meetingFor('reading'),
    closing,
    ...members.map((m) => by(m, { type: 'depart' })),
  );
  expect(ruleAndCode(closed, opening)).toBe('108 no-quorum-to-open');
  const ended = play(closed, chair({ type: 'end-game' }));
  expect(ended.stage).toBe('ended');
  expect(ended.outcome).toMatchObject({ outcome: 'failed', why: 'time', rule: { number: '108' } });
});

test('rule 108: as long as a quorum is there, it may not', () => {
  const closed = play(meetingFor('reading'), closing);
  expect(ruleAndCode(closed, chair({ type: 'end-game' }))).toBe('99 no-outcome-yet');
});

test('rule 99: meetings follow each other as the calendar says, one at a time', () => {
  const opened = play(openGame(smallScenario(), 'seed').state, opening);
  expect(ruleAndCode(opened, opening)).toBe('99 meeting-already-open');
  const [first] = eventsOf('meeting-opened', play(opened, closing), opening);
  expect(first).toEqual({ type: 'meeting-opened', meeting: 'debate', present: 5 });
});

test('rule 99: nothing is done before the first meeting opens', () => {
  const { state } = openGame(smallScenario(), 'seed');
  expect(ruleAndCode(state, by('arland', { type: 'inscribe' }))).toBe('99 not-started');
  expect(ruleAndCode(state, closing)).toBe('99 not-started');
});

test('rule 99: an item is opened that is on the agenda of the meeting', () => {
  const reading = meetingFor('reading');
  expect(play(reading, chair({ type: 'open-item', provision: 'scope' })).meeting.item).toBe(
    'scope',
  );
  const other = chair({ type: 'open-item', provision: 'offences' });
  expect(ruleAndCode(reading, other)).toBe('99 not-on-agenda');
  expect(ruleAndCode(reading, chair({ type: 'open-item', provision: null }))).toBe(
    '99 item-already-open',
  );
});

test('rule 99: a new item has a new list of speakers and an open debate', () => {
  const spoken = play(
    meetingFor('reading'),
    by('arland', { type: 'inscribe' }),
    chair({ type: 'close-list' }),
    chair({ type: 'open-item', provision: 'scope' }),
  );
  expect(spoken.floor).toMatchObject({ list: [], listClosed: false });
});

test('rule 99: rounds are called in informal meetings only, as long as there is time', () => {
  const round = chair({ type: 'call-round' });
  expect(ruleAndCode(meetingFor('reading'), round)).toBe('99 formal-meeting');
  const used = play(meetingFor('informal'), round, round, round, round, round, round);
  expect(used.meeting.slotsUsed).toBe(6);
  expect(ruleAndCode(used, round)).toBe('99 no-slots-left');
});

test('rule 106: what the Chair decides nobody else may', () => {
  expect(ruleAndCode(meetingFor('reading'), by('arland', { type: 'close-meeting' }))).toBe(
    '106 only-the-chair',
  );
});

test('rule 118: a suspended meeting is resumed by the Chair, and only a suspended one', () => {
  const reading = meetingFor('reading');
  const resume = chair({ type: 'resume-meeting' });
  expect(ruleAndCode(reading, resume)).toBe('118 meeting-not-suspended');
  const suspended = takeVote(
    play(reading, by('arland', { type: 'move', motion: 'suspend-meeting' })),
    'yyyyy',
  );
  expect(ruleAndCode(suspended, by('arland', { type: 'inscribe' }))).toBe('118 meeting-suspended');
  expect(play(suspended, chair({ type: 'call-round' }), resume).meeting).toMatchObject({
    status: 'open',
    slotsUsed: 1,
  });
});

test('rule 126: a delegation acts in the room only while it is present', () => {
  const away = play(meetingFor('reading'), by('arland', { type: 'depart' }));
  expect(refusalOf(away, by('arland', { type: 'inscribe' }))).toMatchObject({
    code: 'not-present',
    number: '126',
    instead: ['arrive'],
  });
  const back = play(away, by('arland', { type: 'arrive' }), by('arland', { type: 'inscribe' }));
  expect(back.floor.list).toEqual(['arland']);
  expect(ruleAndCode(back, by('arland', { type: 'arrive' }))).toBe('126 already-present');
});

test('rule 109: who has the floor does not leave the room with it', () => {
  const speaking = play(
    meetingFor('reading'),
    by('arland', { type: 'inscribe' }),
    chair({ type: 'give-floor', to: 'arland' }),
  );
  expect(ruleAndCode(speaking, by('arland', { type: 'depart' }))).toBe('109 has-the-floor');
});

test('who leaves is off the list of speakers and no longer objects', () => {
  const state = play(
    meetingFor('reading'),
    by('arland', { type: 'inscribe' }),
    chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
    by('arland', { type: 'object', provision: 'scope' }),
    by('arland', { type: 'depart' }),
  );
  expect(state.floor.list).toEqual([]);
  expect(state.business).toMatchObject([{ kind: 'consensus', objections: [] }]);
});

test('rule 128: a meeting is not closed, nor the room left, in the middle of a vote', () => {
  const voting = play(
    meetingFor('reading'),
    by('arland', { type: 'move', motion: 'suspend-meeting' }),
    chair({ type: 'begin-voting' }),
  );
  expect(ruleAndCode(voting, closing)).toBe('128 voting-begun');
  expect(ruleAndCode(voting, by('borvia', { type: 'depart' }))).toBe('128 voting-begun');
});

test('business still pending lapses when the meeting closes', () => {
  const { state } = unfold(
    meetingFor('reading'),
    by('arland', { type: 'move', motion: 'close-debate' }),
    closing,
  );
  expect(state).toMatchObject({ business: [], questions: [], offers: {} });
});
