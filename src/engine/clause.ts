import { type Context, refuse } from './context.ts';
import { withClause } from './evolver.ts';
import type { Refusal } from './refusal.ts';
import type { Clause, GameState } from './state.ts';

export function clauseOf(state: GameState, provision: string): Clause | null {
  return state.clauses.find((clause) => clause.provision === provision) ?? null;
}

/** Agreed clauses are touched again only after a motion to reconsider. */
export function clauseStillOpen(context: Context, provision: string): Refusal | null {
  const status = clauseOf(context.state, provision)?.status;
  return status === 'agreed' || status === 'deleted'
    ? refuse(context, 'clause-agreed', 'ad-referendum', { provision }, ['move', 'reserve-position'])
    : null;
}

/** The first provision that still stands in brackets, if any. */
export function firstBracketed(state: GameState): string | null {
  const clause = state.clauses.find((c) => c.status === 'bracketed');
  return clause?.provision ?? null;
}

/** The clause at a formulation with its brackets gone. */
export function settleClause(
  state: GameState,
  provision: string,
  option: string,
  status: Clause['status'],
): GameState {
  return withClause(state, provision, (clause) => ({
    ...clause,
    option,
    status,
    brackets: [],
    inherited: false,
  }));
}
