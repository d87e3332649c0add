import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checkScenario, type LoadResult, loadScenario } from '../../src/scenario/load.ts';
import { problemCodes } from '../../src/scenario/problem.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';
import { changedText } from './broken/changes.ts';
import { smallScenarioInput } from './small-scenario.ts';

/** Every path of the small scenario, as changes to it can be anywhere. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, it]) => pathsOf(it, [...path, key]));
  return path.length === 0 ? inner : [[...path], ...inner];
}

const paths = pathsOf(smallScenarioInput());
const strange = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    0,
    -1,
    1.5,
    1e300,
    true,
    [],
    {},
    'all',
    'rights',
    'any',
    'west',
  ),
  fc.constantFrom(
    'constructor',
    'arland',
    '*a',
    '&a',
    '!x',
    '- -',
    '{',
    'a: b',
    '\t',
    '\u0000',
    '𝔄',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const changes = fc.array(fc.tuple(fc.constantFrom(...paths), strange), {
  minLength: 1,
  maxLength: 4,
});

/** Puts values at paths where there still is something to put them into. */
function mutated(list: readonly (readonly [readonly string[], unknown])[]): unknown {
  const data: unknown = structuredClone(smallScenarioInput());
  for (const [path, value] of list) {
    const last = path.at(-1) ?? '';
    let place: unknown = data;
    for (const step of path.slice(0, -1)) {
      if (typeof place !== 'object' || place === null) break;
      place = Object.hasOwn(place, step) ? (place as Record<string, unknown>)[step] : undefined;
    }
    if (typeof place === 'object' && place !== null) Object.assign(place, { [last]: value });
  }
  return data;
}

/** A scenario that the schema accepts, or problems each with a sentence and a known code. */
function expectAnswer(result: LoadResult): void {
  if ('scenario' in result) {
    expect(scenarioSchema.safeParse(result.scenario).success).toBe(true);
    expect(result.warnings.every(({ severity }) => severity === 'warning')).toBe(true);
    return;
  }
  expect(result.problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const problem of result.problems) {
    expect(problemCodes).toContain(problem.code);
    expect(`${problem.message} ${problem.remedy}`).not.toMatch(/\{\{|undefined|\[object/);
  }
}

// Hundreds of files are read in each of these, on machines that may be busy with other work.
vi.setConfig({ testTimeout: 60_000 });

test('a scenario changed anywhere is loaded or explained, never thrown at', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const data = mutated(list);
      expectAnswer(checkScenario(data));
      expectAnswer(loadScenario(JSON.stringify(data)));
    }),
    { numRuns: 200 },
  );
});

test('what is wrong in JSON is at a line that the text has', () => {
  fc.assert(
    fc.property(changes, (list) => {
      const source = JSON.stringify(mutated(list), null, 1);
      const result = loadScenario(source);
      const count = source.split('\n').length;
      for (const { line, column } of 'scenario' in result ? result.warnings : result.problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(count);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 100 },
  );
});

test('a text cut, doubled or sprinkled with signs anywhere is loaded or explained', () => {
  const small = changedText({});
  const place = fc.nat({ max: small.length });
  fc.assert(
    fc.property(place, place, fc.string({ maxLength: 6, unit: 'grapheme' }), (from, to, signs) => {
      expectAnswer(loadScenario(small.slice(0, from) + signs + small.slice(to)));
    }),
    { numRuns: 200 },
  );
});
