import { claimedNeed, opensUp } from './claims.ts';
import { figuresInWords, inPoints } from './figures.ts';
import { isRedLine } from './judging.ts';
import { type SpokenKey, say, think, type Values } from './say.ts';
import type { SeatView } from './seat-view.ts';
import { speech } from './speech.ts';
import type { Wish } from './turn.ts';

/**
 * What one who plans for all tells the room before anything else: first what every formulation is
 * worth to it, again when its capital has moved, and after the general debate, having heard who
 * else was open, what it takes for it to join. Null where there is nothing (more) to tell.
 */
export function openingUp(view: SeatView, item: string | null): Wish | null {
  if (!opensUp(view)) return null;
  const known = view.beliefs.figures[view.index] ?? null;
  if (known === null || hasMoved(view, known.barred)) {
    const figures = figuresInWords(view);
    if (figures === null) return null;
    return figured(view, item, 'ties' in figures ? 'points.ties' : 'points', figures);
  }
  const business = view.model.meetings[view.state.meeting.index]?.business;
  if (known.need !== null || business === 'general-debate') return null;
  return figured(view, item, 'points.need', { need: inPoints(claimedNeed(view)) });
}

function hasMoved(view: SeatView, barred: readonly (readonly boolean[])[]): boolean {
  return barred.some((row, p) => row.some((is, option) => is !== isRedLine(view, p, option)));
}

function figured(view: SeatView, item: string | null, key: SpokenKey, values: Values): Wish {
  return speech(view, item, say(view, key, values), think('statement.points'));
}
