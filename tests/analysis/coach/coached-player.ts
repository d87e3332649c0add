import { type Advice, adviceFor } from '../../../src/analysis/coach/advice.ts';
import type { CoachLevel } from '../../../src/analysis/coach/level.ts';
import { emptyMemory, type Memory, remember } from '../../../src/analysis/coach/memory.ts';
import type { Sight } from '../../../src/analysis/coach/sight.ts';
import { promptOf, type Table } from '../../../src/delegates/table.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { legalCommands } from '../../../src/engine/legal.ts';
import type { GameState } from '../../../src/engine/state.ts';
import { redact, viewFor } from '../../../src/engine/view.ts';

/** What a seat has before it, with a memory of the events it may see. */
export function sightOf(table: Table, seat: string, memory: Memory): Sight {
  const view = viewFor(table.state, seat);
  const legal = legalCommands(view, seat);
  return { view, seat, prompt: promptOf(table, seat), legal, memory };
}

/** The events that a seat may see, each as far as it may. */
export function seenBy(events: readonly GameEvent[], seat: string): GameEvent[] {
  return events.flatMap((event) => redact(event, seat) ?? []);
}

/** The memory of a seat that has witnessed a game from its beginning. */
export function memoryOf(state: GameState, events: readonly GameEvent[], seat: string): Memory {
  return remember(emptyMemory(viewFor(state, seat).scenario, seat), seenBy(events, seat));
}

export function adviceAt(
  table: Table,
  events: readonly GameEvent[],
  seat: string,
  level: CoachLevel = 'package',
): Advice | null {
  return adviceFor(sightOf(table, seat, memoryOf(table.state, events, seat)), level);
}
