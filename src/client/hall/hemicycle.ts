import { type Box, type Floor, gapFor, overlaps, type Point, type Seating } from './box.ts';

/** Width of a placard over its height: names need more than codes. */
function ratioFor(count: number): number {
  return count <= 40 ? 2.2 : 1.6;
}

const STEPS = 32;

/**
 * Arcs around the rostrum, with the largest placards that fit; null when not even small ones do.
 * Few seats stand on a narrower arc, so that the committee looks together and not lost.
 */
export function hemicycle(count: number, floor: Floor, largest: number): Seating | null {
  const ratio = ratioFor(count);
  for (let width = largest; width >= 14; width *= 0.95) {
    const height = width / ratio;
    if (height * count * width > floor.width * floor.height) continue;
    const found = seatsOfSize(count, floor, width, height);
    if (found !== null) return found;
  }
  return null;
}

function seatsOfSize(count: number, floor: Floor, width: number, height: number): Seating | null {
  const gap = gapFor(height);
  const widest = (floor.width - width) / 2;
  const base = floor.top + floor.height - height / 2;
  const highest = base - floor.top - height / 2;
  if (widest <= 0 || highest <= 0) return null;
  const fewestRows = count <= 12 ? 1 : 2;
  for (const reach of floor.width > floor.height * 1.2 ? [0.6, 0.75, 0.88, 1] : [0.85, 1]) {
    // Narrow halls bend the arc upwards, wide ones sideways, within what still looks like an arc.
    const across = Math.min(widest, highest * 2.3) * reach;
    const up = Math.min(highest, across * (floor.width > floor.height ? 0.85 : 1.4));
    for (let rows = fewestRows; rows <= 14; rows++) {
      for (const pitch of [1.12, 1.3]) {
        const arcs = arcsOf(rows, across, up, (width + gap) * pitch, (height + gap) * pitch);
        if (arcs === null) break;
        const seats = sit(count, arcs, floor.left + floor.width / 2, base, width, height, gap);
        if (seats !== null && isFree(seats, floor.rostrum, gap)) {
          const lift = liftOf(seats, floor);
          const middle = floor.left + floor.width / 2;
          return {
            seats: seats.map((seat) => ({ ...seat, y: seat.y - lift })),
            desks: arcs.map((arc) => deskOf(arc, middle, base - lift)),
          };
        }
      }
    }
  }
  return null;
}

interface Arc {
  readonly across: number;
  readonly up: number;
}

function arcsOf(rows: number, across: number, up: number, dx: number, dy: number): Arc[] | null {
  const arcs = Array.from({ length: rows }, (_, row) => ({
    across: across - row * dx,
    up: up - row * dy,
  }));
  const inner = arcs.at(-1);
  return inner === undefined || inner.across < dx * 0.9 || inner.up < dy * 0.9 ? null : arcs;
}

/** Fills the arcs from the outermost, each in proportion to its length, left to right. */
function sit(
  count: number,
  arcs: readonly Arc[],
  middle: number,
  base: number,
  width: number,
  height: number,
  gap: number,
): Box[] | null {
  const paths = arcs.map((arc) => pathOf(arc, width + gap, height + gap));
  const total = paths.reduce((sum, path) => sum + path.length, 0);
  if (total + paths.length < count) return null;
  const seats: Box[] = [];
  let left = count;
  let lengthLeft = total;
  for (const [row, path] of paths.entries()) {
    const here = row === paths.length - 1 ? left : Math.round((left * path.length) / lengthLeft);
    left -= here;
    lengthLeft -= path.length;
    if (here > 1 && path.length / (here - 1) < 1) return null;
    for (let at = 0; at < here; at++) {
      const [x, y] = path.at(here === 1 ? 0.5 : at / (here - 1));
      seats.push({ x: middle + x, y: base - y, width, height });
    }
  }
  return seats;
}

/**
 * A half ellipse measured by the larger of its two steps in units of a seat, because placards stand
 * upright: a step of one in that measure is exactly what keeps two of them apart.
 */
function pathOf(arc: Arc, dx: number, dy: number) {
  const points: (readonly [number, number, number])[] = [];
  let length = 0;
  let before: readonly [number, number] | null = null;
  for (let step = 0; step <= STEPS * 8; step++) {
    const angle = Math.PI * (1 - step / (STEPS * 8));
    const x = arc.across * Math.cos(angle);
    const y = arc.up * Math.sin(angle);
    if (before !== null) {
      length += Math.max(Math.abs(x - before[0]) / dx, Math.abs(y - before[1]) / dy);
    }
    before = [x, y];
    points.push([x, y, length]);
  }
  const at = (share: number): readonly [number, number] => {
    const wanted = share * length;
    const next = points.find((point) => point[2] >= wanted) ?? points.at(-1);
    return next === undefined ? [0, 0] : [next[0], next[1]];
  };
  return { length, at };
}

function isFree(seats: readonly Box[], rostrum: Box, gap: number): boolean {
  for (const [index, seat] of seats.entries()) {
    if (overlaps(seat, rostrum, gap)) return false;
    for (let other = 0; other < index; other++) {
      const neighbour = seats[other];
      if (neighbour !== undefined && overlaps(seat, neighbour, gap * 0.9)) return false;
    }
  }
  return true;
}

function deskOf(arc: Arc, middle: number, base: number): Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = Math.PI * (1 - step / STEPS);
    return { x: middle + arc.across * Math.cos(angle), y: base - arc.up * Math.sin(angle) };
  });
}

/** A low arc is moved up a little, so that the space above and below it looks meant. */
function liftOf(seats: readonly Box[], floor: Floor): number {
  const top = Math.min(...seats.map((seat) => seat.y - seat.height / 2));
  return Math.max(0, top - floor.top) / 2;
}
