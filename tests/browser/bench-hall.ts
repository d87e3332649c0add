import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build, preview } from 'vite';
import type { HallBenchResult } from '../../src/client/hall/bench/hall-bench.ts';

/**
 * Counts the frames of a hall of 193 placards, all of them moving, in the distribution's Chromium
 * without a graphics card: as the game draws it there (`auto`), and by each renderer. Prints JSON;
 * fails if the hall as the game draws it is slower than was promised.
 */
const PROMISED = 30;
const RENDERERS = ['auto', 'canvas', 'webgl'] as const;

const RESULTS = join(import.meta.dirname, '../../test-results');
// A folder of its own: another script may be serving `dist` at this moment.
const FOLDER = join(RESULTS, 'bench-hall-build');
const PORT = 4312;

interface Measured extends HallBenchResult {
  readonly asked: string;
  /** Processor time for a frame, which a busy machine does not change as it does the rate. */
  readonly cpuPerFrame: { readonly page: number; readonly graphics: number };
  /** Processes that wanted to run, in the last minute, and the processors there are for them. */
  readonly load: number;
  readonly processors: number;
}

async function measure(browser: Browser, asked: string): Promise<Measured> {
  const before = await processorTime(browser);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`http://127.0.0.1:${PORT}/#/bench/hall?seats=193&seconds=5&renderer=${asked}`);
  const text = await page.locator('output').textContent({ timeout: 120_000 });
  const after = await processorTime(browser);
  await page.screenshot({ path: join(RESULTS, `bench-hall-${asked}.png`) });
  await page.close();
  const result = JSON.parse(text ?? '') as HallBenchResult;
  // Opening the page counts as well, so this errs against us.
  const each = (type: string) =>
    Math.round(
      (((after.get(type) ?? 0) - (before.get(type) ?? 0)) * 10_000) / (result.fps * result.seconds),
    ) / 10;
  return {
    asked,
    ...result,
    cpuPerFrame: { page: each('renderer'), graphics: each('GPU') },
    load: loadavg()[0] ?? 0,
    processors: cpus().length,
  };
}

/** Seconds of processor time so far, by kind of process. */
async function processorTime(browser: Browser): Promise<Map<string, number>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const byType = new Map<string, number>();
  for (const { type, cpuTime } of processInfo) byType.set(type, (byType.get(type) ?? 0) + cpuTime);
  return byType;
}

async function main(): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await build({ logLevel: 'error', build: { outDir: FOLDER } });
  const server = await preview({
    logLevel: 'error',
    build: { outDir: FOLDER },
    preview: { host: '127.0.0.1', port: PORT, strictPort: true },
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const results: Measured[] = [];
    for (const renderer of RENDERERS) results.push(await measure(browser, renderer));
    const report = JSON.stringify(results, null, 2);
    await writeFile(join(RESULTS, 'bench-hall.json'), `${report}\n`);
    process.stdout.write(`${report}\n`);
    if ((results[0]?.fps ?? 0) < PROMISED) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
