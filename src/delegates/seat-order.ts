import type { GameState } from '../engine/state.ts';
import { luckOf } from './luck.ts';
import type { Moment } from './moment.ts';

/**
 * Seats are asked in the order in which they sit, from a place drawn by lot for each moment, so
 * that nobody is always first with an offer.
 */
export function seatAt(state: GameState, moment: Moment, place: number): string | null {
  const { delegations } = state.scenario;
  if (place < 0 || place >= delegations.length) return null;
  return delegations[(firstSeat(state, moment) + place) % delegations.length]?.id ?? null;
}

export function placeInOrder(state: GameState, moment: Moment, seat: string): number {
  const { delegations } = state.scenario;
  const index = delegations.findIndex((delegation) => delegation.id === seat);
  if (index < 0) return -1;
  return (index - firstSeat(state, moment) + delegations.length) % delegations.length;
}

/** In a round of consultations the corridors hold about so many delegations. */
export const CORRIDOR = 40;

/** Whether a seat is in the corridors in this round; in a small committee everybody is. */
export function inCorridors(state: GameState, moment: Moment, seat: string): boolean {
  const seats = state.scenario.delegations.length;
  return seats <= CORRIDOR || luckOf(state.seed, moment.serial, seat) < CORRIDOR / seats;
}

function firstSeat(state: GameState, moment: Moment): number {
  return Math.floor(luckOf(state.seed, moment.serial) * state.scenario.delegations.length);
}
