import { bestHope } from './concession.ts';
import { planFor } from './room-plan.ts';
import type { SeatView } from './seat-view.ts';
import { styleOf } from './style.ts';

/** In a larger hall there is no time to hear everybody's figures, nor for one to weigh them all. */
const ROUND_THE_TABLE = 40;

/** Whether it tells the room what formulations are worth to it, and plans by what others tell. */
export function opensUp(view: SeatView): boolean {
  return (
    view.self.member && styleOf(view.strategy).opens && view.model.members.length <= ROUND_THE_TABLE
  );
}

/** Whether every other member present told the room what its wishes are worth. */
export function allOpened(view: SeatView): boolean {
  const { present } = view.state;
  return view.model.members.every(
    (d) => d === view.index || present[d] !== true || (view.beliefs.figures[d] ?? null) !== null,
  );
}

/** Of what it might win above its reservation, the share it claims: before any attempt, after each. */
const CLAIMED = [0.8, 0.5, 0.3] as const;

/**
 * What a text must be worth for it to join, as it tells the room, in [0,1]; never less than its
 * reservation value. Candour is answered with candour: where all have shown their figures it says
 * the truth, since only so can the best text for all be found (Raiffa's full, open, truthful
 * exchange). Among others it is open about its interests and firm in its claim (his partial one):
 * half way between what it thinks the best text for all would give it and the most it could hope
 * for, less with every failed attempt at consensus, and at the third no more than it needs.
 */
export function claimedNeed(view: SeatView): number {
  const { reservation } = view.self.delegation;
  if (allOpened(view)) return reservation;
  const business = view.model.meetings[view.state.meeting.index]?.business;
  const attempts = business === 'adoption' ? view.state.failedAttempts : -1;
  const share = attempts < 0 ? CLAIMED[0] : (CLAIMED[attempts + 1] ?? 0);
  const fair = Math.max(reservation, planFor(view).utility);
  const most = Math.max(fair, bestHope(view).utility);
  return reservation + share * ((fair + most) / 2 - reservation);
}
