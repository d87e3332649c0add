import type { TextVector } from '../engine/utility.ts';
import type { Aim } from './best-text.ts';
import { gainOf } from './consent.ts';
import { type Room, roundsFor } from './room.ts';
import { gainsOver, weightedSum } from './welfare.ts';

/** A gain below this is none: sums of the same numbers differ by less in another order. */
export const NO_GAIN = 1e-9;
/** Weighs more than the logarithms of all the gains that 400 members could make. */
const NOTHING = -1e5;

/**
 * The product of the members' gains over their reservation values, in logarithms because 193 factors
 * leave the range of numbers. A member who gains nothing makes every product 0; so that such texts
 * can be compared, one in which more members gain is better, and among those the one with the
 * higher product of the gains that there are.
 */
export function logNash(gains: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < gains.length; at++) {
    const gain = gains[at] ?? 0;
    sum += gain > NO_GAIN ? Math.log(gain) : NOTHING;
  }
  return sum;
}

export interface NashValue {
  /** Geometric mean of the members' gains, in [0,1]; 0 where somebody gains nothing. */
  readonly value: number;
  /** Natural logarithm of the product; minus infinity where the product is 0. */
  readonly logProduct: number;
}

export function nashValue(gains: readonly number[]): NashValue {
  if (gains.some((gain) => gain <= NO_GAIN))
    return { value: 0, logProduct: Number.NEGATIVE_INFINITY };
  const logProduct = logNash(gains);
  return { value: gains.length === 0 ? 1 : Math.exp(logProduct / gains.length), logProduct };
}

const ROUNDS = 120;
/** Keeps the weights of members whom the relaxation leaves without a gain within reason. */
const LEAST = 0.01;

/**
 * The bound is the plane that touches the sum of logarithms at the best mixture of options: a
 * concave function lies below its tangents. Method: Frank and Wolfe, Naval Research Logistics
 * Quarterly 3, 1956.
 */
export function nashAim(room: Room): Aim {
  const { members } = room.consent;
  const many = members.length;
  const rounds = roundsFor(room, ROUNDS);
  const columns = room.permitted.map((options, provision) =>
    options.map((option) => Float64Array.from(members, (one) => gainOf(one, provision, option))),
  );
  const mixture = Float64Array.from(members, ({ delegation }) => -delegation.reservation);
  for (const options of columns) {
    for (const column of options) add(mixture, column, 1 / options.length);
  }
  const candidates = new Map<string, TextVector>();
  // Whoever gains nothing in any text makes no difference between texts.
  const gaining = members.map(({ delegation }, member) => {
    const most = columns.map((options) =>
      options.reduce((max, column) => Math.max(max, column[member] ?? 0), 0),
    );
    return most.reduce((sum, gain) => sum + gain, -delegation.reservation) > NO_GAIN;
  });
  const slope = (): Float64Array =>
    mixture.map((gain, member) => (gaining[member] === true ? 1 / Math.max(gain, LEAST) : 0));
  for (let round = 0; round < rounds; round++) {
    const weights = slope();
    const corner = Float64Array.from(members, ({ delegation }) => -delegation.reservation);
    const text = columns.map((options, provision) => {
      let best = 0;
      let most = Number.NEGATIVE_INFINITY;
      options.forEach((column, at) => {
        let worth = 0;
        for (let member = 0; member < many; member++) {
          worth += (weights[member] ?? 0) * (column[member] ?? 0);
        }
        if (worth > most) {
          most = worth;
          best = at;
        }
      });
      const chosen = options[best];
      if (chosen !== undefined) add(corner, chosen, 1);
      return room.permitted[provision]?.[best] ?? 0;
    });
    candidates.set(text.join(), text);
    const step = stepTowards(mixture, corner);
    for (let member = 0; member < many; member++) {
      mixture[member] = (1 - step) * (mixture[member] ?? 0) + step * (corner[member] ?? 0);
    }
  }
  const weights = slope();
  let base = 0;
  members.forEach(({ delegation }, member) => {
    const weight = weights[member] ?? 0;
    base += weight > 0 ? -Math.log(weight) - 1 - weight * delegation.reservation : NOTHING;
  });
  return {
    value: (text) => logNash(gainsOver(room, text)),
    bound: weightedSum(room, weights, base),
    priced: true,
    candidates: [...candidates.values()],
  };
}

/** How far to go from one mixture to another for the highest sum of logarithms, by halving. */
function stepTowards(from: Float64Array, to: Float64Array): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 12; halving++) {
    const middle = (low + high) / 2;
    let slope = 0;
    for (let member = 0; member < from.length; member++) {
      const a = from[member] ?? 0;
      const b = to[member] ?? 0;
      slope += (b - a) / Math.max(a + middle * (b - a), LEAST);
    }
    if (slope > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function add(to: Float64Array, what: Float64Array, share: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] ?? 0) + share * (what[at] ?? 0);
}
