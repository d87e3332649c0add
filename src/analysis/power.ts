import type { Model } from '../engine/model.ts';
import { draw, seedRandom } from '../engine/random.ts';
import { swingsOf } from './swings.ts';
import { type VotingGame, votingGame } from './voting-game.ts';

/**
 * How much a vote of each delegation can matter under the rule for substantive decisions, whatever
 * it wants: every member votes yes or no, nobody abstains or stays away. All by delegation index, in
 * [0,1]; 0 for observers.
 */
export interface Power {
  /** Share of all swings that are the member's own. Sums to 1. Source: Banzhaf, Rutgers Law Review 19 (1965). */
  readonly banzhaf: readonly number[];
  /**
   * Probability that its vote decides when all others vote yes or no by the toss of a coin. Source:
   * Penrose, Journal of the Royal Statistical Society 109 (1946).
   */
  readonly penrose: readonly number[];
  /**
   * Probability that the member is the one with whom a text first carries, when members come out
   * for it one after another in random order. Sums to 1. Source: Shapley and Shubik, American
   * Political Science Review 48 (1954).
   */
  readonly shapleyShubik: readonly number[];
  /** False where the council is too large for its weights: the figures are then sampled. */
  readonly exact: boolean;
  /** Coalitions and orders drawn where not exact; the standard error is below 0.5 / sqrt(sample). */
  readonly sample: number | null;
}

const known = new WeakMap<Model, Power>();

/** Banzhaf's normalised index by delegation index: see `Power.banzhaf`. */
export function banzhaf(model: Model): readonly number[] {
  return powerOf(model).banzhaf;
}

/** Shapley and Shubik's index by delegation index: see `Power.shapleyShubik`. */
export function shapleyShubik(model: Model): readonly number[] {
  return powerOf(model).shapleyShubik;
}

/**
 * The power of each delegation. Exact, in whole numbers until the last division, for every rule of
 * equal votes, for weighted votes and for double majorities of up to thirty members or so; sampled
 * and labelled as such beyond. Kept per model.
 */
export function powerOf(model: Model): Power {
  const before = known.get(model);
  if (before !== undefined) return before;
  const game = votingGame(model);
  const swings = swingsOf(game);
  const power = swings === null ? sampled(model, game) : counted(model, game, swings);
  known.set(model, power);
  return power;
}

function counted(model: Model, game: VotingGame, swings: readonly (readonly bigint[])[]): Power {
  const n = game.members.length;
  const factorial = [1n];
  for (let k = 1; k <= n; k++) factorial.push((factorial[k - 1] ?? 1n) * BigInt(k));
  const totals = swings.map((bySize) => bySize.reduce((sum, count) => sum + count, 0n));
  const all = totals.reduce((sum, count) => sum + count, 0n);
  const coalitions = 1n << BigInt(Math.max(0, n - 1));
  const pivots = swings.map((bySize) =>
    bySize.reduce(
      (sum, count, size) => sum + count * (factorial[size] ?? 1n) * (factorial[n - 1 - size] ?? 1n),
      0n,
    ),
  );
  return {
    banzhaf: byDelegation(
      model,
      game,
      totals.map((own) => (all === 0n ? 0 : share(own, all))),
    ),
    penrose: byDelegation(
      model,
      game,
      totals.map((own) => share(own, coalitions)),
    ),
    shapleyShubik: byDelegation(
      model,
      game,
      pivots.map((own) => share(own, factorial[n] ?? 1n)),
    ),
    exact: true,
    sample: null,
  };
}

/** A quotient in [0,1] of two whole numbers of any length, right to the last digit of a double. */
function share(part: bigint, whole: bigint): number {
  const digits = 1n << 100n;
  return Number((part * digits) / whole) / Number(digits);
}

const SAMPLE = 20_000;

function sampled(model: Model, game: VotingGame): Power {
  const { members, weights, needed } = game;
  const n = members.length;
  const veto = members.map((_, at) => game.vetoes.includes(at));
  let random = seedRandom(`power ${model.scenario.id}`);
  const next = (): number => {
    const drawn = draw(random);
    random = drawn.next;
    return drawn.value;
  };
  const carries = (size: number, weight: number, vetoes: number): boolean =>
    vetoes === game.vetoes.length && weight >= (needed[size] ?? Number.POSITIVE_INFINITY);

  const swings = new Float64Array(n);
  const pivots = new Float64Array(n);
  const order = members.map((_, at) => at);
  const voting = new Uint8Array(n);
  for (let drawn = 0; drawn < SAMPLE; drawn++) {
    let size = 0;
    let weight = 0;
    let vetoes = 0;
    let coins = 0;
    for (let at = 0; at < n; at++) {
      // A draw has 32 bits, each the toss of a coin.
      if (at % 32 === 0) coins = Math.floor(next() * 4294967296);
      voting[at] = (coins >>> (at % 32)) & 1;
      if (voting[at] === 0) continue;
      size++;
      weight += weights[at] ?? 0;
      if (veto[at] === true) vetoes++;
    }
    const carried = carries(size, weight, vetoes);
    for (let at = 0; at < n; at++) {
      const turn = voting[at] === 1 ? -1 : 1;
      const own = veto[at] === true ? turn : 0;
      const other = carries(size + turn, weight + turn * (weights[at] ?? 0), vetoes + own);
      if (other !== carried) swings[at] = (swings[at] ?? 0) + 1;
    }

    size = 0;
    weight = 0;
    vetoes = 0;
    for (let left = n; left > 0; left--) {
      const pick = Math.floor(next() * left);
      const at = order[pick] ?? 0;
      order[pick] = order[left - 1] ?? 0;
      order[left - 1] = at;
      size++;
      weight += weights[at] ?? 0;
      if (veto[at] === true) vetoes++;
      if (!carries(size, weight, vetoes)) continue;
      pivots[at] = (pivots[at] ?? 0) + 1;
      break;
    }
  }
  const all = swings.reduce((sum, own) => sum + own, 0);
  const each = (counts: Float64Array, whole: number): number[] =>
    byDelegation(
      model,
      game,
      Array.from(counts, (own) => (whole === 0 ? 0 : own / whole)),
    );
  return {
    banzhaf: each(swings, all),
    penrose: each(swings, SAMPLE),
    shapleyShubik: each(pivots, SAMPLE),
    exact: false,
    sample: SAMPLE,
  };
}

function byDelegation(model: Model, game: VotingGame, values: readonly number[]): number[] {
  const all = model.delegations.map(() => 0);
  game.members.forEach((delegation, at) => {
    all[delegation] = values[at] ?? 0;
  });
  return all;
}
