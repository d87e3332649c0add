import { type Predictions, type Probabilities, UNKNOWN } from './prediction.ts';
import { NOT_VOTING, type RollCalls } from './roll-calls.ts';

/** Weight of the penalty on squared coefficients: just enough that a clean divide has a solution. */
const RIDGE = 0.01;
const STEPS = 60;
const CLOSE = 1e-9;

/**
 * One-dimensional ideal points alone: for each resolution a multinomial logistic regression of the
 * choice on the ideal point, fitted on the votes of all the others and read off for the state that
 * was left out. Source of the method: Bailey, Strezhnev and Voeten, Journal of Conflict Resolution
 * 61 (2017), whose points these are; of the regression, any textbook.
 *
 * @param points a figure for each state, in the order of the table, standardised over all states
 */
export function idealPointBaseline({ votes }: RollCalls, points: readonly number[]): Predictions {
  return votes.map((row) => {
    const cast = row.flatMap((vote, state) => (vote === NOT_VOTING ? [] : [state]));
    const x = Float64Array.from(cast, (state) => points[state] ?? 0);
    const y = Int8Array.from(cast, (state) => row[state] ?? NOT_VOTING);
    const predicted = row.map((): Probabilities | null => null);
    for (const [at, state] of cast.entries()) {
      predicted[state] =
        cast.length === 1 ? UNKNOWN : probabilitiesAt(fitWithout(at, x, y), x[at] ?? 0);
    }
    return predicted;
  });
}

/**
 * Logit of `yes` and of `no` over `abstain`: constant and slope of the one, then of the other. The
 * indices of `CHOICES` are 0 for yes, 1 for abstain, 2 for no.
 */
type Coefficients = Float64Array;
const SIZE = 4;

function probabilitiesAt(coefficients: Coefficients, x: number): Probabilities {
  const [yes = 0, yesSlope = 0, no = 0, noSlope = 0] = coefficients;
  const logits = [yes + yesSlope * x, 0, no + noSlope * x];
  const most = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * The coefficients that fit all votes but one. Newton's method from zero, with halved steps where a
 * whole one would make it worse: the penalised likelihood has one maximum.
 */
function fitWithout(left: number, x: Float64Array, y: Int8Array): Coefficients {
  let now = new Float64Array(SIZE);
  let next = new Float64Array(SIZE);
  let slopes = new Float64Array(SIZE + SIZE * SIZE);
  let nextSlopes = new Float64Array(SIZE + SIZE * SIZE);
  let loss = lossOf(now, x, y, left, slopes);
  for (let step = 0; step < STEPS; step++) {
    const move = solve(slopes);
    let stride = 1;
    let reached = Number.POSITIVE_INFINITY;
    for (; stride > 1e-6; stride /= 2) {
      for (let at = 0; at < SIZE; at++) next[at] = (now[at] ?? 0) - stride * (move[at] ?? 0);
      reached = lossOf(next, x, y, left, nextSlopes);
      if (reached <= loss) break;
    }
    if (reached > loss) break;
    [now, next] = [next, now];
    [slopes, nextSlopes] = [nextSlopes, slopes];
    loss = reached;
    if (move.every((m) => Math.abs(m * stride) < CLOSE)) break;
  }
  return now;
}

/**
 * Penalised negative log likelihood. Writes its gradient and, after it, its matrix of second
 * derivatives, row by row.
 */
function lossOf(
  coefficients: Coefficients,
  x: Float64Array,
  y: Int8Array,
  left: number,
  slopes: Float64Array,
): number {
  const [a = 0, b = 0, c = 0, d = 0] = coefficients;
  let loss = 0.5 * RIDGE * (a * a + b * b + c * c + d * d);
  let [ga, gb, gc, gd] = [RIDGE * a, RIDGE * b, RIDGE * c, RIDGE * d];
  // Sums of the curvature of yes, of no and between them, times 1, x and x squared.
  let [y0, y1, y2, n0, n1, n2, m0, m1, m2] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (i === left) continue;
    const at = x[i] ?? 0;
    const vote = y[i];
    const yes = a + b * at;
    const no = c + d * at;
    const most = Math.max(yes, no, 0);
    const eYes = Math.exp(yes - most);
    const eNo = Math.exp(no - most);
    const total = eYes + eNo + Math.exp(-most);
    const p = eYes / total;
    const q = eNo / total;
    loss += Math.log(total) + most - (vote === 0 ? yes : vote === 2 ? no : 0);
    const errorYes = p - (vote === 0 ? 1 : 0);
    const errorNo = q - (vote === 2 ? 1 : 0);
    ga += errorYes;
    gb += errorYes * at;
    gc += errorNo;
    gd += errorNo * at;
    const curveYes = p * (1 - p);
    const curveNo = q * (1 - q);
    const between = -p * q;
    y0 += curveYes;
    y1 += curveYes * at;
    y2 += curveYes * at * at;
    n0 += curveNo;
    n1 += curveNo * at;
    n2 += curveNo * at * at;
    m0 += between;
    m1 += between * at;
    m2 += between * at * at;
  }
  slopes.set([ga, gb, gc, gd]);
  slopes.set([y0 + RIDGE, y1, m0, m1, y1, y2 + RIDGE, m1, m2], SIZE);
  slopes.set([m0, m1, n0 + RIDGE, n1, m1, m2, n1, n2 + RIDGE], 3 * SIZE);
  return loss;
}

/** Newton's step: the gradient over the second derivatives, by elimination. */
function solve(slopes: Float64Array): Float64Array {
  const right = slopes.slice(0, SIZE);
  const matrix = slopes.slice(SIZE);
  for (let pivot = 0; pivot < SIZE; pivot++) {
    for (let i = pivot + 1; i < SIZE; i++) {
      const factor = (matrix[i * SIZE + pivot] ?? 0) / (matrix[pivot * SIZE + pivot] ?? 1);
      for (let j = pivot; j < SIZE; j++) {
        matrix[i * SIZE + j] =
          (matrix[i * SIZE + j] ?? 0) - factor * (matrix[pivot * SIZE + j] ?? 0);
      }
      right[i] = (right[i] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  for (let i = SIZE - 1; i >= 0; i--) {
    let sum = right[i] ?? 0;
    for (let j = i + 1; j < SIZE; j++) sum -= (matrix[i * SIZE + j] ?? 0) * (right[j] ?? 0);
    right[i] = sum / (matrix[i * SIZE + i] ?? 1);
  }
  return right;
}
