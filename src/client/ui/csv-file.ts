import Papa from 'papaparse';
import type { MadeFile } from './save-file.ts';

export type CsvCell = string | number | null;

/** Without it spreadsheets take the file for one of an 8-bit code page. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as a CSV file (RFC 4180) that spreadsheets open as it is: UTF-8 with a byte order mark.
 * Text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` at its beginning) gets an
 * apostrophe in front, for names and speeches may be anybody's.
 */
export function csvFile(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): MadeFile {
  const table = Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { escapeFormulae: true, newline: '\r\n' },
  );
  return { name, type: 'text/csv;charset=utf-8', content: `${BYTE_ORDER_MARK}${table}\r\n` };
}
