import { expect, test, vi } from 'vitest';
import { figuresOf } from '../../src/cli/tournament-figures.ts';
import type { TournamentLine } from '../../src/cli/tournament-games.ts';
import { type Strategy, strategies } from '../../src/delegates/strength.ts';
import { runCommand } from './run-command.ts';

// A test starts a process, and a machine that runs all tests at once is slow at that.
vi.setConfig({ testTimeout: 60_000 });

function line(change: Partial<TournamentLine>, veteran = 0.8): TournamentLine {
  const scores = Object.fromEntries(strategies.map((name) => [name, 0.5]));
  return {
    seed: 's',
    members: 2,
    provisions: 3,
    solvable: true,
    agreed: true,
    nashShare: 0.81,
    amongDiplomats: { agreed: false, nashShare: null },
    below: 0,
    crossed: 0,
    focal: ['state-1'],
    scores: { ...(scores as Record<Strategy, number>), veteran },
    consensus: scores as Record<Strategy, number>,
    ...change,
  };
}

test('a scenario that veterans did not agree on counts as nothing won', () => {
  const figures = figuresOf('s', [
    line({}),
    line({ agreed: false, nashShare: null }),
    line({ solvable: false, agreed: false, nashShare: null }),
  ]);
  expect(figures).toMatchObject({ scenarios: 3, solvable: 2, agreed: 1, agreementRate: 0.5 });
  expect(figures.nashShare).toBeCloseTo(0.405);
  expect(figures.nashShareAgreed).toBeCloseTo(0.81);
  expect(figures.nashSharePerMember).toBeCloseTo(0.9);
  expect(figures.amongDiplomats).toMatchObject({ agreed: 0, agreementRate: 0, nashShare: 0 });
});

test('the veteran is compared with each other strategy seat by seat', () => {
  const figures = figuresOf('s', [line({}, 0.7), line({}, 0.8), line({}, 0.9)]);
  const against = figures.paired.find((pair) => pair.against === 'boulware');
  expect(against?.difference).toBeCloseTo(0.3);
  // Differences of 0.2, 0.3 and 0.4; 4.303 is the 97.5 % quantile of t with two degrees of freedom.
  expect(against?.ci95?.[0]).toBeCloseTo(0.3 - (4.303 * 0.1) / Math.sqrt(3), 1.5);
  expect(figures.paired).toHaveLength(strategies.length - 1);
  expect(figures.strategies.map(({ consensus }) => consensus)).toEqual(strategies.map(() => 0.5));
});

test('one scenario is no ground for an interval', () => {
  expect(figuresOf('s', [line({}, 0.7)]).paired.map(({ ci95 }) => ci95)).toEqual(
    strategies.slice(1).map(() => null),
  );
});

test('the command writes its figures as one document', async () => {
  const { code, out } = await runCommand(['tournament', '--scenarios', '2', '--json']);
  expect(code).toBe(0);
  const figures = JSON.parse(out) as Record<string, unknown>;
  expect(figures).toMatchObject({ scenarios: 2, belowReservation: 0, redLinesCrossed: 0 });
  for (const key of ['solvable', 'agreed', 'agreementRate', 'nashShare', 'strategies', 'paired']) {
    expect(figures).toHaveProperty(key);
  }
});

test('a strength that there is not is refused with those there are', async () => {
  const { code, err } = await runCommand(['simulate', 'first-steps', '--strength', 'wise']);
  expect(code).toBe(1);
  expect(err).toContain('veteran');
});
