import { describe, expect, test } from 'vitest';
import en from '../../src/locales/en/rules.json' with { type: 'json' };
import vi from '../../src/locales/vi/rules.json' with { type: 'json' };
import {
  majoritySchema,
  mechanisms,
  motionKinds,
  ruleParametersSchema,
} from '../../src/scenario/rule-parameters.ts';
import { citationPhrase, majorityPhrase } from '../../src/scenario/rule-phrases.ts';
import { ruleSets } from '../../src/scenario/rule-sets.ts';
import { keysOf, placesIn, sentences } from './wording.ts';

const english = sentences(en);
const vietnamese = sentences(vi);

test('the rules are worded in English and Vietnamese alike, with the same places for values', () => {
  expect([...vietnamese.keys()]).toEqual([...english.keys()]);
  for (const [key, sentence] of english) {
    expect(placesIn(vietnamese.get(key) ?? ''), key).toEqual(placesIn(sentence));
  }
});

test('no sentence about the rules is empty or left in English', () => {
  for (const [key, sentence] of english) {
    expect(sentence.trim(), key).not.toBe('');
    expect(vietnamese.get(key)?.trim(), key).not.toBe('');
    expect(vietnamese.get(key), key).not.toBe(sentence);
  }
});

describe('every part of the rules has its words', () => {
  const titled = (prefix: string, names: readonly string[]) =>
    names.flatMap((name) => [`${prefix}${name}.title`, `${prefix}${name}.text`]);

  test.each([
    ['mechanisms', titled('', mechanisms)],
    ['rule sets', titled('sets.', Object.keys(ruleSets))],
    ['motions', titled('motions.', motionKinds)],
    ['parameters', keysOf(ruleParametersSchema).map((key) => `parameters.${key}`)],
  ])('%s', (_, keys) => {
    expect([...english.keys()]).toEqual(expect.arrayContaining(keys));
  });

  test('and no words are left over for a part that does not exist', () => {
    const roots = new Set([...english.keys()].map((key) => key.split('.')[0]));
    const others = ['sets', 'parameters', 'motions', 'majorities', 'citations'];
    expect([...roots].sort()).toEqual([...mechanisms, ...others].sort());
  });
});

describe('a majority is said as people say it', () => {
  const share = (of: string, top: number, bottom: number, strict: boolean, weighted = false) =>
    majoritySchema.parse({ kind: 'share', of, share: [top, bottom], strict, weighted });

  test.each([
    [share('present-and-voting', 1, 2, true), 'simple'],
    [share('present-and-voting', 2, 4, true), 'simple'],
    [share('members', 1, 2, true), 'members'],
    [share('present-and-voting', 2, 3, false), 'two-thirds'],
    [share('present-and-voting', 2, 3, true), 'more-than-of-voting'],
    [share('members', 2, 3, false), 'at-least-of-members'],
    [share('present-and-voting', 1, 2, true, true), 'more-than-of-votes'],
    [share('members', 3, 4, false, true), 'at-least-of-all-votes'],
    [majoritySchema.parse({ kind: 'unanimity', abstentionBlocks: false }), 'unanimity'],
    [majoritySchema.parse({ kind: 'unanimity', abstentionBlocks: true }), 'unanimity-of-all'],
  ])('%o', (majority, key) => {
    const phrase = majorityPhrase(majority);
    expect(phrase.key).toBe(`majorities.${key}`);
    expect(Object.keys(phrase.values)).toEqual(placesIn(english.get(phrase.key) ?? ''));
  });

  test('a double majority in per cent', () => {
    const phrase = majorityPhrase({
      kind: 'double',
      members: [11, 20],
      population: [2, 3],
      blockingMinority: 4,
    });
    expect(phrase.values).toEqual({ members: 55, population: 66.7, blockingMinority: 4 });
  });
});

test('every citation of every rule set has words, and values for the places in them', () => {
  for (const set of Object.values(ruleSets)) {
    for (const citation of Object.values(set.citations)) {
      const phrase = citationPhrase(citation);
      expect(Object.keys(phrase.values), phrase.key).toEqual(
        placesIn(english.get(phrase.key) ?? 'none'),
      );
    }
  }
});

test.each([
  [{ number: '113', source: 'A/520/Rev.20' }, 'citations.rule'],
  [{ number: '16(4)', source: 'TEU' }, 'citations.article'],
  [{ number: '75/282', source: 'A/RES/75/282' }, 'citations.resolution'],
  [{ number: 'practice', source: 'Model UN' }, 'citations.practice'],
  [{ number: 'house', source: 'Ad Referendum' }, 'citations.house'],
  [{ number: 'scenario', source: 'mun-classic' }, 'citations.scenario'],
])('%o is cited by the words of %s', (citation, key) => {
  expect(citationPhrase(citation).key).toBe(key);
});
