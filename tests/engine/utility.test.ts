import { describe, expect, test } from 'vitest';
import { type DelegationModel, modelOf } from '../../src/engine/model.ts';
import { redLinesCrossed, textOf, utilityOf, vectorOf } from '../../src/engine/utility.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { by, meetingFor, members, play } from './playing.ts';

const model = modelOf(smallScenario());
const delegation = (id: string): DelegationModel =>
  model.delegations.find((d) => d.id === id) ?? expect.fail(id);
const text = (rights: string, scope: string, offences: string) =>
  vectorOf(model, { rights, scope, offences });

describe('the utility of a text', () => {
  test('is the sum of salience times value', () => {
    // Arland: rights 5, scope 3, offences 2; values 0.7, 0.5 and, at its ideal point, 1.
    expect(utilityOf(delegation('arland'), text('general', 'serious', 'core'))).toBeCloseTo(
      0.5 * 0.7 + 0.3 * 0.5 + 0.2 * 1,
    );
  });

  test('less the penalty of a link that is broken', () => {
    const linked = utilityOf(delegation('cestria'), text('none', 'any', 'core'));
    expect(linked).toBeCloseTo((4 * 1 + 5 * 1 + 3 * 0.3) / 12 - 0.2);
  });

  test('is never below nothing', () => {
    for (const { id } of model.delegations) {
      expect(utilityOf(delegation(id), text('none', 'any', 'open-list'))).toBeGreaterThanOrEqual(0);
    }
  });

  test('from an ideal point halves at the tolerance', () => {
    const [rights] = delegation('borvia').values;
    // Ideal 1, tolerance 0.6: at 0.5 and 0 the distance is 0.5 and 1.
    expect(rights?.[2]).toBe(1);
    expect(rights?.[1]).toBeCloseTo(1 / (1 + (0.5 / 0.6) ** 2));
  });

  test('the compromise is worth more to every member than no treaty, and crosses no red line', () => {
    const compromise = text('general', 'serious', 'core');
    for (const id of members) {
      const { reservation } = delegation(id).delegation;
      expect(utilityOf(delegation(id), compromise)).toBeGreaterThan(reservation);
      expect(redLinesCrossed(delegation(id), compromise)).toEqual([]);
    }
  });
});

describe('red lines', () => {
  test('are options that a delegation does not join', () => {
    expect(redLinesCrossed(delegation('arland'), text('none', 'listed', 'core'))).toEqual([0]);
    expect(redLinesCrossed(delegation('cestria'), text('full', 'any', 'core'))).toEqual([0]);
  });

  test('or links that block, at the clause they begin with', () => {
    expect(redLinesCrossed(delegation('borvia'), text('general', 'any', 'core'))).toEqual([1]);
    expect(redLinesCrossed(delegation('borvia'), text('full', 'any', 'core'))).toEqual([]);
    expect(redLinesCrossed(delegation('dunmark'), text('general', 'any', 'core'))).toEqual([]);
  });
});

test('the text of the draft is its clauses, and that of a rival its own', () => {
  const rival = { rights: 'full', scope: 'listed', offences: 'core' };
  const state = play(meetingFor('reading'), by('arland', { type: 'submit-proposal', text: rival }));
  expect(textOf(state, 'draft')).toEqual({ rights: 'general', scope: 'serious', offences: 'core' });
  expect(textOf(state, 'p1')).toEqual(rival);
  expect(textOf(state, 'p2')).toEqual({});
  expect(vectorOf(model, { rights: 'full' })).toEqual([2, -1, -1]);
});
