import { expect, test } from 'vitest';
import { smallScenario } from './small-scenario.ts';

test('the scenario that other tests share is valid and its parts can be replaced', () => {
  expect(smallScenario().delegations).toHaveLength(6);
  expect(smallScenario({ rules: { set: 'unanimity' } }).rules.set).toBe('unanimity');
});
