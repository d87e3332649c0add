import { describe, expect, test } from 'vitest';
import en from '../../src/locales/en/problems.json' with { type: 'json' };
import vi from '../../src/locales/vi/problems.json' with { type: 'json' };
import { loadScenario } from '../../src/scenario/load.ts';
import { type Problem, problemCodes } from '../../src/scenario/problem.ts';
import { shapeProblems } from '../../src/scenario/shape-problems.ts';
import { changedText, type Expected } from './broken/changes.ts';
import { references } from './broken/references.ts';
import { sense } from './broken/sense.ts';
import { shape } from './broken/shape.ts';
import { texts } from './broken/texts.ts';
import { warnings } from './broken/warnings.ts';
import { placesIn, sentences } from './wording.ts';

function problemsIn(source: string): readonly Problem[] {
  const result = loadScenario(source);
  return 'scenario' in result ? result.warnings : result.problems;
}

const english = sentences(en);

/** The sentence of the locale file with the problem's values in their places. */
function worded(key: string, { values }: Problem): string {
  return (english.get(key) ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${values[name]}`);
}

function expectProblem(source: string, [code, path, line]: Expected): Problem {
  const problem = problemsIn(source).find((it) => it.code === code && it.pathText === path);
  if (problem === undefined) {
    throw new Error(`No ${code} at "${path}": ${JSON.stringify(problemsIn(source).slice(0, 3))}`);
  }
  const named = problem.line === undefined ? '' : source.split('\n')[problem.line - 1];
  expect(named).toContain(line);
  expect(worded(`${code}.message`, problem)).toBe(problem.message);
  expect(worded(`${code}.remedy`, problem)).toBe(problem.remedy);
  return problem;
}

describe.each([
  ['the shape of one thing', shape, 'error'],
  ['things that name each other', references, 'error'],
  ['what makes no sense together', sense, 'error'],
  ['what can be played all the same', warnings, 'warning'],
] as const)('%s', (_, cases, severity) => {
  test.each(cases)('%s', (_sentence, changes, ...expected) => {
    const problem = expectProblem(changedText(changes), expected);
    expect(problem.severity).toBe(severity);
  });

  test.each(cases)(
    '%s: and no consequence of it is reported as well',
    (_sentence, changes, code) => {
      const codes = new Set(problemsIn(changedText(changes)).map((problem) => problem.code));
      expect([...codes]).toEqual([code]);
    },
  );
});

describe('the text of the file', () => {
  test.each(texts)('%s', (_sentence, source, ...expected) => {
    expect(expectProblem(source, expected).severity).toBe('error');
  });
});

test('every problem there is has a broken file that shows it', () => {
  const shown = [...shape, ...references, ...sense, ...warnings, ...texts].map((it) => it[2]);
  // Kept for what the schema may one day find and nothing above words; tested on its own below.
  expect([...new Set([...shown, 'other-shape'])].sort()).toEqual([...problemCodes].sort());
});

test('every problem is worded in English and Vietnamese, with the same places for values', () => {
  const vietnamese = sentences(vi);
  expect(Object.keys(en)).toEqual([...problemCodes]);
  expect([...vietnamese.keys()]).toEqual([...english.keys()]);
  for (const [key, sentence] of english) {
    expect(placesIn(vietnamese.get(key) ?? ''), key).toEqual(placesIn(sentence));
    expect(vietnamese.get(key)?.trim(), key).not.toBe('');
    expect(vietnamese.get(key), key).not.toBe(sentence);
  }
});

test('what the schema finds that has no words of its own is reported in the words of the schema', () => {
  const issue = { code: 'not_multiple_of', divisor: 2, path: ['minutes'], message: 'odd' } as const;
  expect(shapeProblems({ minutes: 3 }, [{ ...issue, path: ['minutes'] }])).toMatchObject([
    { code: 'other-shape', path: ['minutes'], values: { detail: 'odd' } },
  ]);
});
