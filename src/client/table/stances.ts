import type { StanceKind } from '../../engine/command.ts';
import type { Model } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';

export type StanceCounts = Readonly<Record<StanceKind, readonly string[]>>;

/** Who has said in public what about one formulation: ids by stance, in the order of the room. */
export function stancesOn(
  view: GameState,
  model: Model,
  provision: number,
  option: string,
): StanceCounts {
  const found: Record<StanceKind, string[]> = { support: [], 'can-live-with': [], oppose: [] };
  for (const [index, stance] of (view.stances[provision] ?? []).entries()) {
    const delegation = model.delegations[index];
    if (stance?.option === option && delegation !== undefined) {
      found[stance.stance].push(delegation.id);
    }
  }
  return found;
}

/** The latest public stance of one delegation on a provision, or null. */
export function stanceOf(view: GameState, model: Model, provision: number, delegation: string) {
  return view.stances[provision]?.[model.delegationIndex.get(delegation) ?? -1] ?? null;
}
