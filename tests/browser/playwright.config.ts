import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

const ROOT = join(import.meta.dirname, '../..');
const ADDRESS = 'http://127.0.0.1:4310';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Playwright empties this folder before a run; the reports beside it must stay.
  outputDir: join(ROOT, 'test-results/browser'),
  reporter: [['list'], ['json', { outputFile: join(ROOT, 'test-results/playwright.json') }]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 30_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: ADDRESS,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // The distribution's browser: Playwright's own would be downloaded.
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'npm start -- --port 4310 --strictPort',
    cwd: ROOT,
    url: ADDRESS,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
