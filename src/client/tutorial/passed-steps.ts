const KEY = 'ad-referendum.tutorial.';
/** Games whose progress is kept; the oldest are forgotten, so that storage does not fill up. */
const KEPT = 30;

/** The steps passed in a game, from localStorage; nothing where storage is forbidden. */
export function loadPassed(game: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY + game) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function savePassed(game: string, passed: readonly string[]): void {
  try {
    localStorage.setItem(KEY + game, JSON.stringify(passed));
    const games = Object.keys(localStorage).filter((key) => key.startsWith(KEY));
    for (const key of games.slice(0, Math.max(0, games.length - KEPT))) {
      if (key !== KEY + game) localStorage.removeItem(key);
    }
  } catch {
    // The coach then begins anew at the next visit.
  }
}
