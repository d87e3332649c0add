import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'src/client',
  publicDir: '../../assets',
  // Relative addresses, so that a school may put the build in any folder of its web server.
  base: './',
  cacheDir: '../../node_modules/.vite',
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
  },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      manifest: {
        name: 'Ad Referendum',
        short_name: 'Ad Referendum',
        description: 'A simulation of the negotiation of the UN convention against cybercrime',
        lang: 'en',
        display: 'standalone',
        theme_color: '#1f3a5f',
        background_color: '#f6f4ee',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
    }),
  ],
  test: {
    root: import.meta.dirname,
    include: ['tests/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', '**/node_modules/**', 'dist/**'],
    environment: 'node',
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    benchmark: { include: ['tests/**/*.bench.ts'] },
  },
});
