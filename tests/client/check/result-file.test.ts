import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PersonResult, sumResults } from '../../../src/analysis/check-results.ts';
import { readResultFile } from '../../../src/client/check/read-result-file.ts';
import { resultFile } from '../../../src/client/check/result-file.ts';
import { checkTopics } from '../../../src/scenario/knowledge-check.ts';

const person: PersonResult = {
  scenario: 'small',
  attempt: '0a1b-2c',
  rows: [
    { question: 'silence', topic: 'rules', before: 'refusal', after: 'consent', answer: 'consent' },
    { question: 'scope', topic: 'substance', before: null, after: 'wide', answer: 'middling' },
  ],
};

function textOf(people: readonly PersonResult[]): string {
  const { content } = resultFile(people);
  if (typeof content !== 'string') throw new Error('A table is text.');
  return content;
}

function problemOf(text: string) {
  const read = readResultFile(text);
  return 'problem' in read ? read.problem : null;
}

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((it) => !(it in Object.prototype));
const anyPerson: fc.Arbitrary<PersonResult> = fc.record({
  scenario: id,
  attempt: fc.uuid(),
  rows: fc.uniqueArray(
    fc.record({
      question: id,
      topic: fc.constantFrom(...checkTopics),
      before: fc.option(id),
      after: fc.option(id),
      answer: id,
    }),
    { minLength: 1, maxLength: 8, selector: ({ question }) => question },
  ),
});

describe('a file of results', () => {
  test('is a table that spreadsheets and people can read, and names nobody', () => {
    expect(textOf([person])).toBe(
      [
        '\ufeffscenario,person,question,topic,before,after,answer,before_right,after_right',
        'small,0a1b-2c,silence,rules,refusal,consent,consent,0,1',
        'small,0a1b-2c,scope,substance,,wide,middling,0,0',
        '',
      ].join('\r\n'),
    );
  });

  test('gives back what it was written from', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyPerson, { minLength: 1, maxLength: 4, selector: (p) => p.attempt }),
        (people) => {
          expect(readResultFile(textOf(people))).toEqual({ people });
        },
      ),
    );
  });

  test('is read with the separators of other countries, and with rows pasted twice', () => {
    const rows = textOf([person]).trim().split('\r\n');
    const elsewhere = [...rows, ...rows.slice(1)].join('\n').replaceAll(',', ';');
    expect(readResultFile(elsewhere)).toEqual({ people: [person] });
  });

  test('sums with others to the results of a class', () => {
    const other = { ...person, attempt: 'other' };
    const read = [textOf([person, other]), textOf([person])].flatMap((text) => {
      const result = readResultFile(text);
      return 'people' in result ? result.people : [];
    });
    expect(sumResults(read)).toMatchObject([{ people: 2, all: { before: 0, after: 2, of: 4 } }]);
  });

  test('of another kind is refused with the column that is missing', () => {
    expect(problemOf('')).toEqual({ code: 'not-a-table', column: 'scenario' });
    expect(problemOf('a,b\n1,2\n')).toEqual({ code: 'not-a-table', column: 'scenario' });
    const headless = textOf([person]).split('\r\n').slice(1).join('\r\n');
    expect(problemOf(headless)).toEqual({ code: 'not-a-table', column: 'scenario' });
    expect(problemOf(textOf([person]).split('\r\n')[0] ?? '')).toEqual({ code: 'empty' });
  });

  test.each([
    [',rules,', ',manners,', 'topic', 'manners'],
    ['refusal', 'a <b>', 'before', 'a <b>'],
    ['0a1b-2c', 'Ann Smith', 'person', 'Ann Smith'],
    ['silence', 'constructor', 'question', 'constructor'],
  ])('with %s changed to %s is refused by row and column', (from, to, column, found) => {
    const text = textOf([person]).replace(from, to);
    expect(problemOf(text)).toEqual({ code: 'bad-row', row: 2, column, found });
  });

  test('rows are counted as a spreadsheet does, with those that are blank', () => {
    const [headings = '', ...rows] = textOf([person]).replace('refusal', 'a <b>').split('\r\n');
    const text = [headings, ',,', '', ...rows].join('\r\n');
    expect(problemOf(text)).toMatchObject({ code: 'bad-row', row: 4 });
  });

  test('is never thrown at, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readResultFile(`${textOf([person])}${text}`);
        readResultFile(text);
      }),
    );
    expect(problemOf('x'.repeat(9 * 1024 * 1024))).toEqual({ code: 'too-large', megabytes: 8 });
  });
});
