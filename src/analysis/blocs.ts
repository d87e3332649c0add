import type { Model } from '../engine/model.ts';
import type { Bloc } from './frontier.ts';

/** The most blocs that a frontier can be drawn between. */
export const MOST_BLOCS = 3;

/**
 * Who to draw a frontier between where nobody was named: the two or three largest political groups,
 * or groups of any kind where fewer than two are political, leaving out those that have most of
 * their members in common with a larger one. Empty where that leaves fewer than two.
 */
export function usualBlocs(model: Model): Bloc[] {
  const { groups } = model.scenario;
  const political = groups.filter(({ kind }) => kind === 'political');
  const among = political.length < 2 ? groups : political;
  const blocs: Bloc[] = [];
  for (const { id } of [...among].sort((a, b) => b.members.length - a.members.length)) {
    const bloc = blocNamed(model, id);
    if (bloc === null) continue;
    const shared = blocs.some((other) => {
      const common = bloc.members.filter((member) => other.members.includes(member)).length;
      return 2 * common > bloc.members.length;
    });
    if (!shared) blocs.push(bloc);
    if (blocs.length === MOST_BLOCS) break;
  }
  return blocs.length < 2 ? [] : blocs;
}

/** The member states of a group, or a delegation by itself; null where the id names neither. */
export function blocNamed(model: Model, id: string): Bloc | null {
  const group = model.scenario.groups.find((one) => one.id === id);
  const members = (group?.members ?? [id]).flatMap((member) => {
    const index = model.delegationIndex.get(member);
    if (index === undefined) return [];
    // A group speaks for its members; an observer counts only where it is asked about itself.
    return group === undefined || model.delegations[index]?.member === true ? [index] : [];
  });
  return members.length === 0 ? null : { id, members };
}
