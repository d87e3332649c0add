import type { Scenario } from '../../scenario/schema.ts';
import { type PlayedGame, playGame } from '../play.ts';
import { type EngineRate, engineRate } from './engine-rate.ts';
import { type Machine, thisMachine } from './machine.ts';
import { type PeerRate, peerRate } from './peer.ts';
import { type RecordLength, recordLength } from './record-length.ts';
import { type SolverRate, solverRate } from './solver-rate.ts';
import { cpuSecondsOf, median } from './timing.ts';

export interface BenchReport {
  readonly machine: Machine;
  /** False for `--quick`, whose figures are not to be cited. */
  readonly thorough: boolean;
  readonly engine: EngineRate & {
    readonly peer: PeerRate | null;
    /** Our events per second over the peer's moves per second, as it usually runs. */
    readonly ratio: number | null;
    /** The same over its moves per second in production. */
    readonly productionRatio: number | null;
  };
  readonly game: {
    readonly newYorkCpuSeconds: number;
    readonly newYorkEvents: number;
    readonly newYorkCommands: number;
    readonly firstStepsCpuMilliseconds: number;
    readonly firstStepsEvents: number;
  };
  readonly recordLength: RecordLength;
  readonly solver: SolverRate;
}

export interface Effort {
  readonly runs: number;
  readonly peerMoves: number;
  readonly firstStepsGames: number;
}

export const THOROUGH: Effort = { runs: 9, peerMoves: 2000, firstStepsGames: 25 };
export const QUICK: Effort = { runs: 1, peerMoves: 100, firstStepsGames: 3 };

const SEED = 'bench';

/**
 * Measures everything on one machine in one go, so that the figures can be compared.
 *
 * @param large the scenario in which every member state sits: new-york-2024
 * @param small the scenario of a beginner's game: first-steps
 * @param solved a scenario with few enough texts to look at each: vienna-2024
 */
export async function measure(
  large: Scenario,
  small: Scenario,
  solved: Scenario,
  effort: Effort,
): Promise<BenchReport> {
  // The first game of a process, before anything is compiled: what a person waits for.
  let first: PlayedGame | null = null;
  const newYorkCpuSeconds = cpuSecondsOf(() => {
    first = playGame(large, SEED);
  });
  const game = first ?? playGame(large, SEED);
  let firstStepsEvents = 0;
  const steps = Array.from({ length: effort.firstStepsGames }, (_, at) =>
    cpuSecondsOf(() => {
      firstStepsEvents = playGame(small, `${SEED}-${at}`).events.length;
    }),
  );

  const solver = solverRate(solved, effort.runs);
  const rate = engineRate(large, game, effort.runs);
  const peer = await peerRate({
    delegations: large.delegations.length,
    provisions: large.provisions.length,
    moves: effort.peerMoves,
    runs: effort.runs,
  });
  const over = (moves: number | undefined): number | null =>
    moves === undefined ? null : rate.eventsPerSecond / moves;
  return {
    machine: thisMachine(),
    thorough: effort === THOROUGH,
    engine: {
      ...rate,
      peer,
      ratio: over(peer?.movesPerSecond),
      productionRatio: over(peer?.productionMovesPerSecond),
    },
    game: {
      newYorkCpuSeconds,
      newYorkEvents: game.events.length,
      newYorkCommands: game.commands.length,
      firstStepsCpuMilliseconds: median(steps) * 1000,
      firstStepsEvents,
    },
    recordLength: recordLength(large, effort.runs),
    solver,
  };
}
