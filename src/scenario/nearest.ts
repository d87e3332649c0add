/** How many letters must be added, dropped, changed or swapped to turn one word into the other. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

/** Words longer than this are compared by their beginning, which is all that a reader compares. */
const COMPARED = 64;
const SHOWN = 8;

/**
 * The words that may have been meant, nearest first, as a list to read: `a, b, c`. At most eight;
 * an ellipsis stands for the rest, a dash for none.
 */
export function nearestFirst(wanted: string, known: Iterable<string>): string {
  const start = wanted.toLowerCase().slice(0, COMPARED);
  const ranked = [...new Set(known)]
    .map((word) => ({ word, far: editDistance(start, word.toLowerCase().slice(0, COMPARED)) }))
    .sort((a, b) => a.far - b.far);
  if (ranked.length === 0) return '—';
  const shown = ranked.slice(0, SHOWN).map(({ word }) => word);
  return shown.join(', ') + (ranked.length > SHOWN ? ', …' : '');
}
