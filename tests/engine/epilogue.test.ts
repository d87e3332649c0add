import { describe, expect, test } from 'vitest';
import type { ScenarioInput } from '../scenario/small-scenario.ts';
import {
  by,
  chair,
  draftPutToVote,
  eventsOf,
  meetingFor,
  play,
  ruleAndCode,
  takeVote,
} from './playing.ts';

const end = chair({ type: 'end-game' });
const explain = (actor: string) => by(actor, { type: 'explain-position' });
const epilogueOf = (seed: string, epilogue?: ScenarioInput['epilogue']) => {
  const change = epilogue === undefined ? {} : { change: { epilogue } };
  const adopted = takeVote(draftPutToVote({ seed, ...change }), 'yyyyy');
  return eventsOf('epilogue-written', adopted, end)[0]?.epilogue;
};

describe('after the outcome', () => {
  test('delegations explain their positions, once each', () => {
    const state = takeVote(draftPutToVote(), 'yyynn');
    expect(play(state, explain('arland')).explained).toEqual(['arland']);
    expect(ruleAndCode(play(state, explain('arland')), explain('arland'))).toBe(
      '128 already-explained',
    );
    expect(ruleAndCode(meetingFor('adoption'), explain('arland'))).toBe(
      '99 nothing-to-explain-yet',
    );
  });

  test('the Chair ends the game, and then nothing happens any more', () => {
    const ended = play(takeVote(draftPutToVote(), 'yyynn'), end);
    expect(ended.stage).toBe('ended');
    expect(ruleAndCode(ended, end)).toBe('99 no-outcome-yet');
    expect(ruleAndCode(ended, by('arland', { type: 'depart' }))).toBe('99 already-concluded');
  });
});

describe('the epilogue', () => {
  test('is written of a text that was adopted', () => {
    expect(epilogueOf('seed')).toBeDefined();
    const failed = takeVote(draftPutToVote(), 'nnnnn');
    expect(eventsOf('epilogue-written', failed, end)).toEqual([]);
  });

  test('tells who signed and ratified, each at most once, in the order of years', () => {
    for (let n = 0; n < 50; n++) {
      const epilogue = epilogueOf(`seed ${n}`);
      const by = epilogue?.ratified.map((r) => r.by) ?? [];
      expect(new Set(by).size).toBe(by.length);
      const years = epilogue?.ratified.map((r) => r.year) ?? [];
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      expect(epilogue?.inForce).toBe(years[2] ?? null);
    }
  });

  test('counts ratifications against the threshold of the option adopted', () => {
    expect(epilogueOf('seed')?.threshold).toBe(3);
    expect(epilogueOf('seed', { threshold: 2, reality: { en: 'None.' } })?.threshold).toBe(2);
  });

  test('scales the threshold down to the seats that stand for more states', () => {
    const reality = { en: 'None.' };
    // 40 of 193 states are 1.04 of five seats: two of them must ratify.
    const epilogue = epilogueOf('seed', { threshold: 40, states: 193, reality });
    expect(epilogue).toMatchObject({ threshold: 40, needed: 2 });
    expect(epilogue?.inForce).toBe(epilogue?.ratified[1]?.year ?? null);
    expect(epilogueOf('seed', { threshold: 3, reality })).toMatchObject({
      threshold: 3,
      needed: 3,
    });
  });

  test('is the same for the same seed', () => {
    expect(epilogueOf('seed 5')).toEqual(epilogueOf('seed 5'));
  });
});
