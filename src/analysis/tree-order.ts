import type { Room } from './room.ts';

/** Indices of rows by how little they have to give away, least first. */
export function demandingFirst({ consent, permitted }: Room): Int32Array {
  const { reservations, gains } = consent;
  const margins = reservations.map((reservation, row) =>
    permitted.reduce((sum, options, provision) => {
      let most = 0;
      for (const option of options) most = Math.max(most, gains[provision]?.[option]?.[row] ?? 0);
      return sum + most;
    }, -reservation),
  );
  return Int32Array.from(margins.keys()).sort(
    (a, b) => (margins[a] ?? 0) - (margins[b] ?? 0) || a - b,
  );
}

/** Rows that decide the order of provisions. */
const DECISIVE = 30;

/**
 * Provisions by how much an average choice there takes of what the most demanding members have to
 * give away, most first and few options before many: so that hopeless texts are seen early.
 */
export function tighteningFirst({ consent, permitted }: Room, rowOf: Int32Array): number[] {
  const decisive = [...rowOf.slice(0, DECISIVE)];
  const tightness = permitted.map((options, provision) => {
    if (options.length < 2) return Number.POSITIVE_INFINITY;
    const taken = decisive.map((row) => {
      let most = 0;
      let sum = 0;
      for (const option of options) {
        const gain = consent.gains[provision]?.[option]?.[row] ?? 0;
        most = Math.max(most, gain);
        sum += gain;
      }
      return most - sum / options.length;
    });
    return taken.reduce((sum, one) => sum + one, 0) / options.length;
  });
  return permitted
    .map((_, provision) => provision)
    .sort((a, b) => {
      const [first, second] = [tightness[a] ?? 0, tightness[b] ?? 0];
      return first === second ? a - b : second - first;
    });
}
