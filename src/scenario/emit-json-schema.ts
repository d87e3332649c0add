import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

/**
 * The format of a scenario file as JSON Schema (draft 2020-12), for editors that complete and check
 * while one writes. It describes the file as written, before defaults are filled in. What only code
 * can check, such as ids that must exist, is not in it: `loadScenario` says the rest.
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(scenarioSchema, { io: 'input' }),
    title: 'Ad Referendum scenario',
  };
}
