import { type TextVector, utilityOf } from '../engine/utility.ts';
import type { Tree } from './adoptable-tree.ts';
import { SLACK } from './consent.ts';
import { type Change, type Outlook, turn } from './outlook.ts';
import { acceptedEnds, endsBelow, type Tails, tailsOf } from './tails.ts';
import { textsBelow } from './texts-below.ts';
import { type Meter, shareWalked, spend } from './watch.ts';

/** What is done with the adoptable texts of a tree. */
export interface Visitor {
  /** Gets adoptable texts one by one; the array is used again. False ends the walk. */
  readonly leaf: (text: TextVector) => boolean;
  /**
   * Gets the number of texts below a node where every member is content whatever follows; the walk
   * then does not go down. Without it every text is visited.
   */
  readonly whole?: (texts: bigint) => void;
  /** Whether to go down, from the bounds of the prospects, which begin at an index. */
  readonly promising?: (bounds: Float64Array, from: number) => boolean;
  /** Gets a row of the tree that refuses all texts below a node, which are therefore left out. */
  readonly refused?: (row: number) => void;
  /** Utility above its reservation value that a member must get, read anew at every node. */
  readonly demanded?: () => number;
}

/** Nodes after which a walk that only counts looks at the ends of texts together. */
const PATIENCE = 50_000;
/** Members in doubt whom such a look asks in the time that a node takes otherwise. */
const ASKED = 2;

/**
 * Walks the tree depth first and leaves out what holds no adoptable text. The bounds have slack, so
 * a member whom they leave in doubt is asked about the complete text.
 *
 * @returns false where the meter ran out, or the watcher or the visitor ended it
 */
export function walk(tree: Tree, visitor: Visitor, meter: Meter): boolean {
  const { depth, rows, columns, levels, needed } = tree;
  const { promising, whole, demanded } = visitor;
  const prospects = columns - rows;
  const high = new Float64Array((depth + 1) * rows);
  const low = new Float64Array((depth + 1) * rows);
  const bounds = new Float64Array((depth + 1) * prospects);
  // Rows that some text below would leave short, by level.
  const doubtful = new Int32Array((depth + 1) * rows);
  const doubts = new Int32Array(depth + 1);
  const outlooks = Array.from({ length: (depth + 1) * depth }, (_, at) => tree.initial[at % depth]);
  const text = new Array<number>(depth).fill(-1);
  const position = new Int32Array(depth);
  const tied = levels.some(({ arriving }) => arriving.length > 0);
  const corrections: Change[] = [];
  const below = textsBelow(tree, outlooks);
  const patience = meter.left - PATIENCE;
  let tails: Tails | null = null;
  let raised = demanded?.() ?? 0;

  if (tree.initial.some(({ width }) => width === 0)) return true;
  for (const outlook of tree.initial) {
    for (let row = 0; row < rows; row++) {
      high[row] = (high[row] ?? 0) + (outlook.most[row] ?? 0);
      low[row] = (low[row] ?? 0) + (outlook.least[row] ?? 0);
    }
    for (let at = 0; at < prospects; at++) {
      bounds[at] = (bounds[at] ?? 0) + (outlook.most[rows + at] ?? 0);
    }
  }
  for (let at = 0; at < prospects; at++)
    bounds[at] = (bounds[at] ?? 0) + (tree.base[rows + at] ?? 0);
  let first = 0;
  for (let row = 0; row < rows; row++) {
    if ((high[row] ?? 0) < (needed[row] ?? 0) + raised) {
      visitor.refused?.(row);
      return true;
    }
    if (demanded !== undefined || (low[row] ?? 0) < (needed[row] ?? 0) + 2 * SLACK) {
      doubtful[first++] = row;
    }
  }
  doubts[0] = first;
  if (promising?.(bounds, 0) === false) return true;

  const share = (): number => shareWalked(levels, position);

  function at(level: number): boolean {
    const here = levels[level];
    if (here === undefined) return contented(level) ? visitor.leaf(text) : true;
    const outlook: Outlook | undefined = outlooks[level * depth + level];
    if (outlook === undefined) return true;
    const from = level * rows;
    const to = from + rows;
    const boundsFrom = level * prospects;
    const boundsTo = boundsFrom + prospects;
    const { choices } = here;
    const { moves } = outlook;

    choosing: for (let index = 0; index < choices.length; index++) {
      const choice = choices[index];
      const move = moves[index];
      if (choice === undefined || move == null) continue;
      position[level] = index;
      if (!spend(meter, 1, share)) return false;
      text[here.provision] = choice.option;

      corrections.length = 0;
      if (tied) {
        const turnsFrom = level * depth;
        const turnsTo = turnsFrom + depth;
        for (let next = level + 1; next < depth; next++) {
          outlooks[turnsTo + next] = outlooks[turnsFrom + next];
        }
        for (const effect of choice.effects) {
          const before = outlooks[turnsTo + effect.level];
          if (before === undefined) continue;
          const made = turn(tree, before, effect);
          if (made.to.width === 0) continue choosing;
          outlooks[turnsTo + effect.level] = made.to;
          corrections.push(made);
        }
      }

      if (promising !== undefined) {
        for (let prospect = 0; prospect < prospects; prospect++) {
          let bound = (bounds[boundsFrom + prospect] ?? 0) + (move.high[rows + prospect] ?? 0);
          for (const correction of corrections) bound += correction.high[rows + prospect] ?? 0;
          bounds[boundsTo + prospect] = bound;
        }
        if (!promising(bounds, boundsTo)) continue;
      }

      let left = 0;
      const many = doubts[level] ?? 0;
      for (let place = 0; place < many; place++) {
        const row = doubtful[from + place] ?? 0;
        let most = (high[from + row] ?? 0) + (move.high[row] ?? 0);
        let least = (low[from + row] ?? 0) + (move.low[row] ?? 0);
        for (const correction of corrections) {
          most += correction.high[row] ?? 0;
          least += correction.low[row] ?? 0;
        }
        const need = (needed[row] ?? 0) + raised;
        if (most < need) {
          sooner(level, row, place);
          visitor.refused?.(row);
          continue choosing;
        }
        high[to + row] = most;
        low[to + row] = least;
        if (demanded !== undefined || least < need + 2 * SLACK) doubtful[to + left++] = row;
      }
      doubts[level + 1] = left;
      if (left === 0 && whole !== undefined) {
        whole(below(level + 1));
        continue;
      }
      if (whole !== undefined && meter.left < patience) {
        tails ??= tailsOf(tree);
        if (level + 1 === tails.from && countEnds(tails, whole)) continue;
      }
      if (!at(level + 1)) return false;
      if (demanded !== undefined) raised = demanded();
    }
    position[level] = 0;
    return true;
  }

  /** Counts the adoptable texts below a node by their ends; false where that cannot be done. */
  function countEnds(of: Tails, count: (texts: bigint) => void): boolean {
    const level = of.from;
    const ends = endsBelow(of, (later) => outlooks[level * depth + later]);
    if (ends === null) return false;
    const asks = (row: number, end: number): boolean => {
      for (let at = level; at < depth; at++) {
        text[levels[at]?.provision ?? -1] =
          ends.options[(end + 1) * ends.levels - depth + at] ?? -1;
      }
      return accepts(row);
    };
    const from = level * rows;
    const many = doubts[level] ?? 0;
    spend(meter, Math.floor(many / ASKED), share);
    const accepted = acceptedEnds(tree, ends, doubtful, from, many, high, from, asks);
    if (accepted < 0) sooner(level - 1, -1 - accepted);
    else count(BigInt(accepted));
    return true;
  }

  /** Whoever refuses here will refuse more: it is asked sooner the next time. */
  function sooner(level: number, row: number, known = -1): void {
    const from = level * rows;
    const place = known < 0 ? doubtful.indexOf(row, from) - from : known;
    doubtful[from + place] = doubtful[from + (place >> 1)] ?? 0;
    doubtful[from + (place >> 1)] = row;
  }

  function accepts(row: number): boolean {
    const member = tree.room.consent.rows[tree.rowOf[row] ?? -1];
    return member === undefined || utilityOf(member, text) >= member.delegation.reservation;
  }

  /** Whether every member in doubt accepts the complete text. */
  function contented(level: number): boolean {
    const from = level * rows;
    for (let place = 0; place < (doubts[level] ?? 0); place++) {
      const row = doubtful[from + place] ?? -1;
      if (!accepts(row)) {
        visitor.refused?.(row);
        return false;
      }
    }
    return true;
  }

  return at(0);
}
