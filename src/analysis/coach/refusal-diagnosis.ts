import { type Term, termsByIndex, withTerms } from '../../delegates/packages.ts';
import { believed, type SeatView } from '../../delegates/seat-view.ts';
import { openClauses } from '../../delegates/standing.ts';
import type { Reason, Terms } from '../../engine/command.ts';
import { idsOf } from './clause-ids.ts';
import { type Effect, effectOfText } from './effect.ts';
import type { Ground } from './grounds.ts';
import type { Memory } from './memory.ts';
import { readingOf } from './movers.ts';
import type { OwnOffer, Refused } from './own-offers.ts';

/** What was wrong with a package that was refused, by the word of who refused it. */
export interface RefusalDiagnosis {
  readonly offer: string;
  readonly by: string;
  /** Place of the refusal among the events that the seat has seen. */
  readonly at: number;
  readonly trouble: Trouble;
  /** The term that was the trouble, where one can be named. */
  readonly term: { readonly provision: string; readonly option: string } | null;
  /** What it said or did on that term besides, the latest first. */
  readonly grounds: readonly Ground[];
  /** What would do instead by its own word, and what that would be to the seat. */
  readonly instead: Instead | null;
}

export type Trouble =
  /** It said that its instructions forbid the term. */
  | 'red-line'
  /** It said that the term costs it too much. */
  | 'costly'
  /** It asked for something more beside it. */
  | 'more'
  /** It ties the term to another clause. */
  | 'tie'
  /** It has given its word to others. */
  | 'promised'
  /** It said that there is nothing in it for it. */
  | 'nothing'
  /** It put other terms in their place. */
  | 'countered'
  /** It gave no reason; going by what it said elsewhere. */
  | 'inferred'
  /** It gave no reason, and nothing is known that would explain it. */
  | 'unknown';

export interface Instead {
  readonly terms: Terms;
  readonly effect: Effect;
  /** Whether the seat could offer it without crossing a line of its own or losing by it. */
  readonly worthIt: boolean;
  /** It lies on the table: the other's own offer, to be accepted as it is. */
  readonly offer: string | null;
}

/** More than these are not remembered at a time. */
const MOST = 2;

/** Refusals of the seat's packages in the present meeting that it has not acted upon, latest first. */
export function diagnoses(memory: Memory, view: SeatView): RefusalDiagnosis[] {
  const recent = memory.own.filter(({ meeting }) => meeting === view.state.meeting.index);
  return recent
    .filter(({ refused, at }) => {
      if (refused === null) return false;
      // Whoever has come back to the same partner with another package has moved on.
      return !recent.some((later) => later.at > at && later.to.includes(refused.by));
    })
    .flatMap((own) => (own.refused === null ? [] : [diagnosisOf(memory, view, own, own.refused)]))
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST);
}

function diagnosisOf(
  memory: Memory,
  view: SeatView,
  own: OwnOffer,
  refused: Refused,
): RefusalDiagnosis {
  const terms = termsByIndex(view, own.terms);
  const { reason, counter } = refused;
  const d = view.model.delegationIndex.get(refused.by) ?? -1;
  const said = reason === null ? null : termOf(view, reason, 'provision', 'option');
  const blamed = said ?? (counter === null ? null : changedBy(view, terms, counter.terms));
  const guessed = blamed ?? worstFor(view, d, terms);
  const trouble: Trouble =
    reason !== null
      ? troubleIn(reason)
      : counter !== null
        ? 'countered'
        : guessed === null
          ? 'unknown'
          : 'inferred';
  const reading =
    guessed === null ? null : readingOf(memory, view, d, guessed.provision, guessed.option);
  return {
    offer: own.offer,
    by: refused.by,
    at: refused.at,
    trouble,
    term: guessed === null ? null : idsOf(view, guessed.provision, guessed.option),
    // Its answer itself is told apart: what counts here is what it rests on.
    grounds: (reading?.grounds ?? []).filter((ground) => ground.at !== refused.at),
    instead: insteadOf(view, terms, refused, guessed),
  };
}

function troubleIn({ key }: Reason): Trouble {
  const kinds = ['red-line', 'costly', 'more', 'tie', 'promised', 'nothing'] as const;
  return kinds.find((kind) => key.includes(`.${kind}`)) ?? 'unknown';
}

function termOf(view: SeatView, { values }: Reason, p: string, o: string): Term | null {
  const provision = view.model.provisionIndex.get(String(values[p])) ?? -1;
  const option = view.model.provisions[provision]?.optionIndex.get(String(values[o])) ?? -1;
  return provision < 0 || option < 0 ? null : { provision, option };
}

/** The term that a counter took out or replaced. */
function changedBy(view: SeatView, terms: readonly Term[], counter: Terms): Term | null {
  const theirs = termsByIndex(view, counter);
  const kept = (t: Term) =>
    theirs.some((other) => other.provision === t.provision && other.option === t.option);
  return terms.find((t) => !kept(t)) ?? null;
}

/** The term that, by what it said elsewhere, it can like least. */
function worstFor(view: SeatView, delegation: number, terms: readonly Term[]): Term | null {
  let worst: Term | null = null;
  let most = 0.05;
  for (const term of terms) {
    const { worth, refusal, weight } = believed(view, delegation, term.provision);
    if (weight === 0) continue;
    const stands = view.expected[term.provision] ?? -1;
    const loss = (worth[stands] ?? 0.5) - (worth[term.option] ?? 0.5);
    const dislike = loss + (refusal[term.option] ?? 0);
    if (dislike > most) {
      worst = term;
      most = dislike;
    }
  }
  return worst;
}

function insteadOf(
  view: SeatView,
  terms: readonly Term[],
  { reason, counter }: Refused,
  blamed: Term | null,
): Instead | null {
  if (counter !== null) {
    const live = view.state.offers[counter.offer] !== undefined;
    return weighed(view, termsByIndex(view, counter.terms), live ? counter.offer : null);
  }
  if (reason === null || blamed === null) return null;
  const wanted = termOf(view, reason, 'provision', 'wantedOption');
  const beside = termOf(view, reason, 'provision2', 'option2');
  // What it promised to others is no price that this seat could pay.
  if (troubleIn(reason) === 'promised') return null;
  const others = (p: number) => terms.filter((t) => t.provision !== p);
  if (beside !== null) return weighed(view, [...others(beside.provision), beside], null);
  if (wanted !== null) return weighed(view, [...others(wanted.provision), wanted], null);
  return null;
}

function weighed(view: SeatView, terms: readonly Term[], offer: string | null): Instead | null {
  const open = openClauses(view.state);
  if (terms.length === 0 || terms.some(({ provision }) => !open.includes(provision))) return null;
  const effect = effectOfText(view, view.expected, withTerms(view.expected, terms));
  const fresh =
    effect.crossed.length > effectOfText(view, view.expected, view.expected).crossed.length;
  return {
    terms: terms.map(({ provision, option }) => idsOf(view, provision, option)),
    effect,
    worthIt: !fresh && effect.worth > effect.before + 1e-9,
    offer,
  };
}
