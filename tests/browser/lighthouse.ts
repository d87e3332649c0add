import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { build, preview } from 'vite';

/** Of 100, in every category, on a telephone and on a desk. */
const WANTED = 95;
/** The median is taken: a busy machine makes a single run say little about the page. */
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const ADDRESS = 'http://127.0.0.1:4311/';
const ROOT = join(import.meta.dirname, '../..');
const RESULTS = join(ROOT, 'test-results/lighthouse');
// A build of its own: the one in dist/ may be in use.
const outDir = join(ROOT, '.lighthouse/dist');

await mkdir(RESULTS, { recursive: true });
await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
const server = await preview({
  logLevel: 'warn',
  build: { outDir },
  preview: { host: '127.0.0.1', port: 4311, strictPort: true },
});
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: [
    '--headless=new',
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

try {
  for (const device of ['mobile', 'desktop'] as const) {
    await measure(device);
  }
} finally {
  chrome.kill();
  await server.close();
}

async function measure(device: 'mobile' | 'desktop') {
  const runs: { scores: Map<string, number>; html: string; json: string }[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await once(device));

  for (const category of CATEGORIES) {
    const scores = runs.map((run) => run.scores.get(category) ?? 0).sort((a, b) => a - b);
    const median = scores[Math.floor(RUNS / 2)] ?? 0;
    const verdict = median >= WANTED ? 'passed' : 'FAILED';
    process.stdout.write(
      `${device.padEnd(8)} ${category.padEnd(16)} ${median} of 100 (${scores.join(', ')}), wanted ${WANTED}: ${verdict}\n`,
    );
    if (median < WANTED) process.exitCode = 1;
  }
  const [last] = runs.slice(-1);
  await writeFile(join(RESULTS, `home-${device}.html`), last?.html ?? '');
  await writeFile(join(RESULTS, `home-${device}.json`), last?.json ?? '');
}

async function once(device: 'mobile' | 'desktop') {
  const result = await lighthouse(
    ADDRESS,
    {
      port: chrome.port,
      output: ['html', 'json'],
      logLevel: 'error',
      onlyCategories: CATEGORIES,
    },
    device === 'desktop' ? desktopConfig : undefined,
  );
  if (result === undefined) throw new Error('Lighthouse returned no result');
  const [html = '', json = ''] = result.report;
  const scores = new Map(
    CATEGORIES.map((category) => [
      category,
      Math.round((result.lhr.categories[category]?.score ?? 0) * 100),
    ]),
  );
  return { scores, html, json };
}
