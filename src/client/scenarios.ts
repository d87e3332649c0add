import { cards, load } from 'virtual:scenario-cards';
import type { Scenario } from '../scenario/schema.ts';
import type { ScenarioCard } from './scenario-card.ts';

/** Scenarios of the reader's own files are told from shipped ones by this beginning. */
export const OWN = 'own-';

export const shippedCards: readonly ScenarioCard[] = cards;

const loaded = new Map<string, Promise<Scenario | null>>();

/**
 * The scenario of that id; null where there is none. The same promise each time, so that a screen
 * may `use` it, and the same object, on which the engine's models are keyed.
 */
export function scenarioOf(id: string): Promise<Scenario | null> {
  let promise = loaded.get(id);
  if (promise === undefined) {
    promise = read(id);
    loaded.set(id, promise);
    // A failed fetch (offline, say) may succeed the next time.
    promise.catch(() => loaded.delete(id));
  }
  return promise;
}

async function read(id: string): Promise<Scenario | null> {
  if (id.startsWith(OWN)) {
    const { ownScenario } = await import('./storage/own-scenarios.ts');
    return ownScenario(id.slice(OWN.length));
  }
  const module = await load[id]?.();
  return module?.default ?? null;
}
