import type { CheckRecord } from '../../analysis/knowledge-check.ts';
import { DEFAULT_STRENGTH, type Strength } from '../../delegates/strength.ts';
import { seatTable } from '../../delegates/table.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { progressOf } from '../store/progress.ts';
import type { GameRecord } from './database.ts';
import { tellTabs } from './game-lock.ts';
import { createGame } from './games.ts';

/**
 * Opens a game on a scenario and stores it, with what was answered to the scenario's questions
 * beforehand and how well the others shall negotiate; the caller then goes to its table.
 */
export async function startGame(
  scenario: Scenario,
  seat: string,
  name: string,
  check: CheckRecord | null = null,
  strength: Strength = DEFAULT_STRENGTH,
  seed: string = randomSeed(),
): Promise<GameRecord> {
  const { table, events } = seatTable(scenario, seed, [seat], strength);
  const seatName = scenario.delegations.find((d) => d.id === seat)?.name ?? { en: seat };
  const record = await createGame(
    {
      name,
      seat,
      seatName,
      seed,
      parent: null,
      progress: progressOf(table.state),
      check,
      strength,
    },
    scenario,
    events,
  );
  tellTabs({ type: 'listed' });
  return record;
}

/** Chance comes in here and nowhere else: from then on the seed decides. */
export function randomSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
