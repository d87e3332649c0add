import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, trackedChanges } from '../../../src/client/debrief/tracked-changes.ts';

const joined = (changes: readonly Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('tracked changes', () => {
  it('strike out and put in whole words', () => {
    expect(
      trackedChanges('Parties shall cooperate fully.', 'Parties may cooperate fully.', 'en'),
    ).toEqual([
      { kind: 'kept', text: 'Parties ' },
      { kind: 'deleted', text: 'shall' },
      { kind: 'inserted', text: 'may' },
      { kind: 'kept', text: ' cooperate fully.' },
    ]);
  });

  it('show one text after the other where they have little in common', () => {
    expect(
      trackedChanges('There is no such article.', 'Every party respects rights.', 'en'),
    ).toEqual([
      { kind: 'deleted', text: 'There is no such article.' },
      { kind: 'inserted', text: 'Every party respects rights.' },
    ]);
  });

  it('show a clause that went or came as a whole', () => {
    expect(trackedChanges('Gone.', '', 'en')).toEqual([{ kind: 'deleted', text: 'Gone.' }]);
    expect(trackedChanges('', 'New.', 'vi')).toEqual([{ kind: 'inserted', text: 'New.' }]);
    expect(trackedChanges('', '', 'en')).toEqual([]);
  });

  it('lose nothing: without what was put in it is the old text, without what was struck the new', () => {
    const text = fc
      .array(fc.constantFrom('các', 'bên', 'hợp', 'tác', 'the', 'parties', ',', '. '), {
        maxLength: 12,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const changes = trackedChanges(from, to, 'vi');
        expect(joined(changes, 'inserted')).toBe(from);
        expect(joined(changes, 'deleted')).toBe(to);
      }),
    );
  });
});
