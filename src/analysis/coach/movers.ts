import { breaksCondition } from '../../delegates/beliefs.ts';
import { believed, delegationId, provisionId, type SeatView } from '../../delegates/seat-view.ts';
import { isFor } from './acts.ts';
import { idsOf } from './clause-ids.ts';
import { directionFor } from './direction.ts';
import { actsOn, type Ground, groundsFor, latestOn, letPassAt, type Sureness } from './grounds.ts';
import type { Memory } from './memory.ts';
import { type Change, othersPresent, refusersOf, wishesOf } from './wishes.ts';

/** The second level: who might move on what. */
export interface Prospects {
  readonly clauses: readonly Prospect[];
  /** Whether there is any change that the seat would win something by. */
  readonly wishes: boolean;
}

/** On a clause that the seat would like to see changed, who might go along. */
export interface Prospect {
  readonly provision: string;
  readonly stands: string;
  /** The formulation that the seat would gain by. */
  readonly wanted: string;
  /** What it would be worth to the seat, in utility. */
  readonly gain: number;
  /** It takes a red line of the seat's own out of the text. */
  readonly frees: boolean;
  readonly movers: readonly Mover[];
  /** Those who said that they will not have it, so that nobody's time is lost on them. */
  readonly holdouts: readonly Mover[];
  /** Members of whom nothing was heard on the clause. */
  readonly silent: number;
}

export interface Mover {
  readonly delegation: string;
  readonly reading: Reading;
  readonly sureness: Sureness;
  /** What it would need beside it, by its own word. */
  readonly needs: { readonly provision: string; readonly option: string } | null;
  /** What this rests on, the latest first. */
  readonly grounds: readonly Ground[];
}

export type Reading =
  /** It asks for the same. */
  | 'with-you'
  /** It said or showed that it can live with it. */
  | 'can-live'
  /** It would take it together with something else. */
  | 'on-terms'
  /** What it said lies near, and it refused nothing. */
  | 'near'
  /** It spoke against it, without closing the door. */
  | 'reluctant'
  /** It said that it will not have it. */
  | 'closed';

/** As much as can be taken in at a glance. */
const CLAUSES = 3;
const MOVERS = 3;
const HOLDOUTS = 2;

export function prospectsOf(memory: Memory, view: SeatView): Prospects {
  const wishes = bestWishes(view);
  const clauses = wishes
    .map((wish) => prospectOf(memory, view, wish))
    .filter(({ movers, holdouts }) => movers.length + holdouts.length > 0)
    .slice(0, CLAUSES);
  return { clauses, wishes: wishes.length > 0 };
}

/** For each clause the change that promises most, those that nobody firmly refuses before others. */
function bestWishes(view: SeatView): Change[] {
  const best = new Map<number, { readonly wish: Change; readonly promise: number }>();
  for (const wish of wishesOf(view)) {
    const refusers = refusersOf(view, wish.provision, wish.option).length;
    const promise = (wish.gain + (wish.unblocks ? 0.3 : 0)) / (1 + refusers);
    const known = best.get(wish.provision);
    if (known === undefined || promise > known.promise) best.set(wish.provision, { wish, promise });
  }
  return [...best.values()].sort((a, b) => b.promise - a.promise).map(({ wish }) => wish);
}

const KINDNESS: Readonly<Record<Reading, number>> = {
  'can-live': 5,
  'on-terms': 4,
  near: 3,
  'with-you': 2,
  reluctant: 1,
  closed: 0,
};
const CERTAINTY: Readonly<Record<Sureness, number>> = { well: 2, once: 1, guess: 0 };

function prospectOf(memory: Memory, view: SeatView, wish: Change): Prospect {
  const { provision, option, gain, unblocks } = wish;
  const ranked: { mover: Mover; rank: number }[] = [];
  let silent = 0;
  for (const d of othersPresent(view)) {
    const mover = readingOf(memory, view, d, provision, option);
    if (mover === null) silent++;
    else {
      const weight = believed(view, d, provision).weight;
      // A bracket of its own stands in the way until it is lifted: its author matters most.
      const holds = view.state.clauses[provision]?.brackets.some((b) => b.by === mover.delegation);
      const rank =
        KINDNESS[mover.reading] + CERTAINTY[mover.sureness] / 3 + (holds === true ? 0.5 : 0);
      ranked.push({ mover, rank: rank + Math.min(0.2, weight / 50) });
    }
  }
  ranked.sort((a, b) => b.rank - a.rank);
  const of = (closed: boolean) =>
    ranked.map(({ mover }) => mover).filter(({ reading }) => (reading === 'closed') === closed);
  return {
    provision: provisionId(view, provision),
    stands: idsOf(view, provision, view.standing[provision] ?? -1).option,
    wanted: idsOf(view, provision, option).option,
    gain,
    frees: unblocks,
    movers: of(false).slice(0, MOVERS),
    holdouts: of(true).slice(0, HOLDOUTS),
    silent,
  };
}

/**
 * How a delegation would take a formulation, going by what it said and did on the clause; null where
 * nothing was heard of it there.
 */
export function readingOf(
  memory: Memory,
  view: SeatView,
  delegation: number,
  provision: number,
  option: number,
): Mover | null {
  const { worth, refusal, weight } = believed(view, delegation, provision);
  const acts = actsOn(memory, delegation, provision, option);
  const passed = letPassAt(memory, delegation, provision, option);
  if (weight === 0 && acts.length === 0 && passed === null) return null;
  const spoken = acts.length + (passed === null ? 0 : 1);
  const sureness: Sureness = spoken > 1 ? 'well' : spoken === 1 ? 'once' : 'guess';
  const stands = view.standing[provision] ?? -1;
  const named = delegationId(view, delegation);
  const latest = acts[0];
  const tie = acts.find((act) => act.needs !== null)?.needs ?? null;
  const text = view.expected.with(provision, option);
  const tied = tie !== null && breaksCondition(view.beliefs.conditions, delegation, text);
  const asksFor = latest?.side === 'wants' && (worth[option] ?? 0) >= (worth[stands] ?? 0);
  const likes = latest !== undefined && isFor(latest.side) && (refusal[option] ?? 0) < 0.6;
  const away = directionFor(memory, view, delegation, provision, option) === 'away';
  const closed = (refusal[option] ?? 0) > 0.6;
  const reading: Reading = tied
    ? 'on-terms'
    : asksFor
      ? 'with-you'
      : likes || (passed !== null && !closed)
        ? 'can-live'
        : closed
          ? 'closed'
          : !away && (worth[option] ?? 0) >= 0.45 && (refusal[option] ?? 0) < 0.25
            ? 'near'
            : 'reluctant';
  const side = reading === 'closed' || reading === 'reluctant' ? 'against' : 'for';
  const direct = groundsFor(view, memory, delegation, provision, option, side);
  return {
    delegation: named,
    reading,
    sureness,
    needs: tied ? idsOf(view, tie.provision, tie.option) : null,
    grounds: direct.length > 0 ? direct : latestOn(view, memory, delegation, provision),
  };
}
