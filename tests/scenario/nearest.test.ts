import { expect, test } from 'vitest';
import { editDistance, nearestFirst } from '../../src/scenario/nearest.ts';

test.each([
  ['', '', 0],
  ['title', 'title', 0],
  ['titel', 'title', 1],
  ['tite', 'title', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
])('from "%s" to "%s" it is %i letters', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

test('the nearest word comes first, whatever its capitals', () => {
  expect(nearestFirst('Redlines', ['salience', 'redLines', 'line'])).toMatch(/^redLines, /);
});

test('a long list is cut and no list is a dash', () => {
  const many = Array.from({ length: 20 }, (_, index) => `provision-${index}`);
  expect(nearestFirst('provision-7', many)).toMatch(/^provision-7, .*, …$/);
  expect(nearestFirst('x', [])).toBe('—');
});
