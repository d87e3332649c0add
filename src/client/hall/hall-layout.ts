import { type Box, clamp, type Floor, gapFor, type Point } from './box.ts';
import { hemicycle } from './hemicycle.ts';
import { tiers } from './tiers.ts';

export interface HallLayout {
  readonly width: number;
  readonly height: number;
  readonly shape: 'hemicycle' | 'tiers';
  readonly rostrum: Box;
  /** Members in their order, then observers in theirs: row by row as one reads. */
  readonly seats: readonly Box[];
  /** The members' desks, as lines through the hall. */
  readonly desks: readonly (readonly Point[])[];
}

const LARGEST_SEAT = 190;

/**
 * Seats for a hall of any shape. The Chair's rostrum stands below in the middle, members face it
 * in arcs where these leave the placards large enough, else in gently bent rows; observers sit at
 * the sides of the rostrum. Two placards never overlap and none leaves the hall.
 */
export function layOutHall(
  members: number,
  observers: number,
  width: number,
  height: number,
): HallLayout {
  const edge = Math.max(3, Math.min(width, height) * 0.022);
  const rostrumWidth = clamp(width * 0.2, 76, 250);
  const rostrumHeight = clamp(height * 0.105, 24, Math.min(62, rostrumWidth * 0.4));
  const sides =
    observers > 0 ? sideSeats(observers, width, height, edge, rostrumWidth, rostrumHeight) : null;
  const zone = Math.max(rostrumHeight, sides?.zone ?? 0);
  const rostrum: Box = {
    x: width / 2,
    y: height - edge - rostrumHeight / 2,
    width: rostrumWidth,
    height: rostrumHeight,
  };
  const floor: Floor = {
    left: edge,
    top: edge,
    width: width - 2 * edge,
    height: height - 2 * edge - (sides === null ? 0 : zone + gapFor(rostrumHeight)),
    rostrum,
  };
  const largest = Math.min(LARGEST_SEAT, width * 0.3, height * 0.42);
  const arcs = hemicycle(members, floor, largest);
  const rows = tiers(
    members,
    { ...floor, height: rostrum.y - rostrumHeight / 2 - edge - gapFor(rostrumHeight) },
    largest,
  );
  const useArcs =
    arcs !== null &&
    (seatSize(arcs.seats) >= 0.8 * seatSize(rows.seats) || seatSize(arcs.seats) >= 46);
  const seated = useArcs && arcs !== null ? arcs : rows;
  return {
    width,
    height,
    shape: seated === rows ? 'tiers' : 'hemicycle',
    rostrum,
    seats: [...seated.seats, ...observersFor(seated.seats)],
    desks: seated.desks,
  };

  /** Observers get no larger placards than members. */
  function observersFor(seats: readonly Box[]): readonly Box[] {
    const member = seats[0]?.height ?? 0;
    if (sides === null || (sides.seats[0]?.height ?? 0) <= member) return sides?.seats ?? [];
    const cell = Math.max(12, member + gapFor(member));
    return sideSeats(observers, width, height, edge, rostrumWidth, rostrumHeight, cell).seats;
  }
}

/** How well a placard of this size can be read: a code of three letters is 1.6 times as wide as high. */
function seatSize(seats: readonly Box[]): number {
  const seat = seats[0];
  return seat === undefined ? 0 : Math.min(seat.width / 1.6, seat.height);
}

/** Observers left and right of the rostrum; the zone grows until their placards can be read. */
function sideSeats(
  count: number,
  width: number,
  height: number,
  edge: number,
  rostrumWidth: number,
  rostrumHeight: number,
  highest = 34,
): { zone: number; seats: Box[] } {
  const room = (width - rostrumWidth) / 2 - 2 * edge;
  const left = Math.ceil(count / 2);
  let zone = rostrumHeight;
  let best = packed(left, room, zone, highest);
  while (best.width < Math.min(24, highest) && zone < height * 0.4) {
    zone *= 1.2;
    best = packed(left, room, zone, highest);
  }
  const seats = Array.from({ length: count }, (_, index): Box => {
    const side = index < left ? 0 : 1;
    const at = side === 0 ? index : index - left;
    const start = side === 0 ? edge : width - edge - best.columns * best.cellWidth;
    return {
      x: start + ((at % best.columns) + 0.5) * best.cellWidth,
      y: height - edge - (best.rows - Math.floor(at / best.columns) - 0.5) * best.cellHeight,
      width: best.width,
      height: best.height,
    };
  });
  return { zone: best.rows * best.cellHeight, seats };
}

function packed(count: number, width: number, height: number, highest: number) {
  let best = { columns: count, rows: 1, width: 0, height: 0, cellWidth: 0, cellHeight: 0 };
  for (let rows = 1; rows <= count; rows++) {
    const columns = Math.ceil(count / rows);
    const cellHeight = Math.min(height / rows, highest);
    const cellWidth = Math.min(width / columns, cellHeight * 2.6);
    const boxWidth = cellWidth - gapFor(cellHeight);
    const boxHeight = Math.min(cellHeight - gapFor(cellHeight), boxWidth / 1.15);
    if (Math.min(boxWidth / 1.6, boxHeight) > Math.min(best.width / 1.6, best.height)) {
      best = { columns, rows, width: boxWidth, height: boxHeight, cellWidth, cellHeight };
    }
  }
  return best;
}
