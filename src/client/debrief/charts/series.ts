import { delegationCode } from '../../hall/delegation-code.ts';
import type { DebriefGame } from '../debrief-context.ts';

/** A delegation, or a group by the mean of its members: what charts compare. */
export interface Series {
  readonly id: string;
  readonly kind: 'delegation' | 'group' | 'others';
  readonly name: string;
  /** For where there is little room. */
  readonly short: string;
  /** Delegation indices; never empty. */
  readonly members: readonly number[];
}

/** Up to this many delegations are all drawn, and by themselves. */
const FEW = 6;

/**
 * The player's delegation, the groups, and the other members by name. Observers have no say and are
 * left out.
 */
export function allSeries({
  model,
  names,
  finalState,
  language,
  seat,
}: DebriefGame): readonly Series[] {
  const collator = new Intl.Collator(language);
  const delegations = model.members
    .flatMap((index): Series[] => {
      const of = model.delegations[index];
      if (of === undefined) return [];
      return [
        {
          id: of.id,
          kind: 'delegation',
          name: names.delegation(of.id),
          short: delegationCode(of.delegation),
          members: [index],
        },
      ];
    })
    .sort((a, b) => collator.compare(a.name, b.name));
  const mine = delegations.filter(({ id }) => id === seat);
  const others = delegations.filter(({ id }) => id !== seat);
  const groups = finalState.groups.flatMap(({ id, members }): Series[] => {
    const indices = members.flatMap((member) => {
      const of = model.delegations[model.delegationIndex.get(member) ?? -1];
      return of?.member === true ? [of.index] : [];
    });
    if (indices.length === 0) return [];
    return [
      {
        id: `group:${id}`,
        kind: 'group',
        name: names.group(id),
        short: names.groupShort(id),
        members: indices,
      },
    ];
  });
  return [...mine, ...groups, ...others];
}

/** What is drawn before the reader chooses: everybody where they are few, else the player and groups. */
export function firstSeries(game: DebriefGame, all: readonly Series[]): readonly string[] {
  const delegations = all.filter(({ kind }) => kind === 'delegation');
  if (delegations.length <= FEW) return delegations.map(({ id }) => id);
  const regional = new Set(
    game.scenario.groups.filter(({ kind }) => kind === 'regional').map(({ id }) => `group:${id}`),
  );
  const groups = all.filter(({ kind, id }) => kind === 'group' && regional.has(id));
  const mine = all.filter(({ id }) => id === game.seat);
  return [...mine, ...groups].slice(0, FEW).map(({ id }) => id);
}

/** Mean over the members of a series of a figure each delegation has. */
export function meanOf({ members }: Series, figure: (delegation: number) => number): number {
  return members.reduce((sum, index) => sum + figure(index), 0) / members.length;
}

/** A name for a place of so many letters: a long one is abbreviated or cut. The tables have it whole. */
export function labelOf(
  { name, short, kind }: Pick<Series, 'name' | 'short' | 'kind'>,
  letters: number,
): string {
  if (name.length <= letters) return name;
  if (kind !== 'delegation' && short.length <= letters) return short;
  return cut(name, letters);
}

export function cut(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}
