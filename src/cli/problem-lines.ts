import type { Problem } from '../scenario/problem.ts';
import type { Shell } from './shell.ts';

/** A problem in the reader's language. */
export interface WordedProblem extends Omit<Problem, 'values'> {
  readonly file: string;
}

export function worded({ t }: Shell, file: string, problem: Problem): WordedProblem {
  const { values, ...rest } = problem;
  const say = (part: 'message' | 'remedy'): string =>
    t(`problems:${problem.code}.${part}`, { ...values, defaultValue: problem[part] });
  return { file, ...rest, message: say('message'), remedy: say('remedy') };
}

/** Two lines for each problem: `file:line:col severity path: what is wrong`, and what to do. */
export function problemLines(shell: Shell, file: string, problems: readonly Problem[]): string[] {
  return problems.flatMap((problem) => {
    const { message, remedy, severity, pathText, line, column } = worded(shell, file, problem);
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    const of = pathText === '' ? '' : ` ${pathText}:`;
    return [`${place}: ${shell.t(`validate.${severity}`)}:${of} ${message}`, `  ${remedy}`];
  });
}
