import type { Mechanism, RuleCitation } from '../rule-parameters.ts';

/*
 * A citation's `number` is what people cite ("113"), or one of three words that the locale files
 * put into a sentence, because no rule of the source sets the mechanism down:
 * - `practice`: what conferences of that kind do;
 * - `house`: a rule of this simulation, to make something playable that no rule book governs;
 * - `scenario`: a part of the rules that the scenario overrides (set by `resolveRules`).
 */

/** Cites rules of one document by their numbers. */
export function citing(source: string): (number: string) => RuleCitation {
  return (number) => ({ number, source });
}

/** The practice of conferences of a kind, named by `source`. */
export function practiceOf(source: string): RuleCitation {
  return { number: 'practice', source };
}

export const house: RuleCitation = { number: 'house', source: 'Ad Referendum' };

/** What no rule book governs: the same in every rule set. */
export const houseRules = {
  'informal-contacts': house,
  commitments: house,
  groups: house,
  capital: house,
  'form-of-command': house,
} satisfies Partial<Record<Mechanism, RuleCitation>>;
