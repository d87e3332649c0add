import fc from 'fast-check';
import { expect, it } from 'vitest';
import { debriefOf } from '../../../src/analysis/debrief/debrief-of.ts';
import en from '../../../src/locales/en/story.json' with { type: 'json' };
import vi from '../../../src/locales/vi/story.json' with { type: 'json' };
import { playOut, randomGame, runs } from '../../engine/random-game.ts';

/** What the words of a question need to be told, in either language; null where it has no words. */
function blanksOf(key: string): Set<string> | null {
  const texts = [en, vi].map(({ questions }) =>
    Object.entries(questions).filter(([name]) => name.replace(/_(one|other)$/, '') === key),
  );
  if (texts.some((found) => found.length === 0)) return null;
  const blanks = texts.flat().flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)/g)]);
  return new Set(blanks.map(([, name]) => name ?? ''));
}

it('tells of any game at all, in figures that agree with each other', () => {
  const seen = { promises: 0, questions: 0, outcomes: 0 };
  fc.assert(
    fc.property(randomGame, (game) => {
      const { events, state } = playOut(game);
      const told = debriefOf(game.scenario, events);
      const { versions, trajectory, balance, promises, coalitions, questions } = told;

      expect(trajectory.at).toEqual(versions.map(({ at }) => at));
      for (const scores of trajectory.scores) {
        expect(scores).toHaveLength(versions.length);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }
      for (const { score, atNash, atBetter } of balance.delegations) {
        for (const share of [score, atNash, atBetter]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
      expect(balance.adoptable === 0n).toBe(balance.exact && balance.nash === null);

      const ended = (type: string) => events.filter((event) => event.type === type).length;
      const count = (end: string) => promises.filter((promise) => promise.end === end).length;
      expect(count('kept')).toBe(ended('commitment-kept'));
      expect(count('broken')).toBe(ended('commitment-broken'));
      expect(count('lapsed')).toBeGreaterThanOrEqual(ended('commitment-released'));
      expect(count('open')).toBe(state.commitments.flat().length);
      for (const { madeAt, endedAt, by, to } of promises) {
        expect(to).not.toContain(by);
        if (endedAt !== null) expect(endedAt).toBeGreaterThan(madeAt);
      }

      const camped = coalitions.camps.flat();
      expect(new Set(camped).size).toBe(camped.length);
      for (const { share, acts } of coalitions.likeness) {
        expect(acts).toBeGreaterThan(0);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }

      expect(questions.length).toBeLessThanOrEqual(5);
      for (const { key, at, values } of questions) {
        // The page tells the event at that place by itself.
        const told = [...Object.keys(values), ...(at === null ? [] : ['event'])];
        expect(told).toEqual(expect.arrayContaining([...(blanksOf(key) ?? ['no words'])]));
        if (at !== null) expect(events[at]).toBeDefined();
      }
      seen.promises += promises.length;
      seen.questions += questions.length;
      seen.outcomes += told.outcome === null ? 0 : 1;
    }),
    { numRuns: runs(40) },
  );
  // The property is about something: random games do bargain and do end.
  expect(seen.promises).toBeGreaterThan(0);
  expect(seen.questions).toBeGreaterThan(0);
  expect(seen.outcomes).toBeGreaterThan(0);
});
