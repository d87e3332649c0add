import type { Prompt } from '../../delegates/turn.ts';
import { modelOf } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';
import type { Scenario, TutorialStep } from '../../scenario/schema.ts';

export interface StepAtHand {
  readonly step: TutorialStep;
  /** Place among all steps, from 1. */
  readonly place: number;
  readonly total: number;
  /** Passed by an act of the player's and not by reading. */
  readonly byActing: boolean;
}

/**
 * The step to show now: the first that has not been passed and whose conditions all hold, or null
 * to wait. A meeting counts as reached from its opening on; a prompt must be there at the moment.
 */
export function tutorialStep(
  scenario: Scenario,
  view: GameState,
  prompt: Prompt | null,
  passedIds: readonly string[],
  ownCommandTypes: readonly string[],
): StepAtHand | null {
  const done = new Set(passedIds);
  for (const step of scenario.tutorial) {
    if (ownCommandTypes.includes(step.until)) done.add(step.id);
  }
  const at = scenario.tutorial.findIndex(
    (step) => !done.has(step.id) && holds(step, scenario, view, prompt, done),
  );
  const step = scenario.tutorial[at];
  if (step === undefined) return null;
  return {
    step,
    place: at + 1,
    total: scenario.tutorial.length,
    byActing: step.until !== 'read',
  };
}

function holds(
  { when }: TutorialStep,
  scenario: Scenario,
  view: GameState,
  prompt: Prompt | null,
  done: ReadonlySet<string>,
): boolean {
  if (when.meeting !== undefined) {
    const place = modelOf(scenario).meetings.findIndex((meeting) => meeting.id === when.meeting);
    if (place < 0 || view.meeting.index < place) return false;
  }
  if (when.prompt !== undefined && promptKind(prompt) !== when.prompt) return false;
  return when.after?.every((id) => done.has(id)) ?? true;
}

/** At a free moment the player is asked for nothing in particular. */
function promptKind(prompt: Prompt | null): string {
  return prompt === null || prompt.kind === 'beat' ? 'none' : prompt.kind;
}
