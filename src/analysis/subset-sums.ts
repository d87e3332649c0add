import type { SubsetCount } from './swings.ts';

/** Additions of big integers that take about half a second. */
const WORK = 4_000_000;

/**
 * Subsets counted by generating functions: the coefficient of y^s x^w in the product of
 * (1 + y x^weight) over all elements is the number of subsets of size s and weight w. Leaving an
 * element out divides by its factor. Source: Brams and Affuso, Power and size, Theory and Decision
 * 7 (1976), after Mann and Shapley (RAND, 1962).
 *
 * @param weights whole numbers of at least 0
 * @param most the highest bound that will be asked for
 * @returns null where the table would be too large
 */
export function countBySums(weights: readonly number[], most: number): SubsetCount | null {
  const unit = weights.reduce(commonDivisor, 0) || 1;
  const scaled = weights.map((weight) => weight / unit);
  // Weights below the highest bound are all that is ever asked about.
  const width = Math.max(1, Math.ceil(most / unit));
  const cells = (weights.length + 1) * width;
  const kinds = new Set(scaled).size;
  if (cells * (weights.length / 2 + kinds) > WORK) return null;

  const whole = product(scaled, width);
  const cumulated = new Map<number | null, bigint[]>();
  return {
    below(without, size, bound) {
      const weight = without === null ? null : (scaled[without] ?? 0);
      let table = cumulated.get(weight);
      if (table === undefined) {
        table = sums(weight === null ? whole : divided(whole, weight, width), width);
        cumulated.set(weight, table);
      }
      const last = Math.min(width, Math.ceil(bound / unit)) - 1;
      return last < 0 ? 0n : (table[size * width + last] ?? 0n);
    },
  };
}

function product(weights: readonly number[], width: number): bigint[] {
  const table = new Array<bigint>((weights.length + 1) * width).fill(0n);
  table[0] = 1n;
  weights.forEach((weight, done) => {
    for (let size = done; size >= 0; size--) {
      for (let sum = width - 1 - weight; sum >= 0; sum--) {
        const ways = table[size * width + sum] ?? 0n;
        if (ways === 0n) continue;
        const to = (size + 1) * width + sum + weight;
        table[to] = (table[to] ?? 0n) + ways;
      }
    }
  });
  return table;
}

/** The table without one element of that weight. */
function divided(whole: readonly bigint[], weight: number, width: number): bigint[] {
  const table = [...whole];
  for (let at = width; at < table.length; at++) {
    if (at % width < weight) continue;
    table[at] = (table[at] ?? 0n) - (table[at - width - weight] ?? 0n);
  }
  return table;
}

function sums(table: readonly bigint[], width: number): bigint[] {
  const running = [...table];
  for (let at = 0; at < running.length; at++) {
    if (at % width > 0) running[at] = (running[at] ?? 0n) + (running[at - 1] ?? 0n);
  }
  return running;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
