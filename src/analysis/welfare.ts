import type { DelegationModel, LinkModel } from '../engine/model.ts';
import { type TextVector, utilityOf } from '../engine/utility.ts';
import type { Prospect } from './adoptable-tree.ts';
import type { Aim } from './best-text.ts';
import { gainOf } from './consent.ts';
import { dot } from './prices.ts';
import { type Room, roundsFor } from './room.ts';

/** What every member asked gains over its reservation value, in the order of the scenario. */
export function gainsOver({ consent }: Room, text: TextVector): number[] {
  return consent.members.map((member) => utilityOf(member, text) - member.delegation.reservation);
}

/** The smallest gain of them; infinite where nobody is asked. */
export function smallestGain({ consent }: Room, text: TextVector): number {
  return consent.rows.reduce(
    (min, row) => Math.min(min, utilityOf(row, text) - row.delegation.reservation),
    Number.POSITIVE_INFINITY,
  );
}

/** The utilities of all members together. */
export function sumOfUtilities({ consent }: Room, text: TextVector): number {
  return consent.members.reduce((sum, member) => sum + utilityOf(member, text), 0);
}

/** For the highest of these sums. */
export function sumAim(room: Room): Aim {
  const { members } = room.consent;
  return {
    value: (text) => sumOfUtilities(room, text),
    bound: weightedSum(
      room,
      members.map(() => 1),
      0,
    ),
    priced: true,
  };
}

const ROUNDS = 300;
/** Share of the rounds whose weights are still far off: they would only hold back the mean. */
const WARM_UP = 1 / 3;

export interface Balance {
  /** By row of the room's consent; they sum to 1. */
  readonly weights: Float64Array;
  /** Texts met on the way, which leave nobody far behind. */
  readonly candidates: readonly TextVector[];
}

/**
 * Weights that put most on those who gain least in the texts which such weights lead to, so that the
 * weighted mean of gains is low in every text.
 * Method: multiplicative weights for a zero-sum game (Freund and Schapire, Games and Economic
 * Behavior 29, 1999): a text against a member.
 */
export function balanceOf(room: Room): Balance {
  const { rows, reservations, gains } = room.consent;
  const many = rows.length;
  const rounds = roundsFor(room, ROUNDS);
  const warmUp = Math.floor(rounds * WARM_UP);
  const total = new Float64Array(many);
  const weights = new Float64Array(many);
  const mean = new Float64Array(many);
  const candidates = new Map<string, TextVector>();
  for (let round = 0; round < rounds; round++) {
    const pace = 4 * Math.sqrt(Math.log(many + 1) / (round + 1));
    const least = total.reduce((min, gain) => Math.min(min, gain), Number.POSITIVE_INFINITY);
    let sum = 0;
    for (let row = 0; row < many; row++) {
      const weight = Math.exp(-pace * ((total[row] ?? 0) - least));
      weights[row] = weight;
      sum += weight;
    }
    for (let row = 0; row < many; row++) {
      weights[row] = (weights[row] ?? 0) / sum;
      if (round >= warmUp) mean[row] = (mean[row] ?? 0) + (weights[row] ?? 0);
      total[row] = (total[row] ?? 0) - (reservations[row] ?? 0);
    }
    const text = room.permitted.map((options, provision) => {
      let best = options[0] ?? 0;
      let most = Number.NEGATIVE_INFINITY;
      for (const option of options) {
        const worth = dot(weights, gains[provision]?.[option] ?? weights);
        if (worth > most) {
          most = worth;
          best = option;
        }
      }
      const column = gains[provision]?.[best];
      for (let row = 0; row < many; row++) total[row] = (total[row] ?? 0) + (column?.[row] ?? 0);
      return best;
    });
    candidates.set(text.join(), text);
  }
  return {
    weights: mean.map((weight) => weight / (rounds - warmUp)),
    candidates: [...candidates.values()],
  };
}

/** For the smallest gain of all members: never more than a weighted mean of their gains. */
export function smallestAim(room: Room): Aim {
  const { rows, reservations } = room.consent;
  const { weights, candidates } = balanceOf(room);
  return {
    value: (text) => smallestGain(room, text),
    bound: weightedSum(room, weights, -dot(weights, reservations), rows),
    priced: false,
    candidates,
    demands: (value) => value,
  };
}

/**
 * A weighted sum of utilities as a bound. Utilities are cut off at 0, which an adoptable text reaches
 * only where a reservation value is 0 as well: there the penalties are left out, to stay above.
 *
 * @param weights by delegation of `of`, 0 or more
 */
export function weightedSum(
  room: Room,
  weights: ArrayLike<number>,
  base: number,
  of: readonly DelegationModel[] = room.consent.members,
): Prospect {
  const worths = room.consent.model.provisions.map(({ index, axis }) =>
    axis.map((_, option) => {
      let sum = 0;
      of.forEach((one, at) => {
        sum += (weights[at] ?? 0) * gainOf(one, index, option);
      });
      return sum;
    }),
  );
  const losses = new Map<LinkModel, number>();
  of.forEach((one, at) => {
    if (one.delegation.reservation <= 0) return;
    for (const link of one.links) {
      losses.set(link, (losses.get(link) ?? 0) + (weights[at] ?? 0) * link.penalty);
    }
  });
  return { base, own: (provision, option) => worths[provision]?.[option] ?? 0, losses };
}
