import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/emit-json-schema.ts';
import { scenarioSchema } from '../../src/scenario/schema.ts';

test('the schema file that editors read is the one the code emits (else: npm run schema)', () => {
  const file = join(import.meta.dirname, '../../scenarios/scenario.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(scenarioJsonSchema());
});

test('it asks only for what an author must write, and refuses keys that do not exist', () => {
  const schema = scenarioJsonSchema();
  expect(Object.keys(Object(schema.properties))).toEqual(Object.keys(scenarioSchema.shape));
  expect(schema.required).toContain('provisions');
  expect(schema.required).not.toContain('tutorial');
  expect(schema.additionalProperties).toBe(false);
});
