import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PersonResult, sumResults } from '../../src/analysis/check-results.ts';
import { checkRows, checkScores, optionOrder } from '../../src/analysis/knowledge-check.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

const questions = smallScenario().knowledgeCheck;
const [silence] = questions;
if (silence === undefined) throw new Error('The small scenario has questions.');

describe('the marks of a check', () => {
  test('count what is right by topic and in all, an answer left out as not right', () => {
    const rows = checkRows(questions, {
      before: { silence: 'refusal' },
      after: { silence: 'consent', scope: 'middling' },
    });
    expect(checkScores(rows)).toEqual([
      { topic: 'rules', before: 0, after: 1, questions: 1 },
      { topic: 'substance', before: 0, after: 1, questions: 1 },
      { topic: 'all', before: 0, after: 2, questions: 2 },
    ]);
  });

  test('know nothing of a side that was not taken', () => {
    const rows = checkRows(questions, { before: null, after: { silence: 'consent' } });
    expect(rows.map(({ before, after }) => [before, after])).toEqual([
      [null, 'consent'],
      [null, null],
    ]);
  });
});

describe('the order of options', () => {
  test('is a shuffle that is the same each time, and another after the game than before', () => {
    fc.assert(
      fc.property(fc.uuid(), (attempt) => {
        const before = optionOrder(silence, attempt, 'before');
        const after = optionOrder(silence, attempt, 'after');
        expect(optionOrder(silence, attempt, 'before')).toEqual(before);
        expect(after).not.toEqual(before);
        for (const order of [before, after]) {
          expect(new Set(order)).toEqual(new Set(silence.options));
        }
      }),
    );
  });

  test('puts the right answer in every place about as often', () => {
    const places = [0, 0, 0];
    for (let person = 0; person < 3000; person++) {
      const order = optionOrder(silence, `person-${person}`, 'before');
      const place = order.findIndex(({ id }) => id === silence.answer);
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('the results of a class', () => {
  const person = (
    attempt: string,
    before: Record<string, string> | null,
    after: Record<string, string> | null,
    scenario = 'small',
  ): PersonResult => ({ scenario, attempt, rows: checkRows(questions, { before, after }) });

  test('sum what people knew before and after, question by question and by topic', () => {
    const [result] = sumResults([
      person('a', { silence: 'consent', scope: 'wide' }, { silence: 'consent', scope: 'middling' }),
      person('b', { silence: 'absence' }, { silence: 'consent', scope: 'narrow' }),
    ]);
    expect(result).toEqual({
      scenario: 'small',
      people: 2,
      oneSided: 0,
      questions: [
        { question: 'silence', topic: 'rules', before: 1, after: 2, of: 2 },
        { question: 'scope', topic: 'substance', before: 0, after: 1, of: 2 },
      ],
      topics: [
        { topic: 'rules', before: 1, after: 2, of: 2 },
        { topic: 'substance', before: 0, after: 1, of: 2 },
      ],
      all: { before: 1, after: 3, of: 4 },
    });
  });

  test('tell no gain of people who answered on one side only', () => {
    const [result] = sumResults([
      person('a', { silence: 'consent' }, null),
      person('b', { silence: 'consent' }, { silence: 'consent' }),
      person('c', null, { silence: 'consent' }),
    ]);
    expect(result).toMatchObject({ people: 1, oneSided: 2, all: { before: 1, after: 1, of: 2 } });
  });

  test('count an attempt that is brought twice once, as far as it had come', () => {
    const early = person('a', { silence: 'consent' }, null);
    const late = person('a', { silence: 'consent' }, { silence: 'consent' });
    for (const copies of [
      [early, late],
      [late, early, late],
    ]) {
      expect(sumResults(copies)).toMatchObject([{ people: 1, oneSided: 0 }]);
    }
  });

  test('keep scenarios apart', () => {
    const both = { silence: 'consent' };
    const results = sumResults([person('a', both, both), person('b', both, both, 'large')]);
    expect(results.map(({ scenario, people }) => [scenario, people])).toEqual([
      ['small', 1],
      ['large', 1],
    ]);
  });
});
