import type { Group, Scenario } from '../../scenario/schema.ts';

/** The marks that tell groups apart besides their colour. */
export const MARKS = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'star'] as const;
export type Mark = (typeof MARKS)[number];

export interface SeatGroup {
  readonly group: Group;
  /** Number of its colour token, from 1. */
  readonly colour: number;
  readonly mark: Mark;
}

/**
 * The groups by which the hall is coloured: the regional ones, which do not overlap; where a
 * scenario has none, all its groups, each seat by its first.
 */
export function seatGroups(scenario: Scenario): readonly SeatGroup[] {
  const regional = scenario.groups.filter(({ kind }) => kind === 'regional');
  return (regional.length > 0 ? regional : scenario.groups).map((group, index) => ({
    group,
    colour: (index % 8) + 1,
    mark: MARKS[index % MARKS.length] ?? 'circle',
  }));
}

export function seatGroupOf(groups: readonly SeatGroup[], delegation: string): SeatGroup | null {
  return groups.find(({ group }) => group.members.includes(delegation)) ?? null;
}
