/** A share as points of 100, as everything at the table is shown. */
export function points(share: number): number {
  return Math.round(share * 100);
}

/** Which way a figure moved as it is shown: a change too small to be seen is none. */
export function wayOf(before: number, after: number): 'up' | 'down' | 'same' {
  const change = points(after) - points(before);
  return change > 0 ? 'up' : change < 0 ? 'down' : 'same';
}
