import type { TextById } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { playGame } from '../play.ts';
import { answerJobs } from '../threads.ts';

/** How one game ended. */
export interface Ending {
  readonly outcome: 'consensus' | 'vote' | 'failed';
  /** Why it failed; null where a text was adopted. */
  readonly why: string | null;
  readonly text: TextById | null;
  /** Time it took in seconds; not the same from run to run. */
  readonly seconds: number;
}

answerJobs((seed: string, scenario: Scenario): Ending => {
  const before = performance.now();
  const { certificate } = playGame(scenario, seed);
  const seconds = (performance.now() - before) / 1000;
  return certificate.outcome === 'adopted'
    ? { outcome: certificate.method, why: null, text: certificate.text, seconds }
    : { outcome: 'failed', why: certificate.why, text: null, seconds };
});
