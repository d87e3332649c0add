import type { TextVector } from '../engine/utility.ts';
import { SLACK } from './consent.ts';
import { type Room, roundsFor } from './room.ts';

const STEPS = 150;
/** Steps without a better bound after which the stride is halved. */
const PATIENCE = 8;

export interface Prices {
  /** By row of the room's consent; 0 or more. */
  readonly prices: Float64Array;
  /** Texts met while setting the prices, good ones to begin with. */
  readonly candidates: readonly TextVector[];
}

/**
 * What a unit of every row's utility should be worth, so that the most of `own` plus the priced
 * margins over the reservation values that any text reaches is as low as the steps allow. It is
 * never less than the most of `own` that an adoptable text reaches, for there all margins are 0 or
 * more; and it is a sum over provisions like utility itself, so a tree can bound it.
 * Method: Lagrangian relaxation (Fisher, Management Science 27, 1981), by subgradient steps.
 */
export function pricesFor(room: Room, own: (provision: number, option: number) => number): Prices {
  const { consent, permitted } = room;
  const steps = roundsFor(room, STEPS);
  const { reservations, gains } = consent;
  const rows = reservations.length;
  const prices = new Float64Array(rows);
  const margins = new Float64Array(rows);
  let best = { bound: Number.POSITIVE_INFINITY, prices: prices.slice() };
  const candidates = new Map<string, TextVector>();
  let reached = Number.NEGATIVE_INFINITY;
  let stride = 1;
  let waited = 0;
  const owned = permitted.map((options, provision) =>
    options.map((option) => own(provision, option)),
  );
  // What to aim at until a text is met that all accept: no text has less.
  const least = owned.reduce((sum, worths) => sum + Math.min(...worths), 0);

  for (let step = 0; step < steps; step++) {
    let bound = -dot(prices, reservations);
    let worth = 0;
    for (let row = 0; row < rows; row++) margins[row] = -(reservations[row] ?? 0);
    const text: number[] = [];
    permitted.forEach((options, provision) => {
      let most = Number.NEGATIVE_INFINITY;
      let chosen = 0;
      options.forEach((option, at) => {
        const priced =
          (owned[provision]?.[at] ?? 0) + dot(prices, gains[provision]?.[option] ?? prices);
        if (priced > most) {
          most = priced;
          chosen = at;
        }
      });
      const option = options[chosen] ?? 0;
      bound += most;
      worth += owned[provision]?.[chosen] ?? 0;
      text[provision] = option;
      const added = gains[provision]?.[option];
      for (let row = 0; row < rows; row++) {
        margins[row] = (margins[row] ?? 0) + (added?.[row] ?? 0);
      }
    });
    candidates.set(text.join(), text);
    if (bound < best.bound - SLACK) {
      best = { bound, prices: prices.slice() };
      waited = 0;
    } else if (++waited >= PATIENCE) {
      stride /= 2;
      waited = 0;
    }

    let norm = 0;
    let allAbove = true;
    for (let row = 0; row < rows; row++) {
      const margin = margins[row] ?? 0;
      if (margin < 0) allAbove = false;
      if (margin < 0 || (prices[row] ?? 0) > 0) norm += margin * margin;
    }
    if (allAbove) reached = Math.max(reached, worth);
    const gap = bound - Math.max(reached, least);
    if (norm === 0 || gap <= SLACK) break;
    const length = (stride * gap) / norm;
    for (let row = 0; row < rows; row++) {
      prices[row] = Math.max(0, (prices[row] ?? 0) - length * (margins[row] ?? 0));
    }
  }
  return { prices: best.prices, candidates: [...candidates.values()] };
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
