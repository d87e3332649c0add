import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { build, preview } from 'vite';

/** Of 100, in every category, on a telephone and on a desk. */
const WANTED = 95;
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
  const [html, json] = result.report;
  await writeFile(join(RESULTS, `home-${device}.html`), html ?? '');
  await writeFile(join(RESULTS, `home-${device}.json`), json ?? '');

  for (const category of CATEGORIES) {
    const score = Math.round((result.lhr.categories[category]?.score ?? 0) * 100);
    const verdict = score >= WANTED ? 'passed' : 'FAILED';
    process.stdout.write(
      `${device.padEnd(8)} ${category.padEnd(16)} ${score} of 100, wanted ${WANTED}: ${verdict}\n`,
    );
    if (score < WANTED) process.exitCode = 1;
  }
}
