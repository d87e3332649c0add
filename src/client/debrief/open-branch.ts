import { goTo } from '../shell/route.ts';
import { gameStore } from '../store/game-store.ts';

/**
 * Stores a new game with the events of another up to and with the one at that place, and goes to
 * its table. False where the game can no longer be read or the branch can't be stored.
 */
export async function openBranch(id: string, at: number): Promise<boolean> {
  try {
    const [{ loadGame }, { branchOff }] = await Promise.all([
      import('../storage/games.ts'),
      import('../store/branch.ts'),
    ]);
    const saved = await loadGame(id);
    if (saved === null) return false;
    const log = saved.events.map((event, place) => ({ event, at: place }));
    const branch = await branchOff(saved, log, at);
    gameStore.setState({ newBranch: branch });
    goTo({ screen: 'game', game: branch });
    return true;
  } catch {
    return false;
  }
}
