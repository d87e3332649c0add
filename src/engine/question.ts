import type { Run } from './context.ts';
import { amendmentOf, liveAmendments } from './live-amendments.ts';
import type { Model } from './model.ts';
import { type Amendment, CHAIRS_DRAFT, type GameState, type Question } from './state.ts';

/** How far an amendment is from the text it was made to, on the provision's axis, in [0,1]. */
function distance(model: Model, amendment: Amendment): number {
  const provision = model.provisions[model.provisionIndex.get(amendment.provision) ?? -1];
  if (provision === undefined) return 0;
  const at = (option: string): number =>
    provision.axis[provision.optionIndex.get(option) ?? -1] ?? 0;
  return Math.abs(at(amendment.option) - at(amendment.original));
}

/**
 * The questions to be put on a proposal: its amendments, the one furthest removed in substance
 * first (rule 130; of two equally far the earlier one), then the parts voted separately
 * (rule 129), then the proposal as a whole.
 */
export function orderQuestions(
  state: GameState,
  model: Model,
  proposal: string,
  extent: 'amendments' | 'whole',
): readonly Question[] {
  const amendments = liveAmendments(state, proposal).slice();
  if (model.rules.parameters.amendments.furthestFirst) {
    amendments.sort((a, b) => distance(model, b) - distance(model, a));
  }
  const questions: Question[] = amendments.map((a) => ({
    kind: 'amendment',
    amendment: a.id,
    proposal,
  }));
  if (extent === 'amendments') return questions;
  const parts = state.proposals.find((p) => p.id === proposal)?.parts ?? [];
  return [
    ...questions,
    ...parts.map((provision): Question => ({ kind: 'part', proposal, provision })),
    { kind: 'proposal', proposal },
  ];
}

/** Announces the next question of the sequence, if one is left. */
export function announceNext(run: Run): void {
  const question = run.state.questions[0];
  if (question === undefined) return;
  announceVote(run, question);
}

export function announceVote(run: Run, question: Question): void {
  run.emit({ type: 'vote-announced', question, method: run.parameters.voting.method });
}

/** The proposer, who may not explain its own vote (rule 128); null where nobody is. */
export function proposerOf(state: GameState, question: Question): string | null {
  if (question.kind === 'amendment') {
    return amendmentOf(state, question.amendment)?.sponsors[0] ?? null;
  }
  if (question.kind === 'proposal' && question.proposal !== CHAIRS_DRAFT) {
    return state.proposals.find((p) => p.id === question.proposal)?.sponsor ?? null;
  }
  return null;
}
