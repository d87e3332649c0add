import type { Evidence, Impression } from './impression.ts';

/**
 * What an option of a clause is worth to a delegation that gave no figures, from what it was heard
 * to say: Bayesian learning over a set of hypotheses, after Hindriks and Tykhonov (2008). Each
 * hypothesis is a single-peaked valuation, by where its peak lies and how fast it falls; each piece
 * of evidence makes those likelier under which one would have said so. The answer is the mean over
 * all hypotheses, by option index, in [0,1].
 */
export function estimatedWorth(
  axis: readonly number[],
  known: Impression | null,
): readonly number[] {
  const evidence = known?.evidence ?? NOTHING_SAID;
  let byEvidence = estimates.get(axis);
  if (byEvidence === undefined) {
    byEvidence = new WeakMap();
    estimates.set(axis, byEvidence);
  }
  const before = byEvidence.get(evidence);
  if (before !== undefined) return before;
  const worth = meanOf(axis, evidence);
  byEvidence.set(evidence, worth);
  return worth;
}

const NOTHING_SAID: readonly Evidence[] = [];
const estimates = new WeakMap<readonly number[], WeakMap<readonly Evidence[], readonly number[]>>();

/** Distances from the peak at which a valuation has fallen to one half. */
const TOLERANCES = [0.18, 0.35, 0.7] as const;

function meanOf(axis: readonly number[], evidence: readonly Evidence[]): readonly number[] {
  const sums = axis.map(() => 0);
  let total = 0;
  for (const peak of axis) {
    for (const tolerance of TOLERANCES) {
      const values = axis.map((x) => {
        const distance = (x - peak) / tolerance;
        return 1 / (1 + distance * distance);
      });
      const likely = likelihood(values, evidence);
      total += likely;
      values.forEach((value, option) => {
        sums[option] = (sums[option] ?? 0) + likely * value;
      });
    }
  }
  return sums.map((sum) => sum / total);
}

/** How likely one with these values would have said all that, up to a constant. */
function likelihood(values: readonly number[], evidence: readonly Evidence[]): number {
  let likely = 1;
  for (const { option, tone } of evidence) {
    const value = values[option] ?? 0;
    switch (tone) {
      case 'wants':
        likely *= 0.03 + value * value * value;
        break;
      case 'bears':
        likely *= 0.15 + value * (1.6 - value);
        break;
      case 'resists':
        likely *= 0.05 + (1 - value);
        break;
      case 'refuses':
        likely *= 0.02 + (1 - value) * (1 - value);
        break;
    }
  }
  return likely;
}
