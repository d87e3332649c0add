import { type Beliefs, noBeliefs } from '../../delegates/beliefs.ts';
import { learning } from '../../delegates/learning.ts';
import { NO_NOTES, type Notes, noting } from '../../delegates/notes.ts';
import { businessAtHand, standingText } from '../../delegates/standing.ts';
import type { GameEvent } from '../../engine/event.ts';
import { evolve } from '../../engine/evolve.ts';
import { initialState } from '../../engine/game.ts';
import { type Model, modelOf } from '../../engine/model.ts';
import { CHAIRS_DRAFT, type GameState } from '../../engine/state.ts';
import { redact } from '../../engine/view.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type Act, actsOf } from './acts.ts';
import { type OwnOffer, ownOffersAfter } from './own-offers.ts';

/**
 * What one seat has witnessed: a fold of the events it may see, each as far as it may. Nothing else
 * goes in, so nothing that others keep to themselves can come out.
 */
export interface Memory {
  readonly seat: string;
  /** How many events were taken in. */
  readonly seen: number;
  /** The meeting as the seat witnessed it: public matters, and its own dealings. */
  readonly state: GameState;
  /** What the room may think of each delegation. */
  readonly beliefs: Beliefs;
  /** What the seat learned in private, a person's seat as much as a computer's. */
  readonly notes: Notes;
  /** By provision index, in the order heard. */
  readonly acts: readonly (readonly Act[])[];
  /** Questions of the Chair that met an objection, and who let them pass. */
  readonly asks: readonly Ask[];
  /** Packages the seat offered, with what came of them, in the order made. */
  readonly own: readonly OwnOffer[];
}

export interface Ask {
  readonly at: number;
  /** What was asked: option indices by provision index, -1 where the question was not about it. */
  readonly text: readonly number[];
  /** Delegation indices. */
  readonly objectors: readonly number[];
  readonly silent: readonly number[];
}

/** @param scenario as the seat may see it: `viewFor(state, seat).scenario` */
export function emptyMemory(scenario: Scenario, seat: string): Memory {
  return {
    seat,
    seen: 0,
    state: initialState(scenario),
    beliefs: noBeliefs(scenario.provisions.length, scenario.delegations.length),
    notes: NO_NOTES,
    acts: scenario.provisions.map(() => []),
    asks: [],
    own: [],
  };
}

/** The memory after more events; `events` are already cut to what the seat may know. */
export function remember(memory: Memory, events: readonly GameEvent[]): Memory {
  if (events.length === 0) return memory;
  const model = modelOf(memory.state.scenario);
  let { state, beliefs, notes, own, seen } = memory;
  const acts = memory.acts.map((list) => list.slice());
  const asks = memory.asks.slice();
  for (const event of events) {
    // What everybody knows is what the Chair may know; the rest was said to this seat.
    if (redact(event, 'chair') !== null) beliefs = learning(beliefs, model, state, event);
    const terms = event.type === 'offer-accepted' ? (state.offers[event.offer]?.terms ?? []) : [];
    notes = noting(notes, model, event, memory.seat, terms);
    for (const act of actsOf(model, state, event, seen)) acts[act.provision]?.push(act);
    if (event.type === 'consensus-failed') {
      const asked = askThatFailed(model, state, event.objections, seen);
      if (asked !== null) asks.push(asked);
    }
    own = ownOffersAfter(own, state, event, memory.seat, seen);
    state = evolve(state, event);
    seen++;
  }
  return { ...memory, seen, state, beliefs, notes, acts, asks, own };
}

function askThatFailed(
  model: Model,
  before: GameState,
  objections: readonly { readonly by: string }[],
  at: number,
): Ask | null {
  const asked = businessAtHand(before);
  if (asked?.kind !== 'consensus') return null;
  const { target } = asked;
  // Rival texts are not the draft, and what was let pass there is not what stands.
  if (target.kind === 'proposal' && target.proposal !== CHAIRS_DRAFT) return null;
  const stands = standingText(before, model);
  const text = stands.map((option, p) => {
    if (target.kind === 'proposal') return option;
    const { id, optionIndex } = model.provisions[p] ?? { id: '' };
    return id === target.provision ? (optionIndex?.get(target.option) ?? -1) : -1;
  });
  const objectors = objections.flatMap(({ by }) => model.delegationIndex.get(by) ?? []);
  const against = new Set(objectors);
  const silent = model.members.filter((d) => before.present[d] === true && !against.has(d));
  return { at, text, objectors, silent };
}
