import { termsByIndex, withTerms } from '../../delegates/packages.ts';
import type { SeatView } from '../../delegates/seat-view.ts';
import { businessAtHand } from '../../delegates/standing.ts';
import { CHAIRS_DRAFT, type Question } from '../../engine/state.ts';
import { textOf, vectorOf } from '../../engine/utility.ts';
import type { Sight } from './sight.ts';

/** What is asked of the seat, as the text that would stand if it went through. */
export interface Matter {
  readonly kind: 'clause' | 'whole' | 'vote' | 'offer';
  readonly text: readonly number[];
  /** Provision indices it is about; all of them for a whole text. */
  readonly about: readonly number[];
}

/** Null where nothing is asked that would change or settle the text. */
export function matterAtHand({ prompt }: Sight, view: SeatView): Matter | null {
  switch (prompt?.kind) {
    case 'consensus':
      return matterOfConsensus(view);
    case 'vote':
      return matterOfVote(view, prompt.question);
    case 'offer': {
      const terms = termsByIndex(view, view.state.offers[prompt.offer]?.terms ?? []);
      const about = terms.map((term) => term.provision);
      return { kind: 'offer', text: withTerms(view.expected, terms), about };
    }
    default:
      return null;
  }
}

function matterOfConsensus(view: SeatView): Matter | null {
  const asked = businessAtHand(view.state);
  if (asked?.kind !== 'consensus') return null;
  const { target } = asked;
  if (target.kind === 'proposal') {
    const text = textAsked(view, target.proposal);
    return { kind: 'whole', text, about: [...text.keys()] };
  }
  const p = view.model.provisionIndex.get(target.provision) ?? -1;
  const option = view.model.provisions[p]?.optionIndex.get(target.option) ?? -1;
  if (p < 0 || option < 0) return null;
  return { kind: 'clause', text: view.standing.with(p, option), about: [p] };
}

function matterOfVote(view: SeatView, question: Question): Matter | null {
  switch (question.kind) {
    case 'proposal': {
      const text = textAsked(view, question.proposal);
      return { kind: 'vote', text, about: [...text.keys()] };
    }
    case 'part': {
      // To vote yes is to keep the part.
      const p = view.model.provisionIndex.get(question.provision) ?? -1;
      return { kind: 'vote', text: textAsked(view, question.proposal), about: [p] };
    }
    case 'amendment': {
      const amendment = view.state.amendments.find((a) => a.id === question.amendment);
      const p = view.model.provisionIndex.get(amendment?.provision ?? '') ?? -1;
      const option = view.model.provisions[p]?.optionIndex.get(amendment?.option ?? '') ?? -1;
      if (p < 0 || option < 0) return null;
      return {
        kind: 'vote',
        text: textAsked(view, question.proposal).with(p, option),
        about: [p],
      };
    }
    default:
      return null;
  }
}

function textAsked(view: SeatView, proposal: string): readonly number[] {
  return proposal === CHAIRS_DRAFT
    ? view.standing
    : vectorOf(view.model, textOf(view.state, proposal));
}
