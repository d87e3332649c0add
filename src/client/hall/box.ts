/** A rectangle by its centre, in CSS pixels of the hall. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Placards in their places, and the desks they stand on as lines through the hall. */
export interface Seating {
  readonly seats: readonly Box[];
  readonly desks: readonly (readonly Point[])[];
}

/** Where members may sit: everything of the hall but its edge, the rostrum and the observers. */
export interface Floor {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Height over which seats may spread beside the rostrum. */
  readonly height: number;
  readonly rostrum: Box;
}

export function gapFor(seatHeight: number): number {
  return clamp(seatHeight * 0.16, 1, 10);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap - 1e-6 &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap - 1e-6
  );
}

/** The box in device pixels, its sides in whole ones. */
export function scaled(box: Box, density: number): Box {
  return {
    x: box.x * density,
    y: box.y * density,
    width: Math.floor(box.width * density),
    height: Math.floor(box.height * density),
  };
}
