import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from './assemble.ts';
import { serialise } from './serialise.ts';

/**
 * npx tsx scenarios/new-york-2024/generate.ts            writes scenarios/new-york-2024.json
 * npx tsx scenarios/new-york-2024/generate.ts --check    exits 1 if that file is out of date
 */
const target = join(import.meta.dirname, '..', 'new-york-2024.json');
const text = serialise(assemble().scenario);

if (process.argv.includes('--check')) {
  const written = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (written !== text) {
    console.error(
      'scenarios/new-york-2024.json is out of date: run its generate.ts and commit it.',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
  console.log(`${target}: ${Buffer.byteLength(text)} bytes`);
}
