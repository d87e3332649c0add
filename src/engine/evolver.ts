import type { EventOf, EventType } from './event.ts';
import type { Model } from './model.ts';
import type { Clause, GameState } from './state.ts';

/** How an event changes the state. Total and pure: an event that happened is never refused. */
export type Evolvers<T extends EventType> = {
  readonly [K in T]: (state: GameState, event: EventOf<K>, model: Model) => GameState;
};

/** The array with one item replaced; the same array where the index is out of range. */
export function withItem<T>(items: readonly T[], index: number, item: T): readonly T[] {
  if (index < 0 || index >= items.length) return items;
  const copy = items.slice();
  copy[index] = item;
  return copy;
}

export function withClause(
  state: GameState,
  provision: string,
  change: (clause: Clause) => Clause,
): GameState {
  const index = state.clauses.findIndex((clause) => clause.provision === provision);
  const clause = state.clauses[index];
  if (clause === undefined) return state;
  return { ...state, clauses: withItem(state.clauses, index, change(clause)) };
}

/** The state with the business before the committee settled. */
export function popBusiness(state: GameState): GameState {
  return { ...state, business: state.business.slice(0, -1) };
}
