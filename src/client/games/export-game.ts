import { writeGameFile } from '../../analysis/game-file.ts';
import { loadGame } from '../storage/games.ts';
import { fileName, saveFile } from '../ui/save-file.ts';

/** Hands the game to the browser as a file to save; false where it cannot be read. */
export async function exportGame(id: string): Promise<boolean> {
  const saved = await loadGame(id).catch(() => null);
  if (saved === null) return false;
  const { record, scenario, events } = saved;
  const { name, seed, seat, check, strength } = record;
  const text = writeGameFile({
    name,
    scenario,
    seed,
    seat,
    events,
    ...(check === null ? {} : { check }),
    ...(strength === undefined ? {} : { strength }),
  });
  saveFile({
    name: `${fileName(name)}.ad-referendum.json`,
    type: 'application/json',
    content: text,
  });
  return true;
}
