import { CHAIR } from '../engine/command.ts';
import { decide } from '../engine/decide.ts';
import { modelOf } from '../engine/model.ts';
import type { Business, GameState } from '../engine/state.ts';
import { answer } from './answers.ts';
import { ballot } from './ballot.ts';
import { chairWishes } from './chair.ts';
import { chairView } from './chair-view.ts';
import type { Minds } from './minds.ts';
import { promptFor, promptMark } from './prompts.ts';
import { think } from './say.ts';
import { inCorridors, placeInOrder, seatAt } from './seat-order.ts';
import { type SeatView, seatView } from './seat-view.ts';
import { ACTS, seatWishes } from './seat-wishes.ts';
import { businessAtHand } from './standing.ts';
import { statement } from './statements.ts';
import { DEFAULT_STRENGTH, type Strategies, strategyOf } from './strength.ts';
import type { Turn, Wish } from './turn.ts';

interface Seating {
  readonly state: GameState;
  readonly minds: Minds;
  readonly persons: readonly string[];
  readonly strategies?: Strategies;
  readonly passed: readonly string[];
}

/**
 * What happens next. Whoever has the floor speaks; offers to computers are answered; the computer
 * seats are asked one after the other, then the persons, and when nobody wants anything more the
 * Chair goes on. Everything follows from the events so far, but for who has passed.
 */
export function turnAt(at: Seating): Turn {
  const { state } = at;
  if (state.stage === 'ended') return { kind: 'over' };
  const business = businessAtHand(state);
  if (business?.kind === 'vote' && business.begun) {
    return voting(at, business) ?? presiding(at);
  }
  return (
    onTheFloor(at, business) ?? answering(at) ?? sweeping(at) ?? prompting(at) ?? presiding(at)
  );
}

function viewOf(at: Seating, seat: string): SeatView | null {
  const strategy = strategyOf(at.strategies ?? DEFAULT_STRENGTH, seat);
  return seatView(at.state, at.minds, at.persons, seat, strategy);
}

/** The first of these that the rules allow. */
function firstAllowed(at: Seating, wishes: readonly Wish[]): Turn | null {
  for (const { command, thought } of wishes) {
    if (decide(at.state, command).refusal === undefined)
      return { kind: 'command', command, thought };
  }
  return null;
}

function awaited(at: Seating, actor: string): Turn | null {
  const prompt = promptFor(at.state, at.minds, at.passed, actor);
  return prompt === null ? null : { kind: 'awaiting', actor, prompt };
}

function onTheFloor(at: Seating, business: Business | null): Turn | null {
  const { speaker } = at.state.floor;
  if (speaker === null || business !== null) return null;
  const yielding: Wish = {
    command: { type: 'yield-floor', actor: speaker },
    thought: think('yield'),
  };
  if (at.persons.includes(speaker)) {
    return awaited(at, speaker) ?? firstAllowed(at, [yielding]);
  }
  const view = viewOf(at, speaker);
  return firstAllowed(at, view === null ? [yielding] : [...statement(view), yielding]);
}

/** Offers that wait for a computer are answered before anything else is done. */
function answering(at: Seating): Turn | null {
  for (const offer of Object.values(at.state.offers)) {
    for (const seat of offer.to) {
      if (at.persons.includes(seat) || offer.accepted.includes(seat)) continue;
      const view = viewOf(at, seat);
      if (view === null) continue;
      const turn = firstAllowed(at, answer(view, offer));
      if (turn !== null) return turn;
    }
  }
  return null;
}

/** Asks the computer seats in order, from the one that acted last. */
function sweeping(at: Seating): Turn | null {
  const { moment } = at.minds;
  const most = ACTS[moment.kind];
  if (most === 0) return null;
  const seats = at.state.scenario.delegations.length;
  for (let place = moment.cursor; place < seats; place++) {
    if (place === moment.cursor && moment.acts >= most) continue;
    const seat = seatAt(at.state, moment, place);
    if (seat === null || at.persons.includes(seat)) continue;
    if (moment.kind === 'round' && !inCorridors(at.state, moment, seat)) continue;
    const view = viewOf(at, seat);
    if (view === null || at.state.present[view.index] !== true) continue;
    const turn = firstAllowed(at, seatWishes(view, moment.kind));
    if (turn !== null) return turn;
  }
  return null;
}

function prompting(at: Seating): Turn | null {
  const order = [...at.persons].sort(
    (a, b) =>
      placeInOrder(at.state, at.minds.moment, a) - placeInOrder(at.state, at.minds.moment, b),
  );
  for (const person of order) {
    const turn = person === CHAIR ? null : awaited(at, person);
    if (turn !== null) return turn;
  }
  return null;
}

/** Votes are cast in the order of the roll, from the delegation drawn by lot (rule 127). */
function voting(at: Seating, vote: Extract<Business, { kind: 'vote' }>): Turn | null {
  const model = modelOf(at.state.scenario);
  const first = model.delegationIndex.get(vote.first ?? '') ?? 0;
  const seats = model.delegations.length;
  for (let step = 0; step < seats; step++) {
    const d = (first + step) % seats;
    const delegation = model.delegations[d];
    if (delegation === undefined || !delegation.member) continue;
    if (at.state.present[d] !== true || (vote.ballots[d] ?? null) !== null) continue;
    if (at.persons.includes(delegation.id)) {
      const turn = awaited(at, delegation.id);
      if (turn !== null) return turn;
      continue;
    }
    const view = viewOf(at, delegation.id);
    const wish = view === null ? null : ballot(view);
    const turn = wish === null ? null : firstAllowed(at, [wish]);
    if (turn !== null) return turn;
  }
  return null;
}

/** A person who presides is waited for; having passed, the computer presides in that person's stead. */
function presiding(at: Seating): Turn {
  if (at.persons.includes(CHAIR) && !at.passed.includes(promptMark(CHAIR, { kind: 'beat' }))) {
    return { kind: 'awaiting', actor: CHAIR, prompt: { kind: 'beat' } };
  }
  return firstAllowed(at, chairWishes(chairView(at.state, at.minds))) ?? { kind: 'over' };
}
