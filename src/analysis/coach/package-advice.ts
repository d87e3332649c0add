import { isRedLine } from '../../delegates/judging.ts';
import { packageMark } from '../../delegates/notes.ts';
import { type Term, withTerms } from '../../delegates/packages.ts';
import { believed, delegationId, type SeatView } from '../../delegates/seat-view.ts';
import { openClauses } from '../../delegates/standing.ts';
import type { Terms } from '../../engine/command.ts';
import type { Offer } from '../../engine/state.ts';
import { redLinesCrossed, utilityOf } from '../../engine/utility.ts';
import { chanceOf, type Likelihood, likelihoodOf } from './chance.ts';
import { idsOf } from './clause-ids.ts';
import { directionFor } from './direction.ts';
import { type Effect, effectOfText, tieBrokenBy } from './effect.ts';
import type { Ground } from './grounds.ts';
import type { Memory } from './memory.ts';
import { type Mover, readingOf } from './movers.ts';
import type { Sight } from './sight.ts';
import {
  type Change,
  changesOf,
  othersPresent,
  refusersOf,
  WORTHWHILE,
  wishesOf,
} from './wishes.ts';

/** The third level: a package worth offering now, or why there is none. */
export type PackageAdvice = Suggested | Unwise;

export interface Suggested {
  readonly kind: 'package';
  readonly to: string;
  /** The offer of the other's that it would be an answer to, if it is one. */
  readonly answers: string | null;
  readonly terms: Terms;
  /** What it does to the text for the seat, by its own instructions. */
  readonly effect: Effect;
  /** The same term by term, in utility: what the seat takes and what it gives. */
  readonly parts: readonly Part[];
  readonly likelihood: Likelihood;
  /** How the other is known to stand on each term; nothing where it was not heard on any. */
  readonly theirs: readonly Theirs[];
  readonly risks: readonly Risk[];
}

export interface Part {
  readonly provision: string;
  readonly option: string;
  readonly instead: string;
  readonly change: number;
  /** It takes a red line of the seat's own out of the text. */
  readonly frees: boolean;
}

export interface Theirs extends Mover {
  readonly provision: string;
  readonly option: string;
}

export type Risk =
  /** Who accepts is owed support for the terms, and so is the seat's word given. */
  | { readonly kind: 'binds' }
  /** Somebody else has firmly refused what would be agreed. */
  | {
      readonly kind: 'others-refuse';
      readonly provision: string;
      readonly option: string;
      readonly by: readonly string[];
    }
  | { readonly kind: 'still-below' }
  | { readonly kind: 'still-crossed'; readonly provisions: readonly string[] }
  /** Little or nothing is known of the other's wishes. */
  | { readonly kind: 'guess' };

export interface Unwise {
  readonly kind: 'none';
  readonly why:
    | 'over'
    | 'not-a-member'
    | 'not-now'
    | 'contacts-used'
    | 'nothing-open'
    | 'content'
    | 'refused'
    | 'tried'
    | 'unheard'
    | 'too-dear';
  /** For `refused`: what stands in the way, with whose word. */
  readonly walls: readonly {
    readonly provision: string;
    readonly option: string;
    readonly by: readonly string[];
    readonly grounds: readonly Ground[];
  }[];
}

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

/** Whether no possible partner has spoken on anything that the seat would ask for. */
function nobodyHeard(view: SeatView, asks: readonly Change[], only?: number): boolean {
  const partners = only === undefined ? othersPresent(view) : [only];
  return asks.every(({ provision }) =>
    partners.every((d) => believed(view, d, provision).weight === 0),
  );
}

/** What a package must promise, gain and chance together, before it is worth a word that binds. */
const LEAST_SCORE = 0.01;

interface Bundle {
  readonly terms: readonly Term[];
  readonly ask: Change;
  readonly give: Change | null;
  readonly text: readonly number[];
  readonly gain: number;
  readonly offered: readonly string[];
}

interface Candidate extends Bundle {
  readonly partner: number;
  readonly chance: number;
  readonly score: number;
}

/** @param answered the offer to look for an answer to, instead of a package for anybody in the room */
export function packageAdvice(sight: Sight, view: SeatView, answered?: Offer): PackageAdvice {
  const only = view.model.delegationIndex.get(answered?.by ?? '');
  const barred = notNow(sight, view);
  if (barred !== null) return { kind: 'none', why: barred, walls: [] };
  const wishes = wishesOf(view);
  if (wishes.length === 0) return { kind: 'none', why: 'content', walls: [] };
  const walls = wishes.filter((w) => refusersOf(view, w.provision, w.option).length > 0);
  const asks = wishes
    .filter((wish) => !walls.includes(wish))
    .sort((a, b) => worthOfWish(b) - worthOfWish(a))
    .slice(0, ASKS);
  if (asks.length === 0) return { kind: 'none', why: 'refused', walls: walled(sight, view, walls) };
  const bundles = asks.flatMap((ask) => bundlesOf(view, ask));
  const { best, tried } = bestOf(sight.memory, view, bundles, only);
  if (best !== null) return suggestion(sight, view, best, answered?.id ?? null);
  const why = tried ? 'tried' : nobodyHeard(view, asks, only) ? 'unheard' : 'too-dear';
  return { kind: 'none', why, walls: walled(sight, view, walls) };
}

function notNow(sight: Sight, view: SeatView): Unwise['why'] | null {
  if (view.state.stage === 'ended' || view.state.stage === 'explanations') return 'over';
  if (!view.self.member) return 'not-a-member';
  if (openClauses(view.state).length === 0) return 'nothing-open';
  if (sight.legal.some(({ command }) => command.type === 'offer')) return null;
  const limit = view.model.rules.parameters.informal.contactsPerSlot;
  return (view.state.contacts[view.index] ?? 0) >= limit ? 'contacts-used' : 'not-now';
}

/** What stands across a red line has to go: a way out of it is worth more than its utility. */
function worthOfWish({ gain, unblocks }: Change): number {
  return gain + (unblocks ? 0.3 : 0);
}

/** What is asked with nothing, or with one thing given for it; and what either hangs together with. */
function bundlesOf(view: SeatView, ask: Change): Bundle[] {
  const gives = changesOf(view)
    .filter(({ provision }) => provision !== ask.provision)
    .filter(({ provision, option }) => refusersOf(view, provision, option).length === 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, GIVES);
  return [null, ...gives].flatMap((give) => bundleOf(view, ask, give) ?? []);
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

function bestOf(
  memory: Memory,
  view: SeatView,
  bundles: readonly Bundle[],
  only?: number,
): { best: Candidate | null; tried: boolean } {
  let best: Candidate | null = null;
  let tried = false;
  const partners = new Map<Change, readonly number[]>();
  for (const bundle of bundles) {
    const known = partners.get(bundle.ask) ?? partnersFor(view, bundle.ask, only);
    partners.set(bundle.ask, known);
    for (const partner of known) {
      if (!isGift(memory, view, partner, bundle.give)) continue;
      if (bundle.offered.includes(delegationId(view, partner))) {
        tried = true;
        continue;
      }
      const chance = chanceOf(memory, view, partner, bundle.terms, bundle.text);
      if (chance < LEAST_CHANCE) continue;
      const score = chance * worthOfDeal(view, bundle, partner);
      if (score < LEAST_SCORE) continue;
      if (best === null || score > best.score) best = { ...bundle, partner, chance, score };
    }
  }
  return { best, tried };
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
 * What the deal would bring if it is made: the gain, as far as the room may follow. A word from
 * whoever is in the way of the ask is worth more than one from a friend.
 */
function worthOfDeal(view: SeatView, { gain, ask }: Bundle, partner: number): number {
  const against = reluctance(view, partner, ask);
  const leverage = against > 0.05 ? 1 : against > -0.05 ? 0.85 : 0.6;
  return (Math.min(0.4, gain) + (ask.unblocks ? 0.3 : 0)) * leverage * followingOf(view, ask);
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
function followingOf(view: SeatView, ask: Change): number {
  const heard = othersPresent(view).filter((d) => believed(view, d, ask.provision).weight > 0);
  const following = heard.filter((d) => reluctance(view, d, ask) < 0.05);
  return (following.length + 1) / (heard.length + 2);
}

function suggestion(
  sight: Sight,
  view: SeatView,
  best: Candidate,
  answers: string | null,
): Suggested {
  const { terms, text, partner, chance } = best;
  const theirs = terms.flatMap(({ provision, option }): Theirs[] => {
    const reading = readingOf(sight.memory, view, partner, provision, option);
    return reading === null ? [] : [{ ...reading, ...idsOf(view, provision, option) }];
  });
  return {
    kind: 'package',
    to: delegationId(view, partner),
    answers,
    terms: terms.map(({ provision, option }) => idsOf(view, provision, option)),
    effect: effectOfText(view, view.expected, text),
    parts: partsOf(view, terms),
    likelihood: likelihoodOf(chance),
    theirs,
    risks: risksOf(view, terms, text, theirs),
  };
}

/** Each term's share of the change, one after the other, ties included. */
function partsOf(view: SeatView, terms: readonly Term[]): Part[] {
  let text: readonly number[] = view.expected;
  return terms.map(({ provision, option }) => {
    const next = text.with(provision, option);
    const change = utilityOf(view.self, next) - utilityOf(view.self, text);
    const instead = idsOf(view, provision, text[provision] ?? -1).option;
    const frees = isRedLine(view, provision, text[provision] ?? -1);
    text = next;
    return { ...idsOf(view, provision, option), instead, change, frees };
  });
}

function risksOf(
  view: SeatView,
  terms: readonly Term[],
  text: readonly number[],
  theirs: readonly Theirs[],
): Risk[] {
  const risks: Risk[] = [{ kind: 'binds' }];
  for (const { provision, option } of terms) {
    const by = othersPresent(view)
      .filter((d) => (believed(view, d, provision).refusal[option] ?? 0) > 0.6)
      .map((d) => delegationId(view, d));
    if (by.length > 0) risks.push({ kind: 'others-refuse', by, ...idsOf(view, provision, option) });
  }
  const { worth, crossed } = effectOfText(view, view.expected, text);
  if (crossed.length > 0) risks.push({ kind: 'still-crossed', provisions: crossed });
  if (worth < view.self.delegation.reservation) risks.push({ kind: 'still-below' });
  if (theirs.every(({ sureness }) => sureness === 'guess')) risks.push({ kind: 'guess' });
  return risks;
}

function walled(sight: Sight, view: SeatView, walls: readonly Change[]): Unwise['walls'] {
  return [...walls]
    .sort((a, b) => worthOfWish(b) - worthOfWish(a))
    .slice(0, 2)
    .map(({ provision, option }) => {
      const by = refusersOf(view, provision, option);
      const grounds = by.slice(0, 2).flatMap((id) => {
        const d = view.model.delegationIndex.get(id) ?? -1;
        return readingOf(sight.memory, view, d, provision, option)?.grounds.slice(0, 1) ?? [];
      });
      return { ...idsOf(view, provision, option), by, grounds };
    });
}
