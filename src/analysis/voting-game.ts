import type { Model } from '../engine/model.ts';
import { CHAIRS_DRAFT } from '../engine/state.ts';
import { tallyOf } from '../engine/tally.ts';

/**
 * A vote rule as a simple game: which sets of members carry a text when all members vote, the
 * others against. A set carries when it holds every veto and its weights add up to what a set of
 * its size needs.
 */
export interface VotingGame {
  /** Delegation indices of the members, in the order of `weights`. */
  readonly members: readonly number[];
  /** Votes or population, whichever the rule weighs; 0 where it weighs nothing. Whole numbers. */
  readonly weights: readonly number[];
  /** Places in `members` without which nothing carries. */
  readonly vetoes: readonly number[];
  /** The weight a set needs by its number of members; infinite where no weight would do. */
  readonly needed: readonly number[];
}

/** The scenario's rule for substantive decisions, everybody present and voting yes or no. */
export function votingGame(model: Model): VotingGame {
  const { majorities, veto } = model.rules.parameters;
  const rule = majorities.substantive;
  const delegations = model.members.flatMap((index) => model.delegations[index]?.delegation ?? []);
  const everybody = model.delegations.map(() => true);
  const ballots = model.delegations.map(() => 'yes' as const);
  // With everybody voting, the votes needed are the same however they vote.
  const { needed } = tallyOf(
    model,
    { kind: 'proposal', proposal: CHAIRS_DRAFT },
    ballots,
    everybody,
  );
  const sizes = [0, ...model.members].map((_, size) => size);
  const game = {
    members: model.members,
    vetoes: delegations.flatMap((d, at) => (veto && d.veto ? [at] : [])),
  };
  if (rule.kind === 'double') {
    const [top, bottom] = rule.population;
    const people = Math.ceil((model.population * top) / bottom);
    return {
      ...game,
      weights: delegations.map((d) => d.population),
      needed: sizes.map((size) => {
        if (size < needed) return Number.POSITIVE_INFINITY;
        return sizes.length - 1 - size < rule.blockingMinority ? 0 : people;
      }),
    };
  }
  if (rule.kind === 'share' && rule.weighted) {
    return {
      ...game,
      weights: delegations.map((d) => d.votes),
      needed: sizes.map(() => needed),
    };
  }
  return {
    ...game,
    weights: delegations.map(() => 0),
    needed: sizes.map((size) => (size >= needed ? 0 : Number.POSITIVE_INFINITY)),
  };
}
