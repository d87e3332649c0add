import { describe, expect, test } from 'vitest';
import { ownCommandTypes } from '../../../src/client/tutorial/own-commands.ts';
import { tutorialStep } from '../../../src/client/tutorial/tutorial-step.ts';
import { initialState } from '../../../src/engine/game.ts';
import type { GameState } from '../../../src/engine/state.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';

const scenario = smallScenario({
  tutorial: [
    { id: 'look', when: { meeting: 'debate' }, text: { en: 'Look.' }, target: 'text' },
    {
      id: 'speak',
      when: { prompt: 'floor', after: ['look'] },
      text: { en: 'Speak.' },
      until: 'make-statement',
    },
    { id: 'rest', when: { prompt: 'none', after: ['speak'] }, text: { en: 'Rest.' } },
  ],
});

/** The view in the meeting of that place in the calendar. */
function at(index: number): GameState {
  const state = initialState(scenario);
  return { ...state, meeting: { ...state.meeting, index } };
}

const step = (...rest: Parameters<typeof tutorialStep> extends [unknown, ...infer R] ? R : never) =>
  tutorialStep(scenario, ...rest)?.step.id ?? null;

describe('the tutorial', () => {
  test('waits for the meeting an author named', () => {
    expect(step(at(-1), null, [], [])).toBeNull();
    expect(step(at(0), null, [], [])).toBeNull();
    expect(step(at(1), null, [], [])).toBe('look');
  });

  test('still shows a step when its meeting has gone by', () => {
    expect(step(at(3), null, [], [])).toBe('look');
  });

  test('shows a step only while the player is asked for what it speaks of', () => {
    expect(step(at(1), null, ['look'], [])).toBeNull();
    expect(step(at(1), { kind: 'beat' }, ['look'], [])).toBeNull();
    expect(step(at(1), { kind: 'floor' }, ['look'], [])).toBe('speak');
  });

  test('keeps back what comes after a step not yet passed', () => {
    expect(step(at(1), { kind: 'floor' }, [], [])).toBe('look');
  });

  test("passes a step by the player's own command", () => {
    expect(step(at(1), { kind: 'floor' }, ['look'], ['make-statement'])).toBeNull();
    expect(step(at(1), { kind: 'beat' }, ['look'], ['make-statement'])).toBe('rest');
  });

  test('takes a free moment for being asked nothing', () => {
    expect(step(at(1), null, ['look', 'speak'], [])).toBe('rest');
  });

  test('ends when all steps are passed', () => {
    expect(step(at(1), null, ['look', 'speak', 'rest'], [])).toBeNull();
  });

  test('counts its steps from one', () => {
    expect(tutorialStep(scenario, at(1), { kind: 'floor' }, ['look'], [])).toMatchObject({
      place: 2,
      total: 3,
      byActing: true,
    });
  });
});

test('the commands a delegation has given are read from the events', () => {
  const events = [
    { type: 'inscribed', by: 'arland' },
    { type: 'inscribed', by: 'borvia' },
    { type: 'vote-cast', by: 'borvia', choice: 'yes' },
    { type: 'offer-made', offer: 'o1', by: 'arland', to: ['borvia'], terms: [], answers: null },
    { type: 'offer-made', offer: 'o2', by: 'borvia', to: ['arland'], terms: [], answers: 'o1' },
  ] as const;
  expect(ownCommandTypes(events, 'arland')).toEqual(['inscribe', 'offer']);
  expect(ownCommandTypes(events, 'borvia')).toEqual(['inscribe', 'vote', 'counter-offer']);
});
