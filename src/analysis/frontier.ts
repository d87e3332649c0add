import type { DelegationModel, Model } from '../engine/model.ts';
import { type TextVector, utilityOf } from '../engine/utility.ts';
import { listOf, type TextList, textAt } from './adoptable-list.ts';
import { type Prospect, treeOf } from './adoptable-tree.ts';
import { bestText, withPrices } from './best-text.ts';
import { SLACK } from './consent.ts';
import { acceptedBy, type Restriction, type Room, roomOf } from './room.ts';
import { cutOff, isIn, wholeRegion } from './search-region.ts';
import { walk } from './walk.ts';
import { beginPart, end, endPart, type Meter, meterOf, type Watch } from './watch.ts';
import { weightedSum } from './welfare.ts';

/** Delegations that are looked at together. */
export interface Bloc {
  readonly id: string;
  /** Delegation indices, at least one. */
  readonly members: readonly number[];
}

export interface FrontierPoint {
  /** By bloc: the mean of its members' utilities, in [0,1]. */
  readonly utilities: readonly number[];
  readonly text: TextVector;
}

export interface Frontier {
  /** Highest utility of the first bloc first, then of the second. */
  readonly points: readonly FrontierPoint[];
  /** False where the budget ran out: points may be missing, and some of these may be dominated. */
  readonly exact: boolean;
}

const NODES = 5_000_000;

/**
 * The Pareto frontier between two or three blocs: of the adoptable texts those that no other one
 * betters for one bloc without making it worse for another. One text a point; points that differ by
 * less than 1e-9 are one.
 *
 * @throws RangeError for fewer than two or more than three blocs, a bloc without members, or a
 *   member that does not exist
 */
export function paretoFrontier(
  model: Model,
  blocs: readonly Bloc[],
  within?: Restriction,
  watch?: Watch,
): Frontier {
  if (blocs.length < 2 || blocs.length > 3) {
    throw new RangeError(`A frontier is between 2 or 3 blocs, not ${blocs.length}.`);
  }
  const members = blocs.map((bloc) => membersOf(model, bloc));
  const meter = meterOf(watch, NODES);
  const room = roomOf(model, within);
  const list = listOf(room, meter);
  const found =
    list === null ? searchFrontier(room, members, meter) : frontierInList(list, members);
  end(meter);
  const points = [...found.points].sort((a, b) => compare(b.utilities, a.utilities));
  return { points, exact: found.exact };
}

/** The frontier of a room of any size, by branch and bound; its points in any order. */
export function searchFrontier(
  room: Room,
  members: readonly (readonly DelegationModel[])[],
  meter: Meter,
): Frontier {
  if (room.permitted.some((options) => options.length === 0)) return { points: [], exact: true };
  let points: FrontierPoint[] = [];
  const region = wholeRegion(members.map(() => -1));
  const consider = (text: TextVector): void => {
    const utilities = meansOf(members, text);
    if (!isIn(region, utilities)) return;
    points = points.filter((point) => !covers(utilities, point.utilities));
    points.push({ utilities, text: [...text] });
    cutOff(region, utilities);
  };

  // Good points in every direction first: what they dominate need not be looked at.
  const directions = directionsOf(members.length);
  const bounds: Prospect[] = [];
  let exact = true;
  for (const direction of directions) {
    beginPart(meter, 0.5 / directions.length, 0.1);
    const plain = weightedSum(
      room,
      members.flatMap((bloc, at) => bloc.map(() => (direction[at] ?? 0) / bloc.length)),
      0,
      members.flat(),
    );
    const { bound, candidates } = withPrices(room, plain);
    bounds.push(bound);
    for (const candidate of candidates) if (acceptedBy(room, candidate)) consider(candidate);
    const value = (text: TextVector): number =>
      meansOf(members, text).reduce((sum, utility, at) => sum + (direction[at] ?? 0) * utility, 0);
    const best = bestText(room, { value, bound, priced: false, candidates }, meter);
    if (best.text !== null) consider(best.text);
    exact &&= best.exact;
    endPart(meter);
  }

  beginPart(meter, 0.5);
  const promising = (reach: Float64Array, from: number): boolean =>
    region.corners.some((corner) =>
      directions.every((direction, at) => dot(direction, corner) < (reach[from + at] ?? 0) - SLACK),
    );
  const leaf = (text: TextVector): boolean => {
    consider(text);
    return true;
  };
  exact = walk(treeOf(room, bounds), { leaf, promising }, meter) && exact;
  return { points, exact };
}

/** The frontier of a room whose adoptable texts are all listed; its points in any order. */
export function frontierInList(
  list: TextList,
  members: readonly (readonly DelegationModel[])[],
): Frontier {
  const blocs = members.length;
  const means = meansInList(list, members);
  let kept: number[] = [];
  for (let at = 0; at < list.size; at++) {
    let covered = false;
    for (let place = 0; place < kept.length && !covered; place++) {
      const other = kept[place] ?? 0;
      covered = coversAt(means, other, at, blocs);
      if (!covered) continue;
      // What covers this text will cover more: it is tried sooner the next time.
      kept[place] = kept[place >> 1] ?? 0;
      kept[place >> 1] = other;
    }
    if (covered) continue;
    kept = kept.filter((other) => !coversAt(means, at, other, blocs));
    kept.push(at);
  }
  const points = kept.map((at) => {
    const text = textAt(list, at);
    return { utilities: meansOf(members, text), text };
  });
  return { points, exact: true };
}

/** By text, then bloc. */
function meansInList(
  list: TextList,
  members: readonly (readonly DelegationModel[])[],
): Float64Array {
  const { size, utilities } = list;
  const many = list.members.length;
  const means = new Float64Array(size * members.length);
  members.forEach((bloc, axis) => {
    for (const one of bloc) {
      const column = list.members.indexOf(one);
      for (let at = 0; at < size; at++) {
        const to = at * members.length + axis;
        // Observers and those who are not asked may be in a bloc as well.
        const utility =
          column < 0 ? utilityOf(one, textAt(list, at)) : (utilities[at * many + column] ?? 0);
        means[to] = (means[to] ?? 0) + utility / bloc.length;
      }
    }
  });
  return means;
}

/** Whether a text is nowhere worse than another, within the slack. */
function coversAt(means: Float64Array, text: number, other: number, blocs: number): boolean {
  for (let axis = 0; axis < blocs; axis++) {
    if ((means[text * blocs + axis] ?? 0) < (means[other * blocs + axis] ?? 0) - SLACK)
      return false;
  }
  return true;
}

/** By bloc: the mean of its members' utilities. */
function meansOf(members: readonly (readonly DelegationModel[])[], text: TextVector): number[] {
  return members.map(
    (bloc) => bloc.reduce((sum, one) => sum + utilityOf(one, text), 0) / bloc.length,
  );
}

function membersOf(model: Model, { id, members }: Bloc): DelegationModel[] {
  if (members.length === 0)
    throw new RangeError(`Bloc ${id} has no members: give it at least one.`);
  return members.map((index) => {
    const member = model.delegations[index];
    if (member === undefined) {
      throw new RangeError(`Bloc ${id}: there is no delegation with index ${index}.`);
    }
    return member;
  });
}

/** Weights of the blocs, each set summing to 1: the mean first, then from corner to corner. */
function directionsOf(blocs: number): (readonly number[])[] {
  if (blocs === 2) return [0.5, 0.25, 0.75, 0.1, 0.9, 0, 1].map((one) => [one, 1 - one]);
  const third = 1 / 3;
  return [
    [third, third, third],
    ...[0, 1, 2].flatMap((axis) => {
      const along = (own: number, other: number): number[] =>
        [0, 1, 2].map((at) => (at === axis ? own : other));
      return [along(1, 0), along(0, 0.5), along(0.6, 0.2)];
    }),
  ];
}

/** Whether a point is nowhere worse than another, within the slack. */
function covers(point: readonly number[], other: readonly number[]): boolean {
  return point.every((coordinate, at) => coordinate >= (other[at] ?? 0) - SLACK);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((coordinate, axis) => coordinate !== b[axis]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
