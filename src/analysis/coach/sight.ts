import { emptyMinds } from '../../delegates/minds.ts';
import { type SeatView, seatView } from '../../delegates/seat-view.ts';
import type { Prompt } from '../../delegates/turn.ts';
import type { LegalCommand } from '../../engine/legal.ts';
import type { GameState } from '../../engine/state.ts';
import type { Memory } from './memory.ts';

/** All that the coach advises by: what the seat sees now, and what it has witnessed. */
export interface Sight {
  /** The state as the seat may know it: `viewFor(state, seat)`. */
  readonly view: GameState;
  readonly seat: string;
  /** What the person is awaited for; null while computers act. */
  readonly prompt: Prompt | null;
  /** What the rules let the seat do now: `legalCommands(view, seat)`. */
  readonly legal: readonly LegalCommand[];
  readonly memory: Memory;
}

/** The seat's own eyes, as the computer delegations have them; null for the Chair. */
export function eyesOf({ view, seat, memory }: Sight): SeatView | null {
  const blank = emptyMinds(view);
  const index = view.scenario.delegations.findIndex((d) => d.id === seat);
  if (index < 0) return null;
  const minds = {
    ...blank,
    beliefs: memory.beliefs,
    notes: blank.notes.with(index, memory.notes),
  };
  return seatView(view, minds, [], seat);
}
