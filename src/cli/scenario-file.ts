import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LoadResult, loadScenario } from '../scenario/load.ts';
import { nearestFirst } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/schema.ts';
import { problemLines } from './problem-lines.ts';
import { InputFault, type Shell } from './shell.ts';

const SHIPPED = join(import.meta.dirname, '../../scenarios');
const EXTENSION = /\.(?:ya?ml|json)$/;

/** Scenarios that come with the program: their names, with the files they are in. */
export function shippedScenarios(): ReadonlyMap<string, string> {
  const files = readdirSync(SHIPPED).filter(
    (file) => EXTENSION.test(file) && !file.endsWith('.schema.json'),
  );
  return new Map(files.map((file) => [file.replace(EXTENSION, ''), join(SHIPPED, file)]));
}

/**
 * The text of a file.
 * @throws InputFault where it cannot be read
 */
export async function textOfFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const known = { ENOENT: 'no-such-file', EISDIR: 'is-a-folder', EACCES: 'not-allowed' };
    const key = Object.entries(known).find(([one]) => one === code)?.[1] ?? 'unreadable';
    throw new InputFault(key, { path, system: code });
  }
}

/** The file of a shipped scenario by its name, else the path as given. */
export function scenarioPath(nameOrPath: string): string {
  return shippedScenarios().get(nameOrPath) ?? nameOrPath;
}

/**
 * The scenario of a shipped name or a file, ready to play. Its problems are said on standard error.
 * @throws InputFault where it cannot be read or played
 */
export async function scenarioNamed(nameOrPath: string, shell: Shell): Promise<Scenario> {
  const result = await loaded(nameOrPath);
  if ('scenario' in result) return result.scenario;
  for (const line of problemLines(shell, scenarioPath(nameOrPath), result.problems)) {
    shell.complain(line);
  }
  const errors = result.problems.filter(({ severity }) => severity === 'error').length;
  throw new InputFault('not-playable', { path: scenarioPath(nameOrPath), count: errors });
}

async function loaded(nameOrPath: string): Promise<LoadResult> {
  const shipped = shippedScenarios();
  const path = shipped.get(nameOrPath);
  if (path !== undefined) return loadScenario(await textOfFile(path));
  try {
    return loadScenario(await textOfFile(nameOrPath));
  } catch (fault) {
    // Without a slash or a dot in it, it was meant as a name.
    if (!(fault instanceof InputFault) || /[./\\]/.test(nameOrPath)) throw fault;
    const known = nearestFirst(nameOrPath, shipped.keys());
    throw new InputFault('no-such-scenario', { name: nameOrPath, known });
  }
}
