import type { Reason } from '../engine/command.ts';
import type { SeatView } from './seat-view.ts';
import type { Thought, Wish } from './turn.ts';

/** A statement for or against no formulation. */
export function speech(
  view: SeatView,
  item: string | null,
  reason: Reason,
  thought: Thought,
): Wish {
  return {
    command: {
      type: 'make-statement',
      actor: view.seat,
      provision: item,
      option: null,
      stance: null,
      length: 1,
      reason,
    },
    thought,
  };
}
