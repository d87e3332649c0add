import { CHAIR } from '../../engine/command.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { LoggedEvent } from '../store/game-store.ts';
import { reasonInWords, type Words } from './words.ts';

/** Acts that are spoken in the meeting. What passes in the corridors is shown in the inbox. */
const SPOKEN: ReadonlySet<GameEvent['type']> = new Set([
  'statement-made',
  'brackets-placed',
  'brackets-lifted',
  'draft-tabled',
  'amendment-proposed',
  'amendment-withdrawn',
  'proposal-submitted',
  'motion-spoken',
  'agreement-asked',
  'adoption-asked',
  'objected',
  'vote-explained',
  'dissociated',
  'position-explained',
]);

export interface Speech {
  readonly at: number;
  readonly by: string;
  readonly event: GameEvent;
  readonly words: string | null;
}

/** The last thing said aloud, with who said it. */
export function latestSpeech(words: Words, events: readonly LoggedEvent[]): Speech | null {
  for (let i = events.length - 1; i >= 0; i--) {
    const logged = events[i];
    if (logged === undefined || !SPOKEN.has(logged.event.type)) continue;
    return { at: logged.at, ...speechOf(words, logged.event), event: logged.event };
  }
  return null;
}

/** What an event says in words: a person's own, or those of its reason. */
export function speechOf(
  words: Words,
  event: GameEvent,
): { readonly by: string; readonly words: string | null } {
  const by = 'by' in event ? event.by : CHAIR;
  const own = 'text' in event && typeof event.text === 'string' ? event.text : null;
  const reason = 'reason' in event ? reasonInWords(words, event.reason) : null;
  return { by, words: own ?? reason };
}
