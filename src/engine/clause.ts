import { type Context, refuse } from './context.ts';
import { withClause } from './evolver.ts';
import { absentOption, type Model } from './model.ts';
import type { Refusal } from './refusal.ts';
import type { Clause, GameState } from './state.ts';

export function clauseOf(state: GameState, provision: string): Clause | null {
  return state.clauses.find((clause) => clause.provision === provision) ?? null;
}

/** Agreed ad referendum or decided by a vote; a clause that is not is open or in brackets. */
export function isSettled({ status }: Clause): boolean {
  return status === 'agreed' || status === 'deleted';
}

/** Agreed clauses are touched again only after a motion to reconsider. */
export function clauseStillOpen(context: Context, provision: string): Refusal | null {
  const clause = clauseOf(context.state, provision);
  return clause !== null && isSettled(clause)
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

/** The clause decided at a formulation: agreed, or deleted where that is the text without it. */
export function decideClause(
  state: GameState,
  model: Model,
  provision: string,
  option: string,
): GameState {
  const deleted = option === absentOption(model, provision);
  return settleClause(state, provision, option, deleted ? 'deleted' : 'agreed');
}
