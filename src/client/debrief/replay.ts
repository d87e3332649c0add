import { beginsAct } from '../../analysis/audit.ts';
import type { GameEvent } from '../../engine/event.ts';
import { evolve } from '../../engine/evolve.ts';
import { initialState } from '../../engine/game.ts';
import type { GameState } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** Events between two states that are kept. */
const STRIDE = 100;

/** The states of a finished game at any of its moments, with nothing hidden. */
export class Replay {
  readonly #events: readonly GameEvent[];
  /** The state before event `n * STRIDE`. */
  readonly #kept: GameState[];
  #last: { readonly at: number; readonly state: GameState } | null = null;

  constructor(scenario: Scenario, events: readonly GameEvent[]) {
    this.#events = events;
    this.#kept = [initialState(scenario)];
  }

  /** The state just after the event at that place, from 0 to the number of events less one. */
  stateAt(at: number): GameState {
    if (this.#last?.at === at) return this.#last.state;
    this.#keepUpTo(Math.floor((at + 1) / STRIDE));
    const from = Math.floor((at + 1) / STRIDE) * STRIDE;
    const near = this.#last !== null && this.#last.at < at && this.#last.at + 1 >= from;
    let place = near && this.#last !== null ? this.#last.at + 1 : from;
    let state = near && this.#last !== null ? this.#last.state : this.#keptAt(from / STRIDE);
    for (; place <= at; place++) {
      const event = this.#events[place];
      if (event !== undefined) state = evolve(state, event);
    }
    this.#last = { at, state };
    return state;
  }

  /**
   * The end of the act to which the event at that place belongs: a game can be taken up again only
   * between two acts, because computers don't finish what somebody else has begun.
   */
  endOfAct(at: number): number {
    for (let end = at; end < this.#events.length - 1; end++) {
      if (beginsAct(this.stateAt(end), this.#events, end + 1)) return end;
    }
    return this.#events.length - 1;
  }

  #keptAt(index: number): GameState {
    const state = this.#kept[index];
    if (state === undefined)
      throw new RangeError(`No state is kept before event ${index * STRIDE}.`);
    return state;
  }

  #keepUpTo(index: number): void {
    while (this.#kept.length <= index) {
      const from = (this.#kept.length - 1) * STRIDE;
      let state = this.#keptAt(this.#kept.length - 1);
      for (const event of this.#events.slice(from, from + STRIDE)) state = evolve(state, event);
      this.#kept.push(state);
    }
  }
}
