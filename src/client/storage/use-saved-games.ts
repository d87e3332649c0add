import { useEffect, useState } from 'react';
import type { GameRecord } from './database.ts';
import { onTabMessage } from './game-lock.ts';

/**
 * The saved games, newest first, kept up with what other tabs do; null until they are read. Where
 * the browser forbids storage the list is empty.
 */
export function useSavedGames(): readonly GameRecord[] | null {
  const [games, setGames] = useState<readonly GameRecord[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      // Fetched when needed: the first screen is there before the database is.
      const { listGames } = await import('./games.ts');
      const found = await listGames().catch(() => []);
      if (!gone) setGames(found);
    };
    void read();
    const stop = onTabMessage(() => void read());
    const own = () => void read();
    addEventListener(CHANGED, own);
    return () => {
      gone = true;
      stop();
      removeEventListener(CHANGED, own);
    };
  }, []);
  return games;
}

const CHANGED = 'ad-referendum:games-changed';

/** A BroadcastChannel does not speak to its own tab. */
export function savedGamesChanged(): void {
  dispatchEvent(new Event(CHANGED));
}
