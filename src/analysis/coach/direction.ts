import type { SeatView } from '../../delegates/seat-view.ts';
import { isFor } from './acts.ts';
import type { Memory } from './memory.ts';

/** Which way a change of a clause leads, seen from the formulation that a delegation last asked for. */
export type Direction = 'towards' | 'away' | 'unknown';

/**
 * Beliefs give each formulation a value of its own; this looks at the axis as well, so that a change
 * is not taken for a gift because the delegation dislikes what stands and yet wants the opposite.
 * What it said it can live with counts only where it asked for nothing.
 */
export function directionFor(
  memory: Memory,
  view: SeatView,
  delegation: number,
  provision: number,
  option: number,
): Direction {
  const acts = (memory.acts[provision] ?? []).filter(
    (act) => act.by === delegation && isFor(act.side),
  );
  const wish = acts.findLast((act) => act.side === 'wants') ?? acts.at(-1);
  const axis = view.model.provisions[provision]?.axis ?? [];
  const goal = axis[wish?.option ?? -1];
  const from = axis[view.expected[provision] ?? -1];
  const to = axis[option];
  if (goal === undefined || from === undefined || to === undefined) return 'unknown';
  const nearer = Math.abs(from - goal) - Math.abs(to - goal);
  return nearer > 1e-9 ? 'towards' : nearer < -1e-9 ? 'away' : 'unknown';
}
