/** Things by what each is worth, and the sets of those that are worth at least so much. */
export interface Ranking {
  /** Lowest first. */
  readonly worths: Float64Array;
  /** Which thing, by rank. */
  readonly order: Uint16Array;
  /** By rank, then word: the set of the things of this rank and higher ones; the last is empty. */
  readonly sets: Int32Array;
  /** The range of worths is cut into parts: the rank with which each begins. */
  readonly starts: Uint16Array;
  readonly least: number;
  readonly scale: number;
}

/**
 * Sorted by parts of the range first: in a process that has just begun, a sort that calls a function
 * to compare takes several times as long.
 *
 * @param worths at most 65,536
 * @param floor what is worth less counts among the lowest, however far below it lies
 */
export function rankingOf(worths: Float64Array, floor: number): Ranking {
  const size = worths.length;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < size; at++) {
    const worth = worths[at] ?? 0;
    if (worth < floor) continue;
    if (worth < least) least = worth;
    if (worth > most) most = worth;
  }
  const scale = most > least ? size / (most - least) : 1;
  if (most < least) least = floor;
  const parts = new Uint16Array(size);
  const starts = new Uint16Array(size + 1);
  for (let at = 0; at < size; at++) {
    const part = partOf(worths[at] ?? 0, least, scale, size);
    parts[at] = part;
    starts[part + 1] = (starts[part + 1] ?? 0) + 1;
  }
  let before = 0;
  for (let part = 1; part <= size; part++) {
    before += starts[part] ?? 0;
    starts[part] = before;
  }
  const order = new Uint16Array(size);
  const sorted = new Float64Array(size);
  const filled = starts.slice();
  for (let at = 0; at < size; at++) {
    const worth = worths[at] ?? 0;
    const part = parts[at] ?? 0;
    const first = starts[part] ?? 0;
    let place = filled[part] ?? 0;
    filled[part] = place + 1;
    for (; place > first && (sorted[place - 1] ?? 0) > worth; place--) {
      sorted[place] = sorted[place - 1] ?? 0;
      order[place] = order[place - 1] ?? 0;
    }
    sorted[place] = worth;
    order[place] = at;
  }
  return { worths: sorted, order, sets: setsOf(order), starts, least, scale };
}

function setsOf(order: Uint16Array): Int32Array {
  const words = Math.ceil(order.length / 32);
  const sets = new Int32Array((order.length + 1) * words);
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const from = rank * words;
    sets.copyWithin(from, from + words, from + 2 * words);
    const thing = order[rank] ?? 0;
    const at = from + (thing >> 5);
    sets[at] = (sets[at] ?? 0) | (1 << (thing & 31));
  }
  return sets;
}

/** How many are worth less: the lowest rank that is worth at least so much. */
export function rankOf({ worths, starts, least, scale }: Ranking, worth: number): number {
  const size = worths.length;
  let rank = starts[partOf(worth, least, scale, size)] ?? 0;
  while (rank < size && (worths[rank] ?? 0) < worth) rank++;
  return rank;
}

/** Never falls where the worth grows. */
function partOf(worth: number, least: number, scale: number, parts: number): number {
  const part = (worth - least) * scale;
  if (part < 1) return 0;
  return part < parts ? part >>> 0 : parts - 1;
}
