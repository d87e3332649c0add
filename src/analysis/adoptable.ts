import type { DelegationModel, Model } from '../engine/model.ts';
import { redLinesCrossed, type TextVector, utilityOf } from '../engine/utility.ts';
import { type Room, roomOf, SLACK } from './room.ts';
import { type Search, searchFor } from './search.ts';

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
  if (options.nodes !== undefined) return branchAndBound(model, of, options.nodes);
  const known = found.get(model) ?? new Map<number, BestAdoptable>();
  found.set(model, known);
  const best = known.get(delegation) ?? branchAndBound(model, of, NODES);
  known.set(delegation, best);
  return best;
}

/** Whether every member could join consensus on the text; the definition that the search obeys. */
export function isAdoptable(model: Model, text: TextVector): boolean {
  return model.members.every((index) => {
    const member = model.delegations[index];
    return (
      member !== undefined && accepts(member, text) && redLinesCrossed(member, text).length === 0
    );
  });
}

function accepts(member: DelegationModel, text: TextVector): boolean {
  return utilityOf(member, text) >= member.delegation.reservation;
}

interface Incumbent {
  utility: number;
  text: number[] | null;
}

function branchAndBound(model: Model, delegation: DelegationModel, nodes: number): BestAdoptable {
  const room = roomOf(model);
  const nothing = { utility: delegation.delegation.reservation, text: null };
  if (room.permitted.some((options) => options.length === 0)) return { ...nothing, exact: true };

  const search = searchFor(room, delegation);
  // A text worth less than all own penalties together does not exist: the first bound to beat.
  const penalties = delegation.links.reduce((sum, link) => sum + link.penalty, 0);
  const incumbent: Incumbent = { utility: -penalties - 3 * SLACK, text: null };
  const consider = (text: number[]): void => {
    const utility = utilityOf(delegation, text);
    if (incumbent.text !== null && utility <= incumbent.utility) return;
    if (!acceptedBy(room, text)) return;
    incumbent.utility = utility;
    incumbent.text = text;
  };
  for (const text of search.candidates) {
    if (isAdoptable(model, text)) consider([...text]);
  }
  const exact = descend(search, nodes, incumbent, consider);
  if (incumbent.text === null) return { ...nothing, exact };
  return { utility: incumbent.utility, text: incumbent.text, exact };
}

/** The bounds are checked with slack on the way down, so a complete text is weighed exactly. */
function acceptedBy(room: Room, text: TextVector): boolean {
  return room.members.every((member) => accepts(member, text));
}

/** Depth first; returns whether the whole tree was covered. */
function descend(
  search: Search,
  nodes: number,
  incumbent: Incumbent,
  consider: (text: number[]) => void,
): boolean {
  const { depth, rows, levels, mostAfter, needed, worthAfter } = search;
  const sums = Float64Array.from({ length: (depth + 1) * rows }, () => 0);
  const text = new Array<number>(depth).fill(-1);
  let left = nodes;

  /** Returns false once the budget is spent. */
  function at(level: number, worth: number): boolean {
    const here = levels[level];
    if (here === undefined) {
      consider([...text]);
      return true;
    }
    const from = level * rows;
    const to = from + rows;
    const rest = worthAfter[level + 1] ?? 0;
    for (const choice of here.choices) {
      let reached = worth + choice.worth;
      // Choices come best first, so those that follow are hopeless too.
      if (reached + rest <= incumbent.utility + SLACK) break;
      if (--left < 0) return false;
      text[here.provision] = choice.option;
      let refused = false;
      let penalised = false;
      for (const tie of here.ties) {
        if (!tie.brokenBy(text)) continue;
        if (tie.blocking) {
          refused = true;
          break;
        }
        penalised = true;
        reached -= tie.worth;
      }
      if (refused || reached + rest <= incumbent.utility + SLACK) continue;

      const gains = choice.gains;
      for (let row = 0; row < rows; row++) {
        sums[to + row] = (sums[from + row] ?? 0) + (gains[row] ?? 0);
      }
      if (penalised) {
        for (const tie of here.ties) {
          if (!tie.brokenBy(text)) continue;
          for (const row of tie.rows) sums[to + row] = (sums[to + row] ?? 0) - tie.penalty;
        }
      }
      let below = false;
      for (let row = 0; row < rows; row++) {
        if ((sums[to + row] ?? 0) + (mostAfter[to + row] ?? 0) < (needed[row] ?? 0)) {
          below = true;
          break;
        }
      }
      if (!below && !at(level + 1, reached)) return false;
    }
    text[here.provision] = -1;
    return true;
  }
  return at(0, search.base);
}
