import { describe, expect, test } from 'vitest';
import { runCommand } from '../cli/run-command.ts';

const positive = expect.toSatisfy((value) => typeof value === 'number' && value > 0);

describe('ad-referendum bench', () => {
  test('gives every figure and what it was measured on, as one JSON document', async () => {
    const { code, out, err } = await runCommand(['bench', '--quick', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      machine: {
        cpu: expect.any(String),
        cores: positive,
        memory: positive,
        system: expect.any(String),
        node: process.version,
      },
      thorough: false,
      engine: {
        eventsPerSecond: positive,
        evolveEventsPerSecond: positive,
        peer: {
          name: 'boardgame.io',
          version: expect.stringMatching(/^0\.50\./),
          movesPerSecond: positive,
          productionMovesPerSecond: positive,
        },
        ratio: positive,
        productionRatio: positive,
      },
      game: {
        newYorkCpuSeconds: positive,
        newYorkEvents: positive,
        newYorkCommands: positive,
        firstStepsCpuMilliseconds: positive,
        firstStepsEvents: positive,
      },
      recordLength: { at100: positive, at10000: positive },
      solver: {
        scenario: 'vienna-2024',
        texts: 409_600,
        firstMs: positive,
        solverMs: positive,
        bruteForceMs: positive,
        ratio: expect.toSatisfy((value) => typeof value === 'number' && value > 4),
        sameAnswers: true,
      },
      targets: { ratio: 20, newYorkCpuSeconds: 3, firstStepsCpuMilliseconds: 50 },
    });
  }, 120_000);
});
