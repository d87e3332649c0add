import { describe, expect, test } from 'vitest';
import { generatedScenario } from '../../src/analysis/generated-scenario.ts';
import { zoneOf } from '../../src/analysis/zone.ts';
import { figuresIn } from '../../src/delegates/figures.ts';
import { strategies } from '../../src/delegates/strength.ts';
import { restoreTable, seatTable } from '../../src/delegates/table.ts';
import { modelOf } from '../../src/engine/model.ts';
import { liftedBy, redLinesCrossed, utilityOf, vectorOf } from '../../src/engine/utility.ts';
import { passes, play, playOn, shippedScenario } from './playing.ts';

const scenarios = Array.from({ length: 16 }, (_, n) => generatedScenario(`strength ${n}`));

describe('on scenarios drawn by lot', { timeout: 120_000 }, () => {
  test.each(strategies)(
    'nobody who plays as %s joins a text that is worse than none',
    (strategy) => {
      for (const scenario of scenarios.slice(0, 6)) {
        const { state } = play({ scenario, seed: scenario.id, strategies: strategy });
        const { outcome } = state;
        if (outcome?.outcome !== 'adopted' || outcome.method !== 'consensus') continue;
        const model = modelOf(scenario);
        const text = vectorOf(model, outcome.text);
        for (const member of model.delegations.filter((d) => d.member)) {
          const lifted = liftedBy(state, model, member.id);
          expect(redLinesCrossed(member, text, lifted)).toEqual([]);
          expect(utilityOf(member, text)).toBeGreaterThanOrEqual(member.delegation.reservation);
        }
      }
    },
  );

  test('veterans find nearly the best of the texts that all could accept', () => {
    const shares: number[] = [];
    for (const scenario of scenarios) {
      const model = modelOf(scenario);
      const { nash } = zoneOf(model);
      if (nash === null) continue;
      const product = (text: readonly number[]): number =>
        model.members.reduce((all, index) => {
          const member = model.delegations[index];
          if (member === undefined) return all;
          return all * Math.max(0, utilityOf(member, text) - member.delegation.reservation);
        }, 1);
      const { outcome } = play({ scenario, seed: scenario.id, strategies: 'veteran' }).state;
      const agreed = outcome?.outcome === 'adopted' && outcome.method === 'consensus';
      const reached = agreed ? product(vectorOf(model, outcome.text)) : 0;
      shares.push(Math.min(1, reached / product(nash.text)));
    }
    expect(shares.length).toBeGreaterThan(5);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.92);
  });
});

const firstSteps = shippedScenario('first-steps.yaml');

test('a delegation of which nothing is said negotiates as a diplomat', () => {
  const some = play({ scenario: firstSteps, seed: 'alike', strategies: { brazil: 'diplomat' } });
  expect(some.events).toEqual(play({ scenario: firstSteps, seed: 'alike' }).events);
});

test('a game among veterans that is restored goes on as it would have', () => {
  const whole = play({ scenario: firstSteps, seed: 'restored', strategies: 'veteran' });
  const { events: begun } = seatTable(firstSteps, 'restored', [], 'veteran');
  const events = [...begun];
  const table = restoreTable(firstSteps, begun, [], 'veteran');
  playOn(table, passes, (step) => events.push(...step.events));
  expect(events).toEqual(whole.events);
});

describe('what veterans tell the room', () => {
  const told = play({ scenario: firstSteps, seed: 'figures', strategies: 'veteran' }).table.minds
    .beliefs.figures;
  const model = modelOf(firstSteps);

  test('is the truth about their wishes, to the thousandth', () => {
    for (const member of model.delegations.filter((d) => d.member)) {
      const figures = told[member.index];
      member.values.forEach((row, p) => {
        row.forEach((value, option) => {
          const worth = (member.salience[p] ?? 0) * value;
          const barred = figures?.barred[p]?.[option] === true;
          if (!barred) expect(figures?.share[p]?.[option]).toBeCloseTo(worth, 2.9);
        });
      });
    }
  });

  test('is never believed where it does not fit the scenario', () => {
    const heard = (values: Record<string, string | number>) =>
      figuresIn(model, { key: 'say.points.1', values });
    expect(heard({ points: '1/2/3' })).toBeNull();
    expect(heard({ points: '' })).toBeNull();
    expect(heard({ points: 'many' })).toBeNull();
    expect(figuresIn(model, undefined)).toBeNull();
  });
});
