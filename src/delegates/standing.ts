import { isSettled } from '../engine/clause.ts';
import type { Model } from '../engine/model.ts';
import type { Business, GameState } from '../engine/state.ts';

const standing = new WeakMap<GameState['clauses'], readonly number[]>();

/** The Chair's draft as it stands, as option indices by provision index. */
export function standingText(state: GameState, model: Model): readonly number[] {
  const known = standing.get(state.clauses);
  if (known !== undefined) return known;
  const text = state.clauses.map(
    (clause, p) => model.provisions[p]?.optionIndex.get(clause.option) ?? -1,
  );
  standing.set(state.clauses, text);
  return text;
}

/** Provision indices of clauses that can still change: neither agreed nor decided. */
export function openClauses(state: GameState): number[] {
  const open: number[] = [];
  state.clauses.forEach((clause, p) => {
    if (!isSettled(clause)) open.push(p);
  });
  return open;
}

/** What is before the committee, if anything. */
export function businessAtHand(state: GameState): Business | null {
  return state.business[state.business.length - 1] ?? null;
}

export function consensusAsked(state: GameState): Extract<Business, { kind: 'consensus' }> | null {
  const business = businessAtHand(state);
  return business?.kind === 'consensus' ? business : null;
}

/** Share of the calendar that has passed, in [0,1]. */
export function timePassed(state: GameState, model: Model): number {
  let total = 0;
  let passed = 0;
  model.meetings.forEach((meeting, index) => {
    total += meeting.slots;
    if (index < state.meeting.index) passed += meeting.slots;
  });
  const { index, slotsUsed, status } = state.meeting;
  const here = model.meetings[index]?.slots ?? 0;
  passed += status === 'closed' ? here : Math.min(slotsUsed, here);
  return total === 0 ? 1 : Math.min(1, passed / total);
}

/** Slots left in the present meeting. */
export function slotsLeft(state: GameState, model: Model): number {
  const meeting = model.meetings[state.meeting.index];
  return meeting === undefined ? 0 : Math.max(0, meeting.slots - state.meeting.slotsUsed);
}
