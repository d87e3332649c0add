import type { Chronicle } from '../chronicle.ts';
import type { Debrief, DiscussionQuestion } from '../debrief.ts';

/** All that is known of a game when its questions are drawn. */
export type Facts = Omit<Debrief, 'questions'> & { readonly chronicle: Chronicle };

/** What a question is about: two of one theme are asked only where other themes are short. */
export type Theme =
  | 'word'
  | 'text'
  | 'room'
  | 'consensus'
  | 'vote'
  | 'conduct'
  | 'coalition'
  | 'world';

export interface Candidate extends DiscussionQuestion {
  readonly theme: Theme;
  /** How much there is to talk about, from 0 to 1; estimated, to put one question before another. */
  readonly interest: number;
}

/** A kind of question: null where this game gives no occasion for it. */
export type Template = (facts: Facts) => Candidate | null;

/** Several delegations in one value. */
export function named(ids: readonly string[]): string {
  return ids.join(' ');
}

/** The item with the highest number, the first of those equally high; null where there is none. */
export function highest<T>(items: readonly T[], numberOf: (item: T) => number): T | null {
  let found: T | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const number = numberOf(item);
    if (number <= most) continue;
    most = number;
    found = item;
  }
  return found;
}

/** How often each key occurs, in the order they first come. */
export function tallied(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
