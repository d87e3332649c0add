import { describe, expect, test } from 'vitest';
import { listOf } from '../../src/analysis/adoptable-list.ts';
import {
  type Bloc,
  type Frontier,
  frontierInList,
  paretoFrontier,
  searchFrontier,
} from '../../src/analysis/frontier.ts';
import { roomOf } from '../../src/analysis/room.ts';
import { meterOf } from '../../src/analysis/watch.ts';
import { asked, everybodyAccepts, everyText } from '../../src/cli/bench/brute-force.ts';
import { type Model, modelOf } from '../../src/engine/model.ts';
import { type TextVector, utilityOf } from '../../src/engine/utility.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { largeScenario } from './large-scenario.ts';
import { type RandomZone, randomZone } from './random-zone.ts';

const SCENARIOS = 1000;
const SLACK = 1e-9;

function pointAt(model: Model, blocs: readonly Bloc[], text: TextVector): number[] {
  return blocs.map(({ members }) => {
    const utilities = members.map((index) => {
      const one = model.delegations[index];
      return one === undefined ? Number.NaN : utilityOf(one, text);
    });
    return utilities.reduce((sum, utility) => sum + utility, 0) / utilities.length;
  });
}

const atLeast = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((coordinate, at) => coordinate >= (b[at] ?? 0) - SLACK);

/** The frontier by its definition: points of all adoptable texts that no other point covers. */
function byBruteForce({ model, within }: RandomZone, blocs: readonly Bloc[]): number[][] {
  const points: number[][] = [];
  const members = asked(model, within);
  for (const text of everyText(model, within)) {
    if (!everybodyAccepts(members, text, within)) continue;
    const point = pointAt(model, blocs, text);
    if (points.some((other) => atLeast(other, point))) continue;
    for (let at = points.length - 1; at >= 0; at--) {
      if (atLeast(point, points[at] ?? [])) points.splice(at, 1);
    }
    points.push(point);
  }
  return points;
}

describe('the Pareto frontier between blocs', () => {
  test('is what a look at every text finds, for two and for three blocs', () => {
    let long = 0;
    for (let at = 0; at < SCENARIOS; at++) {
      const random = randomZone(`frontier-${at}`);
      const { model, within } = random;
      const count = 2 + (at % 2);
      const blocs = Array.from({ length: count }, (_, bloc) => ({
        id: `${bloc}`,
        members: model.delegations.map(({ index }) => index).filter((i) => i % count === bloc),
      })).filter(({ members }) => members.length > 0);
      const { points } = paretoFrontier(model, blocs, within);
      const expected = byBruteForce(random, blocs);
      const members = asked(model, within);
      const right = (found: Frontier): boolean =>
        found.exact &&
        found.points.length === expected.length &&
        expected.every((point) => found.points.some((own) => atLeast(own.utilities, point))) &&
        found.points.every(
          ({ utilities, text }) =>
            everybodyAccepts(members, text, within) &&
            pointAt(model, blocs, text).every((one, axis) => one === utilities[axis]),
        );
      const room = roomOf(model, within);
      const list = listOf(room, meterOf({}, 1_000_000));
      const delegations = blocs.map((bloc) =>
        bloc.members.flatMap((index) => model.delegations[index] ?? []),
      );
      const checks = {
        searched: right(searchFrontier(room, delegations, meterOf({}, 1_000_000))),
        listed: list !== null && right(frontierInList(list, delegations)),
        whole: points.length === expected.length,
      };
      const wrong = Object.entries(checks).flatMap(([name, fine]) => (fine ? [] : [name]));
      if (wrong.length > 0) expect({ at, wrong }).toEqual({ at, wrong: [] });
      if (points.length >= 4) long += 1;
    }
    expect(long).toBeGreaterThan(50);
  });

  test('comes in order, the first bloc’s favourite first, and no point betters another', () => {
    const model = modelOf(largeScenario(0.5));
    const blocs = [0, 1].map((camp) => ({
      id: `camp-${camp}`,
      members: model.members.filter((index) => index % 6 === camp),
    }));
    const { points, exact } = paretoFrontier(model, blocs);
    expect(exact).toBe(true);
    expect(points.length).toBeGreaterThan(5);
    points.forEach(({ utilities }, at) => {
      const before = points[at - 1]?.utilities;
      if (before === undefined) return;
      expect(utilities[0] ?? 0).toBeLessThan(before[0] ?? 0);
      expect(utilities[1] ?? 0).toBeGreaterThan(before[1] ?? 0);
    });
  });

  test('is not called exact when the budget ran out', () => {
    const model = modelOf(largeScenario(0.65));
    const blocs = [0, 1, 2].map((bloc) => ({ id: `${bloc}`, members: [bloc] }));
    const shares: number[] = [];
    const watch = { nodes: 50, onProgress: (share: number) => shares.push(share) };
    expect(paretoFrontier(model, blocs, undefined, watch).exact).toBe(false);
    expect(shares.at(-1)).toBe(1);
  });

  test('is refused for one bloc, for four, for an empty one and for a stranger', () => {
    const model = modelOf(smallScenario());
    const bloc = (...members: number[]): Bloc => ({ id: 'west', members });
    expect(() => paretoFrontier(model, [bloc(0)])).toThrow(/2 or 3 blocs/);
    expect(() =>
      paretoFrontier(
        model,
        [0, 1, 2, 3].map((at) => bloc(at)),
      ),
    ).toThrow(RangeError);
    expect(() => paretoFrontier(model, [bloc(0), bloc()])).toThrow(/west has no members/);
    expect(() => paretoFrontier(model, [bloc(0), bloc(99)])).toThrow(/no delegation with index 99/);
  });
});
