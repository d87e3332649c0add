import type { Run } from './context.ts';
import type { Amendment, GameState } from './state.ts';

export function amendmentOf(state: GameState, id: string): Amendment | null {
  return state.amendments.find((amendment) => amendment.id === id) ?? null;
}

export function liveAmendments(state: GameState, proposal: string): readonly Amendment[] {
  return state.amendments.filter((a) => a.proposal === proposal && a.status === 'live');
}

/** Live amendments that have no object any more fall: another took their place, or the text did. */
export function dropAmendments(
  run: Run,
  proposal: string,
  falls: (amendment: Amendment) => boolean,
  because: string,
): void {
  for (const amendment of liveAmendments(run.state, proposal)) {
    if (falls(amendment)) {
      run.emit({ type: 'amendment-fell', amendment: amendment.id, because });
    }
  }
}
