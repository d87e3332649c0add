import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adoptableShares,
  distanceTo,
  realText,
  sharesOf,
} from '../../../src/analysis/backtest/text-distance.ts';
import { asked, everybodyAccepts, everyText } from '../../../src/cli/bench/brute-force.ts';
import { modelOf } from '../../../src/engine/model.ts';
import type { TextVector } from '../../../src/engine/utility.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';
import { randomScenario } from '../random-scenario.ts';

const model = modelOf(smallScenario());
const first = model.provisions.map(() => 0);

describe('the distance of texts from a text', () => {
  test('is nothing for the text itself and everything on an axis for its other end', () => {
    const shares = sharesOf(model, [first]);
    expect(shares && distanceTo(model, first, shares)).toMatchObject({ distance: 0, identical: 1 });
    const last = model.provisions.map(({ axis }) => axis.length - 1);
    const ends = sharesOf(model, [last]);
    const spans = model.provisions.map(({ axis }) => Math.abs((axis.at(-1) ?? 0) - (axis[0] ?? 0)));
    const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length;
    expect(ends && distanceTo(model, first, ends).distance).toBeCloseTo(mean, 12);
  });

  test('of several texts is the mean of theirs', () => {
    const texts: TextVector[] = [first, first.map((_, at) => (at === 0 ? 1 : 0))];
    const each = texts.map((text) => sharesOf(model, [text]));
    const distances = each.map((shares) =>
      shares ? distanceTo(model, first, shares).distance : 9,
    );
    const together = sharesOf(model, texts);
    expect(together && distanceTo(model, first, together).distance).toBeCloseTo(
      ((distances[0] ?? 0) + (distances[1] ?? 0)) / 2,
      12,
    );
  });

  test('of no text is not known', () => {
    expect(sharesOf(model, [])).toBeNull();
  });
});

test('a random adoptable text has each option as often as all adoptable texts together', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const of = modelOf(scenario);
      const texts: TextVector[] = [];
      for (const text of everyText(of))
        if (everybodyAccepts(asked(of), text)) texts.push([...text]);
      const found = adoptableShares(of);
      expect(found?.texts ?? 0).toBe(texts.length);
      expect(found?.shares ?? null).toEqual(sharesOf(of, texts));
    }),
    { numRuns: 150 },
  );
});

test('a walk that was called off gives no shares rather than wrong ones', () => {
  expect(adoptableShares(model)?.texts).toBeGreaterThan(0);
  expect(adoptableShares(model, { nodes: 1 })).toBeNull();
});

test('the real text is known only where the scenario names it for every provision', () => {
  expect(realText(model)).toBeNull();
  const scenario = smallScenario();
  const real = scenario.provisions.map((provision) => ({
    ...provision,
    reality: { option: provision.opening, note: { en: '', vi: '' }, sources: ['record'] },
  }));
  const told = modelOf({ ...scenario, provisions: real });
  expect(realText(told)).toEqual(
    told.provisions.map(({ provision, optionIndex }) => optionIndex.get(provision.opening)),
  );
});
