import type { DelegationModel, Model } from '../engine/model.ts';
import { type TextVector, utilityOf } from '../engine/utility.ts';
import { bestText } from './best-text.ts';
import { gainOf } from './consent.ts';
import { roomOf } from './room.ts';
import { meterOf } from './watch.ts';

/** The best that a delegation can reach with everybody's consent. */
export interface BestAdoptable {
  /**
   * Utility of `text` to the delegation, in [0,1]; its reservation value where no adoptable text
   * was found, because it then has nothing to gain from the negotiation.
   */
  readonly utility: number;
  /** Option indices by provision index; null where no adoptable text was found. */
  readonly text: TextVector | null;
  /** False when the search ran out of nodes: a better text may exist. */
  readonly exact: boolean;
}

export interface SearchOptions {
  /** Partial texts to look at before giving up on an exact answer; at least 1. */
  readonly nodes?: number;
}

const NODES = 2_000_000;
const found = new WeakMap<Model, Map<number, BestAdoptable>>();

/**
 * The text with the highest utility for a delegation among the adoptable ones: those that cross no
 * member's red line or blocking link, and give every member at least its reservation value.
 * Exact to 1e-9 by branch and bound, unless the budget of nodes ran out. Red lines are those of the
 * scenario, before any capital lifted one. Give it the model of the full scenario: a view does not
 * know the others' wishes. Kept per model, so asking again costs nothing.
 *
 * @param delegation index of the delegation, in [0, model.delegations.length)
 */
export function bestAdoptable(
  model: Model,
  delegation: number,
  options: SearchOptions = {},
): BestAdoptable {
  const of = model.delegations[delegation];
  if (of === undefined) throw new RangeError(`There is no delegation with index ${delegation}.`);
  if (options.nodes !== undefined) return bestFor(model, of, options.nodes);
  const known = found.get(model) ?? new Map<number, BestAdoptable>();
  found.set(model, known);
  const best = known.get(delegation) ?? bestFor(model, of, NODES);
  known.set(delegation, best);
  return best;
}

function bestFor(model: Model, delegation: DelegationModel, nodes: number): BestAdoptable {
  const aim = {
    value: (text: TextVector) => utilityOf(delegation, text),
    bound: {
      base: 0,
      own: (provision: number, option: number) => gainOf(delegation, provision, option),
      losses: new Map(delegation.links.map((link) => [link, link.penalty])),
    },
    priced: true,
  };
  const { text, value, exact } = bestText(roomOf(model), aim, meterOf({}, nodes));
  if (text === null) return { utility: delegation.delegation.reservation, text, exact };
  return { utility: value, text, exact };
}
