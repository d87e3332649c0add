import type { GameEvent } from '../../engine/event.ts';
import type { GameState } from '../../engine/state.ts';
import type { LoggedEvent } from '../store/game-store.ts';

/** What happened to the text of one clause, oldest first. */
export function historyOf(
  events: readonly LoggedEvent[],
  view: GameState,
  provision: string,
): readonly LoggedEvent[] {
  const amendments = new Set(
    view.amendments.filter((a) => a.provision === provision).map((a) => a.id),
  );
  return events.filter(({ event }) => concerns(event, provision, amendments));
}

function concerns(event: GameEvent, provision: string, amendments: ReadonlySet<string>): boolean {
  switch (event.type) {
    case 'draft-tabled':
      return provision in event.text;
    case 'brackets-placed':
    case 'brackets-lifted':
    case 'amendment-proposed':
    case 'position-reserved':
    case 'reservation-lifted':
    case 'clause-agreed':
    case 'part-decided':
      return event.provision === provision;
    case 'consensus-failed':
      return event.provision === provision;
    case 'amendment-withdrawn':
    case 'amendment-reintroduced':
    case 'amendment-fell':
    case 'amendment-decided':
      return amendments.has(event.amendment);
    default:
      return false;
  }
}
