import { isSettled } from '../../engine/clause.ts';
import type { Model } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';
import { type Count, countAdoptable, restrictionAt } from '../zone.ts';
import { accepting } from './acceptance.ts';
import { type Chronicle, changedProvisions, draftVector } from './chronicle.ts';
import type { TurningPoint } from './debrief.ts';

/** A class can talk about so many. */
const MOST = 8;
/** Below this an event is one of many small steps. */
const LEAST = 0.05;
/** Partial texts looked at for one moment, before its count is given as a lower bound. */
const NODES = 400_000;

interface Standing {
  readonly count: Count;
  /** Indices of the members that could live with the text. */
  readonly accepting: readonly number[];
}

/**
 * The events that mattered most, in the order of the record: those after which fewer or more texts
 * could still be adopted by consensus, and those that moved the standing text nearer to or further
 * from one that everybody could live with.
 *
 * @param onProgress called with the share of the moments counted, in [0,1]
 */
export function turningPointsOf(
  { model, opening, moments }: Chronicle,
  onProgress: (share: number) => void = () => {},
): TurningPoint[] {
  const counted = new Map<string, Count>();
  const standingAt = (state: GameState): Standing => {
    const key = restrictionKey(state);
    const known = counted.get(key);
    const count = known ?? countAdoptable(model, restrictionAt(state), { nodes: NODES });
    counted.set(key, count);
    return { count, accepting: accepting(model, state, draftVector(model, state)) };
  };

  const points: TurningPoint[] = [];
  let standing = standingAt(opening);
  moments.forEach(({ at, before, after }, index) => {
    const next = standingAt(after);
    const exact = standing.count.exact && next.count.exact;
    const point = {
      at,
      before: standing.count.count,
      after: next.count.count,
      exact,
      acceptedBefore: standing.accepting.length,
      acceptedAfter: next.accepting.length,
      members: model.members.length,
      won: idsWithout(model, next.accepting, standing.accepting),
      lost: idsWithout(model, standing.accepting, next.accepting),
      provisions: changedProvisions(before, after),
    };
    const weight = weightOf(point);
    if (weight >= LEAST) points.push({ ...point, weight });
    standing = next;
    onProgress((index + 1) / moments.length);
  });
  return points
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at);
}

/**
 * How much an event mattered, from 0 to 3: the share by which the set of adoptable texts shrank or
 * grew, plus the share of the members that the standing text won or lost, plus 1 where the standing
 * text became one that all members could live with, or ceased to be.
 */
export function weightOf(point: Omit<TurningPoint, 'weight'>): number {
  const { before, after, exact, acceptedBefore, acceptedAfter, members } = point;
  const [less, more] = before < after ? [before, after] : [after, before];
  // Of two lower bounds nobody knows which number is the larger.
  const zone = exact && more > 0n ? 1 - Number(less) / Number(more) : 0;
  const text = members > 0 ? Math.abs(acceptedAfter - acceptedBefore) / members : 0;
  const crossed = (acceptedBefore === members) !== (acceptedAfter === members);
  return zone + text + (crossed ? 1 : 0);
}

/** Ids of those in one list of indices that are not in the other. */
function idsWithout(model: Model, some: readonly number[], others: readonly number[]): string[] {
  const excluded = new Set(others);
  return some
    .filter((index) => !excluded.has(index))
    .map((index) => model.delegations[index]?.id ?? '');
}

/** Equal for two states of a game in which the same texts could still be adopted. */
function restrictionKey(state: GameState): string {
  const settled = state.clauses.map((clause) => (isSettled(clause) ? clause.option : ''));
  const lifted = Object.entries(state.capital).flatMap(([by, { lifted: options }]) =>
    options.map((option) => `${by}:${option}`),
  );
  return JSON.stringify([settled, lifted]);
}
