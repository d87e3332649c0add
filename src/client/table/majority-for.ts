import type { Model } from '../../engine/model.ts';
import type { Question } from '../../engine/state.ts';
import type { Majority } from '../../scenario/rule-parameters.ts';

/** The majority that the rules ask for on a question, as the tally will use it. */
export function majorityFor({ rules, motions }: Model, question: Question): Majority {
  const { majorities, pointsOfOrder } = rules.parameters;
  switch (question.kind) {
    case 'amendment':
      return majorities.amendment;
    case 'part':
    case 'proposal':
      return majorities.substantive;
    case 'motion':
      return motions.get(question.motion)?.majority ?? majorities.procedural;
    case 'appeal':
      return pointsOfOrder.overrule;
  }
}
