import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { flags } from '../../../../src/client/build/flags.ts';

/** Serves the pieces of the hall by themselves, with made-up rooms, for pictures and tests. */
export async function servePieces(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    // A cache of its own: two servers must not rewrite one folder.
    cacheDir: join(import.meta.dirname, `../../../../node_modules/.vite-pieces-${process.pid}`),
    logLevel: 'error',
    plugins: [react(), flags()],
    server: { host: '127.0.0.1', port: 0, hmr: false, fs: { strict: false } },
    optimizeDeps: { include: ['phaser', 'react', 'react-dom/client', 'react-i18next', 'i18next'] },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server has no address');
  return { url, close: () => server.close() };
}
