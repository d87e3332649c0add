import type { Mechanism, RuleCitation, RuleParameters, RuleSet } from './rule-parameters.ts';
import { ahcCybercrime } from './rule-sets/ahc-cybercrime.ts';
import { euQmv } from './rule-sets/eu-qmv.ts';
import { munClassic } from './rule-sets/mun-classic.ts';
import { unanimity } from './rule-sets/unanimity.ts';
import { ungaCommittee } from './rule-sets/unga-committee.ts';
import type { Scenario } from './schema.ts';

/** Every rule set a scenario may name in `rules.set`, by its id. */
export const ruleSets: Readonly<Record<string, RuleSet>> = {
  [ungaCommittee.id]: ungaCommittee,
  [ahcCybercrime.id]: ahcCybercrime,
  [munClassic.id]: munClassic,
  [euQmv.id]: euQmv,
  [unanimity.id]: unanimity,
};

/** The rules a game is played by: a rule set with the scenario's overrides in place. */
export interface ResolvedRules {
  readonly id: string;
  readonly parameters: RuleParameters;
  readonly citations: Readonly<Record<Mechanism, RuleCitation>>;
}

/** Which mechanisms rest on a part of the parameters, and so change when it is overridden. */
const restingOn: Readonly<Record<keyof RuleParameters, readonly Mechanism[]>> = {
  quorum: ['quorum'],
  speakers: ['speaking', 'time-limit', 'right-of-reply'],
  pointsOfOrder: ['points-of-order'],
  motions: [
    'adjournment-of-debate',
    'closure-of-debate',
    'suspension-or-adjournment',
    'order-of-motions',
    'competence',
    'reconsideration',
    'division',
  ],
  withdrawal: ['withdrawal'],
  voting: ['method-of-voting', 'conduct-of-voting'],
  amendments: ['amendments'],
  majorities: ['majority', 'substantive-majority'],
  consensus: ['consensus', 'exhaustion'],
  veto: ['veto'],
  informal: ['informal-contacts'],
};

/** Parts are compared as data: overriding a part with what it already is changes nothing. */
function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
  );
}

/**
 * The rules of a scenario. Each part of the parameters that it overrides (`quorum`, `motions`, ...)
 * replaces the rule set's part whole. A mechanism whose part the scenario has changed is cited as
 * the scenario's own (`number: 'scenario'`), because the rule set's document no longer says so.
 *
 * @throws Error for a rule set that does not exist; `loadScenario` reports that as a problem first.
 */
export function resolveRules(rules: Scenario['rules']): ResolvedRules {
  const set = Object.hasOwn(ruleSets, rules.set) ? ruleSets[rules.set] : undefined;
  if (set === undefined) throw new Error(`There is no rule set "${rules.set}".`);

  const overrides = Object.entries(rules.overrides).filter(([, value]) => value !== undefined);
  const parameters: RuleParameters = { ...set.parameters, ...Object.fromEntries(overrides) };

  const citations: Record<Mechanism, RuleCitation> = { ...set.citations };
  for (const part of Object.keys(restingOn) as (keyof RuleParameters)[]) {
    if (sameData(parameters[part], set.parameters[part])) continue;
    for (const mechanism of restingOn[part]) {
      citations[mechanism] = { number: 'scenario', source: set.id };
    }
  }
  return { id: set.id, parameters, citations };
}
