import { describe, expect, test } from 'vitest';
import { by, chair, eventsOf, meetingFor, play, refusalOf, ruleAndCode } from './playing.ts';

const place = (actor: string, provision: string, option: string) =>
  by(actor, { type: 'place-brackets', provision, option });
const lift = (actor: string, provision: string) => by(actor, { type: 'lift-brackets', provision });
const table = (text: Record<string, string>) => chair({ type: 'table-draft', text });

describe('brackets', () => {
  test('mark a clause with the formulation that their author wants instead', () => {
    const state = play(meetingFor('reading'), place('arland', 'scope', 'listed'));
    expect(state.clauses[1]).toMatchObject({
      option: 'serious',
      status: 'bracketed',
      brackets: [{ by: 'arland', option: 'listed' }],
    });
  });

  test('are one of each delegation on a clause, the latest', () => {
    const state = play(
      meetingFor('reading'),
      place('arland', 'scope', 'listed'),
      place('arland', 'scope', 'grave'),
      place('cestria', 'scope', 'any'),
    );
    expect(state.clauses[1]?.brackets).toEqual([
      { by: 'arland', option: 'grave' },
      { by: 'cestria', option: 'any' },
    ]);
    expect(refusalOf(state, place('cestria', 'scope', 'any'))).toMatchObject({
      code: 'already-bracketed',
      mechanism: 'brackets',
    });
  });

  test('want something else than the text', () => {
    expect(refusalOf(meetingFor('reading'), place('arland', 'scope', 'serious'))).toMatchObject({
      code: 'same-as-text',
      mechanism: 'brackets',
      number: 'practice',
    });
  });

  test('are too late at the final consideration, where amendments are made', () => {
    for (const business of ['final', 'adoption'] as const) {
      expect(refusalOf(meetingFor(business), place('arland', 'scope', 'any'))).toMatchObject({
        code: 'brackets-too-late',
        mechanism: 'brackets',
        instead: ['propose-amendment'],
      });
    }
  });

  test('are lifted by whoever placed them, and the clause is open with the last', () => {
    const both = play(
      meetingFor('reading'),
      place('arland', 'scope', 'listed'),
      place('cestria', 'scope', 'any'),
    );
    const one = play(both, lift('arland', 'scope'));
    expect(one.clauses[1]?.status).toBe('bracketed');
    expect(play(one, lift('cestria', 'scope')).clauses[1]?.status).toBe('open');
    expect(refusalOf(one, lift('arland', 'scope'))).toMatchObject({
      code: 'no-brackets-of-yours',
      mechanism: 'brackets',
    });
  });

  test('are for members', () => {
    expect(refusalOf(meetingFor('reading'), place('watch', 'scope', 'any')).mechanism).toBe(
      'observers',
    );
  });
});

describe('a draft that the Chair tables', () => {
  test('changes the clauses it names and clears their brackets', () => {
    const state = play(
      meetingFor('informal'),
      place('arland', 'scope', 'listed'),
      table({ scope: 'grave', rights: 'general' }),
    );
    expect(state.clauses).toMatchObject([
      { option: 'general', status: 'open' },
      { option: 'grave', status: 'open', brackets: [] },
      { option: 'core' },
    ]);
  });

  test('changes something, and is of options that exist', () => {
    expect(refusalOf(meetingFor('informal'), table({ scope: 'serious' }))).toMatchObject({
      code: 'nothing-changes',
      mechanism: 'proposals',
    });
    expect(ruleAndCode(meetingFor('informal'), table({}))).toBe('120 nothing-changes');
    expect(ruleAndCode(meetingFor('informal'), table({ scope: 'full' }))).toBe(
      'house unknown-option',
    );
  });

  test('answers whoever asked for a bridging text', () => {
    const ask = by('eriland', { type: 'ask-bridging', provision: 'scope' });
    const asked = play(meetingFor('informal'), ask);
    expect(asked.bridging).toEqual({ scope: ['eriland'] });
    expect(refusalOf(asked, ask)).toMatchObject({
      code: 'bridging-already-asked',
      mechanism: 'informal-contacts',
    });
    expect(play(asked, table({ scope: 'grave' })).bridging).toEqual({});
  });

  test('is the Chair’s', () => {
    const tabled = by('arland', { type: 'table-draft', text: { scope: 'any' } });
    expect(refusalOf(meetingFor('informal'), tabled).mechanism).toBe('chair-powers');
  });

  test('is one event, and what it takes up falls', () => {
    expect(eventsOf('draft-tabled', meetingFor('final'), table({ scope: 'any' }))).toEqual([
      { type: 'draft-tabled', text: { scope: 'any' } },
    ]);
  });
});
