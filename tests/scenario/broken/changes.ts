import { stringify } from 'yaml';
import type { ProblemCode } from '../../../src/scenario/problem.ts';
import { smallScenarioInput } from '../small-scenario.ts';

/**
 * Changes to a scenario by path (`delegations.0.positions.rights.salience`): the value to put
 * there, or undefined to take away what is there.
 */
export type Changes = Readonly<Record<string, unknown>>;

/** The small scenario as plain data with the changes made. */
export function changedData(changes: Changes): Record<string, unknown> {
  const data: Record<string, unknown> = structuredClone({ ...smallScenarioInput() });
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let place = data;
    for (const step of steps) {
      const next = place[step];
      if (typeof next !== 'object' || next === null)
        throw new Error(`Nothing to change at ${path}`);
      place = next as Record<string, unknown>;
    }
    if (value !== undefined) place[last] = value;
    else if (Array.isArray(place)) place.splice(Number(last), 1);
    else delete place[last];
  }
  return data;
}

/** The same as the text of a YAML file, one thing to a line. */
export function changedText(changes: Changes): string {
  return stringify(changedData(changes), { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** What is wrong, where, and words that stand on the line which the problem must name. */
export type Expected = readonly [code: ProblemCode, path: string, line: string];
export type Case = readonly [sentence: string, changes: Changes, ...expected: Expected];
