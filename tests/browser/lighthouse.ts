import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { build, preview } from 'vite';

/** The share of Lighthouse's audits, from 0 to 1, below which the script fails. */
const THRESHOLDS = {
  performance: 0.9,
  accessibility: 0.95,
  'best-practices': 0.95,
};

const RESULTS = join(import.meta.dirname, '../../test-results');

await build({ logLevel: 'warn' });
const server = await preview({
  logLevel: 'warn',
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
  const result = await lighthouse('http://127.0.0.1:4311/', {
    port: chrome.port,
    output: ['html', 'json'],
    logLevel: 'error',
    onlyCategories: Object.keys(THRESHOLDS),
  });
  if (result === undefined) throw new Error('Lighthouse returned no result');

  await mkdir(RESULTS, { recursive: true });
  const [html, json] = result.report;
  await writeFile(join(RESULTS, 'lighthouse.html'), html ?? '');
  await writeFile(join(RESULTS, 'lighthouse.json'), json ?? '');

  for (const [category, threshold] of Object.entries(THRESHOLDS)) {
    const score = result.lhr.categories[category]?.score ?? 0;
    const verdict = score >= threshold ? 'passed' : 'FAILED';
    process.stdout.write(
      `${category.padEnd(16)} ${Math.round(score * 100)} of 100, wanted ${threshold * 100}: ${verdict}\n`,
    );
    if (score < threshold) process.exitCode = 1;
  }
} finally {
  chrome.kill();
  await server.close();
}
