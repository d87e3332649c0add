import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import type { HallBenchResult } from '../../src/client/hall/bench/hall-bench.ts';

/**
 * Counts the frames of a hall of 193 placards, all of them moving, in the distribution's Chromium
 * without a graphics card, in WebGL on SwiftShader and on a plain canvas. Prints JSON; fails below
 * the frame rate that was promised.
 */
const PROMISED = 30;

const RESULTS = join(import.meta.dirname, '../../test-results');
// A folder of its own: another script may be serving `dist` at this moment.
const FOLDER = join(RESULTS, 'bench-hall-build');

async function main(): Promise<void> {
  await build({ logLevel: 'error', build: { outDir: FOLDER } });
  const server = await preview({
    logLevel: 'error',
    build: { outDir: FOLDER },
    preview: { host: '127.0.0.1', port: 4312, strictPort: true },
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
    const results: (HallBenchResult & { readonly card: string })[] = [];
    for (const renderer of ['webgl', 'canvas']) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(
        `http://127.0.0.1:4312/#/bench/hall?seats=193&seconds=5&renderer=${renderer}`,
      );
      const text = await page.locator('output').textContent({ timeout: 90_000 });
      const card = await page.evaluate(() => {
        const gl = document.createElement('canvas').getContext('webgl');
        const named = gl?.getExtension('WEBGL_debug_renderer_info');
        return gl && named ? String(gl.getParameter(named.UNMASKED_RENDERER_WEBGL)) : 'none';
      });
      results.push({ ...(JSON.parse(text ?? '') as HallBenchResult), card });
      await page.screenshot({ path: join(RESULTS, `bench-hall-${renderer}.png`) });
      await page.close();
    }
    const report = JSON.stringify(results, null, 2);
    await mkdir(RESULTS, { recursive: true });
    await writeFile(join(RESULTS, 'bench-hall.json'), `${report}\n`);
    process.stdout.write(`${report}\n`);
    if (results.some(({ fps }) => fps < PROMISED)) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
