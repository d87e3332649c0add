import { describe, expect, test } from 'vitest';
import { effectOf, pointsOf, yardstickOf } from '../../../src/client/table/my-score.ts';
import { openGame } from '../../../src/engine/game.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { vectorOf } from '../../../src/engine/utility.ts';
import { viewFor } from '../../../src/engine/view.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';

const scenario = smallScenario();
const model = modelOf(scenario);
const arland = model.delegations[0];
if (arland === undefined) throw new Error('the small scenario has lost its first delegation');
const yardstick = yardstickOf(scenario, arland);
const draft = vectorOf(model, { rights: 'general', scope: 'serious', offences: 'core' });
const nothingLifted = () => false;

describe('the score of a text', () => {
  test('is 100 for the best text that all could join', () => {
    expect(yardstick.text).not.toBeNull();
    expect(pointsOf(arland, yardstick, yardstick.text ?? [])).toBe(100);
  });

  test('is measured in a view by the best of its own wishes, for others are not known', () => {
    const view = viewFor(openGame(scenario, 's').state, 'arland');
    const own = modelOf(view.scenario).delegations[0];
    if (own === undefined) throw new Error('the view has lost its own delegation');
    const seen = yardstickOf(view.scenario, own);
    expect(seen.text).toBeNull();
    expect(seen.best).toBeGreaterThan(yardstick.best);
  });
});

describe('the effect of a package', () => {
  const effect = (provision: string, option: string) =>
    effectOf(model, arland, yardstick, draft, [{ provision, option }], nothingLifted);

  test('is better where the capital prefers the formulation', () => {
    const { before, after, crossed } = effect('rights', 'full');
    expect(after).toBeGreaterThan(before);
    expect(crossed).toEqual([]);
  });

  test('names the red line that it would cross', () => {
    expect(effect('rights', 'none').crossed).toEqual([0]);
  });

  test('is nothing for what the text says already', () => {
    const { before, after } = effect('scope', 'serious');
    expect(after).toBe(before);
  });
});
