import type { CheckAnswers, CheckRecord } from '../../analysis/knowledge-check.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { database } from './database.ts';

/** The check of one saved game, with the questions as they were put. */
export interface SavedCheck {
  readonly game: string;
  readonly scenario: Scenario;
  readonly check: CheckRecord;
}

/** What was answered in a saved game; null where nothing was, or where there is no such game. */
export async function checkOf(game: string): Promise<CheckRecord | null> {
  return (await (await database()).get('games', game))?.check ?? null;
}

/**
 * Stores the answers given after the game. Throws where the game is gone, so that nobody believes
 * to have answered.
 */
export async function storeAnswers(
  game: string,
  attempt: string,
  after: CheckAnswers,
): Promise<CheckRecord> {
  const db = await database();
  const tx = db.transaction('games', 'readwrite');
  const record = await tx.store.get(game);
  if (record === undefined) {
    await tx.done;
    throw new Error(`Game ${game} is no longer stored`);
  }
  const check: CheckRecord = { attempt, before: null, ...record.check, after };
  await tx.store.put({ ...record, check });
  await tx.done;
  return check;
}

/** The checks of all saved games. */
export async function listChecks(): Promise<SavedCheck[]> {
  const db = await database();
  const tx = db.transaction(['games', 'scenarios']);
  const scenarios = tx.objectStore('scenarios');
  const checks: SavedCheck[] = [];
  for (const { id: game, check, scenarioKey } of await tx.objectStore('games').getAll()) {
    if (check === null) continue;
    const stored = await scenarios.get(scenarioKey);
    if (stored !== undefined) checks.push({ game, scenario: stored.scenario, check });
  }
  await tx.done;
  return checks;
}
