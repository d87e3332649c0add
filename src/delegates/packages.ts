import type { Terms } from '../engine/command.ts';
import { redLinesCrossed, utilityOf } from '../engine/utility.ts';
import { opensUp } from './claims.ts';
import { aspiration, bestHope } from './concession.ts';
import { brokenTie, isRedLine } from './judging.ts';
import { planFor } from './room-plan.ts';
import { believed, type SeatView } from './seat-view.ts';

/** A term by indices. */
export interface Term {
  readonly provision: number;
  readonly option: number;
}

/** What a delegation makes of a package that another put to it. */
export interface Weighing {
  readonly acceptable: boolean;
  /** Utility of the expected text, and of that text with the terms in it. */
  readonly before: number;
  readonly utility: number;
  /** Gain, with what others promise counted only as far as their word is good. */
  readonly gain: number;
  readonly level: number;
  /** What stands in the way, if anything does. */
  readonly trouble: Trouble | null;
}

export type Trouble =
  | { readonly kind: 'red-line'; readonly term: Term }
  | {
      readonly kind: 'tie';
      readonly term: Term;
      readonly needs: number;
      readonly wanted: number;
    }
  | { readonly kind: 'costly' | 'promised'; readonly term: Term };

export function termsByIndex(view: SeatView, terms: Terms): Term[] {
  return terms.flatMap((term) => {
    const provision = view.model.provisionIndex.get(term.provision) ?? -1;
    const option = view.model.provisions[provision]?.optionIndex.get(term.option) ?? -1;
    return provision < 0 || option < 0 ? [] : [{ provision, option }];
  });
}

export function withTerms(text: readonly number[], terms: readonly Term[]): readonly number[] {
  return terms.reduce((changed, term) => changed.with(term.provision, term.option), text);
}

/** Weighs a package that others offer: never below the reservation value, never over a red line. */
export function weigh(view: SeatView, terms: readonly Term[], others: readonly string[]): Weighing {
  const from = view.expected;
  const text = withTerms(from, terms);
  const before = utilityOf(view.self, from);
  const utility = utilityOf(view.self, text);
  const trust = credibilityOf(view, others);
  let gain = 0;
  let step: readonly number[] = from;
  let dearest: Term | null = null;
  let loss = 0;
  for (const term of terms) {
    const next = step.with(term.provision, term.option);
    const change = utilityOf(view.self, next) - utilityOf(view.self, step);
    gain += change > 0 ? change * trust : change;
    if (change < loss || dearest === null) {
      dearest = term;
      loss = change;
    }
    step = next;
  }
  const level = aspiration(view, bestHope(view).utility);
  const barred = barredBy(view, terms, text);
  const measured = { before, utility, gain, level };
  if (barred !== null) return { ...measured, acceptable: false, trouble: barred };
  const word = terms.find((term) => promisedElse(view, term));
  if (word !== undefined) {
    return { ...measured, acceptable: false, trouble: { kind: 'promised', term: word } };
  }
  const { reservation } = view.self.delegation;
  // Content with what it has, it still binds itself gladly to what costs it nothing.
  const patient = contested(view, terms, others) ? Number.NEGATIVE_INFINITY : -0.01;
  const enough =
    gain >= leastGain(view) || (before + gain >= level && utility >= level && gain >= patient);
  const acceptable =
    utility >= reservation && before + gain >= reservation && enough && !spoilsPlan(view, terms);
  const trouble: Trouble | null =
    acceptable || dearest === null ? null : { kind: 'costly', term: dearest };
  return { ...measured, acceptable, trouble };
}

/** Whether the terms would cost one who plans for the whole more than they bring it. */
function spoilsPlan(view: SeatView, terms: readonly Term[]): boolean {
  if (!opensUp(view)) return false;
  const plan = planFor(view);
  return utilityOf(view.self, withTerms(plan.text, terms)) < plan.utility - 0.01;
}

/** What a firm delegation must gain by a deal while there is time; at the end, next to nothing. */
export function leastGain(view: SeatView): number {
  return 0.005 + 0.05 * view.self.delegation.temperament.firmness * (1 - view.time);
}

/** Whether it gave its word for another formulation of the same clause: a word is given once. */
function promisedElse(view: SeatView, term: Term): boolean {
  const given = view.expected[term.provision];
  return given !== view.standing[term.provision] && given !== term.option;
}

/** A red line or tie of its own that the terms would cross. */
export function barredBy(
  view: SeatView,
  terms: readonly Term[],
  text: readonly number[],
): Trouble | null {
  for (const term of terms) {
    if (isRedLine(view, term.provision, term.option)) return { kind: 'red-line', term };
  }
  const had = redLinesCrossed(view.self, view.expected, view.lifted);
  const has = redLinesCrossed(view.self, text, view.lifted);
  for (const term of terms) {
    const tie = brokenTie(view, text, term.provision);
    if (tie !== null) {
      return { kind: 'tie', term, needs: tie.needs, wanted: tie.wanted };
    }
  }
  // A term may also take away what another clause was tied to.
  const fresh = has.find((p) => !had.includes(p));
  const [first] = terms;
  if (fresh === undefined || first === undefined) return null;
  const tie = brokenTie(view, text, fresh);
  const cause = terms.find((term) => term.provision === tie?.needs) ?? first;
  return tie === null
    ? { kind: 'red-line', term: cause }
    : { kind: 'tie', term: cause, needs: tie.needs, wanted: tie.wanted };
}

/** Whether what stands on these clauses will not last, because the other side won't have it. */
function contested(view: SeatView, terms: readonly Term[], others: readonly string[]): boolean {
  return terms.some((term) => {
    const stands = view.expected[term.provision] ?? -1;
    if (stands === term.option) return false;
    const clause = view.state.clauses[term.provision];
    const objected = view.state.lastObjections.some(
      (o) => o.provision === clause?.provision && others.includes(o.by),
    );
    if (objected || clause?.brackets.some((b) => others.includes(b.by)) === true) return true;
    return others.some((other) => {
      const d = view.model.delegationIndex.get(other) ?? -1;
      return (believed(view, d, term.provision).refusal[stands] ?? 0) > 0.4;
    });
  });
}

export function credibilityOf(view: SeatView, others: readonly string[]): number {
  let least = 1;
  for (const other of others) {
    const d = view.model.delegationIndex.get(other) ?? -1;
    least = Math.min(least, view.state.credibility[d] ?? 0.5);
  }
  // Even a good name is not a certainty, and a bad one not worth nothing.
  return 0.25 + 0.75 * least;
}
