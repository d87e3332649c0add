import { expect, test } from 'vitest';
import { type MigrationRegistry, migrate, migrations } from '../../src/scenario/migrate.ts';
import { FORMAT_VERSION } from '../../src/scenario/schema.ts';

/** Two invented steps: `nations` became `delegations`, then `minutes` was split from a text. */
const steps: MigrationRegistry = {
  1: ({ nations, ...rest }) => ({ ...rest, delegations: nations }),
  2: (data) => ({ ...data, minutes: Number.parseInt(String(data.duration), 10) }),
};

test('every step from the version of the file to the current one is taken, in order', () => {
  const old = { formatVersion: 1, nations: ['arland'], duration: '20 min' };
  expect(migrate(old, steps, 3)).toEqual({
    data: { formatVersion: 3, delegations: ['arland'], duration: '20 min', minutes: 20 },
  });
  expect(migrate({ formatVersion: 2, duration: '5' }, steps, 3)).toEqual({
    data: { formatVersion: 3, duration: '5', minutes: 5 },
  });
});

test('a file of the current version is left as it is, and so is the one that is migrated', () => {
  const data = { formatVersion: 1, nations: ['arland'] };
  expect(migrate(data, steps, 1)).toEqual({ data });
  migrate(data, steps, 2);
  expect(data).toEqual({ formatVersion: 1, nations: ['arland'] });
});

test.each([
  ['no version', {}, 'format-version-missing'],
  ['a version that is nothing', { formatVersion: null }, 'format-version-missing'],
  ['a version in words', { formatVersion: 'one' }, 'format-version-unknown'],
  ['half a version', { formatVersion: 1.5 }, 'format-version-unknown'],
  ['a version before the first', { formatVersion: 0 }, 'format-version-unknown'],
  ['a version newer than the program', { formatVersion: 4 }, 'format-version-newer'],
])('%s is refused', (_, data, code) => {
  expect(migrate(data, steps, 3)).toMatchObject({ problem: { code, path: ['formatVersion'] } });
});

test('a version from which no step leads on is refused', () => {
  expect(migrate({ formatVersion: 1 }, { 2: (data) => data }, 3)).toMatchObject({
    problem: { code: 'format-version-unknown', values: { found: '1', current: 3 } },
  });
});

test('the program has a step from every version before its own', () => {
  const before = Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => String(index + 1));
  expect(Object.keys(migrations)).toEqual(before);
});
