import { utilityOf } from '../engine/utility.ts';
import { aspiration, bestHope, refusedByOthers } from './concession.ts';
import { isRedLine } from './judging.ts';
import { packageMark } from './notes.ts';
import { barredBy, type Term, withTerms } from './packages.ts';
import { say, think } from './say.ts';
import {
  believed,
  believedGain,
  delegationId,
  optionId,
  provisionId,
  roll,
  type SeatView,
} from './seat-view.ts';
import { openClauses } from './standing.ts';
import type { Wish } from './turn.ts';

/** How many of each are looked at: enough to find a good deal, few enough for a hall of 193. */
const ASKS = 4;
const GIVES = 6;
const PARTNERS = 6;

interface Bundle {
  readonly terms: readonly Term[];
  readonly ask: Term;
  readonly give: Term | null;
  /** The expected text with the terms in it. */
  readonly text: readonly number[];
  readonly gain: number;
  /** Those to whom the same was offered before. */
  readonly offered: readonly string[];
}

interface Package extends Bundle {
  readonly partner: number;
  readonly theirs: number;
  readonly score: number;
}

/**
 * The package it would put to others now. It asks for what it lacks and gives where it cares
 * little and the other is believed to care more: trading across provisions ("log-rolling").
 */
export function offering(view: SeatView): Wish | null {
  if (!view.self.member) return null;
  const asks = asksOf(view);
  if (asks.length === 0) return null;
  const least = floorOfOffers(view);
  const bundles = bundlesOf(view, asks, givesOf(view), least);
  if (bundles.length === 0) return null;
  const others = acquaintances(view);
  let best: Package | null = null;
  for (const ask of asks) {
    const mine = bundles.filter((bundle) => bundle.ask === ask);
    if (mine.length === 0) continue;
    for (const partner of partnersFor(view, ask, others)) {
      for (const bundle of mine) {
        const found = packageFor(view, bundle, partner);
        if (found !== null && (best === null || found.score > best.score)) best = found;
      }
    }
  }
  return best === null ? null : put(view, best, others);
}

/** Open clauses on which it has not given its word: what is promised is not offered again. */
function freeClauses(view: SeatView): number[] {
  return openClauses(view.state).filter((p) => view.expected[p] === view.standing[p]);
}

/** Changes to the expected text that it would gain by, best first. */
function asksOf(view: SeatView): Term[] {
  const from = utilityOf(view.self, view.expected);
  const found: { term: Term; gain: number }[] = [];
  for (const provision of freeClauses(view)) {
    const stands = view.expected[provision] ?? -1;
    const options = view.model.provisions[provision]?.axis.length ?? 0;
    const inTheWay = isRedLine(view, provision, stands) ? 0.3 : 0;
    for (let option = 0; option < options; option++) {
      if (option === stands || isRedLine(view, provision, option)) continue;
      if (refusedByOthers(view, provision, option)) continue;
      const text = view.expected.with(provision, option);
      const gain = utilityOf(view.self, text) - from + inTheWay;
      if (gain > 0.015) found.push({ term: { provision, option }, gain });
    }
  }
  return found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, ASKS)
    .map((entry) => entry.term);
}

/** Changes it could bear, cheapest first. */
function givesOf(view: SeatView): Term[] {
  const from = utilityOf(view.self, view.expected);
  const found: { term: Term; loss: number }[] = [];
  for (const provision of freeClauses(view)) {
    const stands = view.expected[provision] ?? -1;
    const options = view.model.provisions[provision]?.axis.length ?? 0;
    for (let option = 0; option < options; option++) {
      if (option === stands || isRedLine(view, provision, option)) continue;
      if (refusedByOthers(view, provision, option)) continue;
      const loss = from - utilityOf(view.self, view.expected.with(provision, option));
      if (loss < 0.25) found.push({ term: { provision, option }, loss });
    }
  }
  return found
    .sort((a, b) => a.loss - b.loss)
    .slice(0, GIVES)
    .map((entry) => entry.term);
}

interface Acquaintance {
  readonly d: number;
  readonly attention: number;
}

/** The other members in the room, and how readily it turns to each whatever the matter. */
function acquaintances(view: SeatView): Acquaintance[] {
  const { turn, present } = view.state;
  const others = view.model.members.filter((d) => d !== view.index && present[d] === true);
  return others.map((d) => {
    const id = delegationId(view, d);
    const attention = (view.people.includes(id) ? 0.25 : 0) + (id in view.notes.suitors ? 0.1 : 0);
    return { d, attention: attention + 0.2 * roll(view, 'partner', turn, d) };
  });
}

/** Those whose consent to the ask is wanting, and some chance acquaintances. */
function partnersFor(view: SeatView, ask: Term, others: readonly Acquaintance[]): number[] {
  const stands = view.expected[ask.provision] ?? -1;
  const found: { d: number; weight: number }[] = [];
  for (const { d, attention } of others) {
    const known = believed(view, d, ask.provision);
    if ((known.refusal[ask.option] ?? 0) > 0.75) continue;
    const resists = (known.worth[stands] ?? 0.5) - (known.worth[ask.option] ?? 0.5);
    found.push({ d, weight: Math.abs(resists) + known.weight * 0.02 + attention });
  }
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, PARTNERS)
    .map((entry) => entry.d);
}

/** What it asks and what it gives for it, before it is known with whom. */
function bundlesOf(
  view: SeatView,
  asks: readonly Term[],
  gives: readonly Term[],
  least: number,
): Bundle[] {
  return asks.flatMap((ask) =>
    [null, ...gives].flatMap((give) => {
      const bundle = bundleOf(view, ask, give, least);
      return bundle === null ? [] : [bundle];
    }),
  );
}

function bundleOf(view: SeatView, ask: Term, give: Term | null, least: number): Bundle | null {
  if (give !== null && give.provision === ask.provision) return null;
  let terms = give === null ? [ask] : [ask, give];
  let text = withTerms(view.expected, terms);
  const tie = barredBy(view, terms, text);
  if (tie?.kind === 'tie') {
    // What it asks or gives is tied to something else: then that is part of the package.
    const needed = { provision: tie.needs, option: tie.wanted };
    terms = [...terms.filter((t) => t.provision !== tie.needs), needed];
    text = withTerms(view.expected, terms);
  }
  if (tie !== null && barredBy(view, terms, text) !== null) return null;
  const utility = utilityOf(view.self, text);
  const gain = utility - utilityOf(view.self, view.expected);
  if (utility < view.self.delegation.reservation || utility < least) return null;
  if (gain < 0.01 && !wouldUnblock(view, ask)) return null;
  const offered = view.notes.offered[packageMark(named(view, terms))] ?? [];
  return { terms, ask, give, text, gain, offered };
}

function packageFor(view: SeatView, bundle: Bundle, partner: number): Package | null {
  const { terms, ask, give, text, gain } = bundle;
  for (const { provision, option } of terms) {
    if ((believed(view, partner, provision).refusal[option] ?? 0) > 0.6) return null;
  }
  const theirs = believedGain(view, partner, view.expected, text);
  if (theirs < -0.01) return null;
  const id = delegationId(view, partner);
  if (bundle.offered.includes(id)) return null;
  // A swap binds both sides; asking without giving is for those who want the same.
  const shape = give === null ? -0.02 : 0.01;
  const attention = view.people.includes(id) ? 0.03 : 0;
  const taste = 0.02 * roll(view, 'taste', view.state.turn, partner, ask.option);
  const score = Math.min(0.4, gain) + 0.7 * Math.min(0.3, theirs) + shape + attention + taste;
  return { ...bundle, partner, theirs, score };
}

/** Below this a delegation makes no offers yet: it would concede more than the hour demands. */
function floorOfOffers(view: SeatView): number {
  const hope = bestHope(view).utility;
  return Math.min(aspiration(view, hope), utilityOf(view.self, view.expected) + 0.05) - 0.04;
}

/** Whether what stands is a red line of its own, so that any way out is a gain. */
function wouldUnblock(view: SeatView, ask: Term): boolean {
  return isRedLine(view, ask.provision, view.expected[ask.provision] ?? -1);
}

export function named(view: SeatView, terms: readonly Term[]) {
  return terms.map((term) => ({
    provision: provisionId(view, term.provision),
    option: optionId(view, term.provision, term.option),
  }));
}

function put(view: SeatView, chosen: Package, others: readonly Acquaintance[]): Wish {
  const to = [chosen.partner, ...joiners(view, chosen, others)].map((d) => delegationId(view, d));
  const given = chosen.give ?? chosen.terms.find((t) => t.provision !== chosen.ask.provision);
  const values = {
    provision: provisionId(view, chosen.ask.provision),
    option: optionId(view, chosen.ask.provision, chosen.ask.option),
  };
  const reason =
    given === undefined
      ? say(view, 'offer.ask', values)
      : say(view, 'offer.exchange', {
          ...values,
          provision2: provisionId(view, given.provision),
          option2: optionId(view, given.provision, given.option),
        });
  return {
    command: { type: 'offer', actor: view.seat, to, terms: named(view, chosen.terms), reason },
    thought: think('offer', {
      ...values,
      delegation: delegationId(view, chosen.partner),
      gain: chosen.gain,
      theirs: chosen.theirs,
    }),
  };
}

/** Others who are in the way of the ask and believed to gain by the package: up to two more. */
function joiners(view: SeatView, chosen: Package, others: readonly Acquaintance[]): number[] {
  if (chosen.give === null || roll(view, 'widen', view.state.turn) > 0.35) return [];
  return partnersFor(view, chosen.ask, others)
    .filter((d) => d !== chosen.partner)
    .filter((d) => believedGain(view, d, view.expected, chosen.text) > 0.01)
    .filter((d) =>
      chosen.terms.every((t) => (believed(view, d, t.provision).refusal[t.option] ?? 0) < 0.4),
    )
    .slice(0, 2);
}
