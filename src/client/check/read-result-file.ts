import Papa from 'papaparse';
import { z } from 'zod';
import type { PersonResult } from '../../analysis/check-results.ts';
import type { CheckRow } from '../../analysis/knowledge-check.ts';
import { checkTopics } from '../../scenario/knowledge-check.ts';
import { idSchema } from '../../scenario/text.ts';

/** Why a file of results is refused; each has its sentence under `results.problem`. */
export type ResultFileProblem =
  | { readonly code: 'unreadable' }
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'not-a-table'; readonly column: string }
  | {
      readonly code: 'bad-row';
      /** Counted as a spreadsheet does: the row of headings is the first. */
      readonly row: number;
      readonly column: string;
      readonly found: string;
    }
  | { readonly code: 'empty' };

/** A class of thousands fits into a fraction of it. */
const MEGABYTES = 8;

const answerSchema = z.union([idSchema, z.literal('').transform(() => null)]);
const rowSchema = z.object({
  scenario: idSchema,
  person: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  question: idSchema,
  topic: z.enum(checkTopics),
  before: answerSchema,
  after: answerSchema,
  answer: idSchema,
});

/** The last two columns of a file only repeat what these say. */
const COLUMNS = Object.keys(rowSchema.shape);

/**
 * Reads a file of results, one's own or summed, whatever a spreadsheet made of its separators. All
 * of it is taken or none. Never throws for what is in the text.
 */
export function readResultFile(
  text: string,
): { readonly people: readonly PersonResult[] } | { readonly problem: ResultFileProblem } {
  if (text.length > MEGABYTES * 1024 * 1024) {
    return { problem: { code: 'too-large', megabytes: MEGABYTES } };
  }
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''));
  const [headings, ...lines] = data
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const places = COLUMNS.map(
    (column) => headings?.cells.findIndex((name) => name.trim() === column) ?? -1,
  );
  const missing = COLUMNS.find((_column, index) => places[index] === -1);
  if (missing !== undefined) return { problem: { code: 'not-a-table', column: missing } };

  const people = new Map<string, { scenario: string; attempt: string; rows: CheckRow[] }>();
  for (const { cells: line, row: at } of lines) {
    const cells = Object.fromEntries(
      COLUMNS.map((column, place) => [column, line[places[place] ?? -1]?.trim() ?? '']),
    );
    const read = rowSchema.safeParse(cells);
    if (!read.success) {
      const column = String(read.error.issues[0]?.path[0] ?? '');
      const found = (cells[column] ?? '').slice(0, 60);
      return { problem: { code: 'bad-row', row: at, column, found } };
    }
    const { scenario, person: attempt, ...row } = read.data;
    const key = `${scenario}/${attempt}`;
    const known = people.get(key) ?? { scenario, attempt, rows: [] };
    // Files pasted together may hold the same row twice.
    if (!known.rows.some(({ question }) => question === row.question)) known.rows.push(row);
    people.set(key, known);
  }
  return people.size === 0 ? { problem: { code: 'empty' } } : { people: [...people.values()] };
}
