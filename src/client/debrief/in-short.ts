import type { Debrief, DelegationBalance, TurningPoint } from '../../analysis/debrief/debrief.ts';
import type { Terms } from '../../engine/command.ts';
import type { DelegationModel, Model } from '../../engine/model.ts';
import type { TextVector } from '../../engine/utility.ts';

/** The event that decided a game most, and what it did. */
export interface Decisive {
  readonly point: TurningPoint;
  /**
   * `closed`: the last text that everybody could have joined went. `nearer`, `further`: more or
   * fewer members could live with the standing text. `fewer`, `more`: so many texts were left.
   */
  readonly how: 'closed' | 'nearer' | 'further' | 'fewer' | 'more';
}

/** What somebody in this seat could try in another game. */
export type Next =
  /** The clauses by which a better text differs from the final one, what gains the seat most first. */
  | { readonly kind: 'towards'; readonly terms: Terms }
  /** The last text was one that everybody could have joined. */
  | { readonly kind: 'ask' }
  /** No text could be adopted by consensus: somebody has to move. */
  | { readonly kind: 'move' }
  /** The clause that cost the seat most, and what it would rather have had there. */
  | {
      readonly kind: 'price';
      readonly provision: string;
      readonly option: string;
      readonly wanted: string;
    }
  /** There is little more to be had here: the seat that got least. */
  | { readonly kind: 'seat'; readonly delegation: string; readonly score: number };

/** Less than this, of scores in [0,1], is no gain worth another game. */
const WORTH_TRYING = 0.01;
/** From this score on a seat has hardly more to gain. */
const NEARLY_ALL = 0.95;
/** A clause that costs less than this, in utility, is not what kept a seat from a better score. */
const COSTLY = 0.02;

/**
 * Of an adopted text the event that won most members over; of a failure the one that shut the last
 * door, or else the heaviest that led away from a text. Null where nothing turned the game.
 */
export function decisiveOf({ turningPoints, balance }: Debrief): Decisive | null {
  const heaviest = (fits: (point: TurningPoint) => boolean) =>
    turningPoints.filter(fits).toSorted((a, b) => b.weight - a.weight)[0];
  if (!balance.adopted) {
    const closing = turningPoints.findLast(
      ({ before, after, exact }) => exact && before > 0n && after === 0n,
    );
    const opensAgain = turningPoints.some(
      ({ at, after }) => closing !== undefined && at > closing.at && after > 0n,
    );
    if (closing !== undefined && !opensAgain) return { point: closing, how: 'closed' };
  }
  const wanted = balance.adopted ? ['nearer'] : ['further', 'fewer'];
  const point = heaviest((one) => wanted.includes(effectOf(one))) ?? heaviest(() => true);
  return point === undefined ? null : { point, how: effectOf(point) };
}

function effectOf(point: TurningPoint): Exclude<Decisive['how'], 'closed'> {
  if (point.acceptedAfter > point.acceptedBefore) return 'nearer';
  if (point.acceptedAfter < point.acceptedBefore) return 'further';
  return point.after < point.before ? 'fewer' : 'more';
}

/** Advice for the seat from the figures of the balance; null for a seat that wants nothing more. */
export function nextOf(model: Model, { balance }: Debrief, seat: string): Next | null {
  const me = model.delegations[model.delegationIndex.get(seat) ?? -1];
  const mine = balance.delegations.find(({ delegation }) => delegation === me?.index);
  if (me === undefined || mine === undefined) return null;
  const { adopted, final, nash, better } = balance;
  if (!adopted) {
    if (balance.consensual) return { kind: 'ask' };
    if (nash !== null) return { kind: 'towards', terms: differences(model, me, final, nash) };
    if (balance.exact) return { kind: 'move' };
  } else if (better !== null && mine.atBetter - mine.score >= WORTH_TRYING) {
    return { kind: 'towards', terms: differences(model, me, final, better) };
  }
  const price = adopted && mine.score >= NEARLY_ALL ? null : priceOf(model, me, final);
  return price ?? hardestSeat(model, balance.delegations, me);
}

function differences(model: Model, me: DelegationModel, from: TextVector, to: TextVector): Terms {
  const worth = (provision: number, text: TextVector) =>
    (me.salience[provision] ?? 0) * (me.values[provision]?.[text[provision] ?? -1] ?? 0);
  return model.provisions
    .filter(({ index }) => from[index] !== to[index])
    .map(({ id, index, provision }) => ({
      provision: id,
      option: provision.options[to[index] ?? -1]?.id ?? '',
      gain: worth(index, to) - worth(index, from),
    }))
    .toSorted((a, b) => b.gain - a.gain)
    .map(({ provision, option }) => ({ provision, option }));
}

function priceOf(model: Model, me: DelegationModel, final: TextVector): Next | null {
  const costs = model.provisions.map(({ index }) => {
    const values = me.values[index] ?? [];
    const best = Math.max(0, ...values);
    return {
      index,
      wanted: values.indexOf(best),
      cost: (me.salience[index] ?? 0) * (best - (values[final[index] ?? -1] ?? 0)),
    };
  });
  const worst = costs.toSorted((a, b) => b.cost - a.cost)[0];
  const of = model.provisions[worst?.index ?? -1];
  if (worst === undefined || of === undefined || worst.cost < COSTLY) return null;
  const { options } = of.provision;
  return {
    kind: 'price',
    provision: of.id,
    option: options[final[of.index] ?? -1]?.id ?? '',
    wanted: options[worst.wanted]?.id ?? '',
  };
}

function hardestSeat(
  model: Model,
  balances: readonly DelegationBalance[],
  me: DelegationModel,
): Next | null {
  const others = balances.filter(
    ({ delegation }) => delegation !== me.index && model.delegations[delegation]?.member === true,
  );
  const least = others.toSorted((a, b) => a.score - b.score)[0];
  const of = model.delegations[least?.delegation ?? -1];
  return least === undefined || of === undefined
    ? null
    : { kind: 'seat', delegation: of.id, score: least.score };
}
