import { type CheckTopic, checkTopics } from '../scenario/knowledge-check.ts';
import type { CheckRow } from './knowledge-check.ts';

/** The check of one person, wherever it was taken. */
export interface PersonResult {
  readonly scenario: string;
  readonly attempt: string;
  readonly rows: readonly CheckRow[];
}

/** Right answers of several people. */
export interface Gain {
  readonly before: number;
  readonly after: number;
  /** Answers that were asked for on each side: people times questions. */
  readonly of: number;
}

export interface QuestionGain extends Gain {
  readonly question: string;
  readonly topic: CheckTopic;
}

export interface ClassResult {
  readonly scenario: string;
  /** People who answered before and after: only of them a gain can be told. */
  readonly people: number;
  /** People who answered on one side only, and are not counted. */
  readonly oneSided: number;
  readonly questions: readonly QuestionGain[];
  /** By topic, in the order of topics; those without questions are left out. */
  readonly topics: readonly (Gain & { readonly topic: CheckTopic })[];
  readonly all: Gain;
}

/**
 * Sums the checks of several people, one result for each scenario. The same attempt brought twice
 * (a saved game and its file, say) counts once: the copy with more answers. A side counts as taken
 * where at least one question was answered.
 */
export function sumResults(people: readonly PersonResult[]): ClassResult[] {
  const byScenario = grouped(people, ({ scenario }) => scenario);
  return [...byScenario].map(([scenario, group]) => {
    const once = [...grouped(group, ({ attempt }) => attempt).values()].map(fullest);
    const paired = once.filter(({ rows }) => taken(rows, 'before') && taken(rows, 'after'));
    const rows = paired.flatMap((person) => person.rows);
    const byQuestion = [...grouped(rows, ({ question }) => question)];
    return {
      scenario,
      people: paired.length,
      oneSided: once.length - paired.length,
      questions: byQuestion.flatMap(([question, of]) =>
        of[0] === undefined ? [] : [{ question, topic: of[0].topic, ...gainOf(of) }],
      ),
      topics: checkTopics.flatMap((topic) => {
        const of = rows.filter((row) => row.topic === topic);
        return of.length === 0 ? [] : [{ topic, ...gainOf(of) }];
      }),
      all: gainOf(rows),
    };
  });
}

/** Groups in the order of their first members. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function taken(rows: readonly CheckRow[], side: 'before' | 'after'): boolean {
  return rows.some((row) => row[side] !== null);
}

function answered({ rows }: PersonResult): number {
  return rows.flatMap(({ before, after }) => [before, after]).filter((it) => it !== null).length;
}

function fullest(copies: readonly PersonResult[]): PersonResult {
  return copies.reduce((best, copy) => (answered(copy) > answered(best) ? copy : best));
}

function gainOf(rows: readonly CheckRow[]): Gain {
  return {
    before: rows.filter((row) => row.before === row.answer).length,
    after: rows.filter((row) => row.after === row.answer).length,
    of: rows.length,
  };
}
