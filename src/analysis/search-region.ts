import { SLACK } from './consent.ts';

/**
 * The points that no known point dominates, as corners: a point lies in the region where it exceeds
 * some corner in every coordinate. Method: local upper bounds (Klamroth, Lacour and Vanderpooten,
 * European Journal of Operational Research 245, 2015), here from below because more is better.
 */
export interface SearchRegion {
  corners: (readonly number[])[];
}

/** @param lowest every point exceeds it in every coordinate */
export function wholeRegion(lowest: readonly number[]): SearchRegion {
  return { corners: [lowest] };
}

/** Takes away what the point dominates. */
export function cutOff(region: SearchRegion, point: readonly number[]): void {
  const kept: (readonly number[])[] = [];
  const raised: (readonly number[])[] = [];
  for (const corner of region.corners) {
    if (!exceeds(point, corner)) {
      kept.push(corner);
      continue;
    }
    point.forEach((coordinate, axis) => {
      raised.push(corner.map((old, at) => (at === axis ? coordinate : old)));
    });
  }
  for (const corner of raised) {
    const covered = (other: readonly number[]): boolean =>
      other !== corner && other.every((coordinate, axis) => coordinate <= (corner[axis] ?? 0));
    if (!kept.some(covered)) {
      // Of equal ones the first stays.
      if (!raised.some((other) => covered(other) && !same(other, corner))) kept.push(corner);
    }
  }
  region.corners = kept;
}

/** Whether a point lies in the region, by more than the slack. */
export function isIn(region: SearchRegion, point: readonly number[]): boolean {
  return region.corners.some((corner) => exceeds(point, corner));
}

function exceeds(point: readonly number[], corner: readonly number[]): boolean {
  return point.every((coordinate, axis) => coordinate > (corner[axis] ?? 0) + SLACK);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.every((coordinate, axis) => coordinate === b[axis]);
}
