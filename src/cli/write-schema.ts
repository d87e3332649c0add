import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scenarioJsonSchema } from '../scenario/emit-json-schema.ts';

// `npm run schema`: keeps the file that editors read in step with the schema in the code.
const file = join(import.meta.dirname, '../../scenarios/scenario.schema.json');
await writeFile(file, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
