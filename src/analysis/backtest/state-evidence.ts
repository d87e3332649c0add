import type { Scenario } from '../../scenario/schema.ts';

/**
 * What the position model knows of a state besides votes. Nothing in it may be made of the votes
 * that are to be predicted.
 */
export interface StateEvidence {
  /** Ideal point on each provision, in [0,1], in the order of the scenario. */
  readonly clauses: readonly number[];
  /** General Assembly ideal point; higher is closer to the voting of the United States. */
  readonly general: number;
  /** For each group of the scenario, whether it is a member. */
  readonly memberships: readonly boolean[];
  /** Its regional group; null where it has none. */
  readonly region: string | null;
}

/** By iso3, every member of the scenario. */
export type Evidence = ReadonlyMap<string, StateEvidence>;

/** Ideal points of a member, from a source outside the scenario. */
export interface Ideals {
  readonly general: number;
  readonly clauses: readonly number[];
}

/**
 * @param ideals by member; a member without an entry is left out
 * @param clauses whether the ideal points on clauses are those of `ideals` or those of the scenario,
 *   which may have been estimated from votes
 */
export function evidenceOf(
  scenario: Scenario,
  ideals: Readonly<Record<string, Ideals>>,
  clauses: 'given' | 'as-played' = 'given',
): Evidence {
  const evidence = new Map<string, StateEvidence>();
  for (const { id, kind, positions } of scenario.delegations) {
    const known = Object.hasOwn(ideals, id) ? ideals[id] : undefined;
    if (kind !== 'member' || known === undefined) continue;
    const memberships = scenario.groups.map(({ members }) => members.includes(id));
    const region = scenario.groups.find(
      (group, at) => group.kind === 'regional' && memberships[at] === true,
    );
    evidence.set(id, {
      clauses:
        clauses === 'given'
          ? known.clauses
          : scenario.provisions.map((p, at) => positions[p.id]?.ideal ?? known.clauses[at] ?? 0.5),
      general: known.general,
      memberships,
      region: region?.id ?? null,
    });
  }
  return evidence;
}
