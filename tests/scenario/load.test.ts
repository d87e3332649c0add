import { describe, expect, test } from 'vitest';
import { checkScenario, loadScenario } from '../../src/scenario/load.ts';
import { pathText } from '../../src/scenario/problem.ts';
import { changedData, changedText } from './broken/changes.ts';
import { smallScenario } from './small-scenario.ts';

describe('a scenario that is all right', () => {
  test.each([
    ['YAML', changedText({})],
    ['YAML with a mark of its byte order', `\uFEFF${changedText({})}`],
    ['YAML with the line ends of Windows', changedText({}).replaceAll('\n', '\r\n')],
    ['JSON on one line', JSON.stringify(changedData({}))],
    ['JSON with tabs', JSON.stringify(changedData({}), null, '\t')],
  ])('is loaded from %s', (_, source) => {
    expect(loadScenario(source)).toEqual({ scenario: smallScenario(), warnings: [] });
  });

  test('may name a part and repeat it', () => {
    const repeating = changedText({ 'provisions.2.title': 'HERE' })
      .replace('title: HERE', 'title: *name')
      .replace('title:\n  en: A small treaty', 'title: &name\n  en: A small treaty');
    const loaded = loadScenario(repeating);
    expect(loaded).toHaveProperty('scenario.provisions.2.title.en', 'A small treaty');
  });

  test('is checked as data too, as the workshop edits it', () => {
    expect(checkScenario(changedData({}))).toEqual({ scenario: smallScenario(), warnings: [] });
    const result = checkScenario(changedData({ 'provisions.0.opening': 'half' }));
    expect(result).toMatchObject({
      problems: [{ code: 'unknown-option', path: ['provisions', 0, 'opening'] }],
    });
    expect(checkScenario('nothing')).toMatchObject({ problems: [{ code: 'not-a-mapping' }] });
  });

  test('keeps its warnings', () => {
    const loaded = loadScenario(changedText({ 'body.vi': undefined }));
    expect(loaded).toMatchObject({
      scenario: { body: { en: 'the Committee' } },
      warnings: [{ severity: 'warning', code: 'missing-translation', values: { language: 'vi' } }],
    });
  });
});

test('everything wrong is said at once, in the order of the file, of shape and of sense alike', () => {
  const result = loadScenario(
    changedText({
      minutes: 'long',
      difficulty: 'easy',
      'provisions.0.options.1.axis': 7,
      'provisions.1.opening': 'narrow',
      'links.0.concerns': ['estland'],
      'delegations.0.positions.scope.values.grave': undefined,
      'delegations.3.iso2': 'd',
      'calendar.sessions.1.meetings.1.slots': 1,
      'tutorial.0.target': 'moon',
    }),
  );
  if ('scenario' in result) throw new Error('loaded all the same');
  expect(result.problems.map(({ code, pathText }) => `${code} ${pathText}`)).toEqual([
    'needs-number minutes',
    'not-one-of difficulty',
    'too-large provisions[0].options[1].axis',
    'unknown-option provisions[1].opening',
    'unknown-concern links[0].concerns[0]',
    'missing-value delegations[0].positions.scope.values',
    'bad-country-code delegations[3].iso2',
    'adoption-too-short calendar.sessions[1].meetings[1].slots',
    'not-one-of tutorial[0].target',
  ]);
  const lines = result.problems.map(({ line }) => line ?? 0);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test('a misspelt word is answered with the nearest that exists', () => {
  const result = loadScenario(changedText({ dificulty: 'easy', 'rules.set': 'mun-clasic' }));
  expect(result).toMatchObject({
    problems: [
      { code: 'unknown-rule-set', values: { known: expect.stringMatching(/^mun-classic, /) } },
      { code: 'unknown-key', values: { known: expect.stringMatching(/^difficulty, /) } },
    ],
  });
});

test('line and column are those of the key, counted from one', () => {
  const source = `{ "formatVersion": 1,\n  "id": "small", "minuten": 3 }`;
  const result = loadScenario(source);
  if ('scenario' in result) throw new Error('loaded all the same');
  const problem = result.problems.find(({ code }) => code === 'unknown-key');
  expect(problem).toMatchObject({ line: 2, column: 18, pathText: 'minuten' });
});

test('a reference to an entry whose id is broken is not reported on top', () => {
  const result = loadScenario(changedText({ 'delegations.0.id': 7 }));
  if ('scenario' in result) throw new Error('loaded all the same');
  expect(result.problems.map(({ pathText }) => pathText)).toEqual(['delegations[0].id']);
});

test('nothing of the text reaches the prototype of objects', () => {
  loadScenario('{ "__proto__": { "polluted": true }, "formatVersion": 1 }');
  loadScenario(
    changedText({}).replace('links:', 'constructor: { prototype: { polluted: 1 } }\nlinks:'),
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a repetition that would grow without end is refused before it is written out', () => {
  const bomb = ['a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]'];
  for (let level = 1; level < 12; level++) {
    const before = Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
    bomb.push(`a${level}: &a${level} [${before}]`);
  }
  expect(loadScenario(bomb.join('\n'))).toMatchObject({ problems: [{ code: 'too-many-aliases' }] });
});

test.each([
  [[], ''],
  [['delegations', 2, 'positions', 'scope'], 'delegations[2].positions.scope'],
  [['a key', 'b'], '["a key"].b'],
])('the path %j is written %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});
