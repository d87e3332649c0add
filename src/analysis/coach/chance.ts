import type { Term } from '../../delegates/packages.ts';
import { believed, believedGain, type SeatView } from '../../delegates/seat-view.ts';

/** In words rather than in figures: what it rests on is no measurement. */
export type Likelihood = 'likely' | 'even' | 'slim';

/**
 * How likely a delegation is to accept a package, in [0,1], by what the seat believes of it. A guess
 * made to rank packages: what the package seems to be worth to the other, its doubts about each
 * term, and how late the hour is. Nothing of the other's instructions goes in.
 */
export function chanceOf(
  view: SeatView,
  partner: number,
  terms: readonly Term[],
  text: readonly number[],
): number {
  const theirs = believedGain(view, partner, view.expected, text);
  let doubt = 0;
  let heard = 0;
  for (const { provision, option } of terms) {
    const { refusal, weight } = believed(view, partner, provision);
    doubt = Math.max(doubt, refusal[option] ?? 0);
    if (weight > 0) heard++;
  }
  if (doubt > 0.6) return 0;
  const knowledge = heard === 0 ? -0.1 : 0;
  const liking = 0.42 + 3 * Math.max(-0.2, Math.min(0.18, theirs));
  const chance = liking + knowledge + 0.12 * view.time;
  return Math.max(0, Math.min(0.95, chance)) * (1 - doubt);
}

export function likelihoodOf(chance: number): Likelihood {
  return chance >= 0.55 ? 'likely' : chance >= 0.35 ? 'even' : 'slim';
}
