import type { Choice } from '../../engine/command.ts';
import { type Model, modelOf } from '../../engine/model.ts';
import type { TextVector } from '../../engine/utility.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { forecastVote } from '../vote-forecast.ts';
import { NOT_VOTING, type RollCalls } from './roll-calls.ts';

/** Members by what they did, or are expected to do. */
export interface Division {
  readonly for: number;
  readonly against: number;
  readonly abstaining: number;
}

/** How each member would vote on deleting a clause; null for observers. */
export type Ballots = readonly (Choice | null)[];

/**
 * The forecast of a vote to delete a clause from a text, every member voting by its instructions.
 *
 * @param provision index of the clause
 * @returns null where the clause cannot be left out
 */
function deletionBallots(model: Model, text: TextVector, provision: number): Ballots | null {
  const absent = model.provisions[provision]?.absent ?? -1;
  if (absent === -1) return null;
  const to = text.map((option, at) => (at === provision ? absent : option));
  return forecastVote(model, { kind: 'change', from: text, to }).ballots;
}

/**
 * The division that the ballots come to.
 *
 * @param turnout how likely each delegation is to take part, in [0,1]; without it all do
 */
export function divisionOf(ballots: Ballots, turnout?: readonly number[]): Division {
  const sum = (choice: Choice): number =>
    ballots.reduce((all, ballot, at) => all + (ballot === choice ? (turnout?.[at] ?? 1) : 0), 0);
  return { for: sum('yes'), against: sum('no'), abstaining: sum('abstain') };
}

/** The same shares brought down to another number of members. */
export function scaledTo(division: Division, members: number): Division {
  const total = division.for + division.against + division.abstaining;
  const part = (count: number): number => (total === 0 ? 0 : (count * members) / total);
  return {
    for: part(division.for),
    against: part(division.against),
    abstaining: part(division.abstaining),
  };
}

/**
 * How likely each delegation is to take part in a vote: its share of the recorded ones, counted with
 * one vote more that it took part in as often as all did. Without a record, as often as all did.
 */
export function turnoutIn(model: Model, { states, votes }: RollCalls): number[] {
  const cells = votes.flat();
  const overall =
    cells.length === 0 ? 1 : cells.filter((vote) => vote !== NOT_VOTING).length / cells.length;
  return model.delegations.map(({ id }) => {
    const at = states.indexOf(id);
    if (at === -1) return overall;
    const cast = votes.filter((row) => row[at] !== NOT_VOTING).length;
    return (cast + overall) / (votes.length + 1);
  });
}

/**
 * The scenario without a shift that was given to all estimates on a clause, so that a forecast shows
 * what they say when nothing is fitted to the vote that is forecast. Ideal points stay within [0,1];
 * what was cut off there by the shift stays cut off.
 */
export function withoutShift(scenario: Scenario, provision: string, shift: number): Scenario {
  return {
    ...scenario,
    delegations: scenario.delegations.map((delegation) => {
      const position = delegation.positions[provision];
      if (position?.ideal === undefined || position.provenance.kind !== 'estimated') {
        return delegation;
      }
      const ideal = Math.min(1, Math.max(0, position.ideal - shift));
      return {
        ...delegation,
        positions: { ...delegation.positions, [provision]: { ...position, ideal } },
      };
    }),
  };
}

/** Ballots in a scenario on deleting a clause from a text, both given by id. */
export function ballotsIn(scenario: Scenario, text: TextVector, provision: string): Ballots | null {
  const model = modelOf(scenario);
  return deletionBallots(model, text, model.provisionIndex.get(provision) ?? -1);
}
