import type { Reason } from '../engine/command.ts';
import type { ChairView } from './chair-view.ts';
import { luckOf } from './luck.ts';
import { roll, type SeatView } from './seat-view.ts';
import type { Thought } from './turn.ts';

/** Everything a delegation or the Chair says with a reason. */
export const spokenKeys = [
  'support',
  'support.deal',
  'support.group',
  'points',
  'points.ties',
  'points.need',
  'live-with',
  'general',
  'oppose.red-line',
  'oppose.costly',
  'oppose.tie',
  'brackets.red-line',
  'brackets.costly',
  'brackets.deal',
  'brackets.lifted',
  'object.red-line',
  'object.tie',
  'object.early',
  'object.near',
  'object.whole',
  'offer.exchange',
  'offer.ask',
  'accept.gain',
  'accept.fair',
  'refuse.red-line',
  'refuse.costly',
  'refuse.more',
  'refuse.tie',
  'refuse.promised',
  'refuse.nothing',
  'counter.change',
  'counter.add',
  'red-line.shared',
  'amendment',
  'amendment.withdrawn',
  'vote.yes',
  'vote.no.red-line',
  'vote.no.short',
  'vote.abstain',
  'vote.group',
  'explain.yes',
  'explain.no',
  'explain.joined',
  'explain.reserved',
  'explain.failed',
  'dissociate',
  'motion.for',
  'motion.against',
  'chair.draft.revised',
  'chair.draft.bridging',
  'chair.draft.retry',
  'chair.ask-clause',
  'chair.ask-whole',
] as const;
export type SpokenKey = (typeof spokenKeys)[number];

/** Everything that is thought, for the debrief. */
export const thoughtKeys = [
  'yield',
  'inscribe',
  'statement.support',
  'statement.can-live-with',
  'statement.oppose',
  'statement.general',
  'statement.points',
  'brackets.red-line',
  'brackets.costly',
  'brackets.deal',
  'brackets.lifted',
  'object.red-line',
  'object.tie',
  'object.early',
  'object.near',
  'object.whole',
  'offer',
  'accept.gain',
  'accept.fair',
  'refuse.red-line',
  'refuse.tie',
  'refuse.costly',
  'refuse.promised',
  'refuse.nothing',
  'counter',
  'red-line',
  'capital',
  'amendment.proposed',
  'amendment.withdrawn',
  'vote.yes',
  'vote.no',
  'vote.abstain',
  'explain-vote',
  'recorded',
  'bridge',
  'group-line',
  'group-joined',
  'motion.for',
  'motion.against',
  'suspension',
  'closing.failed',
  'closing.no',
  'closing.reserved',
  'closing.joined',
  'chair.open',
  'chair.close',
  'chair.end',
  'chair.item',
  'chair.floor',
  'chair.round',
  'chair.resume',
  'chair.gavel',
  'chair.ruling',
  'chair.put-motion',
  'chair.begin-voting',
  'chair.close-voting',
  'chair.exhausted',
  'chair.amendments',
  'chair.draft',
  'chair.bridging',
  'chair.ask-clause',
  'chair.ask-whole',
  'chair.vote',
] as const;
export type ThoughtKey = (typeof thoughtKeys)[number];

/** Every reason that is said aloud has this many phrasings in each language: `….1`, `….2`, `….3`. */
export const PHRASINGS = 3;

export type Values = Readonly<Record<string, string | number>>;

/**
 * Something said aloud: the key of a reason and its figures. Values are ids that the reader's
 * screen replaces by names: `provision`, `provision2`; `option` and `wantedOption` (of `provision`),
 * `option2` (of `provision2`); `delegation`, `other` (delegations); `group`.
 * Which of the phrasings is used falls by the seat's own dice.
 */
export function say(view: SeatView, key: SpokenKey, values: Values = {}): Reason {
  const which = Math.floor(roll(view, 'phrasing', view.state.turn, key) * PHRASINGS) + 1;
  return { key: `say.${key}.${which}`, values: { ...values } };
}

/** What was thought, for the debrief; figures are shares, rounded to be read. */
export function think(key: ThoughtKey, values: Values = {}): Thought {
  const rounded: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    rounded[name] = typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  }
  return { key: `thought.${key}`, values: rounded };
}

/** The same for the Chair, whose phrasings go by the hour. */
export function chairSay(view: ChairView, key: SpokenKey, values: Values): Reason {
  const which = Math.floor(luckOf(view.state.turn, key) * PHRASINGS) + 1;
  return { key: `say.${key}.${which}`, values: { ...values } };
}
