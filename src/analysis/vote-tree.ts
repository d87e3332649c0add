import { NEARLY_ENOUGH } from '../delegates/ballot.ts';
import type { DelegationModel, LinkModel, Model } from '../engine/model.ts';
import { gainOf, SLACK } from './consent.ts';
import { optionsWithin, type Restriction } from './room.ts';
import { undecided } from './vote-forecast.ts';

/**
 * The texts of a restriction as a tree, one provision a level, with what each choice means to each
 * member, for counting votes by the rule of `forecastVote`. Members by place in `model.members`.
 *
 * Crossing a red line or a blocking link takes `REFUSED` from a member's utility, so that one
 * number says all about its vote.
 */
export interface VoteTree {
  readonly members: readonly DelegationModel[];
  readonly levels: readonly VoteLevel[];
  /** Texts below a node of the level, as many as there are levels and one more. */
  readonly below: readonly number[];
}

export interface VoteLevel {
  readonly provision: number;
  readonly choices: readonly VoteChoice[];
  /** Links that can be judged once this level is chosen. */
  readonly links: readonly VoteLink[];
  /**
   * By member, four bounds of the utility reached with this level: below the first it votes no
   * whatever follows, from the second on yes, from the third on and below the fourth it abstains.
   * Between them its vote is open.
   */
  readonly certain: Float64Array;
}

export interface VoteChoice {
  readonly option: number;
  readonly gains: Float64Array;
}

export interface VoteLink {
  readonly link: LinkModel;
  /** What it takes from each member when it is broken. */
  readonly losses: Float64Array;
}

const REFUSED = 1e9;
/** Below what any text can cost that is not refused. */
const UNHEARD_OF = -1e6;

export function voteTreeOf(model: Model, within: Restriction = {}): VoteTree {
  const members = model.members.flatMap((index) => model.delegations[index] ?? []);
  const options = optionsWithin(model, within);
  const order = weightiestFirst(members, options);
  const links = linksOf(members, within);
  const placeOf = new Map(order.map((provision, level) => [provision, level]));
  const bare = order.map((provision, level) => ({
    provision,
    choices: (options[provision] ?? []).map((option) => ({
      option,
      gains: Float64Array.from(members, (member) => {
        const red =
          member.redLines[provision]?.[option] === true &&
          within.lifted?.(member.index, provision, option) !== true;
        return gainOf(member, provision, option) - (red ? REFUSED : 0);
      }),
    })),
    links: links.filter(({ link }) => {
      const when = placeOf.get(link.when.provision) ?? 0;
      const needs = placeOf.get(link.needs.provision) ?? 0;
      return Math.max(when, needs) === level;
    }),
  }));

  const most = new Float64Array(members.length);
  const least = new Float64Array(members.length);
  const margin = undecided(model) === 'abstain' ? NEARLY_ENOUGH : 0;
  const levels: VoteLevel[] = [];
  const below = [1];
  for (const level of bare.toReversed()) {
    levels.unshift({ ...level, certain: certainBounds(members, most, least, margin) });
    below.unshift((below[0] ?? 1) * level.choices.length);
    for (let m = 0; m < members.length; m++) {
      const gains = level.choices.map((choice) => choice.gains[m] ?? 0);
      const loss = level.links.reduce((sum, { losses }) => sum + (losses[m] ?? 0), 0);
      most[m] = (most[m] ?? 0) + Math.max(...gains);
      least[m] = (least[m] ?? 0) + Math.min(...gains) - loss;
    }
  }
  return { members, levels, below };
}

/**
 * The bounds of `VoteLevel.certain`, from the most and the least that later levels add. Utilities
 * end at 0, so nobody gets less than a reservation value of 0.
 */
function certainBounds(
  members: readonly DelegationModel[],
  most: Float64Array,
  least: Float64Array,
  margin: number,
): Float64Array {
  const bounds = new Float64Array(4 * members.length);
  members.forEach(({ delegation: { reservation } }, m) => {
    const high = most[m] ?? 0;
    const low = least[m] ?? 0;
    // A later refusal is in `least` and leaves only the no certain.
    const from = (bound: number): number => (bound <= 0 ? UNHEARD_OF : bound) - low;
    const bear = reservation - margin;
    bounds[4 * m] = bear > SLACK ? bear - SLACK - high : UNHEARD_OF - high;
    bounds[4 * m + 1] = from(reservation <= 0 ? 0 : reservation + SLACK);
    bounds[4 * m + 2] = from(bear + SLACK);
    bounds[4 * m + 3] = reservation > SLACK ? reservation - SLACK - high : Number.NEGATIVE_INFINITY;
  });
  return bounds;
}

function linksOf(members: readonly DelegationModel[], within: Restriction): VoteLink[] {
  const links = new Set(members.flatMap((member) => member.links));
  return [...links].map((link) => ({
    link,
    losses: Float64Array.from(members, (member) => {
      if (!member.links.includes(link)) return 0;
      const blocks = link.blocking && within.unblocked?.(member.index, link.id) !== true;
      return link.penalty + (blocks ? REFUSED : 0);
    }),
  }));
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
