import { expect, test } from 'vitest';
import { seatPlan } from '../../../src/client/seat/seat-map.ts';

test.each([2, 5, 16, 27, 60, 199, 400])('%i seats have room: none touches another', (count) => {
  const { points, radius, width, height } = seatPlan(count);
  expect(points).toHaveLength(count);
  expect(points.every(({ x, y }) => x >= radius && x <= width - radius && y >= radius)).toBe(true);
  expect(points.every(({ y }) => y <= height - radius)).toBe(true);
  const nearest = points.flatMap((seat, index) =>
    points.slice(index + 1).map((other) => Math.hypot(seat.x - other.x, seat.y - other.y)),
  );
  expect(nearest.every((distance) => distance > radius * 2)).toBe(true);
});

test('seats are numbered from the left of the hall to its right', () => {
  const { points } = seatPlan(40);
  expect(points[0]?.x).toBeLessThan(points.at(-1)?.x ?? 0);
});
