import { describe, expect, test } from 'vitest';
import { modelOf } from '../../src/engine/model.ts';
import { liftedBy, redLinesCrossed, vectorOf } from '../../src/engine/utility.ts';
import { by, chair, eventsOf, meetingFor, play, refusalOf } from './playing.ts';

const ask = (provision = 'rights', actor = 'cestria') =>
  by(actor, { type: 'ask-capital', provision });
const overnight = [chair({ type: 'close-meeting' }), chair({ type: 'open-meeting' })];
const answers = (seed: string) =>
  eventsOf('capital-answered', meetingFor('reading', { seed }), ask(), ...overnight);

describe('the capital', () => {
  test('is asked once for each clause, which takes time from the corridors, unseen by others', () => {
    const asked = play(meetingFor('reading'), ask());
    expect(asked.contacts[2]).toBe(1);
    expect(asked.credibility).toEqual(meetingFor('reading').credibility);
    expect(refusalOf(asked, ask())).toMatchObject({
      code: 'capital-already-asked',
      mechanism: 'capital',
      number: 'house',
    });
    expect(play(asked, ask('scope')).capital.cestria?.asked).toEqual(['rights', 'scope']);
  });

  test('answers when the next meeting opens, and may lift a red line', () => {
    const lifted = Array.from({ length: 200 }, (_, n) => answers(`seed ${n}`)[0]?.lifted.length);
    const yielded = lifted.filter((count) => count === 1).length;
    // The scenario says 0.6.
    expect(yielded).toBeGreaterThan(90);
    expect(yielded).toBeLessThan(150);
  });

  test('answers the same to the same seed', () => {
    expect(answers('seed 3')).toEqual(answers('seed 3'));
  });

  test('lifts nothing where its instructions leave nothing to lift', () => {
    const state = meetingFor('reading');
    expect(eventsOf('capital-answered', state, ask('scope', 'arland'), ...overnight)).toEqual([
      { type: 'capital-answered', by: 'arland', provision: 'scope', lifted: [] },
    ]);
  });

  test('and what it lifted is no red line any more', () => {
    const yielding = Array.from({ length: 20 }, (_, n) => `seed ${n}`).find(
      (seed) => answers(seed)[0]?.lifted.length === 1,
    );
    const before = meetingFor('reading', { seed: yielding ?? '' });
    const after = play(before, ask(), ...overnight);
    const model = modelOf(before.scenario);
    const cestria = model.delegations[2];
    const text = vectorOf(model, { rights: 'full', scope: 'any', offences: 'core' });
    if (cestria === undefined) return expect.fail('no Cestria');
    expect(redLinesCrossed(cestria, text, liftedBy(before, model, 'cestria'))).toEqual([0]);
    expect(redLinesCrossed(cestria, text, liftedBy(after, model, 'cestria'))).toEqual([]);
  });

  test('is for members', () => {
    expect(refusalOf(meetingFor('reading'), ask('rights', 'watch')).mechanism).toBe('observers');
  });
});
