import type { Features } from './features.ts';

/**
 * Kernel ridge regression over all provisions at once. A documented position teaches most about
 * the same provision in similar states, a little about the other provisions in similar states, and
 * something about the same state's other positions. See ../METHOD.md.
 */
export interface Lesson {
  /** The state, or the group that one voice spoke for. */
  readonly unit: string;
  readonly provision: string;
  readonly features: Features;
  /** Documented ideal minus the prior (where the adopted text stands). */
  readonly target: number;
}

export interface Settings {
  /** How far alike two states must be to teach each other. */
  readonly reach: number;
  /** Weight of the same provision over the general tendency. */
  readonly own: number;
  /** Scatter allowed around the documented points. */
  readonly noise: number;
}

export interface ProvisionError {
  readonly provision: string;
  readonly lessons: number;
  readonly rmse: number;
  /** The error of guessing the mean of the other documented positions on the provision. */
  readonly meanRmse: number;
}

export interface Estimator {
  readonly settings: Settings;
  readonly errors: readonly ProvisionError[];
  readonly rmse: number;
  readonly meanRmse: number;
  readonly predict: (unit: string, provision: string, features: Features) => number;
}

type Point = Pick<Lesson, 'unit' | 'provision' | 'features'>;

const SAME_UNIT = 0.5;
const SAME_PROVISION = 0.3;

function likeness(a: Features, b: Features, reach: number): number {
  const distance = a.reduce((sum, x, j) => sum + (x - (b[j] ?? 0)) ** 2, 0) / a.length;
  return Math.exp(-distance / (2 * reach * reach));
}

function kernel(a: Point, b: Point, settings: Settings): number {
  const same = a.provision === b.provision ? 1 : 0;
  return (
    likeness(a.features, b.features, settings.reach) * (1 + settings.own * same) +
    SAME_PROVISION * same +
    (a.unit === b.unit ? SAME_UNIT : 0)
  );
}

/** Inverse of a positive definite matrix by Gauss-Jordan elimination. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < n; pivot += 1) {
    const top = rows[pivot] ?? [];
    const scale = top[pivot] ?? 1;
    for (let j = 0; j < 2 * n; j += 1) top[j] = (top[j] ?? 0) / scale;
    for (let i = 0; i < n; i += 1) {
      if (i === pivot) continue;
      const row = rows[i] ?? [];
      const factor = row[pivot] ?? 0;
      if (factor === 0) continue;
      for (let j = 0; j < 2 * n; j += 1) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return rows.map((row) => row.slice(n));
}

const multiply = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] =>
  matrix.map((row) => row.reduce((sum, x, j) => sum + x * (vector[j] ?? 0), 0));

const rootMeanSquare = (errors: readonly number[]): number =>
  Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / Math.max(1, errors.length));

/** Errors when a unit is left out with all it said, as an undocumented state would be. */
function leaveUnitOut(
  lessons: readonly Lesson[],
  inverse: readonly (readonly number[])[],
  weights: readonly number[],
): number[] {
  const errors = lessons.map(() => 0);
  for (const unit of new Set(lessons.map((lesson) => lesson.unit))) {
    const block = lessons.flatMap((lesson, i) => (lesson.unit === unit ? [i] : []));
    const part = block.map((i) => block.map((j) => inverse[i]?.[j] ?? 0));
    const left = multiply(
      invert(part),
      block.map((i) => weights[i] ?? 0),
    );
    block.forEach((i, k) => {
      errors[i] = left[k] ?? 0;
    });
  }
  return errors;
}

function guessByMean(lessons: readonly Lesson[], lesson: Lesson): number {
  const others = lessons.filter(
    (other) => other.provision === lesson.provision && other.unit !== lesson.unit,
  );
  if (others.length === 0) return 0;
  return others.reduce((sum, other) => sum + other.target, 0) / others.length;
}

function train(lessons: readonly Lesson[], settings: Settings): Estimator {
  const gram = lessons.map((a, i) =>
    lessons.map((b, j) => kernel(a, b, settings) + (i === j ? settings.noise : 0)),
  );
  const inverse = invert(gram);
  const weights = multiply(
    inverse,
    lessons.map((lesson) => lesson.target),
  );
  const left = leaveUnitOut(lessons, inverse, weights);
  const byMean = lessons.map((lesson) => lesson.target - guessByMean(lessons, lesson));
  const names = [...new Set(lessons.map((lesson) => lesson.provision))];
  const errors = names.map((provision) => {
    const at = lessons.flatMap((lesson, i) => (lesson.provision === provision ? [i] : []));
    return {
      provision,
      lessons: at.length,
      rmse: rootMeanSquare(at.map((i) => left[i] ?? 0)),
      meanRmse: rootMeanSquare(at.map((i) => byMean[i] ?? 0)),
    };
  });
  return {
    settings,
    errors,
    rmse: rootMeanSquare(left),
    meanRmse: rootMeanSquare(byMean),
    predict: (unit, provision, features) =>
      lessons.reduce(
        (sum, lesson, i) =>
          sum + kernel({ unit, provision, features }, lesson, settings) * (weights[i] ?? 0),
        0,
      ),
  };
}

/** Tries a small grid and keeps the settings with the least leave-one-state-out error. */
export function learn(lessons: readonly Lesson[]): Estimator {
  let best: Estimator | undefined;
  for (const reach of [0.6, 0.9, 1.3, 2]) {
    for (const own of [0.3, 1, 3]) {
      for (const noise of [0.1, 0.3, 0.8]) {
        const candidate = train(lessons, { reach, own, noise });
        if (best === undefined || candidate.rmse < best.rmse - 1e-9) best = candidate;
      }
    }
  }
  if (best === undefined) throw new Error('no lessons to learn from');
  return best;
}
