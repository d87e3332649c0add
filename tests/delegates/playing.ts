import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_STRENGTH, type Strategies } from '../../src/delegates/strength.ts';
import { nextTurn, pass, seatTable, submit, type Table } from '../../src/delegates/table.ts';
import type { Thought, Turn } from '../../src/delegates/turn.ts';
import type { Command } from '../../src/engine/command.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import type { GameState } from '../../src/engine/state.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/schema.ts';

export type Awaiting = Extract<Turn, { kind: 'awaiting' }>;

/** What a scripted person does when awaited; null is to pass. */
export type Policy = (table: Table, turn: Awaiting) => Command | null;

export const passes: Policy = () => null;

export interface Played {
  readonly table: Table;
  readonly state: GameState;
  readonly events: readonly GameEvent[];
}

/** One step of a game, before it is taken. */
export interface Step {
  readonly table: Table;
  readonly command: Command;
  /** Null for what a person does. */
  readonly thought: Thought | null;
  readonly events: readonly GameEvent[];
}

export interface Game {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly persons?: readonly string[];
  readonly strategies?: Strategies;
  readonly policy?: Policy;
  readonly look?: (step: Step) => void;
}

/** More turns than any game of the tests can need. */
const MOST = 60_000;

/** Plays a game to its end, or throws if it has none. */
export function play({
  scenario,
  seed,
  persons = [],
  strategies = DEFAULT_STRENGTH,
  policy = passes,
  look,
}: Game): Played {
  const start = seatTable(scenario, seed, persons, strategies);
  const events = [...start.events];
  const table = playOn(start.table, policy, (step) => {
    events.push(...step.events);
    look?.(step);
  });
  return { table, state: table.state, events };
}

export function playOn(
  from: Table,
  policy: Policy,
  look: (step: Step) => void,
  until: (table: Table) => boolean = () => false,
): Table {
  let table = from;
  for (let turns = 0; turns < MOST; turns++) {
    if (until(table)) return table;
    const turn = nextTurn(table);
    if (turn.kind === 'over') return table;
    const command = turn.kind === 'command' ? turn.command : policy(table, turn);
    const done = command === null ? null : submit(table, command);
    if (turn.kind === 'command' && done?.refusal !== undefined) {
      throw new Error(`a computer was refused: ${JSON.stringify([turn.command, done.refusal])}`);
    }
    if (command === null || done === null || done.refusal !== undefined) {
      // A person's command that was refused counts as having nothing to say.
      if (turn.kind === 'awaiting') table = pass(table, turn.actor);
      continue;
    }
    const thought = turn.kind === 'command' ? turn.thought : null;
    look({ table, command, thought, events: done.events });
    table = done.table;
  }
  throw new Error('the game does not end');
}

export function shippedScenario(file: string): Scenario {
  const path = join(import.meta.dirname, '../../scenarios', file);
  const result = loadScenario(readFileSync(path, 'utf8'));
  if (!('scenario' in result)) throw new Error(`${file} cannot be played`);
  return result.scenario;
}
