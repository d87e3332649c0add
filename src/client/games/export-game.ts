import { writeGameFile } from '../../analysis/game-file.ts';
import { folded } from '../seat/search.ts';
import { loadGame } from '../storage/games.ts';

/** Hands the game to the browser as a file to save; false where it cannot be read. */
export async function exportGame(id: string): Promise<boolean> {
  const saved = await loadGame(id).catch(() => null);
  if (saved === null) return false;
  const { record, scenario, events } = saved;
  const { name, seed, seat, check } = record;
  const text = writeGameFile({
    name,
    scenario,
    seed,
    seat,
    events,
    ...(check === null ? {} : { check }),
  });
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.ad-referendum.json`;
  link.click();
  // The download has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}

/** A name any file system takes. */
function fileName(name: string): string {
  const plain = folded(name).replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 60) || 'game';
}
