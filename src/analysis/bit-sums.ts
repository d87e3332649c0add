/**
 * Whole numbers of many things at once, bit by bit: of each word of a set there is one for every
 * binary digit, so a number is added to 32 of them in a few operations.
 */
export interface BitSums {
  /** By digit, lowest first, then word. */
  readonly digits: Int32Array;
  /** Words of a set. */
  readonly words: number;
  readonly many: number;
}

/** @param most what no sum exceeds */
export function bitSumsOf(words: number, most: number): BitSums {
  const many = Math.max(1, 32 - Math.clz32(most));
  return { digits: new Int32Array(many * words), words, many };
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

/** Takes those out of a set whose sums are less than a number. */
export function keepAtLeast({ digits, words, many }: BitSums, number: number, set: Int32Array) {
  if (number <= 0) return;
  if (number >= 2 ** many) {
    set.fill(0);
    return;
  }
  for (let word = 0; word < words; word++) {
    if (set[word] === 0) continue;
    let more = 0;
    let same = -1;
    for (let digit = many - 1; digit >= 0; digit--) {
      const bits = digits[digit * words + word] ?? 0;
      if (((number >>> digit) & 1) === 1) same &= bits;
      else {
        more |= same & bits;
        same &= ~bits;
      }
    }
    set[word] = (set[word] ?? 0) & (more | same);
  }
}
