import type { SeatView } from '../../delegates/seat-view.ts';
import { COACH_LEVELS, type CoachLevel } from './level.ts';
import { type Prospects, prospectsOf } from './movers.ts';
import { type PackageAdvice, packageAdvice } from './package-advice.ts';
import { type Possibilities, possibilitiesOf } from './possibilities.ts';
import { diagnoses, type RefusalDiagnosis } from './refusal-diagnosis.ts';
import { eyesOf, type Sight } from './sight.ts';

/** What the coach says to a seat at one moment. */
export interface Advice {
  readonly possible: Possibilities;
  /** From the second level on. */
  readonly prospects: Prospects | null;
  /** At the third level, and where nothing else is asked first. */
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
    package: rank >= 3 ? packageAt(sight, view) : null,
    refusals: diagnoses(sight.memory, view),
  };
}

/**
 * At a pause a package for anybody in the room, at an offer one to answer it with. Where something
 * else is asked, that comes first.
 */
function packageAt(sight: Sight, view: SeatView): PackageAdvice | null {
  const { prompt } = sight;
  if (prompt?.kind === 'offer') return packageAdvice(sight, view, view.state.offers[prompt.offer]);
  return prompt === null || prompt.kind === 'beat' ? packageAdvice(sight, view) : null;
}
