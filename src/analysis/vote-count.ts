import { NEARLY_ENOUGH } from '../delegates/ballot.ts';
import type { Choice } from '../engine/command.ts';
import type { DelegationModel, Model } from '../engine/model.ts';
import { draw, type RandomState, seedRandom } from '../engine/random.ts';
import {
  BLOCKS,
  canvass,
  NO,
  OPEN_BLOCKS,
  OPEN_PEOPLE,
  OPEN_VOTES,
  PEOPLE,
  pollOf,
  YES,
} from './canvass.ts';
import { gainOf } from './consent.ts';
import { type MemberTree, memberTreeOf, worthIn } from './member-tree.ts';
import { optionsWithin, type Restriction } from './room.ts';
import { carriedEnds, voteEndsOf } from './vote-ends.ts';
import { choiceByWorth, undecided } from './vote-forecast.ts';
import { type VoteRule, voteRuleOf } from './vote-rule.ts';
import { end, type Meter, meterOf, shareWalked, spend, type Watch } from './watch.ts';

/** How many texts the rule for substantive decisions would carry. */
export interface VoteCount {
  /** Exact, or the estimate from a sample, rounded; where it was called off, the texts met so far. */
  readonly count: number;
  readonly exact: boolean;
  /** Wilson's 95 % interval of the count where it was sampled. */
  readonly interval: readonly [number, number] | null;
  /** Texts drawn. */
  readonly sample: number | null;
}

export interface VoteCountOptions {
  /** Which texts are drawn: the same seed, the same estimate. */
  readonly seed?: string;
  /** Texts to draw where there are too many to count; at least 1. */
  readonly sample?: number;
  /** Texts up to which all are counted, at least 0; ten million unless told. */
  readonly countable?: number;
  readonly watch?: Watch;
}

/** Unless told otherwise: texts up to which all are counted, and texts to draw beyond. */
const COUNTABLE = 10_000_000;
const SAMPLE = 50_000;

/**
 * Texts that would carry in a vote of all members, each voting as `forecastVote` says. Counted up to
 * ten million texts, estimated from a sample beyond.
 *
 * @param within `without` plays no part: whose consent is not asked still has a vote
 */
export function countCarried(
  model: Model,
  within: Restriction = {},
  { seed = 'votes', sample = SAMPLE, countable = COUNTABLE, watch }: VoteCountOptions = {},
): VoteCount {
  const members = model.members.flatMap((index) => model.delegations[index] ?? []);
  const options = optionsWithin(model, within);
  const order = weightiestFirst(members, options);
  const margin = undecided(model) === 'abstain' ? NEARLY_ENOUGH : 0;
  const tree = memberTreeOf(members, { options, order }, margin, within);
  const rule = voteRuleOf(model);
  const texts = tree.below[0] ?? 0;
  const meter = meterOf(watch, Number.POSITIVE_INFINITY);
  const all = texts <= countable;
  const { carried, whole } = look(model, tree, rule, meter, all ? null : { size: sample, seed });
  end(meter);
  if (all || !whole) return { count: carried, exact: all && whole, interval: null, sample: null };
  const [low, high] = wilson(carried, sample);
  return {
    count: Math.round((carried / sample) * texts),
    exact: false,
    interval: [low * texts, high * texts],
    sample,
  };
}

/** Provisions by how much turns on them, most first, so that votes are decided early. */
function weightiestFirst(
  members: readonly DelegationModel[],
  options: readonly (readonly number[])[],
): number[] {
  const weight = options.map((list, provision) =>
    members.reduce((sum, member) => {
      const gains = list.map((option) => gainOf(member, provision, option));
      const red = list.filter((option) => member.redLines[provision]?.[option] === true).length;
      return sum + Math.max(...gains) - Math.min(...gains) + (red > 0 ? 1 / list.length : 0);
    }, 0),
  );
  return options
    .map((_, provision) => provision)
    .sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b);
}

/**
 * Looks at all texts depth first, or at as many as are drawn. Members whose vote is certain whatever
 * follows leave the list of those still asked; where the rest cannot change the result, the texts
 * below are taken as a whole.
 *
 * A sample is drawn on the way: a node hands each of its texts to one of its choices by lot, which
 * comes to the same as drawing them one by one, but texts that begin alike are looked at once.
 */
function look(
  model: Model,
  tree: MemberTree,
  rule: VoteRule,
  meter: Meter,
  drawing: { readonly size: number; readonly seed: string } | null,
): { readonly carried: number; readonly whole: boolean } {
  const { levels, members } = tree;
  const { votes, people, noBlocks, abstentionBlocks, carries } = rule;
  const n = members.length;
  const depth = levels.length;
  const poll = pollOf(n, depth, rule);
  const ends = drawing === null ? voteEndsOf(tree, rule) : null;
  const { asked, tally } = poll;
  const many = new Int32Array(depth + 1);
  many[0] = n;
  const text = new Array<number>(depth).fill(-1);
  const position = new Int32Array(depth);
  const widest = Math.max(...levels.map(({ choices }) => choices.length));
  const lots = new Int32Array(depth * widest);
  let random: RandomState | null = drawing === null ? null : seedRandom(drawing.seed);
  let carried = 0;

  const share = (): number => shareWalked(levels, position);

  function drawLots(level: number, texts: number, choices: number): void {
    const from = level * widest;
    lots.fill(0, from, from + widest);
    for (let left = texts; left > 0 && random !== null; left--) {
      const { value, next } = draw(random);
      random = next;
      const lot = from + Math.floor(value * choices);
      lots[lot] = (lots[lot] ?? 0) + 1;
    }
  }

  /** How a member votes on a complete text if it is across none of its red lines. */
  function ask(m: number): Choice {
    const member = members[m];
    return member === undefined ? 'abstain' : choiceByWorth(model, member, text);
  }

  /** The votes of those whose utility of a complete text is too near to a bound to be summed. */
  function askExactly(from: number, left: number): void {
    for (let place = 0; place < left; place++) {
      const m = asked[from + place] ?? 0;
      const choice = ask(m);
      if (choice === 'yes') {
        tally[YES] = (tally[YES] ?? 0) + (votes[m] ?? 0);
        tally[PEOPLE] = (tally[PEOPLE] ?? 0) + (people[m] ?? 0);
      } else if (choice === 'no') {
        tally[NO] = (tally[NO] ?? 0) + (votes[m] ?? 0);
        tally[BLOCKS] = (tally[BLOCKS] ?? 0) + (noBlocks[m] ?? 0);
      } else tally[BLOCKS] = (tally[BLOCKS] ?? 0) + (abstentionBlocks[m] ?? 0);
    }
  }

  /** @param texts drawn below the node; returns false where it was called off */
  function at(
    level: number,
    texts: number,
    yes: number,
    no: number,
    inhabitants: number,
    blocks: number,
  ): boolean {
    const here = levels[level];
    if (here === undefined) return true;
    const { choices, links, certain } = here;
    const from = level * n;
    const last = level === depth - 1;
    if (drawing !== null) drawLots(level, texts, choices.length);
    for (let index = 0; index < choices.length; index++) {
      const choice = choices[index];
      if (choice === undefined) continue;
      const held =
        drawing === null ? (tree.below[level + 1] ?? 1) : (lots[level * widest + index] ?? 0);
      if (held === 0) continue;
      position[level] = index;
      if (!spend(meter, 1, share)) return false;
      text[here.provision] = choice.option;
      const worth = links.length === 0 ? choice.gains : worthIn(choice, links, text);
      tally[YES] = yes;
      tally[NO] = no;
      tally[PEOPLE] = inhabitants;
      tally[BLOCKS] = blocks;
      const left = canvass(poll, from, many[level] ?? 0, worth, certain);
      if (left < 0) continue;
      if (last && left > 0) {
        askExactly(from + n, left);
        tally.fill(0, OPEN_VOTES);
      }
      const nowYes = tally[YES] ?? 0;
      const nowNo = tally[NO] ?? 0;
      const nowPeople = tally[PEOPLE] ?? 0;
      const nowBlocks = tally[BLOCKS] ?? 0;
      const openVotes = tally[OPEN_VOTES] ?? 0;
      const openPeople = tally[OPEN_PEOPLE] ?? 0;
      if (!carries(nowYes + openVotes, nowNo, nowPeople + openPeople, nowBlocks)) continue;
      const against = nowBlocks + (tally[OPEN_BLOCKS] ?? 0);
      if (last || carries(nowYes, nowNo + openVotes, nowPeople, against)) {
        carried += held;
        continue;
      }
      if (ends !== null && level + 1 === ends.from) {
        carried += carriedEnds(ends, poll, left, text, ask);
        continue;
      }
      many[level + 1] = left;
      if (!at(level + 1, held, nowYes, nowNo, nowPeople, nowBlocks)) return false;
    }
    position[level] = 0;
    return true;
  }

  const whole = at(0, drawing?.size ?? 0, 0, 0, 0, 0);
  return { carried, whole };
}

/** The quantile of the normal distribution for 95 %. */
const Z = 1.959964;

/**
 * Wilson's score interval of a share, which stays within [0,1] and is honest near its ends. Source:
 * Journal of the American Statistical Association 22 (1927).
 */
export function wilson(hits: number, drawn: number): readonly [number, number] {
  if (drawn === 0) return [0, 1];
  const share = hits / drawn;
  const spread = Z * Math.sqrt((share * (1 - share)) / drawn + (Z * Z) / (4 * drawn * drawn));
  const middle = share + (Z * Z) / (2 * drawn);
  const whole = 1 + (Z * Z) / drawn;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
