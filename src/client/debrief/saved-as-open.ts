import { emptyMinds } from '../../delegates/minds.ts';
import { evolveAll } from '../../engine/evolve.ts';
import { initialState } from '../../engine/game.ts';
import { viewFor } from '../../engine/view.ts';
import type { SavedGame } from '../storage/games.ts';
import type { OpenGame } from '../store/game-store.ts';

/**
 * A stored game as the screens of the table read one, only to be looked at: nobody plays it, and
 * the computers' memories are not worked out.
 */
export function savedAsOpen({ record, scenario, events }: SavedGame): OpenGame {
  const { id, name, seat, seed } = record;
  const state = evolveAll(initialState(scenario), events);
  return {
    id,
    name,
    scenario,
    seat,
    seed,
    events: events.map((event, at) => ({ event, at })),
    table: { state, persons: [seat], passed: [], minds: emptyMinds(state) },
    view: viewFor(state, seat),
    prompt: null,
    running: false,
    lastRefusal: null,
    readOnly: true,
    fault: null,
  };
}
