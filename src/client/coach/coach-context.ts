import { createContext, useContext } from 'react';
import type { Advice } from '../../analysis/coach/advice.ts';
import type { CoachLevel } from '../../analysis/coach/level.ts';

/** What the parts of the table that show the coach read. */
export interface Coaching {
  readonly level: CoachLevel;
  setLevel(level: CoachLevel): void;
  /** The latest advice; null where the coach is off, on its way or has nothing to advise by. */
  readonly advice: Advice | null;
  /** Whether the advice is for the moment on the screen, and not for the one before it. */
  readonly current: boolean;
  readonly failed: boolean;
  /** Shows an event in the record, by its place among those the seat has seen. */
  showInRecord(seen: number): void;
}

/** Null where there is no coach, as in class. */
export const CoachContext = createContext<Coaching | null>(null);

export function useCoaching(): Coaching | null {
  return useContext(CoachContext);
}
