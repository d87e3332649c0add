import type { Box } from './box.ts';
import type { HallLayout } from './hall-layout.ts';

/** The desks behind the placards: a line through each row. Static, so the browser draws it once. */
export function HallFloor({ layout, members }: { layout: HallLayout; members: number }) {
  const rows = rowsOf(layout.seats.slice(0, members));
  const height = layout.seats[0]?.height ?? 0;
  return (
    <svg className="hall-floor" width={layout.width} height={layout.height} aria-hidden="true">
      {rows.map((row) => (
        <path
          key={`${row[0]?.x} ${row[0]?.y}`}
          d={smooth(row)}
          fill="none"
          strokeWidth={height * (layout.shape === 'hemicycle' ? 0.5 : 0.42)}
          strokeLinecap="round"
        />
      ))}
    </svg>
  );
}

/** Seats come row by row from left to right: a step to the left begins a new row. */
function rowsOf(seats: readonly Box[]): Box[][] {
  const rows: Box[][] = [];
  for (const [index, seat] of seats.entries()) {
    const before = seats[index - 1];
    if (before === undefined || seat.x <= before.x) rows.push([]);
    rows.at(-1)?.push(seat);
  }
  return rows;
}

/** A curve through the middles of the placards (Catmull-Rom, written as Bézier). */
function smooth(points: readonly Box[]): string {
  const first = points[0];
  if (first === undefined) return '';
  if (points.length === 1) return `M${first.x - 1} ${first.y}h2`;
  let path = `M${first.x} ${first.y}`;
  for (let at = 0; at < points.length - 1; at++) {
    const from = points[at] ?? first;
    const to = points[at + 1] ?? from;
    const before = points[at - 1] ?? from;
    const after = points[at + 2] ?? to;
    path += `C${from.x + (to.x - before.x) / 6} ${from.y + (to.y - before.y) / 6} ${to.x - (after.x - from.x) / 6} ${to.y - (after.y - from.y) / 6} ${to.x} ${to.y}`;
  }
  return path;
}
