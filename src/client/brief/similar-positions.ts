import { type DelegationModel, type Model, modelOf } from '../../engine/model.ts';
import type { Scenario } from '../../scenario/schema.ts';

export interface Likeness {
  readonly delegation: string;
  /** 1 where the two value every formulation alike, 0 where they are opposed on every one. */
  readonly likeness: number;
  /** On how many provisions both have positions that public sources document. */
  readonly compared: number;
}

/**
 * How near others stand, by what public sources say of them and nothing else: estimates and
 * instructions of others are not the reader's to know.
 */
export function likenessTo(scenario: Scenario, seat: string): readonly Likeness[] {
  const model = modelOf(scenario);
  const own = model.delegations.find((d) => d.id === seat);
  if (own === undefined) return [];
  return model.delegations
    .filter((other) => other.id !== seat)
    .flatMap((other): Likeness[] => {
      const shared = provisionsToCompare(model, own, other);
      if (shared.length === 0) return [];
      const distance = shared.reduce((sum, at) => sum + distanceOn(own, other, at), 0);
      return [
        { delegation: other.id, likeness: 1 - distance / shared.length, compared: shared.length },
      ];
    })
    .sort((a, b) => b.likeness - a.likeness || b.compared - a.compared);
}

function provisionsToCompare(model: Model, own: DelegationModel, other: DelegationModel): number[] {
  return model.provisions
    .filter(
      ({ id }) =>
        own.delegation.positions[id] !== undefined &&
        other.delegation.positions[id]?.provenance.kind === 'documented',
    )
    .map(({ index }) => index);
}

/** Mean difference of the values of the formulations of one provision. */
function distanceOn(a: DelegationModel, b: DelegationModel, provision: number): number {
  const values = a.values[provision] ?? [];
  const sum = values.reduce(
    (total, value, option) => total + Math.abs(value - (b.values[provision]?.[option] ?? 0)),
    0,
  );
  return values.length === 0 ? 0 : sum / values.length;
}
