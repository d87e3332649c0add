import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

/** `npm start`: serves the built page on this machine, building it only where it is out of date. */
const ROOT = join(import.meta.dirname, '../../..');
const SOURCES = ['src', 'assets', 'scenarios', 'vite.config.ts', 'package-lock.json'];
const BUILT = join(ROOT, 'dist/index.html');

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    strictPort: { type: 'boolean', default: false },
  },
});

const newest = Math.max(...SOURCES.map((source) => lastChange(join(ROOT, source))));
if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < newest) {
  process.stdout.write('Building the page, which takes a few seconds…\n');
  await build({ logLevel: 'error' });
}

const server = await preview({
  logLevel: 'error',
  preview: { host: '127.0.0.1', port: Number(values.port), strictPort: values.strictPort },
});
const [address] = server.resolvedUrls?.local ?? [];
process.stdout.write(`Ad Referendum is at ${address}\n`);

/** When the file, or the latest of the files below the folder, was changed; 0 where there is none. */
function lastChange(path: string): number {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
