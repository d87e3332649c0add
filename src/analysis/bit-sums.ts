/**
 * Whole numbers of many things at once, bit by bit: of each word of a set there is one for every
 * binary digit, so a number is added to 32 of them in a few operations. They begin so far below a
 * power of two that whoever reaches a bound has the highest digit, which comes after all others.
 */
export interface BitSums {
  /** By digit, lowest first, then word. */
  readonly digits: Int32Array;
  /** Words of a set. */
  readonly words: number;
  /** What no sum exceeds: a power of two. */
  readonly most: number;
}

/** @param most what no sum exceeds, at most 2 ** 30 */
export function bitSumsOf(words: number, most: number): BitSums {
  const digits = 32 - Math.clz32(most);
  return { digits: new Int32Array((digits + 1) * words), words, most: 2 ** digits };
}

/**
 * Begins all sums at 0.
 *
 * @param bound what they will be compared with: whole, and no more than `most`
 */
export function begin({ digits, words, most }: BitSums, bound: number): void {
  const start = most - Math.max(0, bound);
  for (let digit = 0; digit * words < digits.length; digit++) {
    digits.fill(-((start >>> digit) & 1), digit * words, (digit + 1) * words);
  }
}

/** Takes those out of a set whose sums have not reached the bound. */
export function keepReaching({ digits, words }: BitSums, set: Int32Array): void {
  const from = digits.length - words;
  for (let word = 0; word < words; word++) {
    set[word] = (set[word] ?? 0) & (digits[from + word] ?? 0);
  }
}

/** Adds a number, 0 or more, to the sums of those that are in a set, which begins at an index. */
export function addTo(sums: BitSums, sets: Int32Array, from: number, number: number): void {
  const { digits, words } = sums;
  for (let digit = 0, rest = number; rest > 0; digit++, rest >>>= 1) {
    if ((rest & 1) === 0) continue;
    for (let word = 0; word < words; word++) {
      let carry = sets[from + word] ?? 0;
      for (let at = digit * words + word; carry !== 0; at += words) {
        const before = digits[at] ?? 0;
        digits[at] = before ^ carry;
        carry &= before;
      }
    }
  }
}

/** Adds a number, 0 or more, to one sum. */
export function addOne({ digits, words }: BitSums, which: number, number: number): void {
  const word = which >> 5;
  for (let digit = 0, rest = number; rest > 0; digit++, rest >>>= 1) {
    let carry = (rest & 1) << (which & 31);
    for (let at = digit * words + word; carry !== 0; at += words) {
      const before = digits[at] ?? 0;
      digits[at] = before ^ carry;
      carry &= before;
    }
  }
}
