import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Backtest } from '../../src/cli/backtest/measure.ts';
import { runCommand } from './run-command.ts';

// Each test starts a process, and a machine that runs all tests at once is slow at that.
vi.setConfig({ testTimeout: 120_000 });

const SHIPPED = join(import.meta.dirname, '../../scenarios/new-york-2024/data/rollcalls.csv');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ad-referendum-backtest-'));
  const lines = (await readFile(SHIPPED, 'utf8')).trim().split(/\r?\n/);
  const few = lines.filter((_, at) => at === 0 || at % 5 === 1);
  const three = few.map((line) => line.split(',').slice(0, 4).join(','));
  await writeFile(join(folder, 'few.csv'), `${three.join('\r\n')}\r\n`);
  await writeFile(join(folder, 'bad.csv'), 'iso3,A/RES/1\nAFG,yes\nALB,maybe\n');
  await writeFile(
    join(folder, 'report.md'),
    '<!-- backtest:run -->\n<!-- /backtest -->\n<!-- backtest:scores -->\n<!-- /backtest -->\n',
  );
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const backtest = (...line: string[]) => runCommand(['backtest', ...line], { folder });

describe.concurrent('ad-referendum backtest', () => {
  test('plays, forecasts and predicts, as one JSON document', async () => {
    const { code, out, err } = await backtest('--games', '1', '--rollcalls', 'few.csv', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { outcomes, distance, article6, rollcalls } = JSON.parse(out) as Backtest;
    expect(Object.values(outcomes ?? {}).reduce((sum, share) => sum + share, 0)).toBe(1);
    expect(distance.random).toBeGreaterThan(0);
    expect(distance.random).toBeLessThan(1);
    expect(article6.for + article6.against + article6.abstaining).toBe(193);
    expect(article6.recorded).toEqual({ for: 23, against: 102, abstaining: 26 });
    expect(rollcalls).toMatchObject({ source: 'few.csv', states: 39 });
    expect(rollcalls.votes).toHaveLength(3);
    expect(Object.keys(rollcalls.baselines)).toEqual(['majority', 'regionalGroup', 'idealPoints']);
    for (const { accuracy, brier } of [
      rollcalls.overall,
      ...Object.values(rollcalls.baselines),
    ].map((score) => score ?? { accuracy: -1, brier: -1 })) {
      expect(accuracy).toBeGreaterThan(0);
      expect(accuracy).toBeLessThanOrEqual(1);
      expect(brier).toBeGreaterThan(0);
      expect(brier).toBeLessThan(2);
    }
  });

  test('says it in words, and renews the figures of a document', async () => {
    const { code, out, err } = await backtest(
      '--no-games',
      '--rollcalls',
      'few.csv',
      '--markdown',
      'report.md',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('new-york-2024 without games.');
    expect(out).toContain('Regional group');
    expect(out).not.toMatch(/\{\{|backtest\.[a-z]/);
    const report = await readFile(join(folder, 'report.md'), 'utf8');
    expect(report).toContain('| Position model |');
    expect(report).toContain('new-york-2024 without games.');
  });

  test('exits with 1 for a bad table, and says where and what to do', async () => {
    const { code, out, err } = await backtest('--rollcalls', 'bad.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('bad.csv:3:5: "maybe" is no vote (ALB, A/RES/1).');
    expect(err).toContain('not_voting');
  });
});
