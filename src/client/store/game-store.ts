import { create } from 'zustand';
import type { Table } from '../../delegates/table.ts';
import type { Prompt } from '../../delegates/turn.ts';
import type { Command } from '../../engine/command.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { GameState } from '../../engine/state.ts';
import { redact } from '../../engine/view.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { GameSession } from './game-session.ts';

/** An event with its place in the game, from 0. */
export interface LoggedEvent {
  readonly event: GameEvent;
  readonly at: number;
}

/** The one game that is open in this tab, as its screens read it. */
export interface OpenGame {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly seat: string;
  readonly seed: string;
  readonly events: readonly LoggedEvent[];
  readonly table: Table;
  /** What the seat may know of the state. */
  readonly view: GameState;
  /** What the person is awaited for; null while computers act. */
  readonly prompt: Prompt | null;
  readonly running: boolean;
  readonly lastRefusal: Refusal | null;
  /** Another tab plays this game: here it can only be looked at. */
  readonly readOnly: boolean;
  /** Why the game cannot go on, in words of the program, or null. */
  readonly fault: GameFault | null;
}

/** `storage`: an event could not be stored. `engine`: a computer's act was refused. */
export interface GameFault {
  readonly kind: 'storage' | 'engine';
  readonly detail: string;
}

export interface GameActions {
  /** Carries out a person's command; a refusal is also kept in `lastRefusal`. */
  send(command: Command): Refusal | null;
  /** Passes the prompt and lets the computers act until the next one. */
  proceed(): void;
  /** On to the next meeting, or to something only the person can answer. */
  skipToMeeting(): void;
  /** Continues from just after the event at that place, as a new branch, which is then open. */
  rewindTo(at: number, name?: string): Promise<void>;
  /** Plays here what another tab was playing. */
  takeOver(): Promise<void>;
  dismissRefusal(): void;
  close(): void;
}

interface GameStore {
  readonly game: OpenGame | null;
  readonly session: GameSession | null;
  /** The game just continued from an earlier moment of another, until its reader has been told. */
  readonly newBranch: string | null;
}

// Plain zustand, without immer: table and view are immutable already, and drafting or freezing a
// room of 193 at every event would cost more than the event.
export const gameStore = create<GameStore>()(() => ({
  game: null,
  session: null,
  newBranch: null,
}));

export function useIsNewBranch(id: string): boolean {
  return gameStore((store) => store.newBranch === id);
}

export function branchWasTold(): void {
  gameStore.setState({ newBranch: null });
}

export function useGame(): OpenGame | null {
  return gameStore((store) => store.game);
}

const actions: GameActions = {
  send: (command) => gameStore.getState().session?.send(command) ?? null,
  proceed: () => gameStore.getState().session?.proceed(),
  skipToMeeting: () => gameStore.getState().session?.skipToMeeting(),
  rewindTo: async (at, name) => gameStore.getState().session?.rewindTo(at, name),
  takeOver: async () => gameStore.getState().session?.takeOver(),
  dismissRefusal: () => gameStore.getState().session?.dismissRefusal(),
  close: () => gameStore.getState().session?.close(),
};

/** The same functions for the life of the page, so they may stand in dependency lists. */
export function useGameActions(): GameActions {
  return actions;
}

const visible = new WeakMap<readonly LoggedEvent[], readonly LoggedEvent[]>();
let last: { seat: string; of: readonly LoggedEvent[]; seen: readonly LoggedEvent[] } | null = null;

/** The events the seat may know of, each as far as it may. Only these go to the screen. */
export function visibleEvents(game: OpenGame): readonly LoggedEvent[] {
  const known = visible.get(game.events);
  if (known !== undefined) return known;
  // A game only grows, so what was seen before need not be looked through again.
  const grown =
    last !== null &&
    last.seat === game.seat &&
    last.of.length <= game.events.length &&
    last.of.every((logged, index) => logged === game.events[index]);
  const seen = grown && last !== null ? [...last.seen] : [];
  for (const { event, at } of game.events.slice(grown && last !== null ? last.of.length : 0)) {
    const part = redact(event, game.seat);
    if (part !== null) seen.push({ event: part, at });
  }
  visible.set(game.events, seen);
  last = { seat: game.seat, of: game.events, seen };
  return seen;
}
