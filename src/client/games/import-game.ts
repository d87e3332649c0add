import { type GameFileProblem, readGameFile } from '../../analysis/game-file.ts';
import { tellTabs } from '../storage/game-lock.ts';
import { createGame } from '../storage/games.ts';
import { savedGamesChanged } from '../storage/use-saved-games.ts';
import { progressOf } from '../store/progress.ts';

export type Imported =
  | { readonly kind: 'stored'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'refused';
      readonly problem: GameFileProblem | { readonly code: 'unreadable' };
    }
  | { readonly kind: 'no-room' };

/** Stores the game of a file beside those there are, or nothing at all. */
export async function importGame(file: File): Promise<Imported> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { kind: 'refused', problem: { code: 'unreadable' } };
  }
  const read = readGameFile(text);
  if ('problem' in read) return { kind: 'refused', problem: read.problem };
  const { game, state } = read;
  const name = game.name.trim() || file.name.replace(/(\.ad-referendum)?\.json$/, '');
  const seatName = game.scenario.delegations.find((d) => d.id === game.seat)?.name;
  try {
    const record = await createGame(
      {
        name,
        seat: game.seat,
        seatName: seatName ?? { en: game.seat },
        seed: game.seed,
        parent: null,
        progress: progressOf(state),
        check: game.check ?? null,
        ...(game.strength === undefined ? {} : { strength: game.strength }),
      },
      game.scenario,
      game.events,
    );
    tellTabs({ type: 'listed' });
    savedGamesChanged();
    return { kind: 'stored', id: record.id, name };
  } catch {
    return { kind: 'no-room' };
  }
}
