import type { VoteRule } from './vote-rule.ts';

/** Places in `Poll.tally`: votes that are certain, and those that are open. */
export const YES = 0;
export const NO = 1;
export const PEOPLE = 2;
export const BLOCKS = 3;
export const OPEN_VOTES = 4;
export const OPEN_PEOPLE = 5;
export const OPEN_BLOCKS = 6;

/** Who is still to be asked at each level of a tree, and what the others said. */
export interface Poll {
  readonly members: number;
  /** By level, then member: the utility reached. */
  readonly sums: Float64Array;
  /** By level, then in any order: the members whose vote is open. */
  readonly asked: Int32Array;
  /** Weights, inhabitants and blocks: the certain ones to begin with, all after a canvass. */
  readonly tally: Float64Array;
  readonly rule: VoteRule;
}

/** A poll of all members, nobody asked yet. */
export function pollOf(members: number, depth: number, rule: VoteRule): Poll {
  const asked = new Int32Array((depth + 1) * members);
  for (let m = 0; m < members; m++) asked[m] = m;
  return {
    members,
    sums: new Float64Array((depth + 1) * members),
    asked,
    tally: new Float64Array(7),
    rule,
  };
}

/**
 * Asks those whose vote was open at a level what a choice there makes of it, and lists at the next
 * level those for whom it still is. The hottest loop of counting votes, by itself and plain, so that
 * it runs compiled from almost the start.
 *
 * @param from where the level begins in `sums` and `asked`
 * @param worth by member: what the choice adds
 * @param certain see `MemberLevel.certain`
 * @returns how many are still to be asked; -1 as soon as nothing can carry any more
 */
export function canvass(
  { members, sums, asked, tally, rule }: Poll,
  from: number,
  many: number,
  worth: Float64Array,
  certain: Float64Array,
): number {
  const { votes, people, noBlocks, abstentionBlocks, mostNo } = rule;
  const to = from + members;
  let yes = tally[YES] ?? 0;
  let no = tally[NO] ?? 0;
  let inhabitants = tally[PEOPLE] ?? 0;
  let blocks = tally[BLOCKS] ?? 0;
  let openVotes = 0;
  let openPeople = 0;
  let openBlocks = 0;
  let left = 0;
  for (let place = from; place < from + many; place++) {
    const m = asked[place] ?? 0;
    const sum = (sums[from + m] ?? 0) + (worth[m] ?? 0);
    if (sum < (certain[4 * m] ?? 0)) {
      no += votes[m] ?? 0;
      blocks += noBlocks[m] ?? 0;
      if (no > mostNo || blocks > 0) return -1;
    } else if (sum >= (certain[4 * m + 1] ?? 0)) {
      yes += votes[m] ?? 0;
      inhabitants += people[m] ?? 0;
    } else if (sum >= (certain[4 * m + 2] ?? 0) && sum < (certain[4 * m + 3] ?? 0)) {
      blocks += abstentionBlocks[m] ?? 0;
      if (blocks > 0) return -1;
    } else {
      sums[to + m] = sum;
      asked[to + left++] = m;
      openVotes += votes[m] ?? 0;
      openPeople += people[m] ?? 0;
      openBlocks += (noBlocks[m] ?? 0) + (abstentionBlocks[m] ?? 0);
    }
  }
  tally[YES] = yes;
  tally[NO] = no;
  tally[PEOPLE] = inhabitants;
  tally[BLOCKS] = blocks;
  tally[OPEN_VOTES] = openVotes;
  tally[OPEN_PEOPLE] = openPeople;
  tally[OPEN_BLOCKS] = openBlocks;
  return left;
}
