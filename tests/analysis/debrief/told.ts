import type { Debrief } from '../../../src/analysis/debrief/debrief.ts';
import { debriefOf } from '../../../src/analysis/debrief/debrief-of.ts';
import type { Command } from '../../../src/engine/command.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { openGame } from '../../../src/engine/game.ts';
import { modelOf } from '../../../src/engine/model.ts';
import type { GameState } from '../../../src/engine/state.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { chair, unfold } from '../../engine/playing.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';

/** A game told from its first event on. */
export interface Told {
  readonly scenario: Scenario;
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/** A game of the small scenario in which the Chair has opened the first meeting of a kind. */
export function toldFrom(
  business: 'reading' | 'final' | 'adoption',
  scenario: Scenario = smallScenario(),
): Told {
  const opened = openGame(scenario, 'seed');
  let told: Told = { scenario, state: opened.state, events: opened.events };
  for (const meeting of modelOf(scenario).meetings) {
    told = tell(told, chair({ type: 'open-meeting' }));
    if (meeting.business === business) return told;
    told = tell(told, chair({ type: 'close-meeting' }));
  }
  throw new Error(`No meeting for ${business}`);
}

export function tell(told: Told, ...commands: readonly Command[]): Told {
  const { state, events } = unfold(told.state, ...commands);
  return { ...told, state, events: [...told.events, ...events] };
}

export function debriefed({ scenario, events }: Told): Debrief {
  return debriefOf(scenario, events);
}

/** The place of the last event of a type. */
export function placeOf({ events }: Told, type: GameEvent['type']): number {
  return events.findLastIndex((event) => event.type === type);
}
