import type { GameEvent } from '../../engine/event.ts';
import { hashOf } from '../../engine/event-hash.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { database, type GameRecord, type Progress } from './database.ts';

export interface SavedGame {
  readonly record: GameRecord;
  readonly scenario: Scenario;
  readonly events: readonly GameEvent[];
}

/** The record says one number of events and another was found: another tab wrote meanwhile. */
export class MovedOnError extends Error {
  override name = 'MovedOnError';
}

/** A saved game of which a part is missing or unreadable. */
export class DamagedGameError extends Error {
  override name = 'DamagedGameError';
}

export type NewGame = Omit<
  GameRecord,
  'id' | 'createdAt' | 'savedAt' | 'eventCount' | 'scenarioKey' | 'scenarioId' | 'scenarioTitle'
>;

/** Stores a game with its first events, all or nothing. */
export async function createGame(
  game: NewGame,
  scenario: Scenario,
  events: readonly GameEvent[],
): Promise<GameRecord> {
  const now = Date.now();
  const record: GameRecord = {
    ...game,
    id: crypto.randomUUID(),
    scenarioKey: hashOf(scenario),
    scenarioId: scenario.id,
    scenarioTitle: scenario.title,
    createdAt: now,
    savedAt: now,
    eventCount: events.length,
  };
  const db = await database();
  const tx = db.transaction(['games', 'events', 'scenarios'], 'readwrite');
  await Promise.all([
    tx.objectStore('scenarios').put({ key: record.scenarioKey, scenario }),
    tx.objectStore('games').add(record),
    events.length > 0
      ? tx.objectStore('events').add({ game: record.id, from: 0, events: [...events] })
      : null,
    tx.done,
  ]);
  return record;
}

/**
 * Adds events that follow the first `from`. Refuses when the stored game has moved on, so that two
 * tabs can never interleave their events.
 */
export async function appendEvents(
  id: string,
  from: number,
  events: readonly GameEvent[],
  progress: Progress,
): Promise<void> {
  const db = await database();
  const tx = db.transaction(['games', 'events'], 'readwrite');
  const games = tx.objectStore('games');
  const record = await games.get(id);
  if (record === undefined || record.eventCount !== from) {
    tx.abort();
    await tx.done.catch(() => undefined);
    throw new MovedOnError(`Game ${id} has ${record?.eventCount ?? 'no'} events, not ${from}`);
  }
  await Promise.all([
    tx.objectStore('events').add({ game: id, from, events: [...events] }),
    games.put({ ...record, eventCount: from + events.length, savedAt: Date.now(), progress }),
    tx.done,
  ]);
}

export async function loadGame(id: string): Promise<SavedGame | null> {
  const db = await database();
  const tx = db.transaction(['games', 'events', 'scenarios']);
  const record = await tx.objectStore('games').get(id);
  if (record === undefined) return null;
  const [scenario, batches] = await Promise.all([
    tx.objectStore('scenarios').get(record.scenarioKey),
    tx.objectStore('events').getAll(batchesOf(id)),
  ]);
  if (scenario === undefined) throw new DamagedGameError(`Game ${id} has lost its scenario`);
  const events: GameEvent[] = [];
  for (const batch of batches) {
    if (batch.from !== events.length)
      throw new DamagedGameError(`Game ${id} has a gap in its events`);
    for (const event of batch.events) events.push(event);
  }
  if (events.length !== record.eventCount) {
    throw new DamagedGameError(`Game ${id} has ${events.length} of ${record.eventCount} events`);
  }
  return { record, scenario: scenario.scenario, events };
}

/** Newest first. */
export async function listGames(): Promise<readonly GameRecord[]> {
  const games = await (await database()).getAll('games');
  return games.sort((a, b) => b.savedAt - a.savedAt);
}

export async function renameGame(id: string, name: string): Promise<void> {
  const db = await database();
  const tx = db.transaction('games', 'readwrite');
  const record = await tx.store.get(id);
  if (record !== undefined) await tx.store.put({ ...record, name });
  await tx.done;
}

/** Branches hold events of their own, so they outlive the game they came from. */
export async function deleteGame(id: string): Promise<void> {
  const db = await database();
  const tx = db.transaction(['games', 'events', 'scenarios'], 'readwrite');
  const games = tx.objectStore('games');
  const record = await games.get(id);
  await Promise.all([games.delete(id), tx.objectStore('events').delete(batchesOf(id))]);
  if (record !== undefined) {
    const others = await games.getAll();
    if (!others.some((other) => other.scenarioKey === record.scenarioKey)) {
      await tx.objectStore('scenarios').delete(record.scenarioKey);
    }
  }
  await tx.done;
}

function batchesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
}
