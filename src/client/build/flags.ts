import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FOLDER = join(import.meta.dirname, '../../../node_modules/flag-icons/flags/4x3');

/**
 * Serves each country's flag under its code (`flags/vn.svg`), so that a screen needs neither the
 * style sheet of all flags nor a table of their addresses.
 */
export function flags(): Plugin {
  return {
    name: 'ad-referendum:flags',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const code = /\/flags\/([a-z]{2})\.svg$/.exec(request.url ?? '')?.[1];
        if (code === undefined || !countryFlags().includes(`${code}.svg`)) return next();
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(readFileSync(join(FOLDER, `${code}.svg`)));
      });
    },
    generateBundle() {
      for (const file of countryFlags()) {
        this.emitFile({
          type: 'asset',
          fileName: `flags/${file}`,
          source: readFileSync(join(FOLDER, file)),
        });
      }
    },
  };
}

function countryFlags(): string[] {
  return readdirSync(FOLDER).filter((file) => /^[a-z]{2}\.svg$/.test(file));
}
