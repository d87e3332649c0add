import { describe, expect, test } from 'vitest';
import { type Policy, play, shippedScenario } from './playing.ts';
import { sensible, stubborn } from './scripted-players.ts';

const scenario = shippedScenario('first-steps.yaml');
const seats = scenario.delegations.map((d) => d.id);
const seeds = Array.from({ length: 20 }, (_, n) => `seed ${n}`);

function consensusReached(seat: string, policy: () => Policy): number {
  return seeds.filter((seed) => {
    const { state } = play({ scenario, seed, persons: [seat], policy: policy() });
    return state.outcome?.outcome === 'adopted' && state.outcome.method === 'consensus';
  }).length;
}

describe.each(seats)('in the seat of %s', { timeout: 120_000 }, (seat) => {
  test('a sensible player reaches consensus in at least four games of five', () => {
    expect(consensusReached(seat, sensible)).toBeGreaterThanOrEqual(0.8 * seeds.length);
  });

  test('a stubborn player never does', () => {
    expect(consensusReached(seat, () => stubborn)).toBe(0);
  });
});
