import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { firstTexts } from './src/client/build/first-texts.ts';
import { flags } from './src/client/build/flags.ts';
import { shippedScenarios } from './src/client/build/shipped-scenarios.ts';

export default defineConfig({
  root: 'src/client',
  publicDir: '../../assets',
  // Relative addresses, so that a school may put the build in any folder of its web server.
  base: './',
  cacheDir: '../../node_modules/.vite',
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first screen and the others share comes in one piece: a dozen small files
          // would each cost a telephone a round trip.
          groups: [
            {
              name: 'base',
              test: new RegExp(
                [
                  'node_modules/(react|react-dom|scheduler|zustand|immer|i18next|react-i18next',
                  '|i18next-resources-to-backend|use-sync-external-store|void-elements',
                  '|html-parse-stringify)/',
                  '|/src/client/(shell/|scenarios\\.ts|store/settings-store|ui/dates)',
                  '|/src/client/storage/(use-saved-games|game-lock)',
                  '|/src/locales/languages|/src/scenario/text-in',
                ].join(''),
              ),
            },
          ],
        },
      },
    },
  },
  // A worker is a module like the page, so that it may be split and loaded like one.
  worker: { format: 'es' },
  plugins: [
    react(),
    firstTexts(),
    flags(),
    shippedScenarios(join(import.meta.dirname, 'scenarios')),
    VitePWA({
      registerType: 'prompt',
      // Registered by the page itself, once the first screen is there.
      injectRegister: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
        // Scenarios of a whole committee and Phaser are above the default of 2 MiB.
        maximumFileSizeToCacheInBytes: 12 * 1024 * 1024,
      },
      manifest: {
        name: 'Ad Referendum',
        short_name: 'Ad Referendum',
        description: 'A simulation of the negotiation of the UN convention against cybercrime',
        lang: 'en',
        display: 'standalone',
        theme_color: '#0d4f5e',
        background_color: '#ebe5d8',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          {
            src: 'icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
    }),
  ],
  test: {
    root: import.meta.dirname,
    include: ['tests/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', '**/node_modules/**', 'dist/**'],
    environment: 'node',
    // Whole games and real processes run here, on machines of two cores.
    testTimeout: 60_000,
    // Nothing under test keeps a state of its own, so files may share a worker and its modules:
    // the suite takes half the time.
    pool: 'threads',
    isolate: false,
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    benchmark: { include: ['tests/**/*.bench.ts'] },
  },
});
