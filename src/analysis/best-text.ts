import type { LinkModel } from '../engine/model.ts';
import type { TextVector } from '../engine/utility.ts';
import { type Prospect, treeOf } from './adoptable-tree.ts';
import { SLACK } from './consent.ts';
import { dot, pricesFor } from './prices.ts';
import { acceptedBy, type Room } from './room.ts';
import { walk } from './walk.ts';
import type { Meter } from './watch.ts';

/** What a search wants much of. */
export interface Aim {
  /** Of a complete adoptable text. */
  readonly value: (text: TextVector) => number;
  /** Never less than `value`, for any adoptable text: sums over provisions less broken links. */
  readonly bound: Prospect;
  /** Whether prices on the members' margins make the bound tighter. */
  readonly priced: boolean;
  /** Only a text of a higher value is wanted. */
  readonly above?: number;
  /** Different values are at least so far apart. */
  readonly grain?: number;
  /** Texts to begin with. */
  readonly candidates?: readonly TextVector[];
  /** The utility over its reservation value that every member gets in a text of this value. */
  readonly demands?: (value: number) => number;
}

export interface Found {
  readonly text: TextVector | null;
  /** Minus infinity where no text was found. */
  readonly value: number;
  readonly exact: boolean;
}

/**
 * The adoptable text of the highest value, exact to 1e-9. Of texts that are as good as that it is
 * the first that the search meets, which is the same one on every call.
 */
export function bestText(room: Room, aim: Aim, meter: Meter): Found {
  const nothing: Found = { text: null, value: Number.NEGATIVE_INFINITY, exact: true };
  if (room.permitted.some((options) => options.length === 0)) return nothing;
  let value = aim.above ?? Number.NEGATIVE_INFINITY;
  let text: number[] | null = null;
  const consider = (candidate: TextVector): void => {
    const worth = aim.value(candidate);
    if (worth <= value) return;
    value = worth;
    text = [...candidate];
  };

  const { bound, candidates } = aim.priced
    ? withPrices(room, aim.bound)
    : { bound: aim.bound, candidates: [] };
  for (const candidate of [...candidates, ...(aim.candidates ?? [])]) {
    if (acceptedBy(room, candidate)) consider(candidate);
  }
  const { demands } = aim;
  const apart = Math.max(SLACK, (aim.grain ?? 0) - SLACK);
  const exact = walk(
    treeOf(room, [bound]),
    {
      leaf: (reached) => {
        consider(reached);
        return true;
      },
      promising: (bounds, from) => (bounds[from] ?? 0) > value + apart,
      ...(demands === undefined ? {} : { demanded: () => (text === null ? 0 : demands(value)) }),
    },
    meter,
  );
  return { text, value: text === null ? Number.NEGATIVE_INFINITY : value, exact };
}

/** The bound plus what every member's margin over its reservation value is worth. */
export function withPrices(
  room: Room,
  { base, own, losses }: Prospect,
): { bound: Prospect; candidates: readonly TextVector[] } {
  const { prices, candidates } = pricesFor(room, own);
  const { reservations, gains, rows } = room.consent;
  const priced = new Map<LinkModel, number>(losses);
  for (const { link, rows: concerned } of room.links) {
    let loss = 0;
    for (const row of concerned) loss += prices[row] ?? 0;
    priced.set(link, (losses.get(link) ?? 0) + loss * link.penalty);
  }
  let floor = base;
  for (let row = 0; row < rows.length; row++) {
    floor -= (prices[row] ?? 0) * (reservations[row] ?? 0);
  }
  return {
    bound: {
      base: floor,
      own: (provision, option) =>
        own(provision, option) + dot(prices, gains[provision]?.[option] ?? prices),
      losses: priced,
    },
    candidates,
  };
}
