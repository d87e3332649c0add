import { redLinesCrossed, utilityOf } from '../engine/utility.ts';
import { isRedLine } from './judging.ts';
import { roll, type SeatView } from './seat-view.ts';
import { openClauses } from './standing.ts';
import { styleOf } from './style.ts';

/**
 * How much a delegation still insists on, from the best it can hope for down to its reservation
 * value, by the share of the calendar that has passed. Time-dependent tactics after Faratin,
 * Sierra and Jennings (1998): the exponent makes a firm delegation hold until the end ("Boulware")
 * and a soft one give way early ("Conceder").
 */
export function aspiration(view: SeatView, hope: number): number {
  const { reservation } = view.self.delegation;
  return reservation + Math.max(0, hope - reservation) * (1 - yielded(view));
}

/** Share of the way from hope to reservation that the seat concedes by now, in [0,1]. */
function yielded(view: SeatView): number {
  const time = hourOf(view);
  switch (styleOf(view.strategy).yields) {
    case 'temperament':
      return yieldedBy(view.time, view.self.delegation.temperament.firmness);
    case 'steps':
      return view.time < 0.4 ? 0 : view.time < 0.75 ? 0.4 : 1;
    case 'late':
      return time * time * time * time * time;
    case 'early':
      return Math.sqrt(Math.sqrt(time));
    case 'evenly':
      return time;
    case 'in-kind':
      return conceded(view);
    case 'by-chance':
      return roll(view, 'insist', view.state.turn);
  }
}

/** Where the classical tactics take the calendar to be when the adoption begins. */
const LAST_STRETCH = 0.9;

/**
 * The hour by which the classical tactics concede, in [0,1]: the calendar until the adoption, and
 * there the attempts at consensus, of which the Chair makes three. At the third the time is up.
 */
function hourOf(view: SeatView): number {
  const business = view.model.meetings[view.state.meeting.index]?.business;
  if (business !== 'adoption') return Math.min(LAST_STRETCH, view.time);
  return Math.min(1, LAST_STRETCH + 0.05 * view.state.failedAttempts);
}

/**
 * Tit for tat: it has conceded, of what lies between its hope and its reservation, what the room
 * gave it of the same since the opening draft.
 */
function conceded(view: SeatView): number {
  const opening = view.model.provisions.map(
    ({ provision, optionIndex }) => optionIndex.get(provision.opening) ?? 0,
  );
  const before = utilityOf(view.self, opening);
  const hope = bestHope(view).utility;
  const given = utilityOf(view.self, view.standing) - before;
  const last = hourOf(view) >= 1;
  if (last || hope <= before) return 1;
  return Math.min(1, Math.max(0, given / (hope - before)));
}

/** Share of the way from hope to reservation that was conceded, in [0,1]. */
function yieldedBy(calendar: number, firmness: number): number {
  // Nobody concedes while positions are still being stated, and the last tenth of the calendar is
  // the adoption itself.
  const time = Math.min(1, Math.max(0, (calendar - 0.25) / 0.65));
  // time ^ (1 / beta) with beta from 2 (soft) to 1/3 (firm), in steps that need no Math.pow,
  // whose last digit differs between machines.
  const soft = Math.sqrt(time);
  const even = time;
  const firm = time * time * time;
  return firmness < 0.5
    ? soft + (even - soft) * (firmness * 2)
    : even + (firm - even) * (firmness * 2 - 1);
}

/** A text that a delegation would be glad of, and what it is worth. */
export interface Hope {
  readonly text: readonly number[];
  readonly utility: number;
}

const hopes = new WeakMap<SeatView, Hope>();

/** The best text for the seat that still seems possible. */
export function bestHope(view: SeatView): Hope {
  const known = hopes.get(view);
  if (known !== undefined) return known;
  const hope = bestHopeWith(view, [], view.expected);
  hopes.set(view, hope);
  return hope;
}

/**
 * The same when the clauses in `fixed` are to stand as in `from`. Agreed clauses stand, and nothing
 * that some member refuses outright in public is hoped for. Without ties between clauses each can
 * be chosen by itself; with them, clause after clause is improved until nothing improves.
 */
export function bestHopeWith(
  view: SeatView,
  fixed: readonly number[],
  from: readonly number[],
): Hope {
  const open = openClauses(view.state).filter((p) => !fixed.includes(p));
  const text = from.slice();
  const unsettled: number[] = [];
  for (const p of open) {
    let best = -1;
    (view.self.values[p] ?? []).forEach((value, option) => {
      if (isRedLine(view, p, option) || refusedByOthers(view, p, option)) return;
      if (best < 0 || value > (view.self.values[p]?.[best] ?? 0)) best = option;
    });
    if (best >= 0) text[p] = best;
    // Where no tie reaches, nothing is better than the best by itself.
    if (best < 0 || tiedClauses(view).includes(p)) unsettled.push(p);
  }
  if (view.self.links.length > 0) improve(view, text, unsettled);
  return { text, utility: utilityOf(view.self, text) };
}

const tied = new WeakMap<object, readonly number[]>();

/** Clauses that some tie of its own joins to another. */
function tiedClauses(view: SeatView): readonly number[] {
  const { links } = view.self;
  const known = tied.get(links);
  if (known !== undefined) return known;
  const clauses = links.flatMap((link) => [link.when.provision, link.needs.provision]);
  tied.set(links, clauses);
  return clauses;
}

/** Changes `text` in place, one clause at a time, for as long as that helps. */
function improve(view: SeatView, text: number[], open: readonly number[]): void {
  let worth = meritOf(view, text);
  for (let pass = 0; pass < 3; pass++) {
    let moved = false;
    for (const p of open) {
      const options = view.model.provisions[p]?.axis.length ?? 0;
      for (let option = 0; option < options; option++) {
        const before = text[p] ?? -1;
        if (before === option || refusedByOthers(view, p, option)) continue;
        text[p] = option;
        const merit = meritOf(view, text);
        if (merit > worth) {
          worth = merit;
          moved = true;
        } else text[p] = before;
      }
    }
    if (!moved) break;
  }
}

/** Utility less a whole point for every red line: a text that crosses one is nobody's hope. */
function meritOf(view: SeatView, text: readonly number[]): number {
  return utilityOf(view.self, text) - redLinesCrossed(view.self, text, view.lifted).length;
}

const refusals = new WeakMap<object, Map<number, readonly number[]>>();

/** Whether some other member has firmly refused the option in public. */
export function refusedByOthers(view: SeatView, provision: number, option: number): boolean {
  const row = view.beliefs.heard[provision];
  if (row === undefined || !styleOf(view.strategy).learns) return false;
  let byOption = refusals.get(row);
  if (byOption === undefined) {
    byOption = new Map();
    refusals.set(row, byOption);
  }
  let refusers = byOption.get(option);
  if (refusers === undefined) {
    refusers = row.flatMap((known, d) =>
      known !== null &&
      (known.refusal[option] ?? 0) > 0.8 &&
      view.model.delegations[d]?.member === true
        ? [d]
        : [],
    );
    byOption.set(option, refusers);
  }
  return refusers.length > 1 || (refusers.length === 1 && refusers[0] !== view.index);
}
