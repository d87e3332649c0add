import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';

const folder = join(import.meta.dirname, '../../scenarios');
const files = readdirSync(folder).filter(
  (name) => /\.(ya?ml|json)$/.test(name) && !name.endsWith('.schema.json'),
);

describe.each(files)('the scenario %s that comes with the program', (name) => {
  const result = loadScenario(readFileSync(join(folder, name), 'utf8'));

  test('can be played and there is nothing to warn of', () => {
    const problems = 'scenario' in result ? result.warnings : result.problems;
    expect(
      problems.map(({ line, pathText, message }) => `${line}: ${pathText}: ${message}`),
    ).toEqual([]);
  });

  test('is called what its file is called, and speaks English and Vietnamese', () => {
    if (!('scenario' in result)) throw new Error('cannot be played');
    expect(name.replace(/\.\w+$/, '')).toBe(result.scenario.id);
    // Every other text has the languages of the title, or there were a warning above.
    expect(Object.keys(result.scenario.title)).toEqual(expect.arrayContaining(['en', 'vi']));
  });
});

test('there is at least one scenario to begin with', () => {
  expect(files).toContain('first-steps.yaml');
});
