import type { Term } from '../../delegates/packages.ts';
import {
  believed,
  believedGain,
  delegationId,
  optionId,
  provisionId,
  type SeatView,
} from '../../delegates/seat-view.ts';
import type { Memory } from './memory.ts';

/** In words rather than in figures: what it rests on is no measurement. */
export type Likelihood = 'likely' | 'even' | 'slim';

/**
 * How likely a delegation is to accept a package, in [0,1], by what the seat believes of it. A guess
 * made to rank packages: what the package seems to be worth to the other, its doubts about each
 * term, how late the hour is, and how often it has refused the like. Nothing of the other's instructions goes in.
 */
export function chanceOf(
  memory: Memory,
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
  return Math.max(0, Math.min(0.95, chance)) * (1 - doubt) * patience(memory, view, partner, terms);
}

/**
 * What is left of a partner's patience, in [0,1]: each refusal of a package with the same first term
 * halves it, any other refusal in this meeting takes a fifth.
 */
function patience(memory: Memory, view: SeatView, partner: number, [ask]: readonly Term[]): number {
  if (ask === undefined) return 1;
  const by = delegationId(view, partner);
  const provision = provisionId(view, ask.provision);
  const option = optionId(view, ask.provision, ask.option);
  let left = 1;
  for (const own of memory.own) {
    if (own.refused?.by !== by) continue;
    const same = own.terms.some((t) => t.provision === provision && t.option === option);
    if (same) left *= 0.5;
    else if (own.meeting === view.state.meeting.index) left *= 0.8;
  }
  return left;
}

export function likelihoodOf(chance: number): Likelihood {
  return chance >= 0.55 ? 'likely' : chance >= 0.35 ? 'even' : 'slim';
}
