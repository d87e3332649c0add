import type { SubsetCount } from './swings.ts';

/** Elements up to which the halves hold a quarter of a million subsets together. */
const MOST_ELEMENTS = 30;

/**
 * Subsets counted by meeting in the middle, for weights such as populations that are too large for
 * a table: the subsets of each half are sorted by weight once, and two of them are put together by
 * walking one list up and the other down. Source: Horowitz and Sahni, Computing partitions, J. ACM
 * 21 (1974).
 *
 * @param weights whole numbers of at least 0, their sum below 2^53
 * @returns null where there are too many elements
 */
export function countByHalves(weights: readonly number[]): SubsetCount | null {
  if (weights.length > MOST_ELEMENTS) return null;
  const middle = weights.length >> 1;
  const places = weights.map((_, at) => at);
  const left = places.slice(0, middle);
  const right = places.slice(middle);
  const sorted = (of: readonly number[]) => bySize(of.map((at) => weights[at] ?? 0));
  const whole = { left: sorted(left), right: sorted(right) };
  let held: { without: number | null; left: Float64Array[]; right: Float64Array[] } | null = null;
  return {
    below(without, size, bound) {
      if (held === null || held.without !== without) {
        const rest = (of: readonly number[]) => sorted(of.filter((at) => at !== without));
        held = {
          without,
          left: without !== null && without < middle ? rest(left) : whole.left,
          right: without !== null && without >= middle ? rest(right) : whole.right,
        };
      }
      let count = 0;
      held.left.forEach((some, taken) => {
        count += pairsBelow(some, held?.right[size - taken], bound);
      });
      return BigInt(count);
    },
  };
}

/** Weights of all subsets by their size, each list ascending. */
function bySize(weights: readonly number[]): Float64Array[] {
  let lists: Float64Array[] = [Float64Array.of(0)];
  for (const weight of weights) {
    const none = new Float64Array(0);
    lists = [...lists, none].map((list, size) => merged(list, lists[size - 1] ?? none, weight));
  }
  return lists;
}

/** Two ascending lists as one, every element of the second raised by `more`. */
function merged(one: Float64Array, other: Float64Array, more: number): Float64Array {
  const all = new Float64Array(one.length + other.length);
  let a = 0;
  let b = 0;
  for (let at = 0; at < all.length; at++) {
    const low = a < one.length ? (one[a] ?? 0) : Number.POSITIVE_INFINITY;
    const high = b < other.length ? (other[b] ?? 0) + more : Number.POSITIVE_INFINITY;
    all[at] = Math.min(low, high);
    if (low <= high) a++;
    else b++;
  }
  return all;
}

/** How many pairs, one of each ascending list, add up to less than the bound. */
function pairsBelow(one: Float64Array, other: Float64Array | undefined, bound: number): number {
  if (other === undefined) return 0;
  let count = 0;
  let upTo = other.length;
  for (let at = 0; at < one.length; at++) {
    const room = bound - (one[at] ?? 0);
    while (upTo > 0 && (other[upTo - 1] ?? 0) >= room) upTo--;
    if (upTo === 0) break;
    count += upTo;
  }
  return count;
}
