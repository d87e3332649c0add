import { INDIFFERENT, NEARLY_ENOUGH } from '../delegates/ballot.ts';
import type { Choice } from '../engine/command.ts';
import type { DelegationModel, Model } from '../engine/model.ts';
import { CHAIRS_DRAFT, type Question, type Tally } from '../engine/state.ts';
import { tallyOf } from '../engine/tally.ts';
import { redLinesCrossed, type TextVector, utilityOf } from '../engine/utility.ts';

/** A text as a whole against no treaty, or a text against another one that differs in a clause. */
export type ForecastQuestion =
  | { readonly kind: 'proposal'; readonly text: TextVector }
  | { readonly kind: 'change'; readonly from: TextVector; readonly to: TextVector };

export interface Forecast {
  /** By delegation index; null for observers. */
  readonly ballots: readonly (Choice | null)[];
  readonly tally: Tally;
}

/** Whether the capital of a delegation has lifted the red line on an option. */
export type LiftedFor = (delegation: number, provision: number, option: number) => boolean;

/**
 * How every member would vote by its instructions alone, all of them present. The rule is that of
 * the computer delegations' ballots without what they hear in the room: group discipline and
 * promises.
 *
 * - A text as a whole: no, where it crosses a red line or a blocking link; yes, where it is worth at
 *   least the reservation value; an abstention, where it falls short by less than 0.04; otherwise no.
 * - A change: whichever text crosses red lines on fewer provisions; where both cross as many, yes or
 *   no by which text is worth more, and an abstention where they differ by 0.01 or less.
 *
 * Where the rules know no abstention, who would abstain votes no. The majority is the one for texts
 * as a whole, or the one for amendments.
 *
 * @param lifted red lines that no longer hold; blocking links go on blocking
 */
export function forecastVote(
  model: Model,
  question: ForecastQuestion,
  lifted?: LiftedFor,
): Forecast {
  const ballots = model.delegations.map((delegation) => {
    if (!delegation.member) return null;
    return question.kind === 'proposal'
      ? choiceOnText(model, delegation, question.text, lifted)
      : choiceOnChange(model, delegation, question, lifted);
  });
  const everybody = model.delegations.map(() => true);
  return { ballots, tally: tallyOf(model, put(question), ballots, everybody) };
}

/** As the rules know the question: what counts is only which majority it needs. */
function put(question: ForecastQuestion): Question {
  return question.kind === 'proposal'
    ? { kind: 'proposal', proposal: CHAIRS_DRAFT }
    : { kind: 'amendment', amendment: '', proposal: CHAIRS_DRAFT };
}

function choiceOnText(
  model: Model,
  delegation: DelegationModel,
  text: TextVector,
  lifted?: LiftedFor,
): Choice {
  return crossings(delegation, text, lifted) > 0 ? 'no' : choiceByWorth(model, delegation, text);
}

/** How a member would vote on a text as a whole that crosses none of its red lines. */
export function choiceByWorth(model: Model, delegation: DelegationModel, text: TextVector): Choice {
  const utility = utilityOf(delegation, text);
  const { reservation } = delegation.delegation;
  if (utility >= reservation) return 'yes';
  return reservation - utility < NEARLY_ENOUGH ? undecided(model) : 'no';
}

function choiceOnChange(
  model: Model,
  delegation: DelegationModel,
  { from, to }: Extract<ForecastQuestion, { kind: 'change' }>,
  lifted: LiftedFor | undefined,
): Choice {
  const fewer = crossings(delegation, from, lifted) - crossings(delegation, to, lifted);
  if (fewer !== 0) return fewer > 0 ? 'yes' : 'no';
  const gain = utilityOf(delegation, to) - utilityOf(delegation, from);
  if (gain > INDIFFERENT) return 'yes';
  return gain < -INDIFFERENT ? 'no' : undecided(model);
}

function crossings(
  delegation: DelegationModel,
  text: TextVector,
  lifted: LiftedFor | undefined,
): number {
  const own =
    lifted && ((provision: number, option: number) => lifted(delegation.index, provision, option));
  return redLinesCrossed(delegation, text, own).length;
}

/** What is left to a member that wants neither. */
export function undecided(model: Model): Choice {
  return model.rules.parameters.voting.abstention ? 'abstain' : 'no';
}
