import { describe, expect, test } from 'vitest';
import {
  ballotsIn,
  divisionOf,
  scaledTo,
  turnoutIn,
  withoutShift,
} from '../../../src/analysis/backtest/deletion-vote.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';

const scenario = smallScenario();
const model = modelOf(scenario);
const deletable = model.provisions.find(({ absent }) => absent !== -1);
const kept = model.provisions.find(({ absent }) => absent === -1);
const text = model.provisions.map(() => 0);

describe('a vote on deleting a clause', () => {
  test('is cast by every member and no observer', () => {
    const ballots = ballotsIn(scenario, text, deletable?.id ?? '');
    expect(ballots?.map((ballot) => ballot !== null)).toEqual(
      model.delegations.map(({ member }) => member),
    );
    const division = divisionOf(ballots ?? []);
    expect(division.for + division.against + division.abstaining).toBe(model.members.length);
  });

  test('is not put where the clause cannot be left out', () => {
    expect(ballotsIn(scenario, text, 'nothing-of-the-kind')).toBeNull();
    if (kept !== undefined) expect(ballotsIn(scenario, text, kept.id)).toBeNull();
  });

  test('weighs members by how often they take part', () => {
    expect(divisionOf(['yes', 'no', null, 'abstain'], [0.5, 1, 1, 0.25])).toEqual({
      for: 0.5,
      against: 1,
      abstaining: 0.25,
    });
  });

  test('keeps its shares when it is brought down to fewer members', () => {
    expect(scaledTo({ for: 10, against: 30, abstaining: 10 }, 25)).toEqual({
      for: 5,
      against: 15,
      abstaining: 5,
    });
  });
});

describe('turnout', () => {
  const [one = '', two = ''] = model.members.map((at) => model.delegations[at]?.id ?? '');
  const turnout = turnoutIn(model, {
    states: [one, two],
    resolutions: ['A', 'B'],
    votes: [
      [0, -1],
      [2, -1],
    ],
  });

  test('is higher for who always votes, and that of all for who is not on record', () => {
    const at = (id: string) => turnout[model.delegationIndex.get(id) ?? -1];
    expect(at(one)).toBeCloseTo((2 + 0.5) / 3, 12);
    expect(at(two)).toBeCloseTo(0.5 / 3, 12);
    expect(turnout.filter((one_) => one_ === 0.5)).toHaveLength(turnout.length - 2);
  });
});

test('taking back a shift moves estimates only, and never out of the axis', () => {
  const provision = scenario.provisions[0]?.id ?? '';
  const estimated = {
    ideal: 0.05,
    tolerance: 0.3,
    salience: 1,
    redLines: [],
    provenance: { kind: 'estimated' as const, method: 'invented' },
  };
  const documented = {
    ...estimated,
    provenance: { kind: 'documented' as const, sources: ['record'] },
  };
  const [a, b, ...rest] = scenario.delegations;
  if (a === undefined || b === undefined) throw new Error('the scenario has delegations');
  const before = {
    ...scenario,
    delegations: [
      { ...a, positions: { ...a.positions, [provision]: estimated } },
      { ...b, positions: { ...b.positions, [provision]: documented } },
      ...rest,
    ],
  };
  const after = withoutShift(before, provision, 0.08).delegations;
  expect(after[0]?.positions[provision]?.ideal).toBe(0);
  expect(after[1]?.positions[provision]?.ideal).toBe(0.05);
});
