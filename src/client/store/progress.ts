import { modelOf } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';
import type { Progress } from '../storage/database.ts';

/** Where a game stands, in the few words the list of saved games shows. */
export function progressOf(state: GameState): Progress {
  return {
    stage: state.stage,
    meeting: modelOf(state.scenario).meetings[state.meeting.index]?.title ?? null,
    outcome: state.outcome?.outcome ?? null,
  };
}
