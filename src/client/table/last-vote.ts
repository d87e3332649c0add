import type { EventOf } from '../../engine/event.ts';
import type { LoggedEvent } from '../store/game-store.ts';

/** The vote closed last, while it is still news: until the next item or meeting is opened. */
export function lastVote(events: readonly LoggedEvent[]): EventOf<'vote-closed'> | null {
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]?.event;
    if (event?.type === 'vote-closed') return event;
    if (event?.type === 'item-opened' || event?.type === 'meeting-opened') return null;
  }
  return null;
}
