import { expect, test } from 'vitest';
import { generatedScenario } from '../../src/analysis/generated-scenario.ts';

const seeds = Array.from({ length: 150 }, (_, n) => `drawn ${n}`);

test('every seed draws a scenario that can be played, of the size that was promised', () => {
  for (const seed of seeds) {
    const { delegations, provisions } = generatedScenario(seed);
    expect(delegations.length).toBeGreaterThanOrEqual(3);
    expect(delegations.length).toBeLessThanOrEqual(9);
    expect(provisions.length).toBeGreaterThanOrEqual(3);
    expect(provisions.length).toBeLessThanOrEqual(7);
  }
});

test('the same seed draws the same scenario, another seed another', () => {
  expect(generatedScenario('one')).toEqual(generatedScenario('one'));
  expect(generatedScenario('one')).not.toEqual(generatedScenario('two'));
});
