import { logNash } from '../../analysis/nash.ts';
import { roomOf } from '../../analysis/room.ts';
import { gainsOver } from '../../analysis/welfare.ts';
import { type Zone, zoneOf } from '../../analysis/zone.ts';
import { type Model, modelOf } from '../../engine/model.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type BruteForce, bruteForce } from './brute-force.ts';
import { cpuSecondsOf, medianSeconds } from './timing.ts';

/** How long the zone of possible agreement takes, beside a look at every text. */
export interface SolverRate {
  readonly scenario: string;
  readonly texts: number;
  /** Processor time of the first answer of a process, with everything still to be compiled. */
  readonly firstMs: number;
  readonly solverMs: number;
  readonly bruteForceMs: number;
  /** Brute force over solver, both with a warm machine. */
  readonly ratio: number;
  /** The same number of adoptable texts, and three best texts of the same worth. */
  readonly sameAnswers: boolean;
}

/**
 * Both find the number of adoptable texts, the highest Nash product, the highest smallest gain and
 * the highest sum of utilities, and both start from the bare scenario.
 *
 * @param runs of the solver, at least 1; the brute force, which takes so much longer, is run once
 *   and thrown away, and once for the figure
 */
export function solverRate(scenario: Scenario, runs: number): SolverRate {
  const solve = (): Zone => zoneOf(modelOf({ ...scenario }));
  const firstMs = cpuSecondsOf(solve) * 1000;
  const solverMs = medianSeconds(runs, solve) * 1000;
  let found: BruteForce | null = null;
  const look = (): void => {
    found = bruteForce(modelOf({ ...scenario }));
  };
  const bruteForceMs = medianSeconds(1, look) * 1000;
  const brute = found ?? bruteForce(modelOf(scenario));
  return {
    scenario: scenario.id,
    texts: brute.texts,
    firstMs,
    solverMs,
    bruteForceMs,
    ratio: bruteForceMs / solverMs,
    sameAnswers: agree(modelOf(scenario), solve(), brute),
  };
}

function agree(model: Model, zone: Zone, brute: BruteForce): boolean {
  const { nash, maxMin, utilitarian } = zone;
  const product = nash === null ? null : logNash(gainsOver(roomOf(model), nash.text));
  const near = (a: number | null, b: number | null): boolean =>
    a === null || b === null ? a === b : Math.abs(a - b) < 1e-6;
  return (
    zone.exact &&
    zone.texts === BigInt(brute.texts) &&
    zone.adoptable.count === BigInt(brute.adoptable) &&
    near(product, brute.logNash) &&
    near(maxMin?.value ?? null, brute.maxMin) &&
    near(utilitarian?.value ?? null, brute.utilitarian)
  );
}
