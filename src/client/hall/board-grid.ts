export interface BoardGrid {
  readonly columns: number;
  readonly rows: number;
  /** Size of type in CSS pixels. */
  readonly type: number;
  /** Codes of three letters instead of names. */
  readonly codes: boolean;
}

const LARGEST = 34;
/** Below this size names are given up for codes. */
const LEAST_FOR_NAMES = 13;

/**
 * Columns of names, filled downwards as on the board of the General Assembly, in the largest type
 * that shows them all at once. Without a height to keep to, columns are as many as fit in width.
 */
export function boardGrid(
  count: number,
  longestName: number,
  width: number,
  height: number | null,
): BoardGrid {
  const byName = bestGrid(count, longestName, width, height, false);
  if (byName.type >= LEAST_FOR_NAMES) return byName;
  return bestGrid(count, 4, width, height, true);
}

function bestGrid(
  count: number,
  letters: number,
  width: number,
  height: number | null,
  codes: boolean,
): BoardGrid {
  // Width of a cell in units of its type: the light, the gaps and the letters.
  const units = 2.6 + Math.min(letters, 26) * 0.56;
  if (height === null) {
    const type = 15;
    const columns = Math.max(1, Math.min(count, Math.floor(width / (units * type))));
    return { columns, rows: Math.ceil(count / columns), type, codes };
  }
  let best: BoardGrid = { columns: 1, rows: count, type: 0, codes };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const type = Math.min(LARGEST, height / rows / 1.5, width / columns / units);
    if (type > best.type) best = { columns, rows, type, codes };
  }
  return best;
}
