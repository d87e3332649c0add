import { constants } from 'node:fs';
import { access, readFile, writeFile } from 'node:fs/promises';
import { textOfFile } from '../scenario-file.ts';
import { InputFault } from '../shell.ts';
import type { Table } from './tables.ts';

const opening = (name: string): string => `<!-- backtest:${name} -->`;
const CLOSING = '<!-- /backtest -->';

/** A table as Markdown has it, under its heading. */
function inMarkdown({ heading, note, head, rows }: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '---:'));
  return [
    `**${heading}**${note === '' ? '' : ` ${note}`}`,
    '',
    line(head),
    line(rule),
    ...rows.map(line),
  ].join('\n');
}

/**
 * A document whose figures are to be renewed must have a place for them.
 *
 * @throws InputFault where it has none
 */
export function checkMarks(file: string, text: string): void {
  const at = text.indexOf(opening('run'));
  if (at !== -1 && text.indexOf(CLOSING, at) !== -1) return;
  throw new InputFault('no-marks', { file, opening: opening('run'), closing: CLOSING });
}

/**
 * Makes sure, before many games are played for a document, that it can be read and written, and has a place.
 *
 * @throws InputFault where not
 */
export async function checkDocument(path: string): Promise<void> {
  checkMarks(path, await textOfFile(path));
  try {
    await access(path, constants.W_OK);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new InputFault('not-writable', { path, system: code });
  }
}

/**
 * Puts tables into a document between `<!-- backtest:NAME -->` and `<!-- /backtest -->`, in place of
 * what stood there. A table that the document has no marks for is left out.
 */
export function withTables(
  text: string,
  parts: readonly { readonly name: string; readonly text: string }[],
): string {
  let written = text;
  for (const part of parts) {
    const from = written.indexOf(opening(part.name));
    if (from === -1) continue;
    const start = from + opening(part.name).length;
    const end = written.indexOf(CLOSING, start);
    if (end === -1) continue;
    written = `${written.slice(0, start)}\n${part.text}\n${written.slice(end)}`;
  }
  return written;
}

/** Renews the figures of a document that has been checked for its marks. */
export async function renewDocument(
  file: string,
  run: string,
  tables: readonly Table[],
): Promise<void> {
  const text = await readFile(file, 'utf8');
  const parts = [
    { name: 'run', text: run },
    ...tables.map((table) => ({ name: table.name, text: inMarkdown(table) })),
  ];
  await writeFile(file, withTables(text, parts));
}
