import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../src/client/debrief/charts/chart-style.ts';

test('labels that do not touch stay where they are', () => {
  expect(spread([300, 100, 200], 15, [0, 400])).toEqual([300, 100, 200]);
});

test('labels that fit never lie on one another, leave the chart or change their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 10, max: 390 }), { minLength: 1, maxLength: 8 }),
      (wanted) => {
        const placed = spread(wanted, 15, [10, 390]);
        const down = [...placed].sort((a, b) => a - b);
        down.forEach((one, at) => {
          expect(one).toBeGreaterThanOrEqual(10);
          expect(one).toBeLessThanOrEqual(390);
          if (at > 0) expect(one - (down[at - 1] ?? 0)).toBeGreaterThanOrEqual(15);
        });
        wanted.forEach((a, i) => {
          wanted.forEach((b, j) => {
            if (a < b) expect(placed[i] ?? 0).toBeLessThan(placed[j] ?? 0);
          });
        });
      },
    ),
  );
});
