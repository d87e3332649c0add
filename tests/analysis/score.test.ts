import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestAdoptable } from '../../src/analysis/adoptable.ts';
import { outcomeScore, relativeScore, scoreContributions } from '../../src/analysis/score.ts';
import { modelOf } from '../../src/engine/model.ts';
import { utilityOf, vectorOf } from '../../src/engine/utility.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { randomScenario } from './random-scenario.ts';

const model = modelOf(smallScenario());
const index = (id: string): number => model.delegationIndex.get(id) ?? -1;
const text = (rights: string, scope: string, offences: string): number[] =>
  vectorOf(model, { rights, scope, offences });

describe('the relative score', () => {
  test('is 1 for the best adoptable text', () => {
    for (const delegation of model.delegations.filter((one) => one.member)) {
      const best = bestAdoptable(model, delegation.index);
      if (best.text === null) throw new Error('The small scenario has a compromise.');
      expect(relativeScore(model, delegation.index, best.text, best.utility)).toBe(1);
    }
  });

  test('is the share of the way from the reservation value to the best', () => {
    // Arland: 0.5 x 0.7 + 0.3 x 0.5 + 0.2 x 1 = 0.7; reservation 0.4; best taken as 0.8.
    const score = relativeScore(model, index('arland'), text('general', 'serious', 'core'), 0.8);
    expect(score).toBeCloseTo(0.75, 12);
  });

  test('is no more than 1 for a text that others would have to be outvoted on', () => {
    const dream = text('full', 'listed', 'core');
    expect(relativeScore(model, index('arland'), dream, 0.8)).toBe(1);
  });

  test('is 0 across an own red line, until the capital lifts it', () => {
    const crossing = text('full', 'any', 'open-list');
    expect(relativeScore(model, index('cestria'), crossing, 0.9)).toBe(0);
    expect(relativeScore(model, index('cestria'), crossing, 0.9, () => true)).toBeGreaterThan(0);
  });

  test('is 0 at or below the reservation value, and where there was nothing to win', () => {
    const poor = text('full', 'listed', 'core');
    expect(relativeScore(model, index('dunmark'), poor, 0.9)).toBe(0);
    expect(relativeScore(model, index('eriland'), text('general', 'serious', 'core'), 0.3)).toBe(0);
  });

  test('is 0 for everybody when nothing was adopted', () => {
    const certificate = {
      outcome: 'failed',
      why: 'time',
      rule: { mechanism: 'order-of-business', ruleSet: 'unga-committee', number: '99' },
      text: { rights: 'general', scope: 'serious', offences: 'core' },
      objections: [],
      unresolved: ['rights'],
      tally: null,
    } as const;
    expect(outcomeScore(model, 0, certificate)).toBe(0);
  });

  test('is in [0,1] whatever the scenario and the text', () => {
    fc.assert(
      fc.property(
        randomScenario,
        fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        (s, drawn) => {
          const random = modelOf(s);
          const vector = random.provisions.map((p, at) => (drawn[at] ?? 0) % p.axis.length);
          for (const { index: at } of random.delegations) {
            const score = relativeScore(random, at, vector, bestAdoptable(random, at).utility);
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
        },
      ),
      { seed: 7 },
    );
  });
});

describe('the contributions to a score', () => {
  test('sum to the utility, link losses taken off', () => {
    const vector = text('general', 'any', 'core');
    for (const delegation of model.delegations) {
      const parts = scoreContributions(model, delegation.index, vector, null);
      const sum = parts.reduce((s, part) => s + part.contribution - part.linkLoss, 0);
      expect(Math.max(0, sum)).toBeCloseTo(utilityOf(delegation, vector), 12);
    }
  });

  test('name the red line, the broken link and what the best text would have given', () => {
    const best = text('general', 'serious', 'core');
    const [rights, scope] = scoreContributions(
      model,
      index('arland'),
      text('none', 'any', 'core'),
      best,
    );
    expect(rights).toMatchObject({ value: 0, contribution: 0, best: 0.35, redLine: true });
    expect(scope).toMatchObject({ linkLoss: 0.2, links: ['scope-needs-rights'], redLine: true });
  });
});
