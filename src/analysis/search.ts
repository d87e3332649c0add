import type { DelegationModel, LinkModel } from '../engine/model.ts';
import type { TextVector } from '../engine/utility.ts';
import { gainOf, isBroken, type Room, SLACK } from './room.ts';

/** One option at one level of the tree. */
export interface Choice {
  readonly option: number;
  /** What the option adds to the priced worth of a text. */
  readonly worth: number;
  /** What it adds to each row's utility. */
  readonly gains: Float64Array;
}

/** A link that can be judged once the provision of its level is chosen. */
export interface Tie {
  readonly brokenBy: (text: TextVector) => boolean;
  readonly blocking: boolean;
  readonly penalty: number;
  /** What a broken link takes from the priced worth of a text. */
  readonly worth: number;
  readonly rows: readonly number[];
}

export interface Level {
  readonly provision: number;
  /** Highest worth first. */
  readonly choices: readonly Choice[];
  readonly ties: readonly Tie[];
}

/**
 * A delegation's search for its best text, laid out flat for the inner loop.
 *
 * The *worth* of a text prices every member's margin over its reservation value and adds it to the
 * delegation's own utility. With prices of zero or more it is never less than the utility of an
 * adoptable text, it is a sum over provisions like utility itself, and with good prices it is only
 * little more: so the most worth that can still be reached is a tight bound from above.
 * Method: Lagrangian relaxation (Fisher, Management Science 27, 1981), by subgradient steps.
 */
export interface Search {
  readonly depth: number;
  /** Members with a say, the most demanding first. */
  readonly rows: number;
  readonly levels: readonly Level[];
  /** By level and row: the most utility the provisions from that level on can add. */
  readonly mostAfter: Float64Array;
  /** By row: the reservation value, less the slack. */
  readonly needed: Float64Array;
  /** By level: the most worth the provisions from that level on can add. */
  readonly worthAfter: Float64Array;
  /** Worth of a text before any provision is chosen. */
  readonly base: number;
  /** Texts met while setting the prices, good ones to begin with. */
  readonly candidates: readonly TextVector[];
}

const STEPS = 150;
/** Steps without a better bound after which the stride is halved. */
const PATIENCE = 8;

interface Raw {
  readonly provision: number;
  readonly options: readonly {
    readonly option: number;
    readonly own: number;
    readonly gains: Float64Array;
  }[];
}

export function searchFor(room: Room, delegation: DelegationModel): Search {
  const order = room.permitted
    .map((_, provision) => provision)
    .sort((a, b) => (delegation.salience[b] ?? 0) - (delegation.salience[a] ?? 0) || a - b);
  const byDemand = demandingFirst(room);
  const members = byDemand.flatMap((at) => room.members[at] ?? []);
  const reservations = Float64Array.from(members, (member) => member.delegation.reservation);
  const raw = order.map(
    (provision): Raw => ({
      provision,
      options: (room.permitted[provision] ?? []).map((option) => ({
        option,
        own: gainOf(delegation, provision, option),
        gains: Float64Array.from(members, (member) => gainOf(member, provision, option)),
      })),
    }),
  );
  const { prices, candidates } = pricesFor(raw, reservations);

  const ties = tiesOf(room, delegation, byDemand, prices);
  const placeOf = new Map(order.map((provision, level) => [provision, level]));
  const levels = raw.map(
    (level, at): Level => ({
      provision: level.provision,
      choices: level.options
        .map(({ option, own, gains }) => ({ option, gains, worth: own + dot(prices, gains) }))
        .sort((a, b) => b.worth - a.worth || a.option - b.option),
      ties: ties
        .filter(
          ({ link }) =>
            Math.max(
              placeOf.get(link.when.provision) ?? 0,
              placeOf.get(link.needs.provision) ?? 0,
            ) === at,
        )
        .map(({ tie }) => tie),
    }),
  );
  return {
    depth: levels.length,
    rows: members.length,
    levels,
    needed: reservations.map((reservation) => reservation - SLACK),
    base: -dot(prices, reservations),
    candidates,
    ...restsOf(levels, members.length),
  };
}

/** Indices of the room's members by how little they have to give away, least first. */
function demandingFirst(room: Room): number[] {
  const margins = room.members.map((member) =>
    room.permitted.reduce(
      (sum, options, provision) =>
        sum + Math.max(0, ...options.map((option) => gainOf(member, provision, option))),
      -member.delegation.reservation,
    ),
  );
  return margins.map((_, at) => at).sort((a, b) => (margins[a] ?? 0) - (margins[b] ?? 0) || a - b);
}

function tiesOf(
  room: Room,
  delegation: DelegationModel,
  byDemand: readonly number[],
  prices: Float64Array,
): { link: LinkModel; tie: Tie }[] {
  const shared = new Map(room.links.map((one) => [one.link, one]));
  const links = new Set([...shared.keys(), ...delegation.links]);
  return [...links].map((link) => {
    const concerned = new Set(shared.get(link)?.rows ?? []);
    const rows = byDemand.flatMap((at, row) => (concerned.has(at) ? [row] : []));
    const own = delegation.links.includes(link) ? link.penalty : 0;
    const priced = rows.reduce((sum, row) => sum + (prices[row] ?? 0), 0) * link.penalty;
    const tie: Tie = {
      brokenBy: (text) => isBroken(link, text),
      // An observer's links are its own affair: they never block.
      blocking: link.blocking && shared.has(link),
      penalty: link.penalty,
      worth: own + priced,
      rows,
    };
    return { link, tie };
  });
}

/** Prices, one for each row, that bring the bound over all texts as low as the steps allow. */
function pricesFor(
  levels: readonly Raw[],
  reservations: Float64Array,
): { prices: Float64Array; candidates: TextVector[] } {
  const rows = reservations.length;
  const prices = new Float64Array(rows);
  const margins = new Float64Array(rows);
  let best = { bound: Number.POSITIVE_INFINITY, prices: prices.slice() };
  const candidates = new Map<string, TextVector>();
  let reached = 0;
  let stride = 1;
  let waited = 0;

  for (let step = 0; step < STEPS; step++) {
    let bound = -dot(prices, reservations);
    let own = 0;
    for (let row = 0; row < rows; row++) margins[row] = -(reservations[row] ?? 0);
    const text: number[] = [];
    for (const { provision, options } of levels) {
      let most = Number.NEGATIVE_INFINITY;
      let chosen = options[0];
      for (const option of options) {
        const worth = option.own + dot(prices, option.gains);
        if (worth > most) {
          most = worth;
          chosen = option;
        }
      }
      if (chosen === undefined) continue;
      bound += most;
      own += chosen.own;
      text[provision] = chosen.option;
      for (let row = 0; row < rows; row++) {
        margins[row] = (margins[row] ?? 0) + (chosen.gains[row] ?? 0);
      }
    }
    candidates.set(text.join(), text);
    if (bound < best.bound - SLACK) {
      best = { bound, prices: prices.slice() };
      waited = 0;
    } else if (++waited >= PATIENCE) {
      stride /= 2;
      waited = 0;
    }

    let norm = 0;
    let allAbove = true;
    for (let row = 0; row < rows; row++) {
      const margin = margins[row] ?? 0;
      if (margin < 0) allAbove = false;
      if (margin < 0 || (prices[row] ?? 0) > 0) norm += margin * margin;
    }
    if (allAbove) reached = Math.max(reached, own);
    if (norm === 0 || bound - reached <= SLACK) break;
    const length = (stride * (bound - reached)) / norm;
    for (let row = 0; row < rows; row++) {
      prices[row] = Math.max(0, (prices[row] ?? 0) - length * (margins[row] ?? 0));
    }
  }
  return { prices: best.prices, candidates: [...candidates.values()] };
}

function restsOf(
  levels: readonly Level[],
  rows: number,
): { mostAfter: Float64Array; worthAfter: Float64Array } {
  const mostAfter = new Float64Array((levels.length + 1) * rows);
  const worthAfter = new Float64Array(levels.length + 1);
  for (let at = levels.length - 1; at >= 0; at--) {
    const choices = levels[at]?.choices ?? [];
    worthAfter[at] = (worthAfter[at + 1] ?? 0) + (choices[0]?.worth ?? 0);
    for (let row = 0; row < rows; row++) {
      let most = 0;
      for (const { gains } of choices) most = Math.max(most, gains[row] ?? 0);
      mostAfter[at * rows + row] = (mostAfter[(at + 1) * rows + row] ?? 0) + most;
    }
  }
  return { mostAfter, worthAfter };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
