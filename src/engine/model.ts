import { positionValue } from '../scenario/position-value.ts';
import type { MotionKind, MotionRule } from '../scenario/rule-parameters.ts';
import { type ResolvedRules, resolveRules } from '../scenario/rule-sets.ts';
import type { Delegation, Meeting, Position, Provision, Scenario } from '../scenario/schema.ts';

/** A delegation's wishes as numbers. All arrays are by provision index, then option index. */
export interface DelegationModel {
  readonly id: string;
  readonly index: number;
  readonly member: boolean;
  readonly delegation: Delegation;
  /** False in a view, for delegations whose instructions the viewer may not know. */
  readonly known: boolean;
  /** Normalised to sum to 1 over the provisions the delegation has a position on. */
  readonly salience: readonly number[];
  /** In [0,1]. */
  readonly values: readonly (readonly number[])[];
  readonly redLines: readonly (readonly boolean[])[];
  readonly links: readonly LinkModel[];
}

export interface LinkModel {
  readonly id: string;
  readonly when: { readonly provision: number; readonly options: readonly boolean[] };
  readonly needs: { readonly provision: number; readonly options: readonly boolean[] };
  readonly penalty: number;
  readonly blocking: boolean;
}

export interface ProvisionModel {
  readonly id: string;
  readonly index: number;
  readonly provision: Provision;
  readonly optionIndex: ReadonlyMap<string, number>;
  readonly axis: readonly number[];
  /** Index of the option that is the text without the provision, or -1. */
  readonly absent: number;
}

/** A scenario indexed for the rules: built once for each scenario object, never stored. */
export interface Model {
  readonly scenario: Scenario;
  readonly rules: ResolvedRules;
  readonly delegations: readonly DelegationModel[];
  readonly delegationIndex: ReadonlyMap<string, number>;
  readonly members: readonly number[];
  readonly population: number;
  readonly weight: number;
  readonly provisions: readonly ProvisionModel[];
  readonly provisionIndex: ReadonlyMap<string, number>;
  readonly meetings: readonly Meeting[];
  readonly motions: ReadonlyMap<MotionKind, MotionRule & { readonly rank: number }>;
}

const models = new WeakMap<Scenario, Model>();

/** The model of a scenario; the same scenario object always gives the same model. */
export function modelOf(scenario: Scenario): Model {
  const known = models.get(scenario);
  if (known !== undefined) return known;
  const model = compile(scenario);
  models.set(scenario, model);
  return model;
}

function compile(scenario: Scenario): Model {
  const provisions = scenario.provisions.map(
    (provision, index): ProvisionModel => ({
      id: provision.id,
      index,
      provision,
      optionIndex: new Map(provision.options.map((option, at) => [option.id, at])),
      axis: provision.options.map((option) => option.axis),
      absent: provision.options.findIndex((option) => option.absent),
    }),
  );
  const provisionIndex = new Map(provisions.map((provision) => [provision.id, provision.index]));
  const links = scenario.links.flatMap((link) => {
    const when = provisions[provisionIndex.get(link.when.provision) ?? -1];
    const needs = provisions[provisionIndex.get(link.needs.provision) ?? -1];
    if (when === undefined || needs === undefined) return [];
    const model: LinkModel = {
      id: link.id,
      when: { provision: when.index, options: mask(when, link.when.options) },
      needs: { provision: needs.index, options: mask(needs, link.needs.options) },
      penalty: link.penalty,
      blocking: link.blocking,
    };
    return [{ concerns: link.concerns, model }];
  });
  const groups = new Map(scenario.groups.map((group) => [group.id, group.members]));
  const concernsOf = (concerns: 'all' | readonly string[], id: string): boolean =>
    concerns === 'all' || concerns.some((c) => c === id || groups.get(c)?.includes(id) === true);

  const delegations = scenario.delegations.map((delegation, index): DelegationModel => {
    const positions = provisions.map((p) => delegation.positions[p.id]);
    const total = positions.reduce((sum, position) => sum + (position?.salience ?? 0), 0);
    return {
      id: delegation.id,
      index,
      member: delegation.kind === 'member',
      delegation,
      known: positions.some((position) => position !== undefined),
      salience: positions.map((position) => (total > 0 ? (position?.salience ?? 0) / total : 0)),
      values: provisions.map((p, at) => valuesOf(p, positions[at])),
      redLines: provisions.map((p, at) => mask(p, positions[at]?.redLines ?? [])),
      links: links
        .filter((link) => concernsOf(link.concerns, delegation.id))
        .map((link) => link.model),
    };
  });
  const members = delegations.filter((d) => d.member);
  const rules = resolveRules(scenario.rules);
  return {
    scenario,
    rules,
    delegations,
    delegationIndex: new Map(delegations.map((d) => [d.id, d.index])),
    members: members.map((d) => d.index),
    population: members.reduce((sum, d) => sum + d.delegation.population, 0),
    weight: members.reduce((sum, d) => sum + d.delegation.votes, 0),
    provisions,
    provisionIndex,
    meetings: scenario.calendar.sessions.flatMap((session) => session.meetings),
    motions: new Map(
      rules.parameters.motions.map((motion, rank) => [motion.kind, { ...motion, rank }]),
    ),
  };
}

/** The option that is the text without the provision; undefined where it has none. */
export function absentOption(model: Model, provision: string): string | undefined {
  const at = model.provisions[model.provisionIndex.get(provision) ?? -1];
  return at?.provision.options[at.absent]?.id;
}

function mask(provision: ProvisionModel, options: readonly string[]): boolean[] {
  return provision.provision.options.map((option) => options.includes(option.id));
}

/** The value of each option to a delegation, in [0,1]; nothing where it has no position. */
function valuesOf(provision: ProvisionModel, position: Position | undefined): number[] {
  return provision.provision.options.map((option) =>
    position === undefined ? 0 : positionValue(position, option),
  );
}
