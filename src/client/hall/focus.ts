import type { Question } from '../../engine/state.ts';
import { CHAIRS_DRAFT, type GameState } from '../../engine/state.ts';

/** A formulation on which the room takes sides. */
export interface Focus {
  readonly provision: string;
  readonly option: string;
}

/** What is before the committee, as a clause and a formulation: a vote, an ask, or the agenda. */
export function focusOf(view: GameState): Focus | null {
  for (const business of view.business.toReversed()) {
    if (business.kind === 'vote') {
      const asked = focusOfQuestion(view, business.question);
      if (asked !== null) return asked;
    }
    if (business.kind === 'consensus' && business.target.kind === 'clause') {
      return { provision: business.target.provision, option: business.target.option };
    }
  }
  return view.meeting.item === null ? null : focusOn(view, view.meeting.item);
}

/** The clause of that name as it stands in the Chair's draft, or as it is being asked for now. */
export function focusOn(view: GameState, provision: string): Focus | null {
  const before = view.business.at(-1);
  if (before?.kind === 'consensus' && before.target.kind === 'clause') {
    if (before.target.provision === provision) {
      return { provision, option: before.target.option };
    }
  }
  const clause = view.clauses.find((one) => one.provision === provision);
  return clause === undefined ? null : { provision, option: clause.option };
}

function focusOfQuestion(view: GameState, question: Question): Focus | null {
  if (question.kind === 'amendment') {
    const amendment = view.amendments.find((one) => one.id === question.amendment);
    return amendment === undefined
      ? null
      : { provision: amendment.provision, option: amendment.option };
  }
  if (question.kind !== 'part') return null;
  if (question.proposal === CHAIRS_DRAFT) return focusOn(view, question.provision);
  const option = view.proposals.find((one) => one.id === question.proposal)?.text[
    question.provision
  ];
  return option === undefined ? null : { provision: question.provision, option };
}
