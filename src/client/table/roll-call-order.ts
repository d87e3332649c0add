import type { Model } from '../../engine/model.ts';
import type { Business, GameState } from '../../engine/state.ts';

/**
 * Present members in the order in which they are called: from the one drawn by lot through the
 * list of members and round again (rule 127).
 */
export function rollCallOrder(
  view: GameState,
  model: Model,
  vote: Extract<Business, { kind: 'vote' }>,
): readonly number[] {
  const from = model.members.findIndex((index) => model.delegations[index]?.id === vote.first);
  const start = Math.max(0, from);
  return [...model.members.slice(start), ...model.members.slice(0, start)].filter(
    (index) => view.present[index] === true,
  );
}
