import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pivotalDelegations, voteSwings } from '../../src/analysis/pivotal.ts';
import { countAdoptable } from '../../src/analysis/zone.ts';
import { modelOf } from '../../src/engine/model.ts';
import { vectorOf } from '../../src/engine/utility.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { randomScenario } from './random-scenario.ts';

describe('pivotal delegations', () => {
  test('hold back what would be adoptable without them and is not with them', () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(3), fc.boolean(), (scenario, clause, restricted) => {
        const model = modelOf(scenario);
        const within = restricted
          ? {
              fixed: model.provisions.map(({ index }) => (index === clause ? 0 : null)),
              lifted: (delegation: number) => delegation === 0,
              without: [1],
            }
          : {};
        const { delegations, adoptable, exact } = pivotalDelegations(model, within);
        const now = countAdoptable(model, within).count;
        expect({ adoptable, exact }).toEqual({ adoptable: now, exact: true });
        const asked = model.members.filter((index) => !within.without?.includes(index));
        const wanted = asked.flatMap((delegation) => {
          const without = [...(within.without ?? []), delegation];
          const gained = countAdoptable(model, { ...within, without }).count - now;
          return gained > 0n ? [[delegation, gained]] : [];
        });
        const found = delegations.map(({ delegation, gained }) => [delegation, gained]);
        expect(new Map(found as [number, bigint][])).toEqual(new Map(wanted as [number, bigint][]));
      }),
      { numRuns: 120 },
    );
  });

  test('come in the order of what they hold back, with how many times more there would be', () => {
    const { delegations, adoptable } = pivotalDelegations(modelOf(smallScenario()));
    expect(adoptable).toBeGreaterThan(0n);
    for (const [at, { gained, ratio }] of delegations.entries()) {
      expect(gained).toBeLessThanOrEqual(delegations[at - 1]?.gained ?? gained);
      expect(ratio).toBeCloseTo(1 + Number(gained) / Number(adoptable), 12);
    }
  });

  test('are none where a budget of one look finds nothing, which is said', () => {
    const { exact } = pivotalDelegations(modelOf(smallScenario()), {}, { nodes: 1 });
    expect(exact).toBe(false);
  });
});

describe('who could turn a vote', () => {
  const model = modelOf(smallScenario());

  test('is nobody where it carries by more than two votes', () => {
    const text = vectorOf(model, { rights: 'general', scope: 'serious', offences: 'core' });
    const { tally, decisive } = voteSwings(model, text);
    expect(tally).toMatchObject({ yes: 5, carried: true });
    expect(decisive).toEqual([]);
  });

  test('is everybody on the winning side where one vote decides', () => {
    const texts = model.provisions[0]?.axis.flatMap((_, rights) =>
      [0, 1, 2, 3].flatMap((scope) => [0, 1, 2].map((offences) => [rights, scope, offences])),
    );
    const close = (texts ?? [])
      .map((text) => voteSwings(model, text))
      .find(({ tally: { yes, no } }) => yes === 3 && no === 2);
    expect(close?.decisive).toEqual(
      model.members.filter((index) => close?.ballots[index] === 'yes'),
    );
  });
});
