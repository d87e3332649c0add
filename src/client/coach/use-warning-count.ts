import type { OpenGame } from '../store/game-store.ts';
import { useSettings } from '../store/settings-store.ts';
import type { Coaching } from './coach-context.ts';

/**
 * How many warnings the coach's tab announces. None while the tour speaks: a beginner is told one
 * thing at a time, and what matters most stands beside the question itself.
 */
export function useWarningCount({ scenario }: OpenGame, coaching: Coaching | null): number {
  const toured = useSettings((settings) => settings.tutorialDone) || scenario.tutorial.length === 0;
  if (coaching?.current !== true || !toured) return 0;
  return coaching.advice?.possible.warnings.length ?? 0;
}
