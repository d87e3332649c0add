import { describe, expect, test } from 'vitest';
import { CHAIR } from '../../src/engine/command.ts';
import { openGame } from '../../src/engine/game.ts';
import { legalCommands, whyNot } from '../../src/engine/legal.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { by, chair, draftPutToVote, meetingFor, play } from './playing.ts';

const typesFor = (...args: Parameters<typeof legalCommands>) => [
  ...new Set(legalCommands(...args).map((l) => l.command.type)),
];

describe('what is legal', () => {
  test('before the first meeting is to open it, and to come and go', () => {
    const { state } = openGame(smallScenario(), 'seed', ['eriland']);
    expect(typesFor(state, CHAIR)).toEqual(['open-meeting']);
    expect(typesFor(state, 'arland')).toEqual(['depart']);
    expect(typesFor(state, 'eriland')).toEqual(['arrive']);
  });

  test('in a vote is to cast it: nothing interrupts it', () => {
    const voting = play(draftPutToVote(), chair({ type: 'begin-voting' }));
    const legal = legalCommands(voting, 'arland', ['vote', 'move', 'raise-point', 'object']);
    expect(legal.map((l) => l.command)).toEqual([
      by('arland', { type: 'vote', choice: 'yes' }),
      by('arland', { type: 'vote', choice: 'no' }),
      by('arland', { type: 'vote', choice: 'abstain' }),
    ]);
    expect(typesFor(voting, CHAIR)).toEqual(['close-voting']);
  });

  test('names the fields that may be filled otherwise', () => {
    const [first] = legalCommands(meetingFor('informal'), 'arland', ['offer']);
    expect(first?.open).toEqual(['to', 'terms', 'text']);
  });

  test('is little for observers and nothing for strangers', () => {
    expect(typesFor(meetingFor('reading'), 'watch')).toEqual([
      'depart',
      'inscribe',
      'send-message',
    ]);
    expect(typesFor(meetingFor('reading'), 'nobody')).toEqual([]);
  });
});

describe('why something is not', () => {
  test('is told by the rule that forbids it', () => {
    expect(whyNot(meetingFor('informal'), 'arland', 'inscribe')).toMatchObject({
      code: 'informal-meeting',
      number: '109',
    });
    expect(whyNot(meetingFor('reading'), 'arland', 'vote')).toMatchObject({ number: '128' });
  });

  test('is nothing where something of that type is legal', () => {
    expect(whyNot(meetingFor('reading'), 'arland', 'inscribe')).toBeNull();
    expect(whyNot(meetingFor('reading'), 'arland', 'place-brackets')).toBeNull();
  });
});
