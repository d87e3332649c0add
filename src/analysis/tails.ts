import type { Tree } from './adoptable-tree.ts';
import { countBits } from './bit-sets.ts';
import { SLACK } from './consent.ts';
import { type Move, type Outlook, turn } from './outlook.ts';

/** Ends of texts that are kept at most; bits in the sets below. */
const MOST_ENDS = 1024;
/** Parts into which the range of a row's sums is cut. */
const PARTS = 128;
/** Kinds of ends, by what links make of them, that are kept at most. */
const MOST_KINDS = 24;

/**
 * All the ends that texts can have from a level on, and for each member the set of those which give
 * it at least so much: a member's refusals are then a few operations on sets of bits, instead of a
 * walk through all the ends. It pays where so many texts are adoptable, or nearly, that the bounds
 * rarely settle what is below a node.
 */
export interface Tails {
  readonly tree: Tree;
  readonly from: number;
  readonly kinds: Map<string, Ends>;
}

interface Ends {
  readonly size: number;
  readonly levels: number;
  /** What the levels look like before an end is chosen. */
  readonly outlooks: readonly Outlook[];
  /** By end, then level. */
  readonly moves: readonly Move[];
  readonly options: readonly number[];
  readonly rows: (RowEnds | undefined)[];
  /** Room to note the ends that nobody has refused yet, by bits and one by one. */
  readonly left: Uint32Array;
  readonly few: Uint16Array;
}

/** What the ends give one row. */
interface RowEnds {
  /** The most that the levels add, each for itself: what the bound from above has counted. */
  readonly reach: number;
  readonly least: number;
  readonly most: number;
  readonly scale: number;
  readonly sums: Float64Array;
  /** Ends by the part of the range that their sum lies in, and where each part begins. */
  readonly byPart: Uint16Array;
  readonly starts: Uint16Array;
  /** By part: the ends that lie in it or higher. */
  readonly sets: readonly Uint32Array[];
}

export function tailsOf(tree: Tree): Tails {
  let from = tree.depth;
  let ends = 1;
  while (from > 0) {
    ends *= tree.levels[from - 1]?.choices.length ?? 1;
    if (ends > MOST_ENDS) break;
    from -= 1;
  }
  return { tree, from, kinds: new Map() };
}

/** The ends below a node; null where there would be too many kinds of them. */
export function endsBelow(
  { tree, from, kinds }: Tails,
  outlookAt: (level: number) => Outlook | undefined,
): Ends | null {
  const first: Outlook[] = [];
  for (let level = from; level < tree.depth; level++) {
    const outlook = outlookAt(level);
    if (outlook !== undefined) first.push(outlook);
  }
  const key = first.map(({ id }) => id).join();
  const known = kinds.get(key);
  if (known !== undefined) return known;
  if (kinds.size >= MOST_KINDS) return null;
  const moves: Move[] = [];
  const options: number[] = [];
  const extend = (level: number, now: readonly Outlook[], taken: readonly number[]): void => {
    const here = tree.levels[level];
    if (here === undefined) {
      taken.forEach((choice, at) => {
        const move = now[at]?.moves[choice];
        if (move == null) return;
        moves.push(move);
        options.push(tree.levels[from + at]?.choices[choice]?.option ?? -1);
      });
      return;
    }
    here.choices.forEach((choice, index) => {
      if (now[level - from]?.moves[index] == null) return;
      const next = [...now];
      for (const effect of choice.effects) {
        const before = next[effect.level - from];
        if (before !== undefined) next[effect.level - from] = turn(tree, before, effect).to;
      }
      extend(level + 1, next, [...taken, index]);
    });
  };
  extend(from, first, []);
  const levels = tree.depth - from;
  const size = moves.length / levels;
  const ends: Ends = {
    size,
    levels,
    outlooks: first,
    moves,
    options,
    rows: [],
    left: new Uint32Array(Math.ceil(size / 32)),
    few: new Uint16Array(FEW),
  };
  kinds.set(key, ends);
  return ends;
}

/**
 * How many of the ends all rows in doubt accept. Where that is none, -1 less the row that refused the
 * last of them.
 *
 * @param rows in doubt, of which `count` from `start` on are meant
 * @param high what each row reaches at most, from `highFrom` on
 * @param ask whether a row accepts the text with this end, where sums are too close to tell
 */
export function acceptedEnds(
  tree: Tree,
  ends: Ends,
  rows: Int32Array,
  start: number,
  count: number,
  high: Float64Array,
  highFrom: number,
  ask: (row: number, end: number) => boolean,
): number {
  const { size, left, few } = ends;
  // Ends that are left, one by one instead of by bits, once they are few; before that -1.
  let listed = -1;
  left.fill(0xffffffff);
  if (size % 32 !== 0) left[left.length - 1] = 2 ** (size % 32) - 1;
  for (let place = 0; place < count; place++) {
    const row = rows[start + place] ?? 0;
    const of = ends.rows[row] ?? rowEnds(ends, row);
    // `needed` is the reservation value less the slack.
    const least = (tree.needed[row] ?? 0) - ((high[highFrom + row] ?? 0) - of.reach);
    if (least > of.most) return -1 - row;
    const sure = least + 2 * SLACK;
    if (sure <= of.least) continue;
    if (listed >= 0) {
      let kept = 0;
      for (let at = 0; at < listed; at++) {
        const end = few[at] ?? 0;
        const sum = of.sums[end] ?? 0;
        if (sum >= sure || (sum >= least && ask(row, end))) few[kept++] = end;
      }
      listed = kept;
      if (listed === 0) return -1 - row;
      continue;
    }
    const part = partOf(of, least);
    const set = of.sets[part];
    let some = 0;
    for (let word = 0; word < left.length; word++) {
      const kept = (left[word] ?? 0) & (set?.[word] ?? 0);
      left[word] = kept;
      some |= kept;
    }
    if (some === 0) return -1 - row;
    const to = of.starts[partOf(of, sure) + 1] ?? size;
    for (let at = of.starts[part] ?? 0; at < to; at++) {
      const end = of.byPart[at] ?? 0;
      const sum = of.sums[end] ?? 0;
      const bit = 1 << (end & 31);
      if (sum >= sure || ((left[end >> 5] ?? 0) & bit) === 0) continue;
      if (sum < least || !ask(row, end)) left[end >> 5] = (left[end >> 5] ?? 0) & ~bit;
    }
    if (place % ROUND === ROUND - 1 && countBits(left) <= FEW) {
      listed = list(left, few);
      if (listed === 0) return -1 - row;
    }
  }
  return listed >= 0 ? listed : countBits(left);
}

/** Rows after which the ends that are left are counted. */
const ROUND = 8;
/** So many of them are sooner asked about one by one. */
const FEW = 48;

function list(set: Uint32Array, into: Uint16Array): number {
  let listed = 0;
  set.forEach((word, at) => {
    for (let bit = 0; bit < 32; bit++) {
      if (((word >>> bit) & 1) === 1) into[listed++] = at * 32 + bit;
    }
  });
  return listed;
}

function rowEnds(ends: Ends, row: number): RowEnds {
  const { size, levels, outlooks, moves } = ends;
  const sums = new Float64Array(size);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let end = 0; end < size; end++) {
    let sum = 0;
    for (let at = end * levels; at < (end + 1) * levels; at++) {
      sum += moves[at]?.values[row] ?? 0;
    }
    sums[end] = sum;
    least = Math.min(least, sum);
    most = Math.max(most, sum);
  }
  const shape = { least, most, scale: most > least ? PARTS / (most - least) : 0 };
  const starts = new Uint16Array(PARTS + 1);
  for (const sum of sums) {
    const part = partOf(shape, sum) + 1;
    starts[part] = (starts[part] ?? 0) + 1;
  }
  for (let part = 1; part <= PARTS; part++) {
    starts[part] = (starts[part] ?? 0) + (starts[part - 1] ?? 0);
  }
  const byPart = new Uint16Array(size);
  const next = starts.slice();
  sums.forEach((sum, end) => {
    const part = partOf(shape, sum);
    const place = next[part] ?? 0;
    byPart[place] = end;
    next[part] = place + 1;
  });
  const sets: Uint32Array[] = [];
  let set = new Uint32Array(ends.left.length);
  for (let part = PARTS - 1; part >= 0; part--) {
    set = set.slice();
    for (let at = starts[part] ?? 0; at < (starts[part + 1] ?? 0); at++) {
      const end = byPart[at] ?? 0;
      set[end >> 5] = (set[end >> 5] ?? 0) | (1 << (end & 31));
    }
    sets[part] = set;
  }
  const reach = outlooks.reduce((sum, outlook) => sum + (outlook.most[row] ?? 0), 0);
  const made = { ...shape, reach, sums, byPart, starts, sets };
  ends.rows[row] = made;
  return made;
}

/** Grows with the sum, and is the same for the same sum: so sets can be told apart by it. */
function partOf({ least, scale }: Pick<RowEnds, 'least' | 'scale'>, sum: number): number {
  return Math.max(0, Math.min(PARTS - 1, Math.floor((sum - least) * scale)));
}
