import { crossCheck } from './cross-checks.ts';
import { migrate, type PlainScenario } from './migrate.ts';
import type { Problem } from './problem.ts';
import { notAMapping, type ReadSource, readSource } from './read-source.ts';
import { type Scenario, scenarioSchema } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';

/** A scenario to play, with warnings that do not keep it from being played; or what is wrong. */
export type LoadResult =
  | { readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

function isMapping(data: unknown): data is PlainScenario {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Each problem with the place of what it is about, in the order of the text. */
function inOrder(problems: readonly Problem[], locate: ReadSource['locate']): Problem[] {
  return problems
    .map((problem): Problem => {
      if (problem.line !== undefined) return problem;
      const position = locate(problem.path);
      return position === undefined ? problem : { ...problem, ...position };
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function checked(data: unknown, textProblems: readonly Problem[]) {
  if (!isMapping(data)) return { problems: [...textProblems, notAMapping()] };
  const migrated = migrate(data);
  if ('problem' in migrated) return { problems: [...textProblems, migrated.problem] };

  const parsed = scenarioSchema.safeParse(migrated.data);
  const shape = parsed.success ? [] : shapeProblems(migrated.data, parsed.error.issues);
  const problems = [...textProblems, ...shape, ...crossCheck(migrated.data)];
  return { problems, ...(parsed.success ? { scenario: parsed.data } : {}) };
}

function resultOf(problems: readonly Problem[], scenario: Scenario | undefined): LoadResult {
  const playable = !problems.some(({ severity }) => severity === 'error');
  return playable && scenario !== undefined ? { scenario, warnings: problems } : { problems };
}

/**
 * Loads a scenario from the text of a file, YAML or JSON (the text shows which).
 *
 * All that is wrong is reported at once, in the order of the text, with line and column: what the
 * syntax, the schema and the checks between parts find. Only a text that cannot be read at all, or
 * is of a version this program does not know, is reported alone. Never throws for what is in the
 * text.
 */
export function loadScenario(source: string): LoadResult {
  const read = readSource(source);
  if (read.data === undefined) return { problems: read.problems };
  const { problems, scenario } = checked(read.data, read.problems);
  return resultOf(inOrder(problems, read.locate), scenario);
}

/** Checks a scenario that is data already, as the workshop edits it: problems have no line. */
export function checkScenario(data: unknown): LoadResult {
  const { problems, scenario } = checked(data, []);
  return resultOf(problems, scenario);
}
