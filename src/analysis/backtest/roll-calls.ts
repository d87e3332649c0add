import { nearestFirst } from '../../scenario/nearest.ts';
import { type CsvCell, readCsv } from './csv.ts';

/** What a member can do when the roll is called; not taking part is no choice. */
export const CHOICES = ['yes', 'abstain', 'no'] as const;
export type Choice = (typeof CHOICES)[number];

/** In place of an index of `CHOICES`: the member took no part. */
export const NOT_VOTING = -1;

/** Recorded votes: a row for each state, a column for each resolution. */
export interface RollCalls {
  /** iso3 codes. */
  readonly states: readonly string[];
  readonly resolutions: readonly string[];
  /** By resolution, then state: an index of `CHOICES`, or `NOT_VOTING`. */
  readonly votes: readonly (readonly number[])[];
}

/** What is wrong with a table of recorded votes, and where. Lines and columns count from 1. */
export interface RollCallProblem {
  readonly code:
    | 'unclosed-quote'
    | 'empty'
    | 'no-iso3'
    | 'no-resolution'
    | 'nameless'
    | 'resolution-twice'
    | 'cells'
    | 'unknown-state'
    | 'state-twice'
    | 'not-a-vote';
  readonly line: number;
  readonly column: number;
  readonly values: Readonly<Record<string, string | number>>;
}

export type RollCallResult =
  | { readonly rollCalls: RollCalls }
  | { readonly problem: RollCallProblem };

const WORDS: Readonly<Record<string, number>> = {
  yes: 0,
  abstain: 1,
  no: 2,
  not_voting: NOT_VOTING,
};

/**
 * Reads a table of recorded votes: a header `iso3,RESOLUTION,...`, then a line for each state with
 * `yes`, `abstain`, `no` or `not_voting` in each column. Upper and lower case are the same.
 *
 * @param known iso3 codes of the states that a position model exists for
 * @returns the first problem where there is one
 */
export function readRollCalls(text: string, known: ReadonlySet<string>): RollCallResult {
  const csv = readCsv(text);
  if ('unclosed' in csv) return problem('unclosed-quote', csv.unclosed);
  const [header, ...rows] = csv.rows;
  if (header === undefined || rows.length === 0) {
    return problem('empty', { line: 1, column: 1 });
  }
  const [first, ...named] = header;
  if (first?.text.toLowerCase() !== 'iso3') {
    return problem('no-iso3', first ?? { line: 1, column: 1 }, { found: first?.text ?? '' });
  }
  if (named.length === 0) return problem('no-resolution', first);
  const resolutions: string[] = [];
  for (const cell of named) {
    if (cell.text === '') return problem('nameless', cell);
    if (resolutions.includes(cell.text)) {
      return problem('resolution-twice', cell, { resolution: cell.text });
    }
    resolutions.push(cell.text);
  }
  const states: string[] = [];
  const votes = resolutions.map((): number[] => []);
  const lines = new Map<string, number>();
  for (const row of rows) {
    const [name, ...cells] = row;
    if (name === undefined) continue;
    if (cells.length !== resolutions.length) {
      const counts = { found: row.length, wanted: header.length };
      return problem('cells', row[header.length] ?? row.at(-1) ?? name, counts);
    }
    const state = name.text.toUpperCase();
    if (!known.has(state)) {
      return problem('unknown-state', name, {
        found: name.text,
        nearest: nearestFirst(state, known).split(', ').slice(0, 3).join(', '),
      });
    }
    const before = lines.get(state);
    if (before !== undefined) return problem('state-twice', name, { state, before });
    lines.set(state, name.line);
    states.push(state);
    for (const [at, cell] of cells.entries()) {
      const word = cell.text.toLowerCase();
      const vote = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
      if (vote === undefined) {
        return problem('not-a-vote', cell, {
          found: cell.text,
          state,
          resolution: resolutions[at] ?? '',
        });
      }
      votes[at]?.push(vote);
    }
  }
  return { rollCalls: { states, resolutions, votes } };
}

function problem(
  code: RollCallProblem['code'],
  { line, column }: Pick<CsvCell, 'line' | 'column'>,
  values: RollCallProblem['values'] = {},
): RollCallResult {
  return { problem: { code, line, column, values } };
}

/** The same votes without some of the resolutions. */
export function withoutResolutions(rollCalls: RollCalls, left: ReadonlySet<string>): RollCalls {
  const kept = rollCalls.resolutions.flatMap((name, at) => (left.has(name) ? [] : [at]));
  return {
    states: rollCalls.states,
    resolutions: kept.map((at) => rollCalls.resolutions[at] ?? ''),
    votes: kept.map((at) => rollCalls.votes[at] ?? []),
  };
}
