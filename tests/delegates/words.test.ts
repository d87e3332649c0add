import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PHRASINGS, spokenKeys, thoughtKeys } from '../../src/delegates/say.ts';
import { play, shippedScenario } from './playing.ts';

type Words = ReadonlyMap<string, string>;

function wordsIn(language: string): Words {
  const path = join(import.meta.dirname, `../../src/locales/${language}/reasons.json`);
  const words = new Map<string, string>();
  const walk = (value: unknown, at: readonly string[]): void => {
    if (typeof value === 'string') words.set(at.join('.'), value);
    else for (const [key, inner] of Object.entries(value ?? {})) walk(inner, [...at, key]);
  };
  walk(JSON.parse(readFileSync(path, 'utf8')), []);
  return words;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');

const english = wordsIn('en');
const vietnamese = wordsIn('vi');

test('everything that can be said or thought has words, and nothing else has', () => {
  const said = spokenKeys.flatMap((key) =>
    Array.from({ length: PHRASINGS }, (_, n) => `say.${key}.${n + 1}`),
  );
  const thought = thoughtKeys.map((key) => `thought.${key}`);
  expect([...english.keys()].sort()).toEqual([...said, ...thought].sort());
});

test('Vietnamese says all that English says', () => {
  expect([...vietnamese.keys()].sort()).toEqual([...english.keys()].sort());
});

describe.each([
  ['first-steps.yaml', 12],
  ['vienna-2024.yaml', 2],
] as const)('in games of %s', { timeout: 120_000 }, (file, games) => {
  test('every figure and name that is spoken of is given', () => {
    const scenario = shippedScenario(file);
    const missing = new Set<string>();
    const check = (key: string, values: object): void => {
      for (const words of [english, vietnamese]) {
        for (const name of placeholders(words.get(key) ?? '{{words}}')) {
          if (!(name in values)) missing.add(`${key} lacks ${name}`);
        }
      }
    };
    for (let game = 0; game < games; game++) {
      play({
        scenario,
        seed: `words ${game}`,
        strategies: game % 2 === 0 ? 'diplomat' : 'veteran',
        look: ({ command, thought }) => {
          if (command.reason !== undefined) check(command.reason.key, command.reason.values);
          if (thought !== null) check(thought.key, thought.values);
        },
      });
    }
    expect([...missing].sort()).toEqual([]);
  });
});
