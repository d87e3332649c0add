import type { Choice } from '../../../engine/command.ts';

/** A ballot, or none. */
export type Cast = Choice | 'none';
export const CASTS = ['yes', 'no', 'abstain', 'none'] as const satisfies readonly Cast[];

export interface BallotLook {
  readonly symbol: 'circle' | 'times' | 'triangle' | 'square';
  /** Of marks. Blue and orange stay apart for every kind of colour vision; shapes do without either. */
  readonly colour: string;
  readonly hollow: boolean;
  /** Of areas: a pattern of `BallotPatterns`. */
  readonly area: string;
}

export const BALLOT_LOOK: Readonly<Record<Cast, BallotLook>> = {
  yes: { symbol: 'circle', colour: 'var(--chart-yes)', hollow: false, area: 'var(--chart-yes)' },
  no: { symbol: 'times', colour: 'var(--chart-no)', hollow: false, area: 'url(#ballot-no)' },
  abstain: {
    symbol: 'triangle',
    colour: 'var(--chart-abstain)',
    hollow: true,
    area: 'url(#ballot-abstain)',
  },
  none: { symbol: 'square', colour: 'var(--ink-3)', hollow: true, area: 'var(--paper)' },
};
