import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CheckRecord } from '../../analysis/knowledge-check.ts';
import type { Strength } from '../../delegates/strength.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Text } from '../../scenario/text.ts';
import type { ScenarioCard } from '../scenario-card.ts';
import { upgradeDatabase } from './upgrade-database.ts';

/** What the list of saved games shows; the events are beside it, in batches. */
export interface GameRecord {
  readonly id: string;
  readonly name: string;
  /** Key of the scenario as it was when the game began, in the store `scenarios`. */
  readonly scenarioKey: string;
  readonly scenarioId: string;
  readonly scenarioTitle: Text;
  readonly seat: string;
  readonly seatName: Text;
  readonly seed: string;
  readonly createdAt: number;
  readonly savedAt: number;
  readonly eventCount: number;
  /** The game and moment this one was continued from. */
  readonly parent: { readonly game: string; readonly at: number } | null;
  /** Where the game stood, for the list. */
  readonly progress: Progress;
  /** What the reader answered to the scenario's knowledge check; null where it was not taken. */
  readonly check: CheckRecord | null;
  /** How well the other delegations negotiate; games from before there was a choice do not say. */
  readonly strength?: Strength;
}

export interface Progress {
  readonly stage: 'not-started' | 'in-session' | 'explanations' | 'ended';
  readonly meeting: Text | null;
  readonly outcome: 'adopted' | 'failed' | null;
}

export interface EventBatch {
  readonly game: string;
  /** Index of the first event of the batch. */
  readonly from: number;
  readonly events: readonly GameEvent[];
}

export interface ScenarioRecord {
  readonly key: string;
  readonly scenario: Scenario;
}

/** A scenario the reader opened from a file, with the card the gallery shows. */
export interface OwnScenarioRecord {
  readonly key: string;
  readonly addedAt: number;
  readonly card: ScenarioCard;
  readonly scenario: Scenario;
}

export interface Database extends DBSchema {
  games: { key: string; value: GameRecord };
  events: { key: [string, number]; value: EventBatch };
  scenarios: { key: string; value: ScenarioRecord };
  own: { key: string; value: OwnScenarioRecord };
}

const NAME = 'ad-referendum';
const VERSION = 2;

let opening: Promise<IDBPDatabase<Database>> | null = null;

/** The one connection of this tab. A failed opening is tried again at the next call. */
export function database(): Promise<IDBPDatabase<Database>> {
  opening ??= openDB<Database>(NAME, VERSION, {
    upgrade(db, from, _to, transaction) {
      return upgradeDatabase(db, from, transaction);
    },
    // A newer version of the page in another tab needs this connection out of its way.
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
