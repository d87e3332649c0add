import { describe, expect, test } from 'vitest';
import { overlaps } from '../../../src/client/hall/box.ts';
import { layOutHall } from '../../../src/client/hall/hall-layout.ts';

const SIZES: readonly (readonly [number, number])[] = [
  [320, 240],
  [360, 300],
  [390, 500],
  [640, 360],
  [900, 420],
  [1280, 560],
  [1600, 900],
  [600, 1000],
];
const SEATS: readonly (readonly [number, number])[] = [
  [2, 0],
  [5, 1],
  [15, 0],
  [18, 3],
  [27, 0],
  [60, 4],
  [193, 6],
  [250, 0],
];

const cases = SIZES.flatMap(([width, height]) =>
  SEATS.map(([members, observers]) => ({ width, height, members, observers })),
);

describe('the hall', () => {
  test.each(cases)(
    'seats $members members and $observers observers in $width x $height',
    ({ width, height, members, observers }) => {
      const hall = layOutHall(members, observers, width, height);
      expect(hall.seats).toHaveLength(members + observers);
      const boxes = [hall.rostrum, ...hall.seats];
      const outside = boxes.filter(
        (box) =>
          box.x - box.width / 2 < 0 ||
          box.y - box.height / 2 < 0 ||
          box.x + box.width / 2 > width ||
          box.y + box.height / 2 > height,
      );
      const clashing = boxes.filter((box, at) =>
        boxes.slice(0, at).some((other) => overlaps(box, other)),
      );
      expect({ outside, clashing }).toEqual({ outside: [], clashing: [] });
    },
  );

  test('gives 193 members and 6 observers a placard that can be read in 320 x 240', () => {
    for (const seat of layOutHall(193, 6, 320, 240).seats) {
      expect(seat.width).toBeGreaterThanOrEqual(14);
      expect(seat.height).toBeGreaterThanOrEqual(10);
    }
  });

  test('bends few delegations around the rostrum and puts many in rows', () => {
    expect(layOutHall(5, 0, 900, 420).shape).toBe('hemicycle');
    expect(layOutHall(18, 0, 900, 420).shape).toBe('hemicycle');
    expect(layOutHall(193, 0, 390, 500).shape).toBe('tiers');
  });

  test('is the same every time', () => {
    expect(layOutHall(60, 4, 800, 500)).toEqual(layOutHall(60, 4, 800, 500));
  });

  test('keeps the order of reading within each row', () => {
    const { seats } = layOutHall(193, 0, 1280, 560);
    const rows = new Map<number, number[]>();
    let row = 0;
    for (const [index, seat] of seats.entries()) {
      const before = seats[index - 1];
      if (before !== undefined && seat.x < before.x) row += 1;
      rows.set(row, [...(rows.get(row) ?? []), index]);
    }
    expect([...rows.values()].flat()).toEqual(seats.map((_, index) => index));
    expect(rows.size).toBeLessThan(20);
  });
});
