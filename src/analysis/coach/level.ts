/** How much the coach says; each level says what those before it say too. */
export const COACH_LEVELS = ['off', 'possible', 'movers', 'package'] as const;
export type CoachLevel = (typeof COACH_LEVELS)[number];
