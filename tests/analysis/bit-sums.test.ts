import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBits } from '../../src/analysis/bit-sets.ts';
import { addOne, addTo, begin, bitSumsOf, keepReaching } from '../../src/analysis/bit-sums.ts';
import { rankingOf, rankOf } from '../../src/analysis/ranking.ts';

const has = (set: Int32Array, thing: number, from = 0): boolean =>
  (((set[from + (thing >> 5)] ?? 0) >>> (thing & 31)) & 1) === 1;

describe('sums kept bit by bit', () => {
  test('are what adding one by one comes to', () => {
    const additions = fc.array(
      fc.record({
        set: fc.array(fc.nat(69), { maxLength: 40 }),
        number: fc.integer({ min: 0, max: 40 }),
        one: fc.nat(69),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(additions, fc.integer({ min: -3, max: 700 }), (added, bound) => {
        const words = 3;
        const sums = bitSumsOf(words, 640);
        begin(sums, bound);
        const plain = new Array<number>(70).fill(0);
        for (const { set, number, one } of added) {
          // The set does not begin at the first word.
          const words32 = new Int32Array(words + 1);
          for (const thing of new Set(set)) {
            words32[1 + (thing >> 5)] = (words32[1 + (thing >> 5)] ?? 0) | (1 << (thing & 31));
            plain[thing] = (plain[thing] ?? 0) + number;
          }
          addTo(sums, words32, 1, number);
          addOne(sums, one, number);
          plain[one] = (plain[one] ?? 0) + number;
        }
        const kept = new Int32Array(words).fill(-1);
        keepReaching(sums, kept);
        plain.forEach((sum, thing) => {
          expect(has(kept, thing)).toBe(sum >= bound);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a ranking', () => {
  const worths = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(-1e9, -2e9),
    ),
    { minLength: 1, maxLength: 70 },
  );

  test('tells how many are worth less than a bound, and which are not', () => {
    const bounds = fc.oneof(
      fc.constantFrom(Number.NEGATIVE_INFINITY, -1e6, 0.3, 2),
      fc.double({ min: -1.5, max: 1.5, noNaN: true }),
    );
    fc.assert(
      fc.property(worths, bounds, (given, bound) => {
        const ranking = rankingOf(Float64Array.from(given), -1e6);
        const rank = rankOf(ranking, bound);
        expect(rank).toBe(given.filter((worth) => worth < bound).length);
        const words = Math.ceil(given.length / 32);
        const set = ranking.sets.slice(rank * words, (rank + 1) * words);
        given.forEach((worth, thing) => {
          expect(has(set, thing)).toBe(worth >= bound);
        });
        expect(countBits(set)).toBe(given.length - rank);
        expect([...ranking.order].map((thing) => given[thing])).toEqual([...ranking.worths]);
      }),
      { numRuns: 300 },
    );
  });
});
