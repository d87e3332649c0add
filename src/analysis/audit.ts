import { type Command, commandSchema } from '../engine/command.ts';
import { decide } from '../engine/decide.ts';
import type { GameEvent } from '../engine/event.ts';
import { canonicalJson } from '../engine/event-hash.ts';
import { initialState, openGame } from '../engine/game.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { GameState } from '../engine/state.ts';
import type { Scenario } from '../scenario/schema.ts';
import { commandsBehind, isEventType } from './command-behind.ts';

/** The first event of a record that the rules would not have brought about. */
export interface AuditFault {
  /** Index of the event, from 0; the number of events where one is missing at the end. */
  readonly at: number;
  /** Its type as far as it has one. */
  readonly event: string;
  /**
   * - `no-opening`: the record does not begin with the opening of a game of this scenario
   * - `unknown`: no kind of event, or one with parts missing
   * - `no-cause`: an event that only follows from others, which came of nothing
   * - `refused`: somebody did what the rules refuse; `refusal` says which
   * - `differs`: what was done has other consequences than the record says
   */
  readonly why: 'no-opening' | 'unknown' | 'no-cause' | 'refused' | 'differs';
  readonly refusal: Refusal | null;
}

export interface Audit {
  /** The game after the sound part of the record. */
  readonly state: GameState;
  /** Commands that the sound part came of. */
  readonly commands: readonly Command[];
  readonly fault: AuditFault | null;
}

/**
 * Plays a record again by the rules: each event must be what some legal command brings about, with
 * all its consequences. A hash finds damage; this finds what was never possible. Never throws for
 * what is in the record.
 */
export function audit(scenario: Scenario, events: readonly GameEvent[]): Audit {
  const [opening] = events;
  const commands: Command[] = [];
  let state = initialState(scenario);
  const fault = (at: number, why: AuditFault['why'], refusal: Refusal | null = null): Audit => {
    const event = String(events[at]?.type ?? '');
    return { state, commands, fault: { at, event, why, refusal } };
  };

  if (opening?.type !== 'game-opened' || !Array.isArray(opening.absent)) {
    return fault(0, 'no-opening');
  }
  const opened = openGame(scenario, String(opening.seed), opening.absent);
  if (!same(opened.events, [opening])) return fault(0, 'no-opening');
  state = opened.state;

  let at = 1;
  while (at < events.length) {
    const step = stepAt(state, events, at);
    if ('why' in step) return fault(step.at, step.why, step.refusal);
    commands.push(step.command);
    state = step.state;
    at += step.length;
  }
  return { state, commands, fault: null };
}

/** Whether the events from `at` on begin with all that one command brings about in that state. */
export function beginsAct(state: GameState, events: readonly GameEvent[], at: number): boolean {
  return 'command' in stepAt(state, events, at);
}

type Step =
  | { readonly command: Command; readonly state: GameState; readonly length: number }
  | { readonly at: number; readonly why: AuditFault['why']; readonly refusal: Refusal | null };

function stepAt(state: GameState, events: readonly GameEvent[], at: number): Step {
  const event = events[at];
  if (event === undefined || !isEventType(event?.type))
    return { at, why: 'unknown', refusal: null };
  const commands = likely(event, events[at + 1]);
  if (commands === null) return { at, why: 'unknown', refusal: null };
  let refusal: Refusal | null = null;
  let differs: number | null = null;
  for (const command of commands) {
    const decision = decide(state, command);
    if (decision.refusal !== undefined) {
      refusal ??= decision.refusal;
      continue;
    }
    const { length } = decision.events;
    const apart = decision.events.findIndex((one, i) => !same(one, events[at + i]));
    if (apart < 0 && length > 0) return { command, state: decision.state, length };
    differs = Math.max(differs ?? at, at + Math.max(0, apart));
  }
  if (differs !== null) return { at: differs, why: 'differs', refusal: null };
  return { at, why: refusal === null ? 'no-cause' : 'refused', refusal };
}

/** Commands behind an event that are commands at all; null where parts of the event are missing. */
function likely(event: GameEvent, next: GameEvent | undefined): readonly Command[] | null {
  let commands: readonly Command[];
  try {
    commands = commandsBehind(event, next);
  } catch {
    // A part that is no list, or no object: the types promise it, a damaged file does not.
    return null;
  }
  // Checked, not parsed: what the schema would trim has to be compared as it was said.
  const sound = commands.filter((command) => commandSchema.safeParse(command).success);
  return sound.length === 0 && commands.length > 0 ? null : sound;
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
