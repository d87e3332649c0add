import { type Box, type Floor, gapFor, overlaps, type Seating } from './box.ts';

/** Rows one behind the other, bent towards the rostrum at the sides where there is room. */
export function tiers(count: number, floor: Floor, largest: number): Seating {
  let best: Box[] = [];
  let bestSize = 0;
  for (let rows = 1; rows <= count; rows++) {
    for (const bend of [0.16, 0.09, 0.04, 0]) {
      const seats = rowsOf(count, rows, floor, floor.height * bend, largest);
      const seat = seats[0];
      if (seat === undefined) continue;
      const size = Math.min(seat.width / 1.6, seat.height);
      // A bent row is worth a slightly smaller placard.
      if (size * (1 + bend) > bestSize && (bend === 0 || isFree(seats))) {
        best = seats;
        bestSize = size * (1 + bend);
      }
    }
  }
  return { seats: best, desks: rowsIn(best) };
}

/** Seats come row by row from left to right: a step to the left begins a new row. */
function rowsIn(seats: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const [index, seat] of seats.entries()) {
    const before = seats[index - 1];
    if (before === undefined || seat.x <= before.x) rows.push([]);
    rows.at(-1)?.push(seat);
  }
  return rows;
}

function rowsOf(count: number, rows: number, floor: Floor, bend: number, largest: number): Box[] {
  const columns = Math.ceil(count / rows);
  if (Math.ceil(count / columns) < rows) return [];
  const aisles = columns >= 12 ? 2 : 0;
  const cellWidth = Math.min(floor.width / (columns + aisles * AISLE), largest * 1.12);
  const cellHeight = Math.min((floor.height - bend) / rows, cellWidth, largest * 0.5);
  if (cellHeight <= 0) return [];
  const gap = gapFor(cellHeight);
  const width = Math.min(cellWidth - gap, (cellHeight - gap) * 2.4);
  const height = Math.min(cellHeight - gap, width / 1.1);
  const used = (columns + aisles * AISLE) * cellWidth;
  const top = floor.top + (floor.height - bend - rows * cellHeight) / 2;
  return Array.from({ length: count }, (_, index): Box => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    // The last row stands in the middle, on the columns of the rows behind it.
    const column = (index % columns) + Math.floor((columns - inRow) / 2);
    const passed = aisles === 0 ? 0 : Math.floor((column * 3) / columns);
    const x = floor.left + (floor.width - used) / 2 + (column + 0.5 + passed * AISLE) * cellWidth;
    const aside = (x - floor.left - floor.width / 2) / (floor.width / 2);
    return { x, y: top + (row + 0.5) * cellHeight + bend * aside * aside, width, height };
  });
}

const AISLE = 0.45;

function isFree(seats: readonly Box[]): boolean {
  return seats.every((seat, index) => {
    for (let other = 0; other < index; other++) {
      const neighbour = seats[other];
      if (neighbour !== undefined && overlaps(seat, neighbour)) return false;
    }
    return true;
  });
}
