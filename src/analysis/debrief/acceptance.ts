import type { DelegationModel, Model } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';
import { liftedBy, redLinesCrossed, type TextVector, utilityOf } from '../../engine/utility.ts';

/**
 * Whether a delegation could join consensus on a text: worth no less to it than no treaty, and
 * across none of its red lines that hold at that moment of the game.
 */
function couldAccept(
  model: Model,
  state: GameState,
  delegation: DelegationModel,
  text: TextVector,
): boolean {
  return (
    utilityOf(delegation, text) >= delegation.delegation.reservation &&
    redLinesCrossed(delegation, text, liftedBy(state, model, delegation.id)).length === 0
  );
}

/** Indices of the members that could join consensus on a text. */
export function accepting(model: Model, state: GameState, text: TextVector): number[] {
  return model.members.filter((index) => {
    const member = model.delegations[index];
    return member !== undefined && couldAccept(model, state, member, text);
  });
}
