import { error, type Problem } from './problem.ts';
import { FORMAT_VERSION } from './schema.ts';

/** A scenario as plain data, before it is known to have the shape of any version. */
export type PlainScenario = Readonly<Record<string, unknown>>;

/**
 * Brings a scenario of one version to the next. It gets data that may be broken in any way, since
 * the shape is checked afterwards: what it does not understand it must leave as it is. The version
 * number is set for it.
 */
export type Migration = (data: PlainScenario) => PlainScenario;

/** Steps by the version they start from: the one under 1 makes version 2 of version 1. */
export type MigrationRegistry = Readonly<Record<number, Migration>>;

/** The steps this program knows. Version 1 is the first, so there is none yet. */
export const migrations: MigrationRegistry = {};

/**
 * Brings plain data up to a version, one step at a time.
 *
 * Refused, each with what to do about it: data without a whole number from 1 in `formatVersion`,
 * a version newer than the program, and a version from which a step is missing in the registry.
 */
export function migrate(
  data: PlainScenario,
  registry: MigrationRegistry = migrations,
  current: number = FORMAT_VERSION,
): { readonly data: PlainScenario } | { readonly problem: Problem } {
  const path = ['formatVersion'];
  const found = data.formatVersion;
  if (found === undefined || found === null) {
    return {
      problem: error(
        'format-version-missing',
        path,
        { current },
        'The file does not say which version of the format it is written in.',
        'Add `formatVersion: {{current}}` at the top.',
      ),
    };
  }
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) {
    return { problem: unknownVersion(String(JSON.stringify(found)), current) };
  }
  if (found > current) {
    return {
      problem: error(
        'format-version-newer',
        path,
        { found, current },
        'The file is written in version {{found}} of the format; this program knows versions up to {{current}}.',
        'Update the program, or save the scenario in version {{current}}.',
      ),
    };
  }

  let migrated = data;
  for (let version = found; version < current; version++) {
    const step = registry[version];
    if (step === undefined) return { problem: unknownVersion(String(version), current) };
    migrated = { ...step(migrated), formatVersion: version + 1 };
  }
  return { data: migrated };
}

function unknownVersion(found: string, current: number): Problem {
  return error(
    'format-version-unknown',
    ['formatVersion'],
    { found, current },
    'This program cannot read version {{found}} of the format.',
    'Write `formatVersion: {{current}}` and bring the scenario up to that version.',
  );
}
