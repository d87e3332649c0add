import { expect, test } from 'vitest';
import { tabsAt } from '../../../src/client/table/tabs.ts';

test('the coach has a tab at every size of screen, and none where there is no coach', () => {
  for (const size of ['narrow', 'middle', 'wide'] as const) {
    expect(tabsAt(size, true)).toContain('coach');
    expect(tabsAt(size, false)).toEqual(tabsAt(size, true).filter((tab) => tab !== 'coach'));
  }
});

test('what has a place of its own needs no tab', () => {
  expect(tabsAt('wide', true)).toEqual(['act', 'inbox', 'record', 'coach']);
  expect(tabsAt('middle', true)).toContain('room');
});
