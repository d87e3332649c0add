import type { Choice } from '../engine/command.ts';
import { countBits } from './bit-sets.ts';
import { addOne, addTo, type BitSums, begin, bitSumsOf, keepReaching } from './bit-sums.ts';
import { NO, OPEN_VOTES, type Poll, YES } from './canvass.ts';
import { type MemberLevel, type MemberLink, type MemberTree, UNHEARD_OF } from './member-tree.ts';
import { type Ranking, rankingOf, rankOf } from './ranking.ts';
import type { VoteBalance, VoteRule } from './vote-rule.ts';

/** Ends of texts that are looked at together. */
const MOST_ENDS = 512;
/** Links between beginnings and ends: with each, a member may rank the ends in twice as many ways. */
const MOST_TIES = 4;

/**
 * All the ends that texts can have from a level on. What members make of them below a node is found
 * for all together: the ends that a member votes for are those worth at least so much to it, which is
 * one set of bits among the few that it can be, and votes are added up bit by bit.
 */
export interface VoteEnds {
  /** The level at which ends begin. */
  readonly from: number;
  readonly size: number;
  readonly tree: MemberTree;
  /** By end, then level. */
  readonly options: Uint16Array;
  readonly rule: VoteRule;
  readonly balance: VoteBalance;
  /** Between beginnings and ends. */
  readonly across: readonly Tie[];
  /** Within the ends. */
  readonly inside: readonly Tie[];
  /** By member: the ties across that take something from it, as bits. */
  readonly concerning: Int32Array;
  /** By member: how it ranks the ends, by those of these ties that can be broken, as bits. */
  readonly rankings: readonly (Ranking | undefined)[][];
  readonly sums: BitSums;
  /** The ends that carry, while they are found. */
  readonly carrying: Int32Array;
  /** Those that somebody votes for. */
  readonly voted: Int32Array;
}

/** A link whose later provision is in the ends. */
interface Tie extends MemberLink {
  /** By end: whether it breaks the link, where the beginning lets it. */
  readonly breaks: Uint8Array;
  /** The one of its provisions that is in the beginning. */
  readonly provision: number | typeof INSIDE;
  /** Options of it with which the link can be broken. */
  readonly opens: readonly boolean[];
}

const INSIDE = -1;

/** Null where the rule counts more than votes, or the ends would be too few to be worth it. */
export function voteEndsOf(tree: MemberTree, rule: VoteRule): VoteEnds | null {
  const { levels, members } = tree;
  const { balance, votes } = rule;
  if (balance === null) return null;
  for (let from = 1; from < levels.length - 1; from++) {
    const size = tree.below[from] ?? 0;
    if (size > MOST_ENDS) continue;
    const options = optionsOf(levels.slice(from), size);
    const ties = tiesOf(levels.slice(from), size, options);
    const across = ties.filter(({ provision }) => provision !== INSIDE);
    if (across.length > MOST_TIES) continue;
    const words = Math.ceil(size / 32);
    const most = votes.reduce((sum, own) => sum + own, 0) * (balance.yes + balance.no);
    if (most > MOST_SUM) return null;
    return {
      from,
      size,
      tree,
      options,
      rule,
      balance,
      across,
      inside: ties.filter(({ provision }) => provision === INSIDE),
      concerning: Int32Array.from(members, (_, m) =>
        across.reduce((bits, { losses }, at) => (losses[m] === 0 ? bits : bits | (1 << at)), 0),
      ),
      rankings: members.map(() => []),
      sums: bitSumsOf(words, most),
      carrying: new Int32Array(words),
      voted: new Int32Array(words),
    };
  }
  return null;
}

/** Beyond it, adding up votes would not fit into words. */
const MOST_SUM = 2 ** 30;

/** The options of all ends, those of the last level changing fastest. */
function optionsOf(levels: readonly MemberLevel[], size: number): Uint16Array {
  const options = new Uint16Array(size * levels.length);
  for (let end = 0; end < size; end++) {
    let rest = end;
    for (let level = levels.length - 1; level >= 0; level--) {
      const { choices } = levels[level] ?? { choices: [] };
      options[end * levels.length + level] = choices[rest % choices.length]?.option ?? 0;
      rest = Math.floor(rest / choices.length);
    }
  }
  return options;
}

function tiesOf(levels: readonly MemberLevel[], size: number, options: Uint16Array): Tie[] {
  const levelOf = new Map(levels.map(({ provision }, level) => [provision, level]));
  return levels.flatMap(({ links }) =>
    links.map((one): Tie => {
      const { when, needs } = one.link;
      const lacks = needs.options.map((needed) => !needed);
      const whenLevel = levelOf.get(when.provision);
      const needsLevel = levelOf.get(needs.provision);
      const has = (end: number, level: number | undefined, those: readonly boolean[]): boolean =>
        level === undefined || those[options[end * levels.length + level] ?? -1] === true;
      const breaks = Uint8Array.from({ length: size }, (_, end) =>
        has(end, whenLevel, when.options) && has(end, needsLevel, lacks) ? 1 : 0,
      );
      if (whenLevel === undefined) {
        return { ...one, breaks, provision: when.provision, opens: when.options };
      }
      const provision = needsLevel === undefined ? needs.provision : INSIDE;
      return { ...one, breaks, provision, opens: lacks };
    }),
  );
}

/**
 * How many of the ends carry below a node.
 *
 * @param poll after the canvass of the node: what is certain, and the members whose vote is open
 * @param left how many these are
 * @param text the beginning; what follows is written over
 * @param ask how a member votes on the text where its utility is too near to a bound to be summed
 */
export function carriedEnds(
  ends: VoteEnds,
  { tally, asked, sums: reached, members }: Poll,
  left: number,
  text: number[],
  ask: (member: number) => Choice,
): number {
  const { from, size, tree, balance, concerning, rankings, sums, carrying, voted } = ends;
  const { votes, noBlocks, abstentionBlocks } = ends.rule;
  const certain = tree.levels.at(-1)?.certain;
  if (certain === undefined) return 0;
  const words = carrying.length;
  const open = openedBy(ends, text);
  const start = from * members;
  const yes = tally[YES] ?? 0;
  const no = tally[NO] ?? 0;
  // Where somebody is against, a rule that is met says that somebody is for it.
  const silent = yes === 0 && (no === 0 || balance.no === 0);
  // Whoever is open counts as against until it is added.
  const against = no + (tally[OPEN_VOTES] ?? 0);
  const bound = balance.least - balance.yes * yes + balance.no * against;
  if (bound > sums.most) return 0;
  begin(sums, bound);
  carrying.fill(-1);
  if (size % 32 !== 0) carrying[words - 1] = 2 ** (size % 32) - 1;
  if (silent) voted.fill(0);
  for (let place = start; place < start + left; place++) {
    const m = asked[place] ?? 0;
    const kind = open & (concerning[m] ?? 0);
    const ranking = rankings[m]?.[kind] ?? rank(ends, m, kind);
    const { worths, sets } = ranking;
    const sum = reached[start + m] ?? 0;
    const noBelow = rankOf(ranking, (certain[4 * m] ?? 0) - sum);
    const yesFrom = rankOf(ranking, (certain[4 * m + 1] ?? 0) - sum);
    const sureFrom = (certain[4 * m + 2] ?? 0) - sum;
    const sureTo = (certain[4 * m + 3] ?? 0) - sum;
    // Ranks in doubt: between no and an abstention, and between an abstention and yes.
    let low = noBelow;
    while (low < yesFrom && (worths[low] ?? 0) < sureFrom) low++;
    let high = yesFrom;
    while (high > low && (worths[high - 1] ?? 0) >= sureTo) high--;
    const own = votes[m] ?? 0;
    addTo(sums, sets, yesFrom * words, balance.yes * own);
    addTo(sums, sets, low * words, balance.no * own);
    if (silent && own > 0) join(voted, sets, yesFrom * words);
    if (noBlocks[m] === 1) {
      // Where abstentions block, votes against do so too.
      const abstains = abstentionBlocks[m] === 1 && low < high;
      keep(carrying, sets, (abstains ? high : noBelow) * words);
    }
    for (let at = noBelow; at < low; at++) {
      const end = ranking.order[at] ?? 0;
      const choice = settle(ends, m, end, text, ask);
      if (choice !== 'no') addOne(sums, end, balance.no * own);
    }
    for (let at = high; at < yesFrom; at++) settle(ends, m, ranking.order[at] ?? 0, text, ask);
  }
  keepReaching(sums, carrying);
  if (silent) keep(carrying, voted, 0);
  return countBits(carrying);
}

/** Asks a member in doubt about an end, and notes its yes and what it blocks. */
function settle(
  ends: VoteEnds,
  m: number,
  end: number,
  text: number[],
  ask: (member: number) => Choice,
): Choice {
  const { tree, from, options, rule, balance, sums, carrying, voted } = ends;
  const { levels } = tree;
  let at = end * (levels.length - from);
  for (let level = from; level < levels.length; level++) {
    text[levels[level]?.provision ?? -1] = options[at++] ?? -1;
  }
  const choice = ask(m);
  const own = rule.votes[m] ?? 0;
  const word = end >> 5;
  const bit = 1 << (end & 31);
  if (choice === 'yes') {
    addOne(sums, end, balance.yes * own);
    if (own > 0) voted[word] = (voted[word] ?? 0) | bit;
  } else if ((choice === 'no' ? rule.noBlocks : rule.abstentionBlocks)[m] === 1) {
    carrying[word] = (carrying[word] ?? 0) & ~bit;
  }
  return choice;
}

function keep(set: Int32Array, sets: Int32Array, from: number): void {
  for (let word = 0; word < set.length; word++) {
    set[word] = (set[word] ?? 0) & (sets[from + word] ?? 0);
  }
}

function join(set: Int32Array, sets: Int32Array, from: number): void {
  for (let word = 0; word < set.length; word++) {
    set[word] = (set[word] ?? 0) | (sets[from + word] ?? 0);
  }
}

/** The ties that the beginning of a text lets be broken, as bits. */
function openedBy({ across }: VoteEnds, text: readonly number[]): number {
  let open = 0;
  across.forEach(({ provision, opens }, at) => {
    if (opens[text[provision] ?? -1] === true) open |= 1 << at;
  });
  return open;
}

/** How a member ranks the ends where these ties can be broken. */
function rank(ends: VoteEnds, m: number, kind: number): Ranking {
  const { tree, from, size, across, inside } = ends;
  const worths = new Float64Array(size);
  let made = 1;
  for (const { choices } of tree.levels.slice(from)) {
    const gains = choices.map((choice) => choice.gains[m] ?? 0);
    // From the last on, so that what is read was not yet written over.
    let to = made * gains.length;
    for (let beginning = made - 1; beginning >= 0; beginning--) {
      const worth = worths[beginning] ?? 0;
      for (let at = gains.length - 1; at >= 0; at--) worths[--to] = worth + (gains[at] ?? 0);
    }
    made *= gains.length;
  }
  const lose = ({ breaks, losses }: Tie): void => {
    const loss = losses[m] ?? 0;
    if (loss === 0) return;
    for (let end = 0; end < size; end++) {
      if (breaks[end] === 1) worths[end] = (worths[end] ?? 0) - loss;
    }
  };
  inside.forEach(lose);
  across.forEach((tie, at) => {
    if (((kind >> at) & 1) === 1) lose(tie);
  });
  const ranking = rankingOf(worths, UNHEARD_OF);
  const own = ends.rankings[m];
  if (own !== undefined) own[kind] = ranking;
  return ranking;
}
