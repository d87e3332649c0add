import type { Command } from '../engine/command.ts';
import { decide } from '../engine/decide.ts';
import type { GameEvent } from '../engine/event.ts';
import { evolve } from '../engine/evolve.ts';
import { initialState, openGame } from '../engine/game.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { GameState } from '../engine/state.ts';
import type { Scenario } from '../scenario/schema.ts';
import { emptyMinds, type Minds, mindsAfter } from './minds.ts';
import { lastingPasses, promptFor, promptMark } from './prompts.ts';
import { DEFAULT_STRENGTH, type Strategies } from './strength.ts';
import type { Prompt, Turn } from './turn.ts';
import { turnAt } from './turn-order.ts';

/**
 * A table at which computers and persons sit. Plain data, never changed in place. Everything in it
 * but `passed` is a fold of events and of who sits where, so a game that is reloaded goes on as it would have.
 */
export interface Table {
  readonly state: GameState;
  /** Seats taken by people; `chair` is among them when a person presides. */
  readonly persons: readonly string[];
  /** How the computers negotiate, all alike or each in its own way; as diplomats if not said. */
  readonly strategies?: Strategies;
  /** Persons who have nothing more to say at the present moment. */
  readonly passed: readonly string[];
  /** What the computers remember: of public events together, of private ones each for itself. */
  readonly minds: Minds;
}

export type Submitted =
  | { readonly table: Table; readonly events: readonly GameEvent[]; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly table?: undefined; readonly events?: undefined };

/** Opens a game and seats people at it. */
export function seatTable(
  scenario: Scenario,
  seed: string,
  persons: readonly string[],
  strategies: Strategies = DEFAULT_STRENGTH,
): { table: Table; events: readonly GameEvent[] } {
  const { events } = openGame(scenario, seed);
  return { table: restoreTable(scenario, events, persons, strategies), events };
}

/** The table after these events: to reload a game, to rewind it, to branch off from it. */
export function restoreTable(
  scenario: Scenario,
  events: readonly GameEvent[],
  persons: readonly string[],
  strategies: Strategies = DEFAULT_STRENGTH,
): Table {
  const state = initialState(scenario);
  const empty = { state, persons, strategies, passed: [], minds: emptyMinds(state) };
  return observe(empty, events);
}

/** Takes in what happened, whoever did it; `end` is the state after it, if that is known. */
export function observe(table: Table, events: readonly GameEvent[], end?: GameState): Table {
  let { state, minds, passed } = table;
  for (const [at, event] of events.entries()) {
    // Whoever decided has folded the last event already.
    const last = end !== undefined && at === events.length - 1;
    const next = last ? end : evolve(state, event);
    const after = mindsAfter(minds, state, event, next, table.persons);
    if (after.moment.serial !== minds.moment.serial) passed = lastingPasses(passed);
    state = next;
    minds = after;
  }
  return { ...table, state, minds, passed };
}

/** Carries a command out, or says which rule forbids it. */
export function submit(table: Table, command: Command): Submitted {
  const decision = decide(table.state, command);
  if (decision.refusal !== undefined) return { refusal: decision.refusal };
  return { table: observe(table, decision.events, decision.state), events: decision.events };
}

/** What happens next. Pure: asking twice gives the same answer. */
export function nextTurn(table: Table): Turn {
  return turnAt(table);
}

/** What this person could be awaited for now, whoever's turn it is; null if for nothing. */
export function promptOf(table: Table, actor: string): Prompt | null {
  return promptFor(table.state, table.minds, table.passed, actor);
}

/** The person has nothing (more) to say at the present prompt. */
export function pass(table: Table, actor: string): Table {
  const prompt = promptOf(table, actor);
  if (prompt === null) return table;
  return { ...table, passed: [...table.passed, promptMark(actor, prompt)] };
}
