import { bestAdoptable } from '../analysis/adoptable.ts';
import { outcomeScore } from '../analysis/score.ts';
import { DEFAULT_STRENGTH, type Strength } from '../delegates/strength.ts';
import { modelOf } from '../engine/model.ts';
import type { Certificate, TextById } from '../engine/state.ts';
import { liftedBy } from '../engine/utility.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type PlayedGame, playGame, seedOf } from './play.ts';

type Failed = Extract<Certificate, { outcome: 'failed' }>;

/** One game of a run, short enough to keep thousands. */
export interface GameLine {
  readonly seed: string;
  readonly outcome: 'consensus' | 'vote' | 'failed';
  /** Why it failed; null where a text was adopted. */
  readonly why: Failed['why'] | null;
  /** Provisions that stood in the way of a failed text: objected to or unresolved. */
  readonly obstacles: readonly string[];
  /** The text adopted; null where none was. */
  readonly text: TextById | null;
  readonly events: number;
  readonly commands: number;
}

export interface DelegationScore {
  readonly delegation: string;
  /** Mean relative score over the games, in [0,1]; a failed game counts 0. */
  readonly mean: number;
  /** Utility of its best adoptable text, in [0,1], and whether that is proven. */
  readonly best: number;
  readonly exact: boolean;
  /** Whether there is any adoptable text. */
  readonly adoptable: boolean;
}

export interface Simulation {
  readonly scenario: string;
  readonly seed: string;
  readonly strength: Strength;
  readonly games: readonly GameLine[];
  /** Shares of the games, in [0,1]; they sum to 1. */
  readonly shares: { readonly consensus: number; readonly vote: number; readonly failed: number };
  /** Shares of all games that failed for each reason, most frequent first. */
  readonly failures: readonly { readonly why: Failed['why']; readonly share: number }[];
  /** How many failed games each provision stood in the way of, most first. */
  readonly obstacles: readonly { readonly provision: string; readonly games: number }[];
  /** Members and observers in the order of the scenario. */
  readonly scores: readonly DelegationScore[];
  /** Wall-clock time of the play alone, in seconds, and what it comes to. */
  readonly seconds: number;
  readonly gamesPerSecond: number;
  readonly eventsPerSecond: number;
}

/**
 * Plays games with the computer in every seat and counts how they end.
 *
 * @param games at least 1
 * @param played called after each game with the number played so far
 */
export function runSimulation(
  scenario: Scenario,
  games: number,
  seed: string,
  played: (count: number) => void = () => undefined,
  strength: Strength = DEFAULT_STRENGTH,
): Simulation {
  const model = modelOf(scenario);
  const sums = new Float64Array(model.delegations.length);
  const lines: GameLine[] = [];
  let seconds = 0;
  for (let count = 0; count < games; count++) {
    const before = performance.now();
    const game = playGame(scenario, seedOf(seed, count), strength);
    seconds += (performance.now() - before) / 1000;
    lines.push(lineOf(game));
    for (const { index, id } of model.delegations) {
      const lifted = liftedBy(game.state, model, id);
      sums[index] = (sums[index] ?? 0) + outcomeScore(model, index, game.certificate, lifted);
    }
    played(count + 1);
  }
  const share = (outcome: GameLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length / games;
  return {
    scenario: scenario.id,
    seed,
    strength,
    games: lines,
    shares: { consensus: share('consensus'), vote: share('vote'), failed: share('failed') },
    failures: counted(lines.flatMap((line) => line.why ?? [])).map(([why, count]) => ({
      why,
      share: count / games,
    })),
    obstacles: counted(lines.flatMap((line) => line.obstacles)).map(([provision, count]) => ({
      provision,
      games: count,
    })),
    scores: model.delegations.map(({ index, id }) => {
      const { utility, text, exact } = bestAdoptable(model, index);
      const mean = (sums[index] ?? 0) / games;
      return { delegation: id, mean, best: utility, exact, adoptable: text !== null };
    }),
    seconds,
    gamesPerSecond: games / seconds,
    eventsPerSecond: lines.reduce((sum, line) => sum + line.events, 0) / seconds,
  };
}

function lineOf({ seed, certificate, events, commands }: PlayedGame): GameLine {
  const counts = { events: events.length, commands: commands.length };
  if (certificate.outcome === 'adopted') {
    const { method: outcome, text } = certificate;
    return { seed, outcome, why: null, obstacles: [], text, ...counts };
  }
  const objected = certificate.objections.map(({ provision }) => provision);
  const obstacles = [...new Set([...objected, ...certificate.unresolved])];
  return { seed, outcome: 'failed', why: certificate.why, obstacles, text: null, ...counts };
}

/** Each value with how often it occurs, most frequent first. */
function counted<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
