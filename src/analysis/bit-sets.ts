/** How many are in a set of bits, 32 a word: Warren, Hacker's Delight, 2nd ed., section 5-1. */
export function countBits(set: Uint32Array | Int32Array): number {
  let count = 0;
  for (let at = 0; at < set.length; at++) {
    const word = set[at] ?? 0;
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
