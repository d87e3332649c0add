import { expect, test } from 'vitest';
import { folded, matches } from '../../../src/client/seat/search.ts';

test('a name is found without its accents, in any case and by parts of its words', () => {
  expect(matches('viet', ['Việt Nam'])).toBe(true);
  expect(matches('dong', ['Đông Ti-mo'])).toBe(true);
  expect(matches('IVOIRE cote', ["Côte d'Ivoire"])).toBe(true);
  expect(matches('viet lao', ['Việt Nam', 'Lào'])).toBe(true);
  expect(matches('viet cuba', ['Việt Nam'])).toBe(false);
});

test('an empty search finds everything', () => {
  expect(matches('  ', ['Chile'])).toBe(true);
});

test('folding leaves what has no accents as it was', () => {
  expect(folded(' Chile ')).toBe('chile');
});
