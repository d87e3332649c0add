import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/analysis/backtest/csv.ts';
import {
  type RollCallProblem,
  readRollCalls,
  withoutResolutions,
} from '../../../src/analysis/backtest/roll-calls.ts';

const KNOWN = new Set(['AFG', 'AGO', 'ALB', 'NAM']);

function rollCallsIn(text: string) {
  const read = readRollCalls(text, KNOWN);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.rollCalls;
}

function problemIn(text: string): RollCallProblem {
  const read = readRollCalls(text, KNOWN);
  if ('rollCalls' in read) throw new Error('it has no problem');
  return read.problem;
}

describe('a table of recorded votes', () => {
  test('has a row for each state and a column for each resolution', () => {
    expect(rollCallsIn('iso3,A/RES/1,A/RES/2\nAFG,yes,no\nAGO,abstain,not_voting\n')).toEqual({
      states: ['AFG', 'AGO'],
      resolutions: ['A/RES/1', 'A/RES/2'],
      votes: [
        [0, 1],
        [2, -1],
      ],
    });
  });

  test('may come from a spreadsheet: byte order mark, CRLF, quotes, capitals, empty lines', () => {
    const text = '\uFEFFISO3,"Rights, of ""all""",B\r\n"afg", Yes ,NO\r\n\r\nNAM,abstain,yes';
    expect(rollCallsIn(text)).toMatchObject({
      states: ['AFG', 'NAM'],
      resolutions: ['Rights, of "all"', 'B'],
      votes: [
        [0, 1],
        [2, 0],
      ],
    });
  });

  test('loses the resolutions that are left out, and nothing else', () => {
    const all = rollCallsIn('iso3,A,B,C\nAFG,yes,no,abstain');
    expect(withoutResolutions(all, new Set(['B', 'Z']))).toEqual({
      states: ['AFG'],
      resolutions: ['A', 'C'],
      votes: [[0], [1]],
    });
  });

  test.each([
    ['', 'empty', 1, 1],
    ['iso3,A\n', 'empty', 1, 1],
    ['\n\nstate,A\nAFG,yes', 'no-iso3', 3, 1],
    ['iso3;A\nAFG;yes', 'no-iso3', 1, 1],
    ['iso3\nAFG', 'no-resolution', 1, 1],
    ['iso3,A,,B\nAFG,yes,no,no', 'nameless', 1, 8],
    ['iso3,A,B,A\nAFG,yes,no,no', 'resolution-twice', 1, 10],
    ['iso3,A,B\nAFG,yes,no\nAGO,yes', 'cells', 3, 5],
    ['iso3,A\nAFG,yes,no', 'cells', 2, 9],
    ['iso3,A\nAFG,yes\nAGX,no', 'unknown-state', 3, 1],
    ['iso3,A\nAFG,yes\nAFG,no', 'state-twice', 3, 1],
    ['iso3,A,B\nAFG,yes,no\nALB,yes,maybe', 'not-a-vote', 3, 9],
    ['iso3,A,B\nAFG,yes,\n', 'not-a-vote', 2, 9],
    ['iso3,A,B\nAFG,yes,constructor\n', 'not-a-vote', 2, 9],
    ['iso3,A\nAFG,"yes\n', 'unclosed-quote', 2, 5],
    ['iso3,"A\nlong",B\nAFG,yes,perhaps', 'not-a-vote', 3, 9],
  ])('says what is wrong with %j and where', (text, code, line, column) => {
    expect(problemIn(text)).toMatchObject({ code, line, column });
  });

  test('names the states that may have been meant', () => {
    expect(problemIn('iso3,A\nANG,yes').values).toMatchObject({ found: 'ANG' });
    expect(String(problemIn('iso3,A\nANG,yes').values.nearest)).toContain('AFG');
  });

  test('is never read with a throw, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'iso3,"\n\r yesAFG\0') }), (text) => {
        readRollCalls(text, KNOWN);
        readRollCalls(`iso3,A\n${text}`, KNOWN);
      }),
      { numRuns: 300 },
    );
  });
});

describe('comma-separated values', () => {
  test('are read back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab ,"\n') }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const read = readCsv(text);
        if ('unclosed' in read) throw new Error('nothing was left open');
        expect(read.rows.map((row) => row.map((one) => one.text))).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});
