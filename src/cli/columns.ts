/** A cell: text is set to the left, a number (already written out) to the right. */
export type Cell = string | { readonly right: string };

const GAP = '  ';

/**
 * Rows as lines of columns as wide as their widest cell. Vietnamese is composed first, so that a
 * letter with its marks counts as one.
 */
export function columns(rows: readonly (readonly Cell[])[], indent = ''): string[] {
  const composed = rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string'
        ? { text: cell.normalize('NFC'), right: false }
        : { text: cell.right.normalize('NFC'), right: true },
    ),
  );
  const widths: number[] = [];
  for (const row of composed) {
    for (const [at, { text }] of row.entries()) {
      widths[at] = Math.max(widths[at] ?? 0, [...text].length);
    }
  }
  return composed.map((row) => {
    const cells = row.map(({ text, right }, at) => {
      const padding = ' '.repeat((widths[at] ?? 0) - [...text].length);
      return right ? padding + text : text + padding;
    });
    return (indent + cells.join(GAP)).trimEnd();
  });
}
