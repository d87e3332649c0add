import type { Model } from '../../engine/model.ts';
import { CHAIRS_DRAFT, type GameState, type Question } from '../../engine/state.ts';
import { type TextVector, textOf, vectorOf } from '../../engine/utility.ts';
import { withTerms } from './my-score.ts';

/** The texts that a yes and a no would lead to; null where the vote is not about a text. */
export function textsAfter(
  view: GameState,
  model: Model,
  question: Question,
): { readonly yes: TextVector; readonly no: TextVector | null } | null {
  const now = (proposal: string) => vectorOf(model, textOf(view, proposal));
  switch (question.kind) {
    case 'amendment': {
      const amendment = view.amendments.find((a) => a.id === question.amendment);
      if (amendment === undefined) return null;
      const text = now(question.proposal);
      return { yes: withTerms(model, text, [amendment]), no: text };
    }
    case 'part': {
      const text = now(question.proposal);
      const at = model.provisions[model.provisionIndex.get(question.provision) ?? -1];
      const absent = at?.provision.options[at.absent]?.id;
      return {
        yes: text,
        no:
          absent === undefined
            ? text
            : withTerms(model, text, [{ provision: question.provision, option: absent }]),
      };
    }
    case 'proposal':
      return { yes: now(question.proposal), no: null };
    case 'motion':
    case 'appeal':
      return null;
  }
}

/** The clause a question is about, with the formulation a yes would give it. */
export function clauseAtIssue(
  view: GameState,
  question: Question,
): { readonly provision: string; readonly option: string; readonly instead: string | null } | null {
  if (question.kind === 'amendment') {
    const amendment = view.amendments.find((a) => a.id === question.amendment);
    if (amendment === undefined) return null;
    const { provision, option } = amendment;
    return { provision, option, instead: textOf(view, question.proposal)[provision] ?? null };
  }
  if (question.kind === 'part') {
    const option = textOf(view, question.proposal)[question.provision];
    return option === undefined ? null : { provision: question.provision, option, instead: null };
  }
  return null;
}

export function isWholeDraft(question: Question): boolean {
  return question.kind === 'proposal' && question.proposal === CHAIRS_DRAFT;
}
