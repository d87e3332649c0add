import type { Command } from '../engine/command.ts';
import type { Question } from '../engine/state.ts';

/**
 * What a delegation thought when it acted, with figures: i18n key `thought.…` of the namespace
 * `reasons`. Private to the seat until the debrief; what it says aloud is `command.reason`.
 */
export interface Thought {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A command a seat would give now, and why. */
export interface Wish {
  readonly command: Command;
  readonly thought: Thought;
}

/** What a person is awaited for. */
export type Prompt =
  /** Has the floor: make a statement or yield it. */
  | { readonly kind: 'floor' }
  | { readonly kind: 'vote'; readonly question: Question }
  /** Object, or pass: silence is consent. Null when the whole text is before the committee. */
  | { readonly kind: 'consensus'; readonly provision: string | null }
  /** Accept, refuse or counter; passing leaves it in the inbox. */
  | { readonly kind: 'offer'; readonly offer: string }
  /** Speak for or against, or pass. */
  | { readonly kind: 'motion' }
  /** A ruling was given: appeal, or pass. */
  | { readonly kind: 'appeal' }
  /** A natural moment to act freely: a slot has passed, a meeting opened, a text was tabled. */
  | { readonly kind: 'beat' };

/** What happens next at a table. */
export type Turn =
  /** A computer seat or the computer Chair acts: the caller submits the command. */
  | { readonly kind: 'command'; readonly command: Command; readonly thought: Thought }
  /** A person must answer or pass. */
  | { readonly kind: 'awaiting'; readonly actor: string; readonly prompt: Prompt }
  | { readonly kind: 'over' };
