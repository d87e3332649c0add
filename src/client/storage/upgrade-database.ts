import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Database } from './database.ts';

type Store = 'games' | 'events' | 'scenarios' | 'own';
type Upgrade = IDBPTransaction<Database, Store[], 'versionchange'>;

/**
 * Brings a database of an earlier version of the page to the present one, keeping what is in it.
 * Runs inside the browser's own transaction: where it fails, everything is as it was.
 *
 * @param from the version found; 0 where there was no database
 */
export async function upgradeDatabase(
  db: IDBPDatabase<Database>,
  from: number,
  transaction: Upgrade,
): Promise<void> {
  if (from < 1) {
    db.createObjectStore('games', { keyPath: 'id' });
    db.createObjectStore('events', { keyPath: ['game', 'from'] });
    db.createObjectStore('scenarios', { keyPath: 'key' });
    db.createObjectStore('own', { keyPath: 'key' });
    return;
  }
  if (from < 2) await addKnowledgeCheck(transaction);
}

/** Before version 2 scenarios asked no questions, and games kept no answers. */
async function addKnowledgeCheck(transaction: Upgrade): Promise<void> {
  for await (const cursor of transaction.objectStore('games')) {
    await cursor.update({ ...cursor.value, check: null });
  }
  for await (const cursor of transaction.objectStore('scenarios')) {
    const { scenario } = cursor.value;
    await cursor.update({ ...cursor.value, scenario: { ...scenario, knowledgeCheck: [] } });
  }
  for await (const cursor of transaction.objectStore('own')) {
    const { scenario } = cursor.value;
    await cursor.update({ ...cursor.value, scenario: { ...scenario, knowledgeCheck: [] } });
  }
}
