import type { Choice } from '../../../engine/command.ts';
import type { DebriefGame } from '../debrief-context.ts';
import { CASTS, type Cast } from './ballot-look.ts';

/** How one group voted. */
export interface GroupBallots {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly counts: Readonly<Record<Cast, number>>;
  readonly size: number;
}

export function castOf(ballots: readonly (Choice | null)[], index: number): Cast {
  return ballots[index] ?? 'none';
}

/**
 * All members, then the regional groups, then the political ones, which overlap; and those in no
 * group, if there are some.
 */
export function groupBallots(
  {
    model,
    finalState,
    scenario,
    names,
  }: Pick<DebriefGame, 'model' | 'finalState' | 'scenario' | 'names'>,
  ballots: readonly (Choice | null)[],
  words: { readonly all: string; readonly ungrouped: string },
): readonly GroupBallots[] {
  const counted = (id: string, name: string, short: string, members: readonly number[]) => {
    const counts: Record<Cast, number> = { yes: 0, no: 0, abstain: 0, none: 0 };
    for (const index of members) counts[castOf(ballots, index)] += 1;
    return { id, name, short, counts, size: members.length };
  };
  const kind = new Map(scenario.groups.map((group) => [group.id, group.kind]));
  const groups = finalState.groups
    .toSorted(
      (a, b) => Number(kind.get(a.id) !== 'regional') - Number(kind.get(b.id) !== 'regional'),
    )
    .map(({ id, members }) => ({
      id,
      members: members.flatMap((member) => {
        const index = model.delegationIndex.get(member) ?? -1;
        return model.members.includes(index) ? [index] : [];
      }),
    }));
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const rest = model.members.filter((index) => !grouped.has(index));
  return [
    counted('all', words.all, words.all, model.members),
    ...groups.map(({ id, members }) => counted(id, names.group(id), names.groupShort(id), members)),
    ...(rest.length > 0 && groups.length > 0
      ? [counted('ungrouped', words.ungrouped, words.ungrouped, rest)]
      : []),
  ].filter(({ size }) => size > 0);
}

/** The sections of one bar, from 0, in the order of `CASTS`. */
export function barOf({ counts }: GroupBallots): readonly {
  readonly cast: Cast;
  readonly from: number;
  readonly to: number;
}[] {
  let from = 0;
  return CASTS.flatMap((cast) => {
    const to = from + counts[cast];
    const section = { cast, from, to };
    from = to;
    return counts[cast] > 0 ? [section] : [];
  });
}
