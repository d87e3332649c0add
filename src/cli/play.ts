import { DEFAULT_STRENGTH, type Strategies } from '../delegates/strength.ts';
import { nextTurn, seatTable, submit } from '../delegates/table.ts';
import type { Command } from '../engine/command.ts';
import type { GameEvent } from '../engine/event.ts';
import type { Certificate, GameState } from '../engine/state.ts';
import type { Scenario } from '../scenario/schema.ts';

export interface PlayedGame {
  readonly seed: string;
  readonly state: GameState;
  readonly events: readonly GameEvent[];
  readonly commands: readonly Command[];
  readonly certificate: Certificate;
}

/** A game of this many commands has lost its way: the longest known has a fiftieth. */
const ENDLESS = 2_000_000;

/**
 * Plays a whole game with the computer in every seat.
 *
 * @throws Error where the computer chose a command that the rules refuse, waits for a person or
 *   plays on for ever: faults of the program, which the message says enough of to find.
 */
export function playGame(
  scenario: Scenario,
  seed: string,
  strategies: Strategies = DEFAULT_STRENGTH,
): PlayedGame {
  const opened = seatTable(scenario, seed, [], strategies);
  const events: GameEvent[] = [...opened.events];
  const commands: Command[] = [];
  let table = opened.table;
  for (;;) {
    const turn = nextTurn(table);
    if (turn.kind === 'over') break;
    const where = `after event ${events.length} of seed ${JSON.stringify(seed)}`;
    if (turn.kind === 'awaiting') throw new Error(`Waiting for ${turn.actor} ${where}.`);
    const result = submit(table, turn.command);
    if (result.refusal !== undefined) {
      const what = JSON.stringify({ command: turn.command, refusal: result.refusal });
      throw new Error(`The computer was refused ${where}: ${what}`);
    }
    commands.push(turn.command);
    for (const event of result.events) events.push(event);
    table = result.table;
    if (commands.length > ENDLESS) throw new Error(`The game does not end: ${where}.`);
  }
  const certificate = table.state.outcome;
  if (certificate === null) throw new Error(`Seed ${JSON.stringify(seed)} ended without outcome.`);
  return { seed, state: table.state, events, commands, certificate };
}

/** The seed of the n-th game of a run, from 0: the first is the run's own, to be played again. */
export function seedOf(run: string, game: number): string {
  return game === 0 ? run : `${run}-${game + 1}`;
}
