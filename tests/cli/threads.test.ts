import { expect, test } from 'vitest';
import type { Ending } from '../../src/cli/backtest/game-thread.ts';
import { inThreads } from '../../src/cli/threads.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

const GAME = new URL('../../src/cli/backtest/game-thread.ts', import.meta.url).href;

test('results come in the order of the jobs and do not depend on the number of threads', async () => {
  const seeds = ['a', 'b', 'c'];
  const play = async (threads: number, done?: (count: number) => void) => {
    const endings = await inThreads<unknown, string, Ending>(
      GAME,
      smallScenario(),
      seeds,
      done,
      threads,
    );
    return endings.map(({ seconds: _, ...ending }) => ending);
  };
  const counts: number[] = [];
  const alone = await play(1, (count) => counts.push(count));
  expect(counts).toEqual([1, 2, 3]);
  expect(alone).toHaveLength(3);
  expect(await play(2)).toEqual(alone);
}, 60_000);

test('a job that fails is told, with what it said', async () => {
  await expect(inThreads(GAME, { not: 'a scenario' }, ['a'])).rejects.toThrow(/game-thread/);
}, 60_000);
