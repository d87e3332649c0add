import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
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
  },
  plugins: [
    react(),
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
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    benchmark: { include: ['tests/**/*.bench.ts'] },
  },
});
