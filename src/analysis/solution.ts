import { type Model, modelOf } from '../engine/model.ts';
import { CHAIRS_DRAFT, type GameState } from '../engine/state.ts';
import { type TextVector, textOf, vectorOf } from '../engine/utility.ts';
import { type Blockers, blockersOf } from './blockers.ts';
import { type Bloc, type Frontier, paretoFrontier } from './frontier.ts';
import {
  type PivotalDelegations,
  pivotalDelegations,
  type VoteSwings,
  voteSwings,
} from './pivotal.ts';
import { type Power, powerOf } from './power.ts';
import { countCarried, type VoteCount } from './vote-count.ts';
import type { Watch } from './watch.ts';
import { type Restriction, restrictionAt, type Zone, zoneOf } from './zone.ts';

/** Everything the solver knows of a scenario, or of a moment in a game. */
export interface Solution {
  readonly zone: Zone;
  readonly blockers: Blockers;
  /** Texts that a vote would carry. */
  readonly votes: VoteCount;
  /** Null where no blocs were given. */
  readonly frontier: (Frontier & { readonly blocs: readonly Bloc[] }) | null;
  readonly pivotal: PivotalDelegations;
  /** The vote on `text`, and who could turn it; null where there is no text to vote on. */
  readonly vote: (VoteSwings & { readonly text: TextVector }) | null;
  readonly power: Power;
}

export interface SolveOptions {
  readonly within?: Restriction;
  /** Two or three; none for no frontier. */
  readonly blocs?: readonly Bloc[];
  /** The text whose vote is forecast; otherwise the one with the highest Nash product. */
  readonly standing?: TextVector;
  readonly watch?: Watch;
}

/** What each part takes of the whole, roughly. */
const SHARES = { zone: 0.35, blockers: 0.25, frontier: 0.1, pivotal: 0.1, votes: 0.2 };

/** Solves everything. A budget in `watch.nodes` holds for each part. */
export function solve(
  model: Model,
  { within, blocs = [], standing, watch = {} }: SolveOptions = {},
): Solution {
  let done = 0;
  const part = (name: keyof typeof SHARES): Watch => {
    const from = done;
    const { onProgress } = watch;
    done += SHARES[name];
    if (onProgress === undefined) return watch;
    return { ...watch, onProgress: (share) => onProgress(from + share * SHARES[name]) };
  };
  const zone = zoneOf(model, within, part('zone'));
  const blockers = blockersOf(model, within, part('blockers'));
  const watched = part('frontier');
  const frontier =
    blocs.length === 0 ? null : { ...paretoFrontier(model, blocs, within, watched), blocs };
  const pivotal = pivotalDelegations(model, within, part('pivotal'));
  const votes = countCarried(model, within, { watch: part('votes') });
  const text = standing ?? zone.nash?.text;
  return {
    zone,
    blockers,
    votes,
    frontier,
    pivotal,
    vote: text === undefined ? null : { ...voteSwings(model, text, within?.lifted), text },
    power: powerOf(model),
  };
}

/** Solves a moment in a game: what is settled stays, and the vote is on the Chair's draft. */
export function solveAt(
  state: GameState,
  options: Pick<SolveOptions, 'blocs' | 'watch'> = {},
): Solution {
  const model = modelOf(state.scenario);
  const standing = vectorOf(model, textOf(state, CHAIRS_DRAFT));
  return solve(model, { ...options, within: restrictionAt(state), standing });
}
