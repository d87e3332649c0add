/** How somebody who waits for an answer follows it, calls it off and limits what it may cost. */
export interface Watch {
  /** The share of the work that is done, from 0 to 1; never falls. */
  readonly onProgress?: (share: number) => void;
  /** Asked every few thousand partial texts; false stops, and what is found so far is the answer. */
  readonly goOn?: () => boolean;
  /** Partial texts to look at before giving up on an exact answer; at least 1. */
  readonly nodes?: number;
}

/** What a question may still cost. One meter serves all the searches that answer it. */
export interface Meter {
  /** Partial texts that the part in hand may still look at. */
  left: number;
  /** Partial texts that the parts after it may look at besides. */
  reserve: number;
  /** Partial texts to be looked at before the watcher is asked again. */
  untilAsked: number;
  /** The watcher called it off. */
  stopped: boolean;
  /** The parts that are over, and the one in hand, as shares of the whole question. */
  done: number;
  part: number;
  reported: number;
  readonly watch: Watch;
}

/** Partial texts between two looks at the watcher. */
export const STRIDE = 4096;

/** @param nodes what the question may cost where the watcher sets no limit */
export function meterOf(watch: Watch = {}, nodes: number): Meter {
  const left = watch.nodes ?? nodes;
  return {
    left,
    reserve: 0,
    untilAsked: STRIDE,
    stopped: false,
    done: 0,
    part: 1,
    reported: 0,
    watch,
  };
}

/**
 * What follows is a part of the question.
 *
 * @param share of the time that the whole question takes, as far as one can tell
 * @param most the share of what is left to spend that it may spend
 */
export function beginPart(meter: Meter, share: number, most = 1): void {
  meter.part = share;
  const all = meter.left + meter.reserve;
  meter.left = Math.ceil(all * most);
  meter.reserve = all - meter.left;
}

export function endPart(meter: Meter): void {
  meter.done += meter.part;
  meter.part = 0;
  meter.left += meter.reserve;
  meter.reserve = 0;
  report(meter, 0);
}

/** The question is answered, whatever was left out. */
export function end(meter: Meter): void {
  meter.done = 1;
  report(meter, 0);
}

/**
 * Pays for partial texts, and asks the watcher now and then.
 *
 * @param share of the part in hand that is done
 * @returns false where nothing is left to pay with, or the watcher called it off
 */
export function spend(meter: Meter, nodes: number, share: () => number): boolean {
  if (meter.left <= 0 || meter.stopped) return false;
  meter.left -= nodes;
  meter.untilAsked -= nodes;
  if (meter.untilAsked > 0) return true;
  meter.untilAsked = STRIDE;
  return goesOn(meter, share);
}

/** Whether to go on; asked once in a `STRIDE`. */
export function goesOn(meter: Meter, share: () => number): boolean {
  if (meter.watch.onProgress !== undefined) report(meter, share());
  if (meter.watch.goOn?.() === false) meter.stopped = true;
  return !meter.stopped;
}

function report(meter: Meter, share: number): void {
  const { onProgress } = meter.watch;
  if (onProgress === undefined) return;
  const reached = Math.min(1, meter.done + meter.part * share);
  if (reached <= meter.reported) return;
  meter.reported = reached;
  onProgress(reached);
}

/**
 * The share of a tree that a walk through it, depth first, has behind it, in [0,1].
 *
 * @param position by level: which of its choices the walk is at
 */
export function shareWalked(
  levels: readonly { readonly choices: { readonly length: number } }[],
  position: ArrayLike<number>,
): number {
  let sum = 0;
  let part = 1;
  levels.forEach(({ choices }, level) => {
    part /= choices.length;
    sum += part * (position[level] ?? 0);
  });
  return sum;
}
