import type { EventType, GameEvent } from '../../engine/event.ts';
import { type Pace, useSettings } from './settings-store.ts';

/** Milliseconds an event is left standing at the calm pace, by what there is to read. */
const CALM: Partial<Record<EventType, number>> = {
  'statement-made': 1600,
  'meeting-opened': 1400,
  'meeting-closed': 900,
  'item-opened': 900,
  'draft-tabled': 1600,
  'floor-given': 500,
  'amendment-proposed': 1200,
  'brackets-placed': 800,
  'brackets-lifted': 800,
  'offer-made': 1200,
  'agreement-asked': 1200,
  'adoption-asked': 1600,
  objected: 900,
  'clause-agreed': 1200,
  'consensus-failed': 1600,
  'motion-moved': 1200,
  'motion-spoken': 700,
  'point-raised': 900,
  'point-ruled': 900,
  'vote-announced': 1200,
  'vote-closed': 1600,
  // A roll call of 193 must not take minutes.
  'vote-cast': 30,
  'position-explained': 900,
  'outcome-certified': 1600,
};

const SHARE: Readonly<Record<Pace, number>> = { instant: 0, brisk: 0.3, calm: 1 };

/** How long to leave these events standing before the next ones come. */
export function delayAfter(events: readonly GameEvent[]): number {
  const { pace } = useSettings.getState();
  if (pace === 'instant' || prefersStillness()) return 0;
  return SHARE[pace] * events.reduce((longest, e) => Math.max(longest, CALM[e.type] ?? 0), 0);
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function pause(milliseconds: number): Promise<void> {
  return milliseconds <= 0
    ? Promise.resolve()
    : new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const channel = typeof MessageChannel === 'undefined' ? null : new MessageChannel();

/** Gives the browser its turn: a message is not throttled as a timer is, and never starves input. */
export function nextFrameOfWork(): Promise<void> {
  if (channel === null) return pause(1);
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
