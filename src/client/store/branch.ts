import { restoreTable } from '../../delegates/table.ts';
import { tellTabs } from '../storage/game-lock.ts';
import { createGame, type SavedGame } from '../storage/games.ts';
import type { LoggedEvent } from './game-store.ts';
import { progressOf } from './progress.ts';

/** Stores a new game that has the events up to and with the one at that place; returns its id. */
export async function branchOff(
  { record, scenario }: SavedGame,
  log: readonly LoggedEvent[],
  at: number,
  name: string = record.name,
): Promise<string> {
  const events = log.slice(0, at + 1).map(({ event }) => event);
  const { seat, seatName, seed, strength } = record;
  // What was known before the game was known before its branch; afterwards is another matter.
  const check = record.check === null ? null : { ...record.check, after: null };
  const { state } = restoreTable(scenario, events, [seat]);
  const branch = await createGame(
    {
      name,
      seat,
      seatName,
      seed,
      parent: { game: record.id, at },
      progress: progressOf(state),
      check,
      ...(strength === undefined ? {} : { strength }),
    },
    scenario,
    events,
  );
  tellTabs({ type: 'listed' });
  return branch.id;
}
