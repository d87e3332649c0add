import type { DelegationModel, LinkModel } from '../engine/model.ts';
import type { TextVector } from '../engine/utility.ts';
import { brokenAmong, gainOf, isBroken, SLACK } from './consent.ts';
import type { Restriction } from './room.ts';

/**
 * Texts as a tree, one provision a level, with what each choice means to each member: for counting
 * texts by what members make of them, one by one. Arrays are by place in `members`.
 *
 * Crossing a red line or a blocking link takes `REFUSED` from a member's utility, so that one
 * number says all about its vote.
 */
export interface MemberTree {
  readonly members: readonly DelegationModel[];
  readonly levels: readonly MemberLevel[];
  /** Texts below a node of the level, as many as there are levels and one more. */
  readonly below: readonly number[];
}

export interface MemberLevel {
  readonly provision: number;
  readonly choices: readonly MemberChoice[];
  /** Links that can be judged once this level is chosen. */
  readonly links: readonly MemberLink[];
  /**
   * By member, four bounds of the utility reached with this level: below the first it says no
   * whatever follows, from the second on yes, from the third on and below the fourth it misses its
   * reservation value by no more than the margin. Between them it is open.
   */
  readonly certain: Float64Array;
}

export interface MemberChoice {
  readonly option: number;
  readonly gains: Float64Array;
  /** The gains less what broken links take, by which of the level's links are broken, as bits. */
  readonly worths: (Float64Array | undefined)[];
}

export interface MemberLink {
  readonly link: LinkModel;
  /** What it takes from each member when it is broken. */
  readonly losses: Float64Array;
}

const REFUSED = 1e9;
/** Below what any text can cost that is not refused, and far above what a refused one is worth. */
export const UNHEARD_OF = -1e6;

/** @param margin what a member may miss of its reservation value before it says no */
export function memberTreeOf(
  members: readonly DelegationModel[],
  { options, order }: { options: readonly (readonly number[])[]; order: readonly number[] },
  margin: number,
  within: Restriction = {},
): MemberTree {
  const links = linksOf(members, within);
  const placeOf = new Map(order.map((provision, level) => [provision, level]));
  const bare = order.map((provision, level) => ({
    provision,
    choices: (options[provision] ?? []).map((option): MemberChoice => {
      const gains = Float64Array.from(members, (member) => {
        const red =
          member.redLines[provision]?.[option] === true &&
          within.lifted?.(member.index, provision, option) !== true;
        return gainOf(member, provision, option) - (red ? REFUSED : 0);
      });
      return { option, gains, worths: [gains] };
    }),
    links: links.filter(({ link }) => {
      const when = placeOf.get(link.when.provision) ?? 0;
      const needs = placeOf.get(link.needs.provision) ?? 0;
      return Math.max(when, needs) === level;
    }),
  }));

  const most = new Float64Array(members.length);
  const least = new Float64Array(members.length);
  const levels: MemberLevel[] = [];
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

/** Links of a level whose combinations are kept. */
const MOST_KEPT = 12;

/** What a choice adds for each member, less what the links of its level take that the text breaks. */
export function worthIn(
  { gains, worths }: MemberChoice,
  links: readonly MemberLink[],
  text: TextVector,
): Float64Array {
  if (links.length > MOST_KEPT) {
    return less(
      gains,
      links.filter(({ link }) => isBroken(link, text)),
    );
  }
  const broken = brokenAmong(links, text);
  const known = worths[broken];
  if (known !== undefined) return known;
  const worth = less(
    gains,
    links.filter((_, at) => ((broken >> at) & 1) === 1),
  );
  worths[broken] = worth;
  return worth;
}

function less(gains: Float64Array, broken: readonly MemberLink[]): Float64Array {
  return gains.map((gain, m) => broken.reduce((left, { losses }) => left - (losses[m] ?? 0), gain));
}

/**
 * The bounds of `MemberLevel.certain`, from the most and the least that later levels add. Utilities
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

function linksOf(members: readonly DelegationModel[], within: Restriction): MemberLink[] {
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
