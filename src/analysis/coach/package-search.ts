import { packageMark } from '../../delegates/notes.ts';
import { type Term, withTerms } from '../../delegates/packages.ts';
import { believed, delegationId, type SeatView } from '../../delegates/seat-view.ts';
import { openClauses } from '../../delegates/standing.ts';
import { redLinesCrossed, utilityOf } from '../../engine/utility.ts';
import { chanceOf } from './chance.ts';
import { idsOf } from './clause-ids.ts';
import { directionFor } from './direction.ts';
import { tieBrokenBy } from './effect.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import type { Memory } from './memory.ts';
import { type Change, changesOf, othersPresent, pullOf, refusersOf, WORTHWHILE } from './wishes.ts';

/** How many are looked at: enough to find a good package, few enough for a hall of 193. */
const ASKS = 6;
const GIVES = 8;
const PARTNERS = 6;
/**
 * How many times what it gives the seat must gain: what has been given is bound, and can't be traded
 * for something greater later; what was gained still has to be carried through the room.
 */
const FAIR_PRICE = 2;
/** A package less likely than this to be accepted is not worth a contact. */
const LEAST_CHANCE = 0.33;

/** What a package must promise, gain and chance together, before it is worth a word that binds. */
const LEAST_SCORE = 0.005;

/** Share of the room that must have been heard on a clause before its fate can be foreseen. */
const LEAST_HEARD = 0.5;

/**
 * Share of the calendar before which nobody concedes anything yet: who agrees so early would have
 * agreed without a promise, and where the room will meet can't be told.
 */
const EARLIEST = 0.25;

/** How many of the packages that promise most are followed to the text that they would lead to. */
const FORECASTS = 12;

/** What is asked and given, before it is known with whom. */
interface Bundle {
  readonly terms: readonly Term[];
  readonly ask: Change;
  readonly give: Change | null;
  readonly text: readonly number[];
  readonly gain: number;
  readonly offered: readonly string[];
}

/** A package with a partner to put it to. */
export interface Candidate extends Bundle {
  readonly partner: number;
  readonly chance: number;
  readonly score: number;
}

/** What was found among the packages that begin with one of the asks. */
export interface Found {
  readonly best: Candidate | null;
  /** Something would have been worth offering, and has been offered already. */
  readonly tried: boolean;
  /** Something might be accepted, but too few were heard to tell what would come without it. */
  readonly early: boolean;
  /** What might be accepted would not change the text to the seat's good. */
  readonly moot: boolean;
}

/**
 * The package that promises most, in gain and chance together, over a small space: one thing asked,
 * at most one given for it, and what either is tied to.
 * @param only the one delegation to look for a package for, instead of the whole room
 */
export function bestPackage(
  memory: Memory,
  view: SeatView,
  asks: readonly Change[],
  only?: number,
): Found {
  const gives = givesOf(view);
  const bundles = [...asks]
    .sort((a, b) => pullOf(b) - pullOf(a))
    .slice(0, ASKS)
    .flatMap((ask) => bundlesOf(view, ask, gives));
  return bestOf(memory, view, bundles, only);
}

/** Changes that the seat could bear and nobody firmly refuses, cheapest first. */
function givesOf(view: SeatView): Change[] {
  return changesOf(view)
    .filter(({ provision, option }) => refusersOf(view, provision, option).length === 0)
    .sort((a, b) => b.gain - a.gain);
}

/** What is asked with nothing, or with one thing given for it; and what either hangs together with. */
function bundlesOf(view: SeatView, ask: Change, gives: readonly Change[]): Bundle[] {
  const others = gives.filter(({ provision }) => provision !== ask.provision).slice(0, GIVES);
  return [null, ...others].flatMap((give) => bundleOf(view, ask, give) ?? []);
}

function bundleOf(view: SeatView, ask: Change, give: Change | null): Bundle | null {
  let terms: readonly Term[] = give === null ? [term(ask)] : [term(ask), term(give)];
  let text = withTerms(view.expected, terms);
  const tie = tieBrokenBy(view, text);
  if (tie !== null && tieBrokenBy(view, view.expected) === null) {
    const provision = view.model.provisionIndex.get(tie.needs) ?? -1;
    const option = view.model.provisions[provision]?.optionIndex.get(tie.wanted) ?? -1;
    if (!openClauses(view.state).includes(provision)) return null;
    terms = [...terms.filter((t) => t.provision !== provision), { provision, option }];
    text = withTerms(view.expected, terms);
  }
  const crossed = redLinesCrossed(view.self, text, view.lifted);
  const had = redLinesCrossed(view.self, view.expected, view.lifted);
  if (crossed.some((p) => !had.includes(p))) return null;
  const gain = utilityOf(view.self, text) - utilityOf(view.self, view.expected);
  const freed = had.length - crossed.length;
  if (gain < WORTHWHILE && freed === 0) return null;
  if (give !== null && freed === 0 && -give.gain * FAIR_PRICE > ask.gain) return null;
  // Out of a red line, but to something that is worth less than no treaty: no way out.
  if (gain < 0 && utilityOf(view.self, text) < view.self.delegation.reservation) return null;
  const mark = packageMark(terms.map((t) => idsOf(view, t.provision, t.option)));
  return { terms, ask, give, text, gain, offered: view.notes.offered[mark] ?? [] };
}

const term = ({ provision, option }: Change): Term => ({ provision, option });

/**
 * Promises are weighed by where the room is heading: of the packages that may be accepted, the one
 * that would move the expected text most to the seat's good. A promise of what would come anyway, or
 * of what will not come for all that, only takes the seat's freedom.
 */
function bestOf(memory: Memory, view: SeatView, bundles: readonly Bundle[], only?: number): Found {
  const { promising, tried, early } = promisingOf(memory, view, bundles, only);
  if (promising.length === 0) return { best: null, tried, early, moot: false };
  const forecast = forecastOf(memory, view);
  const unbound = new Map<Change, number>();
  let best: Candidate | null = null;
  for (const candidate of promising.slice(0, FORECASTS)) {
    const { terms, ask, partner, chance } = candidate;
    if (forecast.without[ask.provision] === ask.option) continue;
    const then = forecast.with(terms, [view.index, partner]);
    if (then[ask.provision] !== ask.option) continue;
    const freely = unbound.get(ask) ?? meritUnbound(view, forecast, ask);
    unbound.set(ask, freely);
    const score = chance * (meritOf(view, then) - freely);
    if (score >= LEAST_SCORE && (best === null || score > best.score))
      best = { ...candidate, score };
  }
  return { best, tried, early, moot: best === null };
}

/** What the seat would have without a promise: as things are, or by asking for it in the meeting. */
function meritUnbound(view: SeatView, forecast: Forecast, ask: Change): number {
  const asking = forecast.with([term(ask)], [view.index]);
  return Math.max(meritOf(view, forecast.without), meritOf(view, asking));
}

/** Packages that somebody may accept, those first that promise most if the room follows. */
function promisingOf(memory: Memory, view: SeatView, bundles: readonly Bundle[], only?: number) {
  const promising: Candidate[] = [];
  let tried = false;
  let early = false;
  const outlooks = new Map<Change, Outlook>();
  for (const bundle of bundles) {
    const outlook = outlooks.get(bundle.ask) ?? outlookOf(view, bundle.ask, only);
    outlooks.set(bundle.ask, outlook);
    for (const partner of outlook.partners) {
      if (!isGift(memory, view, partner, bundle.give)) continue;
      if (bundle.offered.includes(delegationId(view, partner))) {
        tried = true;
        continue;
      }
      const chance = chanceOf(memory, view, partner, bundle.terms, bundle.text);
      if (chance < LEAST_CHANCE) continue;
      if (!outlook.known) early = true;
      else {
        const score = chance * outlook.following * worthOfDeal(view, bundle, partner);
        promising.push({ ...bundle, partner, chance, score });
      }
    }
  }
  promising.sort((a, b) => b.score - a.score);
  return { promising, tried, early };
}

/**
 * Utility of an expected text to the seat, where what is worth less than no treaty counts as no
 * treaty, and every red line crossed as more than any clause can bring.
 */
function meritOf(view: SeatView, text: readonly number[]): number {
  const crossed = redLinesCrossed(view.self, text, view.lifted).length;
  return Math.max(view.self.delegation.reservation, utilityOf(view.self, text)) - 0.3 * crossed;
}

/** What is the same for every package with one ask. */
interface Outlook {
  readonly partners: readonly number[];
  /** Share of the room that would follow, in (0,1). */
  readonly following: number;
  /** Enough of the room was heard on the clause to tell where it is heading. */
  readonly known: boolean;
}

function outlookOf(view: SeatView, ask: Change, only?: number): Outlook {
  const others = othersPresent(view);
  const heard = others.filter((d) => believed(view, d, ask.provision).weight > 0);
  return {
    partners: partnersFor(view, ask, only),
    following: followingOf(view, ask, heard),
    known: view.time >= EARLIEST && heard.length >= LEAST_HEARD * others.length,
  };
}

/** What is given must be something that the other is known to want: a price nobody asked is none. */
function isGift(memory: Memory, view: SeatView, partner: number, give: Change | null): boolean {
  if (give === null) return true;
  const { provision, option } = give;
  const { worth } = believed(view, partner, provision);
  const stands = view.expected[provision] ?? -1;
  return (
    (worth[option] ?? 0.5) > (worth[stands] ?? 0.5) &&
    directionFor(memory, view, partner, provision, option) === 'towards'
  );
}

/** Those whose consent to the ask is wanting, then those who are for it already. */
function partnersFor(view: SeatView, ask: Change, only?: number): number[] {
  if (only !== undefined) return [only];
  const stands = view.expected[ask.provision] ?? -1;
  return othersPresent(view)
    .map((d) => {
      const { worth, refusal, weight } = believed(view, d, ask.provision);
      const distance = Math.abs((worth[stands] ?? 0.5) - (worth[ask.option] ?? 0.5));
      const shut = (refusal[ask.option] ?? 0) > 0.6;
      return { d, shut, weight: distance + 0.02 * weight };
    })
    .filter(({ shut }) => !shut)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, PARTNERS)
    .map(({ d }) => d);
}

/**
 * What the deal would bring if it is made and the room follows. A word from whoever is in the way of
 * the ask is worth more than one from a friend.
 */
function worthOfDeal(view: SeatView, { gain, ask }: Bundle, partner: number): number {
  const against = reluctance(view, partner, ask);
  const leverage = against > 0.05 ? 1 : against > -0.05 ? 0.85 : 0.6;
  return (Math.min(0.4, gain) + (ask.unblocks ? 0.3 : 0)) * leverage;
}

/** How much a delegation is believed to like what stands better than what is asked, in [-1,1]. */
function reluctance(view: SeatView, delegation: number, { provision, option }: Change): number {
  const { worth } = believed(view, delegation, provision);
  const stands = view.expected[provision] ?? -1;
  return (worth[stands] ?? 0.5) - (worth[option] ?? 0.5);
}

/**
 * Share of those heard on a clause that would follow a change of it, in (0,1). Friends who bind one
 * another to words that the rest of the room resists have won nothing, and given away their freedom.
 */
function followingOf(view: SeatView, ask: Change, heard: readonly number[]): number {
  const following = heard.filter((d) => reluctance(view, d, ask) < 0.05);
  return (following.length + 1) / (heard.length + 2);
}
