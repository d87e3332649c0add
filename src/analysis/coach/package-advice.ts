import { isRedLine } from '../../delegates/judging.ts';
import type { Term } from '../../delegates/packages.ts';
import { believed, delegationId, type SeatView } from '../../delegates/seat-view.ts';
import { openClauses } from '../../delegates/standing.ts';
import type { Terms } from '../../engine/command.ts';
import type { Offer } from '../../engine/state.ts';
import { utilityOf } from '../../engine/utility.ts';
import { type Likelihood, likelihoodOf } from './chance.ts';
import { idsOf } from './clause-ids.ts';
import { type Effect, effectOfText } from './effect.ts';
import type { Ground } from './grounds.ts';
import { type Mover, readingOf } from './movers.ts';
import { bestPackage, type Candidate, type Found } from './package-search.ts';
import type { Sight } from './sight.ts';
import { type Change, othersPresent, pullOf, refusersOf, wishesOf } from './wishes.ts';

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
    | 'early'
    | 'moot'
    | 'too-dear';
  /** For `refused`: what stands in the way, with whose word. */
  readonly walls: readonly {
    readonly provision: string;
    readonly option: string;
    readonly by: readonly string[];
    readonly grounds: readonly Ground[];
  }[];
}

/** @param answered the offer to look for an answer to, instead of a package for anybody in the room */
export function packageAdvice(sight: Sight, view: SeatView, answered?: Offer): PackageAdvice {
  const only = view.model.delegationIndex.get(answered?.by ?? '');
  const barred = notNow(sight, view);
  if (barred !== null) return { kind: 'none', why: barred, walls: [] };
  const wishes = wishesOf(view);
  if (wishes.length === 0) return { kind: 'none', why: 'content', walls: [] };
  const walls = wishes.filter((w) => refusersOf(view, w.provision, w.option).length > 0);
  const asks = wishes.filter((wish) => !walls.includes(wish));
  if (asks.length === 0) return { kind: 'none', why: 'refused', walls: walled(sight, view, walls) };
  const found = bestPackage(sight.memory, view, asks, only);
  if (found.best !== null) return suggestion(sight, view, found.best, answered?.id ?? null);
  const why = nobodyHeard(view, asks, only) ? 'unheard' : whyNone(found);
  return { kind: 'none', why, walls: walled(sight, view, walls) };
}

function whyNone({ tried, early, moot }: Found): Unwise['why'] {
  return moot ? 'moot' : early ? 'early' : tried ? 'tried' : 'too-dear';
}

/** Whether no possible partner has spoken on anything that the seat would ask for. */
function nobodyHeard(view: SeatView, asks: readonly Change[], only?: number): boolean {
  const partners = only === undefined ? othersPresent(view) : [only];
  return asks.every(({ provision }) =>
    partners.every((d) => believed(view, d, provision).weight === 0),
  );
}

function notNow(sight: Sight, view: SeatView): Unwise['why'] | null {
  if (view.state.stage === 'ended' || view.state.stage === 'explanations') return 'over';
  if (!view.self.member) return 'not-a-member';
  if (openClauses(view.state).length === 0) return 'nothing-open';
  if (sight.legal.some(({ command }) => command.type === 'offer')) return null;
  const limit = view.model.rules.parameters.informal.contactsPerSlot;
  return (view.state.contacts[view.index] ?? 0) >= limit ? 'contacts-used' : 'not-now';
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
    .sort((a, b) => pullOf(b) - pullOf(a))
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
