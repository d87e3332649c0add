import type { Solution } from '../../analysis/solution.ts';
import type { GameState } from '../../engine/state.ts';

/** A moment in a saved game. */
export interface Moment {
  readonly state: GameState;
  /** Events played until then. */
  readonly at: number;
  /** Events of the whole game. */
  readonly events: number;
}

/** What was solved, and how long that alone took. */
export interface Timed {
  readonly solution: Solution;
  /** By the clock on the wall. */
  readonly milliseconds: number;
  /** Of all cores together. */
  readonly cpuMilliseconds: number;
}

/** Solves, and takes the time. */
export function measured(solving: () => Solution): Timed {
  const cpu = process.cpuUsage();
  const before = performance.now();
  const solution = solving();
  const milliseconds = performance.now() - before;
  const { user, system } = process.cpuUsage(cpu);
  return { solution, milliseconds, cpuMilliseconds: (user + system) / 1000 };
}
