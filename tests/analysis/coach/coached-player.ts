import { type Advice, adviceFor } from '../../../src/analysis/coach/advice.ts';
import type { CoachLevel } from '../../../src/analysis/coach/level.ts';
import { emptyMemory, type Memory, remember } from '../../../src/analysis/coach/memory.ts';
import { DEFAULT_STRENGTH, type Strategies } from '../../../src/delegates/strength.ts';
import { promptOf, type Table } from '../../../src/delegates/table.ts';
import type { Prompt } from '../../../src/delegates/turn.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { openGame } from '../../../src/engine/game.ts';
import { legalCommands } from '../../../src/engine/legal.ts';
import type { GameState } from '../../../src/engine/state.ts';
import { redact, viewFor } from '../../../src/engine/view.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { type Played, type Policy, play } from '../../delegates/playing.ts';

/** The events that a seat may see, each as far as it may. */
export function seenBy(events: readonly GameEvent[], seat: string): GameEvent[] {
  return events.flatMap((event) => redact(event, seat) ?? []);
}

/** The memory of a seat that has witnessed a game from its beginning. */
export function memoryOf(scenario: Scenario, events: readonly GameEvent[], seat: string): Memory {
  const { state } = openGame(scenario, '');
  return remember(emptyMemory(viewFor(state, seat).scenario, seat), seenBy(events, seat));
}

/** The coach's advice to a seat, given nothing but what the seat may see. */
export function adviceTo(
  state: GameState,
  seat: string,
  prompt: Prompt | null,
  memory: Memory,
  level: CoachLevel = 'package',
): Advice | null {
  const view = viewFor(state, seat);
  const legal = legalCommands(view, seat);
  return adviceFor({ view, seat, prompt, legal, memory }, level);
}

/** A moment of a game at which a coached person is awaited. */
export interface Coached {
  readonly table: Table;
  readonly memory: Memory;
  readonly prompt: Prompt | null;
  readonly advice: Advice;
}

/**
 * Plays a game in which a person offers the suggested package whenever there is one, and otherwise
 * plays by `policy`.
 */
export function playCoached(
  scenario: Scenario,
  seed: string,
  seat: string,
  policy: Policy,
  see: (moment: Coached) => void = () => {},
  strategies: Strategies = DEFAULT_STRENGTH,
): Played {
  let memory = memoryOf(scenario, openGame(scenario, seed).events, seat);
  return play({
    scenario,
    seed,
    persons: [seat],
    strategies,
    policy: (table, turn) => {
      const prompt = promptOf(table, seat);
      const advice = adviceTo(table.state, seat, prompt, memory);
      if (advice !== null) see({ table, memory, prompt, advice });
      const offered = advice?.package;
      if (turn.prompt.kind !== 'beat' || offered?.kind !== 'package') return policy(table, turn);
      return { type: 'offer', actor: seat, to: [offered.to], terms: [...offered.terms] };
    },
    look: ({ events }) => {
      memory = remember(memory, seenBy(events, seat));
    },
  });
}
