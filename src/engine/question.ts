import { pendingBusiness, type Run } from './context.ts';
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
  const divided = state.proposals.find((p) => p.id === proposal);
  const parts = divided?.parts.filter((part) => !divided.partsDecided.includes(part)) ?? [];
  return [
    ...questions,
    ...parts.map((provision): Question => ({ kind: 'part', proposal, provision })),
    { kind: 'proposal', proposal },
  ];
}

/**
 * Announces the next question of the sequence, if one is left and nothing else is pending: after a
 * vote, and wherever the question that was announced has gone.
 */
export function announceNext(run: Run): void {
  const question = run.state.questions[0];
  if (question === undefined || pendingBusiness(run.state) !== null) return;
  announceVote(run, question);
}

/** Ends the sequence of votes on a proposal, if one is going on. */
export function dropQuestions(run: Run, proposal: string, because: string): void {
  const { questions, business } = run.state;
  const going =
    questions.some((q) => concerns(q, proposal)) ||
    business.some((b) => b.kind === 'vote' && concerns(b.question, proposal));
  if (going) run.emit({ type: 'questions-dropped', because });
}

/** Votes on motions and appeals are about how the committee proceeds, not about the text. */
export function isProcedural(question: Question): boolean {
  return question.kind === 'motion' || question.kind === 'appeal';
}

function concerns(question: Question, proposal: string): boolean {
  return !isProcedural(question) && 'proposal' in question && question.proposal === proposal;
}

export function announceVote(run: Run, question: Question): void {
  run.emit({ type: 'vote-announced', question, method: run.parameters.voting.method });
}

/** The proposer, who may not explain its own vote (rule 128); null where nobody is. */
export function proposerOf(state: GameState, question: Question): string | null {
  if (question.kind === 'amendment') {
    return amendmentOf(state, question.amendment)?.sponsors[0] ?? null;
  }
  if (question.kind === 'motion' || question.kind === 'appeal') return null;
  return question.proposal === CHAIRS_DRAFT
    ? null
    : (state.proposals.find((p) => p.id === question.proposal)?.sponsor ?? null);
}
