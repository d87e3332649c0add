/** How well a computer delegation negotiates. A person chooses among these for the whole room. */
export const strengths = ['novice', 'diplomat', 'veteran'] as const;
export type Strength = (typeof strengths)[number];

/**
 * Classical tactics of automated negotiation, to compare with: time-dependent ones after Faratin,
 * Sierra and Jennings (1998), the reciprocal one of the same paper, and chance.
 */
export const baselines = ['boulware', 'conceder', 'linear', 'tit-for-tat', 'random'] as const;
export type Baseline = (typeof baselines)[number];

/** Everything a computer seat can negotiate by. */
export const strategies = [...strengths, ...baselines] as const;
export type Strategy = (typeof strategies)[number];

/** One strategy for all computer seats, or by delegation id; who is not named is a diplomat. */
export type Strategies = Strategy | Readonly<Record<string, Strategy>>;

export const DEFAULT_STRENGTH: Strength = 'diplomat';

export function strategyOf(chosen: Strategies, seat: string): Strategy {
  if (typeof chosen === 'string') return chosen;
  return (Object.hasOwn(chosen, seat) ? chosen[seat] : undefined) ?? DEFAULT_STRENGTH;
}

/** Whether the text names a strength: what a file or a command line gives is not to be trusted. */
export function isStrength(name: string): name is Strength {
  return strengths.some((strength) => strength === name);
}
