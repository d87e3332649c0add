import { CHOICES, NOT_VOTING, type RollCalls } from './roll-calls.ts';

/** Probabilities of the choices, in the order of `CHOICES`; they sum to 1. */
export type Probabilities = readonly number[];

/**
 * By resolution, then state: what was predicted with that one vote left out; null where the state
 * took no part, so that there is nothing to predict.
 */
export type Predictions = readonly (readonly (Probabilities | null)[])[];

/** Nothing at all is known: every choice is as likely. */
export const UNKNOWN: Probabilities = CHOICES.map(() => 1 / CHOICES.length);

/** The choice predicted: the likeliest, of equal ones the first. */
export function likeliest(probabilities: Probabilities): number {
  return probabilities.reduce(
    (best, p, choice) => (p > (probabilities[best] ?? 0) ? choice : best),
    0,
  );
}

export interface PredictionScore {
  /** Share of the votes where the likeliest choice was the one made, in [0,1]. */
  readonly accuracy: number;
  /**
   * Mean of the squared differences between the probabilities and what happened, summed over the
   * three choices: 0 is perfect, 2 is certainty of the wrong. Source: Brier, Monthly Weather Review
   * 78 (1950).
   */
  readonly brier: number;
}

/** Score over the votes cast, of all resolutions or of one; null where none was cast. */
export function scoreOf(
  predictions: Predictions,
  { votes }: RollCalls,
  only?: number,
): PredictionScore | null {
  let cast = 0;
  let right = 0;
  let squares = 0;
  for (const [resolution, row] of votes.entries()) {
    if (only !== undefined && resolution !== only) continue;
    for (const [state, vote] of row.entries()) {
      const probabilities = predictions[resolution]?.[state];
      if (vote === NOT_VOTING || probabilities == null) continue;
      cast += 1;
      if (likeliest(probabilities) === vote) right += 1;
      for (const [choice, p] of probabilities.entries()) {
        squares += (p - (choice === vote ? 1 : 0)) ** 2;
      }
    }
  }
  return cast === 0 ? null : { accuracy: right / cast, brier: squares / cast };
}
