import type { Likeness } from './likeness.ts';

/** Camps closer than this on average are one: clearly more often alike than not. */
const ALIKE = 0.6;

/**
 * Delegations that acted alike, as lists of indices, largest camp first; those that were never
 * compared with anybody, and those alone, are in none.
 *
 * Method: average linkage. Everybody starts alone, and the two camps whose members were alike most
 * often, on the mean over all pairs between them, become one, until no two are above `ALIKE`. The
 * share of a pair is (same + 1) / (acts + 2), so that one act together does not count as much as
 * ten, and no act at all as one half (Laplace's rule of succession).
 *
 * @param count number of delegations
 */
export function campsOf({ acts, same }: Likeness, count: number): number[][] {
  const near = new Float64Array(count * count);
  const camps: (number[] | null)[] = Array.from({ length: count }, (_, index) => [index]);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const cell = a * count + b;
      const share = ((same[cell] ?? 0) + 1) / ((acts[cell] ?? 0) + 2);
      near[cell] = share;
      near[b * count + a] = share;
    }
  }
  const nearest = Array.from({ length: count }, (_, a) => nearestOf(near, camps, a));
  for (;;) {
    let first = -1;
    let most = ALIKE;
    for (let a = 0; a < count; a++) {
      const at = nearest[a];
      if (camps[a] === null || at === undefined || at < 0) continue;
      const share = near[a * count + at] ?? 0;
      if (share > most) {
        most = share;
        first = a;
      }
    }
    const second = nearest[first];
    const one = camps[first];
    const other = camps[second ?? -1];
    if (second === undefined || !one || !other) break;
    for (let c = 0; c < count; c++) {
      if (c === first || c === second || camps[c] === null) continue;
      const mean =
        (one.length * (near[first * count + c] ?? 0) +
          other.length * (near[second * count + c] ?? 0)) /
        (one.length + other.length);
      near[first * count + c] = mean;
      near[c * count + first] = mean;
    }
    camps[first] = [...one, ...other];
    camps[second] = null;
    for (let a = 0; a < count; a++) nearest[a] = nearestOf(near, camps, a);
  }
  return camps
    .filter((camp): camp is number[] => camp !== null && camp.length > 1)
    .map((camp) => camp.sort((a, b) => a - b))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** Index of the camp nearest to one, the first of those equally near; -1 where there is none. */
function nearestOf(
  near: Float64Array,
  camps: readonly (readonly number[] | null)[],
  a: number,
): number {
  if (camps[a] === null) return -1;
  let found = -1;
  let most = -1;
  for (let b = 0; b < camps.length; b++) {
    const share = near[a * camps.length + b] ?? 0;
    if (b === a || camps[b] === null || share <= most) continue;
    most = share;
    found = b;
  }
  return found;
}
