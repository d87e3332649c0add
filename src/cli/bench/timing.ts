/** The middle of some measurements, at least one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

/**
 * Seconds of processor time, the runtime's own threads included, that something took. Everything
 * here is measured so: other programs on the machine then hardly matter, as they do by the clock.
 */
export function cpuSecondsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * Runs something again and again and gives the median of the seconds it took. The first run is thrown
 * away: in it the machine still compiles.
 *
 * @param runs at least 1
 */
export function medianSeconds(runs: number, act: () => void): number {
  act();
  return median(Array.from({ length: runs }, () => cpuSecondsOf(act)));
}
