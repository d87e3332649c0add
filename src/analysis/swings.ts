import { countByHalves } from './subset-halves.ts';
import { countBySums } from './subset-sums.ts';
import type { VotingGame } from './voting-game.ts';

/** How many subsets of a size have a weight below a bound. */
export interface SubsetCount {
  /** @param without a place that no subset may hold, or null */
  below(without: number | null, size: number, bound: number): bigint;
}

/**
 * Swings of each member, by the number of the others voting yes: sets of others that lose without
 * the member and carry with it. In the order of `game.members`; null where counting them all would
 * take too long.
 *
 * Veto holders are conditioned on: no swing lacks a veto holder other than the member itself.
 */
export function swingsOf(game: VotingGame): readonly (readonly bigint[])[] | null {
  const vetoes = new Set(game.vetoes);
  const free = game.members.flatMap((_, at) => (vetoes.has(at) ? [] : [at]));
  const weights = free.map((at) => game.weights[at] ?? 0);
  const held = game.vetoes.reduce((sum, at) => sum + (game.weights[at] ?? 0), 0);
  const finite = game.needed.filter((needed) => Number.isFinite(needed));
  const count = counterFor(weights, Math.max(0, ...finite) - held);
  if (count === null) return null;

  const needed = (size: number): number => game.needed[size] ?? Number.POSITIVE_INFINITY;
  const choose = pascal(free.length);
  const byKind = new Map<string, readonly bigint[]>();
  return game.members.map((_, at) => {
    const place = free.indexOf(at);
    // Members of the same weight and right swing alike.
    const kind = place < 0 ? 'veto' : String(weights[place]);
    const known = byKind.get(kind);
    if (known !== undefined) return known;

    const others = place < 0 ? free.length : free.length - 1;
    const vetoesAmong = place < 0 ? vetoes.size - 1 : vetoes.size;
    const swings = game.members.map(() => 0n);
    for (let size = 0; size <= others; size++) {
      const total = choose[others]?.[size] ?? 0n;
      const under = (bound: number): bigint => {
        if (bound <= 0) return 0n;
        if (bound === Number.POSITIVE_INFINITY) return total;
        return count.below(place < 0 ? null : place, size, bound);
      };
      const joined = size + vetoesAmong + 1;
      swings[size + vetoesAmong] =
        place < 0
          ? total - under(needed(joined) - held)
          : under(needed(joined - 1) - held) - under(needed(joined) - held - (weights[place] ?? 0));
    }
    byKind.set(kind, swings);
    return swings;
  });
}

/** The cheaper way of counting exactly, or null where both would take more than a second or so. */
function counterFor(weights: readonly number[], most: number): SubsetCount | null {
  return countBySums(weights, most) ?? countByHalves(weights);
}

/** Binomial coefficients up to `n`. */
function pascal(n: number): bigint[][] {
  const rows: bigint[][] = [[1n]];
  for (let row = 1; row <= n; row++) {
    const last = rows[row - 1] ?? [];
    rows.push(Array.from({ length: row + 1 }, (_, k) => (last[k - 1] ?? 0n) + (last[k] ?? 0n)));
  }
  return rows;
}
