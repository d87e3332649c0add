/** How a delegation was heard on a formulation. */
export type Tone =
  /** Asks for it. */
  | 'wants'
  /** Can live with it. */
  | 'bears'
  /** Would rather not. */
  | 'resists'
  /** Will not have it. */
  | 'refuses';

/** What others make of a delegation's wishes on one provision. Arrays are by option index. */
export interface Impression {
  /** Believed value of each option, in [0,1]. */
  readonly worth: readonly number[];
  /** Believed likelihood that the delegation would not join consensus on it, in [0,1]. */
  readonly refusal: readonly number[];
  /** How much was heard: a sign of how much it cares. */
  readonly weight: number;
  /** All that was heard, in order: what the figures above sum up. */
  readonly evidence: readonly Evidence[];
}

export interface Evidence {
  readonly option: number;
  readonly tone: Tone;
}

/** Weight of each kind of evidence as a sign of interest. */
const INTEREST: Readonly<Record<Tone, number>> = {
  wants: 1,
  bears: 0.4,
  resists: 1,
  refuses: 1.6,
};

const blanks = new WeakMap<readonly number[], Impression>();

/** What is thought of a delegation that has said nothing on a provision with these options. */
export function blankImpression(axis: readonly number[]): Impression {
  const known = blanks.get(axis);
  if (known !== undefined) return known;
  const blank = {
    worth: axis.map(() => 0.5),
    refusal: axis.map(() => 0.05),
    weight: 0,
    evidence: [],
  };
  blanks.set(axis, blank);
  return blank;
}

/**
 * The impression after one more piece of evidence. A wish colours the neighbouring options by
 * their distance; a refusal casts its shadow on what lies further from what the delegation likes.
 */
export function hear(
  axis: readonly number[],
  before: Impression | null,
  option: number,
  tone: Tone,
): Impression {
  const old = before ?? blankImpression(axis);
  const at = axis[option];
  if (at === undefined) return old;
  const weight = old.weight + INTEREST[tone];
  const evidence = [...old.evidence, { option, tone }];
  if (tone === 'wants') return { ...wanting(axis, old, option, at), weight, evidence };
  if (tone === 'bears') {
    return {
      worth: old.worth.with(option, Math.max(old.worth[option] ?? 0, 0.55)),
      refusal: old.refusal.with(option, 0.02),
      weight,
      evidence,
    };
  }
  return { ...shunning(axis, old, option, at, tone === 'refuses'), weight, evidence };
}

function wanting(
  axis: readonly number[],
  old: Impression,
  option: number,
  at: number,
): Pick<Impression, 'worth' | 'refusal'> {
  const trust = old.weight === 0 ? 1 : 0.6;
  return {
    worth: axis.map((x, i) => {
      const seen = old.worth[i] ?? 0.5;
      const told = i === option ? 0.95 : 0.85 - Math.abs(x - at) * 0.9;
      return seen + (Math.max(0.05, told) - seen) * trust;
    }),
    refusal: axis.map((x, i) => {
      const seen = old.refusal[i] ?? 0;
      if (i === option) return 0.02;
      const distance = Math.abs(x - at);
      return Math.max(seen, 0.3 * distance * distance);
    }),
  };
}

function shunning(
  axis: readonly number[],
  old: Impression,
  option: number,
  at: number,
  firmly: boolean,
): Pick<Impression, 'worth' | 'refusal'> {
  let best = -1;
  for (let i = 0; i < axis.length; i++) {
    if (i !== option && (best < 0 || (old.worth[i] ?? 0) > (old.worth[best] ?? 0))) best = i;
  }
  const liked = axis[best] ?? at;
  const here = firmly ? 0.95 : 0.45;
  const beyond = firmly ? 0.6 : 0.25;
  const isBeyond = (x: number): boolean => (at > liked ? x > at : x < at) && old.weight > 0;
  return {
    worth: axis.map((x, i) => {
      const seen = old.worth[i] ?? 0.5;
      if (i === option) return Math.min(seen, firmly ? 0.08 : 0.3);
      return isBeyond(x) ? Math.min(seen, 0.35) : seen;
    }),
    refusal: axis.map((x, i) => {
      const seen = old.refusal[i] ?? 0;
      // However often one would rather not, it is not yet a refusal.
      if (i === option && !firmly) return Math.max(seen, Math.min(0.7, here + seen * 0.5));
      if (i === option) return Math.max(here, seen + (1 - seen) * 0.9);
      return isBeyond(x) ? Math.max(seen, beyond) : seen;
    }),
  };
}
