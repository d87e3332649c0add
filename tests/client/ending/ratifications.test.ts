import { expect, test } from 'vitest';
import { ratificationsByYear } from '../../../src/client/ending/ratifications.ts';
import type { Epilogue } from '../../../src/engine/state.ts';

test('ratifications add up year by year, quiet years included', () => {
  const ratified: Epilogue['ratified'] = [
    { by: 'arland', year: 1 },
    { by: 'borvia', year: 3 },
    { by: 'eriland', year: 3 },
  ];
  const years = ratificationsByYear({ ratified } as unknown as Epilogue, 4);
  expect(years.map((y) => y.total)).toEqual([1, 1, 3, 3]);
  expect(years.map((y) => y.by.length)).toEqual([1, 0, 2, 0]);
});
