import { describe, expect, test } from 'vitest';
import { forecastVote } from '../../src/analysis/vote-forecast.ts';
import { modelOf } from '../../src/engine/model.ts';
import { vectorOf } from '../../src/engine/utility.ts';
import {
  type ScenarioInput,
  smallScenario,
  smallScenarioInput,
} from '../scenario/small-scenario.ts';

const model = modelOf(smallScenario());
const compromise = { rights: 'general', scope: 'serious', offences: 'core' };
const at = (text: Record<string, string>, of = model) => vectorOf(of, text);
const index = (id: string) => model.delegationIndex.get(id) ?? -1;

/** The small scenario with Eriland's reservation value, and with or without abstention. */
function withEriland(reservation: number, abstention = true) {
  const input = smallScenarioInput();
  const rules: ScenarioInput['rules'] = {
    set: 'unga-committee',
    overrides: {
      voting: {
        method: 'show-of-hands',
        onRequest: [],
        explanations: [],
        proposerMayExplain: false,
        abstention,
      },
    },
  };
  return modelOf(
    smallScenario({
      rules,
      delegations: input.delegations.map((d) => (d.id === 'eriland' ? { ...d, reservation } : d)),
    }),
  );
}

describe('the forecast of a vote on a text', () => {
  test('is yes of every member that is better off than without a treaty, observers not asked', () => {
    const { ballots, tally } = forecastVote(model, { kind: 'proposal', text: at(compromise) });
    expect(ballots).toEqual(['yes', 'yes', 'yes', 'yes', 'yes', null]);
    expect(tally).toMatchObject({ yes: 5, no: 0, carried: true });
  });

  test('is no of a member whose red line or blocking link it crosses, however good it is', () => {
    const full = at({ ...compromise, rights: 'full' });
    expect(forecastVote(model, { kind: 'proposal', text: full }).ballots[index('cestria')]).toBe(
      'no',
    );
    const wide = at({ ...compromise, scope: 'any' });
    expect(forecastVote(model, { kind: 'proposal', text: wide }).ballots.slice(0, 2)).toEqual([
      'no',
      'no',
    ]);
  });

  test('heeds red lines that a capital lifted', () => {
    const text = at({ rights: 'full', scope: 'any', offences: 'open-list' });
    const { ballots } = forecastVote(model, { kind: 'proposal', text }, () => true);
    expect(ballots[index('cestria')]).toBe('yes');
  });

  test('is an abstention a little below the reservation value, and no further below', () => {
    const choiceAt = (reservation: number, abstention?: boolean) => {
      const changed = withEriland(reservation, abstention);
      return forecastVote(changed, { kind: 'proposal', text: at(compromise, changed) }).ballots[
        index('eriland')
      ];
    };
    const steps = Array.from({ length: 31 }, (_, step) => choiceAt((70 + step) / 100));
    const first = steps.indexOf('abstain');
    expect(first).toBeGreaterThan(0);
    expect(steps.slice(0, first).every((choice) => choice === 'yes')).toBe(true);
    expect(steps.slice(first, first + 4)).toEqual(['abstain', 'abstain', 'abstain', 'abstain']);
    expect(steps.slice(first + 4).every((choice) => choice === 'no')).toBe(true);
    expect(choiceAt((70 + first) / 100, false)).toBe('no');
  });
});

describe('the forecast of a vote on a change', () => {
  const from = at(compromise);

  test('is by which of the two texts is worth more', () => {
    const to = at({ ...compromise, scope: 'listed' });
    const { ballots } = forecastVote(model, { kind: 'change', from, to });
    // To Borvia, which would have it between the two, they are worth the same.
    expect(ballots).toEqual(['yes', 'abstain', 'no', 'no', 'no', null]);
  });

  test('is by red lines before gains: Cestria votes down the clause it cannot have', () => {
    const to = at({ rights: 'full', scope: 'any', offences: 'open-list' });
    const { ballots } = forecastVote(model, { kind: 'change', from, to });
    expect(ballots[index('cestria')]).toBe('no');
    expect(
      forecastVote(model, { kind: 'change', from: to, to: from }).ballots[index('cestria')],
    ).toBe('yes');
  });

  test('is an abstention where nothing changes', () => {
    const { ballots, tally } = forecastVote(model, { kind: 'change', from, to: from });
    expect(ballots.slice(0, 5).every((choice) => choice === 'abstain')).toBe(true);
    expect(tally.carried).toBe(false);
  });
});
