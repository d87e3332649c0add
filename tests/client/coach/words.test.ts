import { expect, test } from 'vitest';
import { COACH_LEVELS } from '../../../src/analysis/coach/level.ts';
import { COACHED_ACTS } from '../../../src/analysis/coach/possibilities.ts';
import en from '../../../src/locales/en/coach.json' with { type: 'json' };
import vi from '../../../src/locales/vi/coach.json' with { type: 'json' };
import { businessKinds } from '../../../src/scenario/schema.ts';

/** Every key with the names of the figures its text takes. */
function wordsOf(texts: object): Map<string, string[]> {
  const words = new Map<string, string[]>();
  const walk = (value: unknown, at: readonly string[]): void => {
    if (typeof value === 'string') {
      const names = [...value.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
      words.set(at.join('.'), [...new Set(names)].sort());
    } else for (const [key, inner] of Object.entries(value ?? {})) walk(inner, [...at, key]);
  };
  walk(texts, []);
  return words;
}

const english = wordsOf(en);
const vietnamese = wordsOf(vi);

test('the coach says the same in both languages, with the same figures', () => {
  expect([...vietnamese.entries()].sort()).toEqual([...english.entries()].sort());
});

test('there are words for every level, every act and every kind of meeting', () => {
  const needed = [
    ...COACH_LEVELS.map((level) => `levels.${level}`),
    ...COACHED_ACTS.map((act) => `act.${act}`),
    ...businessKinds.map((kind) => `moment.pause.${kind}`),
    ...['red-line', 'tie', 'below'].flatMap((kind) =>
      ['silence', 'yes', 'acceptance', 'waiting'].map((through) => `warning.${kind}.${through}`),
    ),
  ];
  expect(needed.filter((key) => !english.has(key))).toEqual([]);
});
