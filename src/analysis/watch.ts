/** How somebody who waits for an answer follows it, calls it off and limits what it may cost. */
export interface Watch {
  /** The share of the work that is done, from 0 to 1; never falls. */
  readonly onProgress?: (share: number) => void;
  /** Asked every few thousand partial texts; false stops, and what is found so far is the answer. */
  readonly goOn?: () => boolean;
  /** Partial texts to look at before giving up on an exact answer; at least 1. */
  readonly nodes?: number;
}

/** What a search may still spend. One meter serves all the searches of a question. */
export interface Meter {
  /** Partial texts that may still be looked at. */
  left: number;
  /** The watcher called it off. */
  stopped: boolean;
  /** The searches of the question that are over, and the one that is going on, as shares of all. */
  done: number;
  part: number;
  reported: number;
  readonly watch: Watch;
}

/** Partial texts between two looks at the watcher. */
export const STRIDE = 4096;

/** @param nodes what the question may cost where the watcher sets no limit */
export function meterOf(watch: Watch = {}, nodes: number): Meter {
  return { left: watch.nodes ?? nodes, stopped: false, done: 0, part: 1, reported: 0, watch };
}

/** The next search makes up this share of the whole question. */
export function beginPart(meter: Meter, share: number): void {
  meter.part = share;
}

export function endPart(meter: Meter): void {
  meter.done = Math.min(1, meter.done + meter.part);
  meter.part = 0;
  report(meter, 0);
}

/** Whether to go on; called once in a `STRIDE`. */
export function goesOn(meter: Meter, share: () => number): boolean {
  report(meter, meter.watch.onProgress === undefined ? 0 : share());
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
