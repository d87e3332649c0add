import type { Box } from './box.ts';

export type Direction = 'up' | 'down';

/** The nearest seat above or below, by index; the seat itself at the edge of the hall. */
export function neighbour(seats: readonly Box[], from: number, direction: Direction): number {
  const start = seats[from];
  if (start === undefined) return from;
  let best = from;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [index, seat] of seats.entries()) {
    const down = (seat.y - start.y) * (direction === 'down' ? 1 : -1);
    // On an arc neighbours of one row differ in height too: less than half a placard is no step.
    if (index === from || down < start.height / 2) continue;
    const distance = down + 2 * Math.abs(seat.x - start.x);
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  }
  return best;
}
