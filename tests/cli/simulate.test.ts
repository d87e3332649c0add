import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { playGame } from '../../src/cli/play.ts';
import type { Simulation } from '../../src/cli/simulation.ts';
import { smallScenario, smallScenarioInput } from '../scenario/small-scenario.ts';
import { runCommand } from './run-command.ts';

// Each test starts a process, and a machine that runs all tests at once is slow at that.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ad-referendum-simulate-'));
  await writeFile(join(folder, 'small.json'), JSON.stringify(smallScenarioInput()));
  await writeFile(join(folder, 'bad.json'), '{"formatVersion":1}');
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const simulate = (...line: string[]) => runCommand(['simulate', ...line], { folder });

describe.concurrent('ad-referendum simulate', () => {
  test('plays games and counts how they end, as one JSON document', async () => {
    const { code, out, err } = await simulate(
      'small.json',
      '--games',
      '4',
      '--seed',
      's',
      '--json',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const result = JSON.parse(out) as Simulation;
    expect(result.games.map(({ seed }) => seed)).toEqual(['s', 's-2', 's-3', 's-4']);
    const { consensus, vote, failed } = result.shares;
    expect(consensus + vote + failed).toBeCloseTo(1, 12);
    expect(result.failures.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(failed, 12);
    expect(result.scores.map(({ delegation }) => delegation)).toEqual(
      smallScenario().delegations.map(({ id }) => id),
    );
    for (const { mean, exact } of result.scores) {
      expect(exact).toBe(true);
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(1);
    }
    expect(result.eventsPerSecond).toBeGreaterThan(0);
  });

  test('plays the same games again from the same seed, and as this process plays them', async () => {
    const line = ['small.json', '--games', '2', '--seed', 'again', '--json'];
    const [first, second] = await Promise.all([simulate(...line), simulate(...line)]);
    const games = (out: string) => (JSON.parse(out) as Simulation).games;
    expect(games(first.out)).toEqual(games(second.out));
    const here = playGame(smallScenario(), 'again');
    expect(games(first.out)[0]).toMatchObject({
      events: here.events.length,
      commands: here.commands.length,
    });
  });

  test('says it in words, without a progress bar where nobody watches', async () => {
    const { code, out, err } = await simulate('small.json', '--games', '2');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^A small treaty: 2 games, first seed "geneva"/);
    expect(out).toContain('Adopted by consensus');
    expect(out).toContain('Arland');
    expect(out).toMatch(/games and [\d,]+ events per second/);
    expect(out).not.toContain('{{');
  });

  test('speaks Vietnamese', async () => {
    const { out } = await simulate('first-steps', '--games', '1', '--lang', 'vi');
    expect(out).toContain('Thông qua bằng đồng thuận');
    expect(out).toContain('Việt Nam');
  });

  test('exits with 1 for a scenario that cannot be played, and says why', async () => {
    const { code, out, err } = await simulate('bad.json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('bad.json:1:1: error: id: ');
    expect(err).toContain('bad.json cannot be played');
  });

  test('exits with 1 for a name that is no scenario, and says which there are', async () => {
    const { code, err } = await simulate('frist-steps');
    expect(code).toBe(1);
    expect(err).toContain('first-steps');
  });
});
