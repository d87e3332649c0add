/** A cell of a table, with where it begins in the file. Counted from 1, columns in characters. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvResult =
  | { readonly rows: readonly (readonly CsvCell[])[] }
  /** A quotation mark that nothing closes. */
  | { readonly unclosed: CsvCell };

/**
 * Reads comma-separated values: lines end with LF or CRLF, a cell in double quotes may hold commas,
 * line ends and doubled quotes (RFC 4180). Spaces around a cell are dropped, and so are a byte order
 * mark and lines with nothing on them.
 */
export function readCsv(text: string): CsvResult {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineStart = at;

  const endRow = (): void => {
    if (row.length > 1 || (row[0]?.text ?? '') !== '') rows.push(row);
    row = [];
  };
  while (at < text.length || row.length > 0) {
    const begun = { line, column: at - lineStart + 1 };
    let cell = '';
    const opening = /^[ \t]*"/.exec(text.slice(at, at + 200))?.[0].length;
    if (opening !== undefined) {
      at += opening;
      for (;;) {
        const closing = text.indexOf('"', at);
        if (closing === -1) return { unclosed: { text: cell, ...begun } };
        for (
          let k = text.indexOf('\n', at);
          k !== -1 && k < closing;
          k = text.indexOf('\n', k + 1)
        ) {
          line += 1;
          lineStart = k + 1;
        }
        cell += text.slice(at, closing);
        at = closing + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const from = at;
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
    row.push({ text: (cell + text.slice(from, at)).trim(), ...begun });
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    endRow();
    at += 1;
    line += 1;
    lineStart = at;
  }
  endRow();
  return { rows };
}
