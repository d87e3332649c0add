export interface SeatPoint {
  readonly x: number;
  readonly y: number;
}

export interface SeatPlan {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** In the order of the seats given: from the left of the hall to its right. */
  readonly points: readonly SeatPoint[];
}

const WIDTH = 1000;
const MARGIN = 44;

/**
 * Seats on half circles around the rostrum, as many rows as keep the seats at a good size. Seats
 * are numbered by their angle, so that neighbours in the list, a group say, sit in one wedge.
 */
export function seatPlan(count: number): SeatPlan {
  const rows = Math.max(1, Math.round(Math.sqrt(count / 5)));
  const outer = WIDTH / 2 - MARGIN;
  const inner = rows === 1 ? outer * 0.8 : outer * 0.42;
  const radii = Array.from({ length: rows }, (_, row) =>
    rows === 1 ? inner : inner + ((outer - inner) * row) / (rows - 1),
  );
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  let left = count;
  const placed = radii.flatMap((radius, row) => {
    const here = row === rows - 1 ? left : Math.round((count * radius) / total);
    left -= here;
    return Array.from({ length: here }, (_, at) => ({
      angle: here === 1 ? 0.5 : at / (here - 1),
      radius,
    }));
  });
  placed.sort((a, b) => a.angle - b.angle || a.radius - b.radius);
  const pitch =
    rows === 1 ? (Math.PI * inner) / Math.max(1, count - 1) : (outer - inner) / (rows - 1);
  const along = (Math.PI * outer) / Math.max(1, Math.round((count * outer) / total) - 1);
  const radius = Math.max(6, Math.min(MARGIN - 4, pitch * 0.44, along * 0.44));
  return {
    width: WIDTH,
    // Room below for the names of the seats at both ends.
    height: outer + MARGIN + Math.max(MARGIN, radius + 40),
    radius,
    points: placed.map((seat) => ({
      x: WIDTH / 2 - seat.radius * Math.cos(Math.PI * seat.angle),
      y: outer + MARGIN - seat.radius * Math.sin(Math.PI * seat.angle),
    })),
  };
}
