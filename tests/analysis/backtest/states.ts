import type { RollCalls } from '../../../src/analysis/backtest/roll-calls.ts';
import type { Evidence } from '../../../src/analysis/backtest/state-evidence.ts';

/** A number in [0,1) for each place of a sequence, always the same: enough disorder for a test. */
export function noise(seed: number, at: number): number {
  const x = Math.sin(seed * 12.9898 + at * 78.233) * 43758.5453;
  return x - Math.floor(x);
}

const REGIONS = ['north', 'east', 'south'];

/** Codes AAA, AAB, ... of made-up states. */
export function codes(count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    [at / 676, at / 26, at].map((n) => String.fromCharCode(65 + (Math.floor(n) % 26))).join(''),
  );
}

/** States along one line from 0 to 1, on which everything known of them depends, with some scatter. */
export function statesAlongALine(count: number, seed = 1): Evidence {
  return new Map(
    codes(count).map((code, at) => {
      const place = at / Math.max(1, count - 1);
      return [
        code,
        {
          clauses: [0, 1, 2].map((k) => place + 0.2 * noise(seed + k, at)),
          general: place + 0.3 * noise(seed + 7, at),
          memberships: [place < 0.4, place > 0.7],
          region: REGIONS[Math.floor(place * 2.99)] ?? null,
        },
      ] as const;
    }),
  );
}

/** Votes that divide the states at some place of the line, with abstentions around it. */
export function votesOf(evidence: Evidence, resolutions: number, seed = 1): RollCalls {
  const states = [...evidence.keys()];
  return {
    states,
    resolutions: Array.from({ length: resolutions }, (_, at) => `R/${at + 1}`),
    votes: Array.from({ length: resolutions }, (_, resolution) => {
      const divide = 0.3 + 0.4 * noise(seed + 31, resolution);
      return states.map((_, at) => {
        if (noise(seed + 57 + resolution, at) < 0.08) return -1;
        const place =
          at / Math.max(1, states.length - 1) + 0.3 * (noise(seed + resolution, at) - 0.5);
        return place < divide - 0.1 ? 0 : place > divide + 0.1 ? 2 : 1;
      });
    }),
  };
}
