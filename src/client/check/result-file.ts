import type { PersonResult } from '../../analysis/check-results.ts';
import { csvFile } from '../ui/csv-file.ts';
import type { MadeFile } from '../ui/save-file.ts';

/**
 * Columns of a file of results, in English in every language, so that files of a class can be
 * summed. Answers are ids of options, empty where a question was left out; the last two say in
 * figures whether they are right, for those who sum in a spreadsheet.
 */
const RESULT_COLUMNS = [
  'scenario',
  'person',
  'question',
  'topic',
  'before',
  'after',
  'answer',
  'before_right',
  'after_right',
] as const;

/** The checks of one person or several as a file; nobody's name is in it. */
export function resultFile(people: readonly PersonResult[]): MadeFile {
  const rows = people.flatMap(({ scenario, attempt, rows: answers }) =>
    answers.map(({ question, topic, before, after, answer }) => [
      scenario,
      attempt,
      question,
      topic,
      before,
      after,
      answer,
      before === answer ? 1 : 0,
      after === answer ? 1 : 0,
    ]),
  );
  const [first] = people;
  const of = people.every(({ scenario }) => scenario === first?.scenario) ? first?.scenario : null;
  return csvFile(`knowledge-check-${of ?? 'results'}.csv`, RESULT_COLUMNS, rows);
}
