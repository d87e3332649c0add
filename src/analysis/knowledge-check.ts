import { z } from 'zod';
import { draw, type RandomState, seedRandom } from '../engine/random.ts';
import { type CheckQuestion, type CheckTopic, checkTopics } from '../scenario/knowledge-check.ts';
import { idSchema } from '../scenario/text.ts';

const answersSchema = z.record(idSchema, idSchema);

/** Options chosen, by question id; a question left out was not answered. */
export type CheckAnswers = z.infer<typeof answersSchema>;

/**
 * What one person answered before and after one game. `attempt` is a random name by which the same
 * answers are known again wherever they are carried; it says nothing of the person.
 */
export const checkRecordSchema = z.object({
  attempt: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  before: answersSchema.nullable(),
  after: answersSchema.nullable(),
});
export type CheckRecord = z.infer<typeof checkRecordSchema>;

/** One question of one person's check. Answers are option ids; null where it was left out. */
export interface CheckRow {
  readonly question: string;
  readonly topic: CheckTopic;
  readonly before: string | null;
  readonly after: string | null;
  /** The id of the right option. */
  readonly answer: string;
}

/** The check as a row for each question, in their order. */
export function checkRows(
  questions: readonly CheckQuestion[],
  { before, after }: Pick<CheckRecord, 'before' | 'after'>,
): CheckRow[] {
  return questions.map(({ id, topic, answer }) => ({
    question: id,
    topic,
    before: before?.[id] ?? null,
    after: after?.[id] ?? null,
    answer,
  }));
}

/** Right answers out of all questions; one left out counts as not right. */
export interface CheckScore {
  readonly topic: CheckTopic | 'all';
  readonly before: number;
  readonly after: number;
  readonly questions: number;
}

/** Right answers by topic and, last, of all. Topics without questions are left out. */
export function checkScores(rows: readonly CheckRow[]): CheckScore[] {
  const of = (topic: CheckScore['topic'], part: readonly CheckRow[]): CheckScore => ({
    topic,
    before: part.filter((row) => row.before === row.answer).length,
    after: part.filter((row) => row.after === row.answer).length,
    questions: part.length,
  });
  const byTopic = checkTopics.map((topic) =>
    of(
      topic,
      rows.filter((row) => row.topic === topic),
    ),
  );
  return [...byTopic.filter(({ questions }) => questions > 0), of('all', rows)];
}

/**
 * The options in the order in which they are put, drawn by lot from the attempt and the question,
 * so that neither the author's order nor one's neighbour's gives the answer away. The order after
 * the game is always another than before it.
 */
export function optionOrder(
  { id, options }: CheckQuestion,
  attempt: string,
  when: 'before' | 'after',
): CheckQuestion['options'] {
  const before = shuffled(options, seedRandom(`${attempt}/${id}/before`));
  if (when === 'before') return before;
  const after = shuffled(options, seedRandom(`${attempt}/${id}/after`));
  const same = after.every((option, index) => option === before[index]);
  return same ? [...after.slice(1), ...after.slice(0, 1)] : after;
}

/** Fisher and Yates' shuffle. */
function shuffled<T>(items: readonly T[], random: RandomState): T[] {
  const left = [...items];
  const taken: T[] = [];
  let state = random;
  while (left.length > 0) {
    const { value, next } = draw(state);
    state = next;
    taken.push(...left.splice(Math.floor(value * left.length), 1));
  }
  return taken;
}
