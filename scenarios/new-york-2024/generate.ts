import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { assemble } from './assemble.ts';
import { serialise } from './serialise.ts';
import { serialiseWithoutVotes, withoutVotes } from './without-votes.ts';

/**
 * npx tsx scenarios/new-york-2024/generate.ts            writes the files below
 * npx tsx scenarios/new-york-2024/generate.ts --check    exits 1 if one of them is out of date
 */
const { scenario, inputs, room } = assemble();
const root = join(import.meta.dirname, '../..');
const files = {
  [join(import.meta.dirname, '..', 'new-york-2024.json')]: serialise(scenario),
  [join(import.meta.dirname, 'without-votes.json')]: serialiseWithoutVotes(
    withoutVotes(inputs, room),
  ),
};

for (const [target, text] of Object.entries(files)) {
  const name = relative(root, target);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
    console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
  } else if ((existsSync(target) ? readFileSync(target, 'utf8') : '') !== text) {
    console.error(`${name} is out of date: run generate.ts and commit it.`);
    process.exitCode = 1;
  }
}
