import { expect, test } from 'vitest';
import { draw, type RandomState, seedRandom } from '../../src/engine/random.ts';

function draws(seed: string, count: number): number[] {
  let state: RandomState = seedRandom(seed);
  return Array.from({ length: count }, () => {
    const { value, next } = draw(state);
    state = next;
    return value;
  });
}

test('the same seed draws the same, on every machine', () => {
  expect(draws('geneva', 3)).toEqual(draws('geneva', 3));
  expect(draws('geneva', 3).map((v) => Math.round(v * 2 ** 32))).toMatchInlineSnapshot(`
    [
      94840533,
      1011003808,
      1038725958,
    ]
  `);
});

test('another seed draws something else, however alike', () => {
  expect(draws('geneva', 5)).not.toEqual(draws('genevb', 5));
  expect(draws('', 5)).not.toEqual(draws(' ', 5));
});

test('draws are in [0,1) and spread evenly', () => {
  const many = draws('vienna', 20_000);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  const tenths = Array.from({ length: 10 }, (_, at) =>
    many.filter((v) => Math.floor(v * 10) === at),
  );
  for (const tenth of tenths) expect(Math.abs(tenth.length - 2000)).toBeLessThan(200);
});

test('the first draws of many seeds are spread as well', () => {
  const first = Array.from({ length: 2000 }, (_, n) => draws(`seed ${n}`, 1)[0] ?? 0);
  expect(first.filter((v) => v < 0.5).length).toBeGreaterThan(900);
  expect(first.filter((v) => v < 0.5).length).toBeLessThan(1100);
});

test('the state is four whole numbers, so that it survives a file', () => {
  const { next } = draw(seedRandom('hanoi'));
  for (const word of next) expect(Number.isInteger(word) && word >= 0).toBe(true);
  expect(draw(JSON.parse(JSON.stringify(next)))).toEqual(draw(next));
});
