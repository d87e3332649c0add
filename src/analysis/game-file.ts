import { z } from 'zod';
import { type Strength, strengths } from '../delegates/strength.ts';
import type { GameEvent } from '../engine/event.ts';
import { hashOf } from '../engine/event-hash.ts';
import { evolve } from '../engine/evolve.ts';
import { initialState } from '../engine/game.ts';
import type { GameState } from '../engine/state.ts';
import { checkScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/schema.ts';
import { idSchema } from '../scenario/text.ts';
import { type CheckRecord, checkRecordSchema } from './knowledge-check.ts';

/** A game as it is carried from one device to another: complete with the scenario it was played on. */
export interface PortableGame {
  readonly name: string;
  readonly scenario: Scenario;
  readonly seed: string;
  readonly seat: string;
  readonly events: readonly GameEvent[];
  /** What the player answered to the scenario's questions, if they were put. */
  readonly check?: CheckRecord;
  /** How well the computers negotiate; as diplomats where it is not said. */
  readonly strength?: Strength;
}

/** Why a game file is refused. Each code has its sentences in the locale files. */
export type GameFileProblem =
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-a-game' }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'missing-part'; readonly part: string }
  | { readonly code: 'damaged' }
  | { readonly code: 'scenario'; readonly path: string; readonly message: string }
  | { readonly code: 'seat'; readonly seat: string }
  | { readonly code: 'event'; readonly index: number };

const FORMAT = 'ad-referendum-game';
const VERSION = 1;
const MAX_LENGTH = 128 * 1024 * 1024;

const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  name: z.string().max(200).default(''),
  scenario: z.record(z.string(), z.unknown()),
  seed: z.string().max(200),
  seat: idSchema,
  events: z.array(z.looseObject({ type: z.string().max(60) })).min(1),
  // Not part of the checksum, so that programs from before they existed still read the game.
  check: checkRecordSchema.optional(),
  strength: z.enum(strengths).optional(),
  checksum: z.string().regex(/^[0-9a-f]{16}$/),
});

/** The text of a game file. */
export function writeGameFile(game: PortableGame): string {
  const { name, scenario, seed, seat, events, check, strength } = game;
  const checksum = checksumOf(scenario, seed, seat, events);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, name, seed, seat, checksum, check, strength, scenario, events })}\n`;
}

/**
 * Reads a game file and folds its events, so that what is returned can be played on. Never throws
 * for what is in the text.
 */
export function readGameFile(
  text: string,
):
  | { readonly game: PortableGame; readonly state: GameState }
  | { readonly problem: GameFileProblem } {
  if (text.length > MAX_LENGTH) {
    return { problem: { code: 'too-large', megabytes: MAX_LENGTH / 1024 / 1024 } };
  }
  const data = parsed(text);
  if (data === undefined) return { problem: { code: 'not-json' } };
  const opening = problemOfEnvelope(data);
  if (opening !== null) return { problem: opening };
  const envelope = envelopeSchema.safeParse(data);
  if (!envelope.success) {
    const part = String(envelope.error.issues[0]?.path[0] ?? 'events');
    return { problem: { code: 'missing-part', part } };
  }
  const { name, seed, seat, scenario: plainScenario, checksum } = envelope.data;
  // Only their outline is known; folding them below shows whether they are what they say.
  const events = envelope.data.events as unknown as readonly GameEvent[];
  if (checksumOf(plainScenario, seed, seat, events) !== checksum) {
    return { problem: { code: 'damaged' } };
  }
  const loaded = checkScenario(plainScenario);
  if ('problems' in loaded) {
    const first = loaded.problems.find(({ severity }) => severity === 'error');
    return {
      problem: { code: 'scenario', path: first?.pathText ?? '', message: first?.message ?? '' },
    };
  }
  const { scenario } = loaded;
  if (!scenario.delegations.some(({ id }) => id === seat)) {
    return { problem: { code: 'seat', seat } };
  }
  const folded = fold(scenario, seed, events);
  if ('failedAt' in folded) return { problem: { code: 'event', index: folded.failedAt } };
  const { check, strength } = envelope.data;
  const game = {
    name,
    scenario,
    seed,
    seat,
    events,
    ...(check === undefined ? {} : { check }),
    ...(strength === undefined ? {} : { strength }),
  };
  return { game, state: folded.state };
}

function parsed(text: string): unknown {
  try {
    // A key that names a property of every object has no place in a game.
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}

function problemOfEnvelope(data: unknown): GameFileProblem | null {
  if (typeof data !== 'object' || data === null) return { code: 'not-a-game' };
  const { format, version } = data as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return { code: 'not-a-game' };
  if (typeof version === 'number' && version > VERSION) return { code: 'newer-version', version };
  return null;
}

function checksumOf(
  scenario: unknown,
  seed: string,
  seat: string,
  events: readonly GameEvent[],
): string {
  return hashOf({ scenario, seed, seat, events });
}

function fold(
  scenario: Scenario,
  seed: string,
  events: readonly GameEvent[],
): { readonly state: GameState } | { readonly failedAt: number } {
  const [first] = events;
  if (first?.type !== 'game-opened' || first.scenario !== scenario.id || first.seed !== seed) {
    return { failedAt: 0 };
  }
  let state = initialState(scenario);
  for (const [index, event] of events.entries()) {
    try {
      state = evolve(state, event);
    } catch {
      return { failedAt: index };
    }
    // An event of an unknown type leaves the count where it was.
    if (state?.turn !== index + 1) return { failedAt: index };
  }
  return { state };
}
