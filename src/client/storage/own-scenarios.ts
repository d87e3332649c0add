import { hashOf } from '../../engine/event-hash.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { cardOf, type ScenarioCard } from '../scenario-card.ts';
import { database } from './database.ts';

export interface OwnScenario {
  readonly key: string;
  readonly card: ScenarioCard;
}

/** Keeps a scenario the reader brought, under the hash of its content. Returns that key. */
export async function keepScenario(scenario: Scenario): Promise<string> {
  const key = hashOf(scenario);
  await (await database()).put('own', {
    key,
    addedAt: Date.now(),
    card: cardOf(scenario),
    scenario,
  });
  return key;
}

export async function ownScenario(key: string): Promise<Scenario | null> {
  return (await (await database()).get('own', key))?.scenario ?? null;
}

/** The latest first. */
export async function listOwnScenarios(): Promise<readonly OwnScenario[]> {
  const all = await (await database()).getAll('own');
  return all.sort((a, b) => b.addedAt - a.addedAt).map(({ key, card }) => ({ key, card }));
}

/** Games that were begun on it keep their own copy. */
export async function forgetScenario(key: string): Promise<void> {
  await (await database()).delete('own', key);
}
