/** Words set to fit a placard: the lines and the size of type, in pixels. */
export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Width of the words at a size of type; a canvas measures in the browser, a rule of thumb in tests. */
export type Measure = (words: string, size: number) => number;

/** The name in one to three lines of the largest type that fits, or null below the smallest. */
export function setName(
  name: string,
  width: number,
  height: number,
  smallest: number,
  largest: number,
  measure: Measure,
): SetText | null {
  const words = placardName(name).split(' ');
  for (let size = largest; size >= smallest; size -= 0.5) {
    const lines = wrap(words, width, size, measure);
    if (lines !== null && lines.length <= 3 && lines.length * size * LINE <= height) {
      return { lines, size };
    }
  }
  return null;
}

export const LINE = 1.14;

/** Placards leave out what stands in brackets behind a name. */
export function placardName(name: string): string {
  const bare = name.replace(/\s*\([^)]*\)\s*$/, '').trim();
  return bare === '' ? name : bare;
}

function wrap(
  words: readonly string[],
  width: number,
  size: number,
  measure: Measure,
): string[] | null {
  const lines: string[] = [];
  for (const word of words) {
    if (measure(word, size) > width) return null;
    const line = lines.at(-1);
    const longer = `${line ?? ''} ${word}`;
    if (line !== undefined && measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
