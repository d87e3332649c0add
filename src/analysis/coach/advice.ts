import { type Prospect, prospectsOf } from './movers.ts';
import { type PackageAdvice, packageAdvice } from './package-advice.ts';
import { type Possibilities, possibilitiesOf } from './possibilities.ts';
import { diagnoses, type RefusalDiagnosis } from './refusal-diagnosis.ts';
import { eyesOf, type Sight } from './sight.ts';

/** How much the coach says; each level says what those before it say too. */
export const COACH_LEVELS = ['off', 'possible', 'movers', 'package'] as const;
export type CoachLevel = (typeof COACH_LEVELS)[number];

/** What the coach says to a seat at one moment. */
export interface Advice {
  readonly possible: Possibilities;
  /** From the second level on. */
  readonly prospects: readonly Prospect[] | null;
  /** At the third level. */
  readonly package: PackageAdvice | null;
  /** At every level: what became of the seat's own packages. */
  readonly refusals: readonly RefusalDiagnosis[];
}

/**
 * Advice from what the seat may see and has witnessed, and from nothing else: others' positions,
 * reservation values, red lines and private dealings make no difference to it. Null for the Chair,
 * who has no instructions to be advised by, and where the coach is off.
 */
export function adviceFor(sight: Sight, level: CoachLevel): Advice | null {
  if (level === 'off') return null;
  const view = eyesOf(sight);
  if (view === null) return null;
  const rank = COACH_LEVELS.indexOf(level);
  return {
    possible: possibilitiesOf(sight, view),
    prospects: rank >= 2 ? prospectsOf(sight.memory, view) : null,
    package: rank >= 3 ? packageAdvice(sight, view) : null,
    refusals: diagnoses(sight.memory, view),
  };
}
