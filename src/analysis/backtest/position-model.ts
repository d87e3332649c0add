import { idealPointBaseline } from './ideal-point-logit.ts';
import { type Predictions, type Probabilities, UNKNOWN } from './prediction.ts';
import { CHOICES, NOT_VOTING, type RollCalls } from './roll-calls.ts';
import type { Evidence, StateEvidence } from './state-evidence.ts';
import { inverseOf } from './symmetric-matrix.ts';

/** What two states may be alike in. */
export const LIKENESSES = ['clauses', 'general', 'memberships', 'votes'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface ModelSettings {
  /** Distance at which likeness has fallen to about 0.6; two states taken at random are 1.4 apart. */
  readonly reach: number;
  /** Part of a vote that no likeness explains, relative to the part that one may. */
  readonly noise: number;
  /** Weight of the one-dimensional logistic regression in the mixture, in [0,1]. */
  readonly logit: number;
  readonly likenesses: readonly Likeness[];
}

/**
 * One setting for every vote and every file, set beforehand: states reach about as far as they lie
 * apart, a fifth of what is seen is noise, all likenesses weigh the same.
 */
export const SETTINGS: ModelSettings = {
  reach: 1,
  noise: 0.25,
  logit: 0.25,
  likenesses: LIKENESSES,
};

/** Variance of the level of a choice over resolutions: wide, so that the votes alone decide. */
const LEVEL = 10;
/** Every likeness is scaled so that two states taken at random are this far apart, squared. */
const TYPICAL = 2;

/**
 * Predicts each vote of each state from all other votes: states that stand alike on the clauses and
 * in the Assembly, belong to the same groups and voted alike on the other resolutions vote alike.
 *
 * Three quarters of a prediction are kernel ridge regression (the posterior mean of a Gaussian
 * process) of the three choices on squared-exponential likeness; it minimises the Brier score. Its
 * leave-one-out prediction has a closed form, a weighted sum of the others' votes: the vote itself
 * is never looked at (Sundararajan and Keerthi, Neural Computation 13, 2001). One quarter is the
 * one-dimensional regression of `idealPointBaseline`, which needs fewer states to learn from.
 *
 * @param evidence of every state of the table, and of others, over which it is standardised
 * @param regression what `idealPointBaseline` predicts, where that is known already
 */
export function predictVotes(
  rollCalls: RollCalls,
  evidence: Evidence,
  settings: ModelSettings = SETTINGS,
  regression?: Predictions,
): Predictions {
  const known = settings.likenesses
    .filter((likeness) => likeness !== 'votes')
    .map((likeness) => distancesIn(rollCalls.states, evidence, likeness));
  const logit =
    settings.logit > 0
      ? (regression ??
        idealPointBaseline(rollCalls, standardisedPoints(rollCalls.states, evidence)))
      : null;
  return rollCalls.votes.map((row, resolution) => {
    const votes = settings.likenesses.includes('votes')
      ? voteDistances(rollCalls, resolution)
      : null;
    const distances = votes === null ? known : [...known, votes];
    const kernel = leftOut(row, distances, settings);
    return kernel.map((probabilities, state) => {
      const other = logit?.[resolution]?.[state];
      if (probabilities === null || other == null) return probabilities;
      return probabilities.map(
        (p, choice) => (1 - settings.logit) * p + settings.logit * (other[choice] ?? 0),
      );
    });
  });
}

/** General Assembly ideal points of the table's states, standardised over all known states. */
export function standardisedPoints(states: readonly string[], evidence: Evidence): number[] {
  const all = [...evidence.values()].map(({ general }) => general);
  const mean = all.reduce((sum, x) => sum + x, 0) / Math.max(1, all.length);
  const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, all.length);
  const spread = Math.sqrt(variance) || 1;
  return states.map((state) => ((evidence.get(state)?.general ?? mean) - mean) / spread);
}

/** Squared distances of all pairs of states of a table, n rows of n. */
type Distances = Float64Array;

function distancesIn(
  states: readonly string[],
  evidence: Evidence,
  likeness: Exclude<Likeness, 'votes'>,
): Distances {
  const figures = (state: StateEvidence | undefined): readonly number[] => {
    if (state === undefined) return [];
    if (likeness === 'clauses') return state.clauses;
    if (likeness === 'general') return [state.general];
    return state.memberships.map(Number);
  };
  const all = [...evidence.values()].map(figures);
  const width = all[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => all.map((row) => row[at] ?? 0));
  // Ideal points are standardised one by one; a membership is yes or no, whoever shares it.
  const spreads = columns.map((column) => (likeness === 'memberships' ? 1 : spreadOf(column)));
  const scaled = (row: readonly number[]) => row.map((x, at) => x / (spreads[at] ?? 1));
  const typical = columns.reduce(
    (sum, column, at) => sum + 2 * (spreadOf(column) / (spreads[at] ?? 1)) ** 2,
    0,
  );
  const rows = states.map((state) => scaled(figures(evidence.get(state))));
  return pairs(rows, typical > 0 ? TYPICAL / typical : 0);
}

/**
 * Distances in the votes on all other resolutions, of which a state that took no part gets the
 * mean. The resolution itself has no part in it.
 */
function voteDistances({ states, votes }: RollCalls, resolution: number): Distances | null {
  const columns = votes.flatMap((row, at) => {
    const cast = row.filter((vote) => vote !== NOT_VOTING);
    if (at === resolution || cast.length === 0) return [];
    const mean = cast.reduce((sum, vote) => sum + vote, 0) / cast.length;
    return [row.map((vote) => (vote === NOT_VOTING ? mean : vote))];
  });
  const typical = columns.reduce((sum, column) => sum + 2 * spreadOf(column, 0) ** 2, 0);
  if (typical === 0) return null;
  const rows = states.map((_, state) => columns.map((column) => column[state] ?? 0));
  return pairs(rows, TYPICAL / typical);
}

function spreadOf(column: readonly number[], ifNone = 1): number {
  const mean = column.reduce((sum, x) => sum + x, 0) / Math.max(1, column.length);
  const variance = column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, column.length);
  return variance > 0 ? Math.sqrt(variance) : ifNone;
}

function pairs(rows: readonly (readonly number[])[], scale: number): Distances {
  const n = rows.length;
  const distances = new Float64Array(n * n);
  for (const [i, a] of rows.entries()) {
    for (let j = 0; j < i; j++) {
      const b = rows[j] ?? [];
      let sum = 0;
      for (let k = 0; k < a.length; k++) sum += ((a[k] ?? 0) - (b[k] ?? 0)) ** 2;
      distances[i * n + j] = sum * scale;
      distances[j * n + i] = sum * scale;
    }
  }
  return distances;
}

/** Kernel ridge regression of one resolution, each vote predicted from the others. */
function leftOut(
  row: readonly number[],
  distances: readonly Distances[],
  { reach, noise }: ModelSettings,
): (Probabilities | null)[] {
  const states = row.length;
  const cast = row.flatMap((vote, state) => (vote === NOT_VOTING ? [] : [state]));
  const n = cast.length;
  const matrix = new Float64Array(n * n);
  for (const [i, a] of cast.entries()) {
    for (const [j, b] of cast.entries()) {
      let distance = 0;
      for (const of of distances) distance += of[a * states + b] ?? 0;
      distance /= Math.max(1, distances.length);
      matrix[i * n + j] = Math.exp(-distance / (2 * reach * reach)) + LEVEL + (i === j ? noise : 0);
    }
  }
  const inverse = inverseOf(matrix, n);
  const predicted = row.map((): Probabilities | null => null);
  for (const [i, state] of cast.entries()) {
    const sums = CHOICES.map(() => 0);
    for (const [j, other] of cast.entries()) {
      if (j === i) continue;
      const vote = row[other] ?? 0;
      sums[vote] = (sums[vote] ?? 0) - (inverse[i * n + j] ?? 0) / (inverse[i * n + i] ?? 1);
    }
    predicted[state] = n === 1 ? UNKNOWN : nearestProbabilities(sums);
  }
  return predicted;
}

/**
 * The probabilities nearest to three figures that may lie outside [0,1]: a Euclidean projection.
 * Method: Duchi et al., ICML 2008.
 */
function nearestProbabilities(figures: readonly number[]): Probabilities {
  const sorted = [...figures].sort((a, b) => b - a);
  let sum = 0;
  let shift = 0;
  for (const [at, figure] of sorted.entries()) {
    sum += figure;
    const candidate = (sum - 1) / (at + 1);
    if (figure > candidate) shift = candidate;
  }
  return figures.map((figure) => Math.max(0, figure - shift));
}
