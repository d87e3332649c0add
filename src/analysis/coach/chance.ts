import type { Term } from '../../delegates/packages.ts';
import {
  believed,
  believedGain,
  delegationId,
  optionId,
  provisionId,
  type SeatView,
} from '../../delegates/seat-view.ts';
import { directionFor } from './direction.ts';
import type { Memory } from './memory.ts';

/** In words rather than in figures: what it rests on is no measurement. */
export type Likelihood = 'likely' | 'slim';

/**
 * How likely a delegation is to accept a package, in [0,1], by what the seat believes of it: whether
 * it likes what is asked, what the package as a whole seems worth to it, its doubts about each term,
 * how late the hour is, and how often it has refused the like. A guess made to rank packages; its
 * steps are estimated from games of `first-steps` and `vienna-2024`, in which half or more of the
 * packages that asked for what the other had spoken for were accepted, one in five of those that
 * asked about what it had not spoken on, and one in ten of the rest. Nothing of the other's
 * instructions goes in.
 *
 * @param terms what is asked first, then what is given for it
 */
export function chanceOf(
  memory: Memory,
  view: SeatView,
  partner: number,
  terms: readonly Term[],
  text: readonly number[],
): number {
  const ask = terms[0];
  if (ask === undefined) return 0;
  const doubt = Math.max(
    ...terms.map((t) => believed(view, partner, t.provision).refusal[t.option] ?? 0),
  );
  if (doubt > 0.6) return 0;
  const whole = 2.5 * believedGain(view, partner, view.expected, text);
  const chance =
    likingOf(memory, view, partner, ask) + Math.max(-0.15, Math.min(0.2, whole)) + 0.15 * view.time;
  return Math.max(0, Math.min(0.95, chance)) * (1 - doubt) * patience(memory, view, partner, ask);
}

function likingOf(memory: Memory, view: SeatView, partner: number, ask: Term): number {
  const { worth, weight } = believed(view, partner, ask.provision);
  if (weight === 0) return 0.2;
  if (directionFor(memory, view, partner, ask.provision, ask.option) === 'away') return 0.1;
  const stands = view.expected[ask.provision] ?? -1;
  const difference = (worth[ask.option] ?? 0.5) - (worth[stands] ?? 0.5);
  if (difference > 0.02) return 0.55;
  return difference > -0.15 ? 0.25 : 0.1;
}

/**
 * What is left of a partner's patience, in [0,1]: each refusal of a package with the same first term
 * halves it, any other refusal in this meeting takes three tenths.
 */
function patience(memory: Memory, view: SeatView, partner: number, ask: Term): number {
  const by = delegationId(view, partner);
  const provision = provisionId(view, ask.provision);
  const option = optionId(view, ask.provision, ask.option);
  let left = 1;
  for (const own of memory.own) {
    if (own.refused?.by !== by) continue;
    const same = own.terms.some((t) => t.provision === provision && t.option === option);
    if (same) left *= 0.5;
    else if (own.meeting === view.state.meeting.index) left *= 0.7;
  }
  return left;
}

export function likelihoodOf(chance: number): Likelihood {
  return chance >= 0.5 ? 'likely' : 'slim';
}
