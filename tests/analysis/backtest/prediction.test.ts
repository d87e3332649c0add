import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { majorityBaseline, regionalBaseline } from '../../../src/analysis/backtest/baselines.ts';
import { idealPointBaseline } from '../../../src/analysis/backtest/ideal-point-logit.ts';
import { predictVotes, standardisedPoints } from '../../../src/analysis/backtest/position-model.ts';
import { likeliest, type Predictions, scoreOf } from '../../../src/analysis/backtest/prediction.ts';
import { reportOnRollCalls } from '../../../src/analysis/backtest/roll-call-report.ts';
import { NOT_VOTING, type RollCalls } from '../../../src/analysis/backtest/roll-calls.ts';
import type { Evidence } from '../../../src/analysis/backtest/state-evidence.ts';
import { statesAlongALine, votesOf } from './states.ts';

const WAYS: Readonly<Record<string, (rollCalls: RollCalls, evidence: Evidence) => Predictions>> = {
  'the position model': predictVotes,
  'the majority': majorityBaseline,
  'the regional group': (rollCalls, evidence) =>
    regionalBaseline(
      rollCalls,
      rollCalls.states.map((state) => evidence.get(state)?.region ?? null),
    ),
  'ideal points': (rollCalls, evidence) =>
    idealPointBaseline(rollCalls, standardisedPoints(rollCalls.states, evidence)),
};

/** The same table with one vote changed. */
function changed(rollCalls: RollCalls, resolution: number, state: number, to: number): RollCalls {
  return {
    ...rollCalls,
    votes: rollCalls.votes.map((row, r) =>
      r === resolution ? row.map((vote, s) => (s === state ? to : vote)) : row,
    ),
  };
}

describe.each(Object.entries(WAYS))('predicting by %s', (_, predict) => {
  const evidence = statesAlongALine(24);
  const rollCalls = votesOf(evidence, 4);

  test('never looks at the vote itself: another vote in its place changes nothing', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 3 }),
        fc.nat({ max: 23 }),
        fc.nat({ max: 2 }),
        (resolution, state, to) => {
          fc.pre(rollCalls.votes[resolution]?.[state] !== NOT_VOTING);
          const before = predict(rollCalls, evidence)[resolution]?.[state];
          const after = predict(changed(rollCalls, resolution, state, to), evidence);
          expect(after[resolution]?.[state]).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('gives probabilities: none below zero, together one, for every vote cast', () => {
    const tables = [rollCalls, votesOf(evidence, 1, 5), votesOf(statesAlongALine(3), 2, 9)];
    for (const table of tables) {
      const predictions = predict(table, evidence);
      for (const [resolution, row] of table.votes.entries()) {
        for (const [state, vote] of row.entries()) {
          const probabilities = predictions[resolution]?.[state];
          if (vote === NOT_VOTING) {
            expect(probabilities).toBeNull();
            continue;
          }
          expect(probabilities).toHaveLength(3);
          expect(Math.min(...(probabilities ?? [-1]))).toBeGreaterThanOrEqual(0);
          expect(probabilities?.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
        }
      }
    }
  });

  test('does not depend on the order of the states', () => {
    const order = rollCalls.states.map((_, at) => (at * 7) % rollCalls.states.length);
    const shuffled: RollCalls = {
      ...rollCalls,
      states: order.map((at) => rollCalls.states[at] ?? ''),
      votes: rollCalls.votes.map((row) => order.map((at) => row[at] ?? NOT_VOTING)),
    };
    const straight = predict(rollCalls, evidence);
    for (const [resolution, row] of predict(shuffled, evidence).entries()) {
      for (const [place, probabilities] of row.entries()) {
        const expected = straight[resolution]?.[order[place] ?? 0];
        for (const [choice, p] of (probabilities ?? []).entries()) {
          expect(p).toBeCloseTo(expected?.[choice] ?? -1, 6);
        }
      }
    }
  });

  test('copes with a single state, with nobody voting and with everybody agreed', () => {
    const one: RollCalls = { states: ['AAA'], resolutions: ['R'], votes: [[0]] };
    expect(predict(one, evidence)[0]?.[0]?.every(Number.isFinite)).toBe(true);
    const nobody: RollCalls = {
      ...rollCalls,
      votes: rollCalls.votes.map((row) => row.map(() => -1)),
    };
    expect(scoreOf(predict(nobody, evidence), nobody)).toBeNull();
    const agreed: RollCalls = {
      ...rollCalls,
      votes: rollCalls.votes.map((row) => row.map(() => 2)),
    };
    expect(scoreOf(predict(agreed, evidence), agreed)?.accuracy).toBe(1);
  });
});

describe('the baselines', () => {
  const table: RollCalls = {
    states: ['A', 'B', 'C', 'D', 'E'],
    resolutions: ['R'],
    votes: [[0, 0, 2, 2, 2]],
  };

  test('the majority is that of the others, so that the odd vote decides for itself', () => {
    const choices = majorityBaseline(table)[0]?.map((p) => likeliest(p ?? []));
    // Without one of the three noes it is two against two, and the first choice is named.
    expect(choices).toEqual([2, 2, 0, 0, 0]);
  });

  test('a group that is split or silent follows all the others', () => {
    const regions = ['one', 'one', 'two', 'two', null];
    const choices = regionalBaseline(table, regions)[0]?.map((p) => likeliest(p ?? []));
    expect(choices).toEqual([0, 0, 2, 2, 0]);
  });

  test('ideal points follow the line along which the states lie', () => {
    const evidence = statesAlongALine(30);
    const rollCalls = votesOf(evidence, 3);
    const points = standardisedPoints(rollCalls.states, evidence);
    const byPoints = scoreOf(idealPointBaseline(rollCalls, points), rollCalls);
    const byMajority = scoreOf(majorityBaseline(rollCalls), rollCalls);
    expect(byPoints?.accuracy).toBeGreaterThan(byMajority?.accuracy ?? 1);
    expect(byPoints?.brier).toBeLessThan(byMajority?.brier ?? 0);
  });
});

describe('the score', () => {
  const table: RollCalls = { states: ['A', 'B', 'C'], resolutions: ['R'], votes: [[0, 2, -1]] };

  test('is 0 for certainty of the right and 2 for certainty of the wrong', () => {
    expect(scoreOf([[[1, 0, 0], [0, 0, 1], null]], table)).toEqual({ accuracy: 1, brier: 0 });
    expect(scoreOf([[[0, 1, 0], [1, 0, 0], null]], table)).toEqual({ accuracy: 0, brier: 2 });
  });

  test('leaves out who took no part', () => {
    expect(
      scoreOf(
        [
          [
            [0.5, 0.5, 0],
            [0, 0, 1],
            [1, 0, 0],
          ],
        ],
        table,
      ),
    ).toEqual({
      accuracy: 1,
      brier: 0.25,
    });
  });
});

describe('the report', () => {
  const evidence = statesAlongALine(20);
  const rollCalls = votesOf(evidence, 3);
  const report = reportOnRollCalls(rollCalls, evidence, evidence, ['R/2']);

  test('adds up', () => {
    const cast = rollCalls.votes.flat().filter((vote) => vote !== NOT_VOTING).length;
    const missed = report.votes.flatMap((vote) => vote.missed).length;
    expect(report.cast).toBe(cast);
    expect(report.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(cast);
    expect(report.regions.reduce((sum, region) => sum + region.cast, 0)).toBe(cast);
    expect(report.hardest.reduce((sum, state) => sum + state.missed, 0)).toBe(missed);
    expect(report.overall?.accuracy).toBeCloseTo(1 - missed / cast, 12);
    for (const vote of report.votes) {
      expect(vote.yes + vote.no + vote.abstain + vote.notVoting).toBe(20);
    }
    const byDuels = (report.baselines.majority?.accuracy ?? 0) * cast;
    const { model, baseline } = report.duels.majority;
    expect(byDuels + model - baseline).toBeCloseTo(cast - missed, 9);
  });

  test('says how it would be without some resolutions, where the table has them', () => {
    expect(report.checks.leavingOut?.resolutions).toEqual(['R/2']);
    expect(reportOnRollCalls(rollCalls, evidence, evidence, ['none']).checks.leavingOut).toBeNull();
  });
});
