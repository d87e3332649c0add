import { type Advice, adviceFor } from '../../analysis/coach/advice.ts';
import type { CoachLevel } from '../../analysis/coach/level.ts';
import { emptyMemory, type Memory, remember } from '../../analysis/coach/memory.ts';
import type { LegalCommand } from '../../engine/legal.ts';
import type { LoggedEvent, OpenGame } from '../store/game-store.ts';

/** The memory of the game that is open, as far as it was looked at. */
let kept: { readonly memory: Memory; readonly last: LoggedEvent | undefined } | null = null;

/**
 * The coach's advice at this moment. Fetched only where somebody wants it.
 * @param events those the seat may see, each as far as it may: `visibleEvents(game)`
 */
export function advise(
  { view, seat, prompt }: OpenGame,
  events: readonly LoggedEvent[],
  legal: readonly LegalCommand[],
  level: CoachLevel,
): Advice | null {
  if (level === 'off') return null;
  // A game only grows; another game, or one taken up at an earlier moment, is remembered anew.
  const goesOn =
    kept !== null &&
    kept.memory.seat === seat &&
    kept.memory.state.scenario === view.scenario &&
    kept.memory.seen > 0 &&
    kept.last === events[kept.memory.seen - 1];
  const before = goesOn && kept !== null ? kept.memory : emptyMemory(view.scenario, seat);
  const memory = remember(
    before,
    events.slice(before.seen).map(({ event }) => event),
  );
  kept = { memory, last: events[memory.seen - 1] };
  return adviceFor({ view, seat, prompt, legal, memory }, level);
}
