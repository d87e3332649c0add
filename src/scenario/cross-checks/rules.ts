import { nearestFirst } from '../nearest.ts';
import type { ScenarioParts } from '../parts.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Majority } from '../rule-parameters.ts';
import { type ResolvedRules, resolveRules, ruleSets } from '../rule-sets.ts';

/** The rule set exists, and the delegations have what its rules count. */
export function checkRules(parts: ScenarioParts): Problem[] {
  const rules = parts.rules?.value;
  if (rules === undefined) return [];
  if (!Object.hasOwn(ruleSets, rules.set)) {
    return [
      error(
        'unknown-rule-set',
        ['rules', 'set'],
        { id: rules.set, known: nearestFirst(rules.set, Object.keys(ruleSets)) },
        'There is no rule set “{{id}}”.',
        'Use one of: {{known}}; what differs goes into `overrides`.',
      ),
    ];
  }
  const resolved = resolveRules(rules);
  return [
    ...checkMotions(resolved),
    ...checkExhaustion(resolved),
    ...checkPopulations(parts, resolved),
    ...checkVeto(parts, resolved),
  ];
}

function checkMotions({ parameters }: ResolvedRules): Problem[] {
  const kinds = parameters.motions.map(({ kind }) => kind);
  return kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) === index
      ? []
      : [
          error(
            'duplicate-motion',
            ['rules', 'overrides', 'motions', index, 'kind'],
            { kind },
            'The motion “{{kind}}” is listed twice.',
            'Keep it once, at its place in the order of precedence.',
          ),
        ],
  );
}

/** Exhaustion waits for failed attempts at consensus, which never come where there is none. */
function checkExhaustion({ parameters: { consensus } }: ResolvedRules): Problem[] {
  if (consensus.possible || !consensus.exhaustion || consensus.attempts === 0) return [];
  return [
    error(
      'exhaustion-out-of-reach',
      ['rules', 'overrides', 'consensus'],
      { attempts: consensus.attempts },
      'Consensus is not possible, yet a vote has to wait for {{attempts}} failed attempts at it.',
      'Write `exhaustion: false` or `attempts: 0`.',
    ),
  ];
}

function checkPopulations(parts: ScenarioParts, { parameters }: ResolvedRules): Problem[] {
  const majorities: Majority[] = [
    ...Object.values(parameters.majorities),
    parameters.pointsOfOrder.overrule,
    ...parameters.motions.map(({ majority }) => majority),
  ];
  if (!majorities.some(({ kind }) => kind === 'double')) return [];
  return parts.delegations.items
    .filter(({ value }) => value.kind === 'member' && value.population === 0)
    .map(({ value, path }) =>
      error(
        'missing-population',
        [...path, 'population'],
        { delegation: value.id },
        'The rules count inhabitants, but “{{delegation}}” has none.',
        'Add its `population`, a whole number.',
      ),
    );
}

function checkVeto({ delegations }: ScenarioParts, { parameters }: ResolvedRules): Problem[] {
  const holder = delegations.items.some(({ value }) => value.kind === 'member' && value.veto);
  if (!parameters.veto || holder || !delegations.whole) return [];
  return [
    warning(
      'veto-without-holder',
      ['rules', 'overrides', 'veto'],
      {},
      'The rules know a veto, but no member has one.',
      'Give the members concerned `veto: true`, or take the veto out of the rules.',
    ),
  ];
}
