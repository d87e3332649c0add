import type { Delegation, Scenario } from '../../src/scenario/schema.ts';

/** The scenario with everything changed that a delegation may not know of the others. */
export function secretsChanged(scenario: Scenario, seat: string): Scenario {
  const concerns = (who: 'all' | readonly string[]): boolean =>
    who === 'all' ||
    who.includes(seat) ||
    scenario.groups.some((group) => who.includes(group.id) && group.members.includes(seat));
  return {
    ...scenario,
    links: scenario.links.filter((link) => concerns(link.concerns)),
    delegations: scenario.delegations.map((d) => (d.id === seat ? d : turnedAround(scenario, d))),
  };
}

function turnedAround(scenario: Scenario, delegation: Delegation): Delegation {
  return {
    ...delegation,
    brief: { en: 'Quite other instructions.' },
    reservation: 1 - delegation.reservation,
    temperament: { firmness: 1, initiative: 0.1, candour: 0.9 },
    positions: Object.fromEntries(
      scenario.provisions.map((p) => {
        const position = delegation.positions[p.id];
        return [
          p.id,
          {
            salience: 5 - Math.min(5, position?.salience ?? 0),
            values: Object.fromEntries(
              p.options.map((option) => [option.id, 1 - (position?.values?.[option.id] ?? 0.5)]),
            ),
            redLines: [p.options[0]?.id ?? ''],
            provenance: { kind: 'estimated' as const, method: 'invented' },
          },
        ];
      }),
    ),
  };
}
