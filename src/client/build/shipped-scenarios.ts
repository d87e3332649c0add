import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { type Scenario, scenarioSchema } from '../../scenario/schema.ts';
import { cardOf } from '../scenario-card.ts';

const CARDS = 'virtual:scenario-cards';
const ONE = 'virtual:scenario/';

/**
 * Makes modules of the files in `scenarios/`: one with the cards of all for the gallery, and one
 * per scenario, fetched only when it is opened. They are read and validated here, so the page need
 * not carry a YAML parser for them, and a broken one fails the build.
 */
export function shippedScenarios(folder: string): Plugin {
  const read = () => scenariosIn(folder);
  return {
    name: 'ad-referendum:shipped-scenarios',
    resolveId(id) {
      return id === CARDS || id.startsWith(ONE) ? `\0${id}` : null;
    },
    load(id) {
      if (id === `\0${CARDS}`) {
        const found = read();
        for (const file of found.keys()) this.addWatchFile(file);
        const scenarios = [...found.values()];
        const loaders = scenarios.map(
          ({ id: name }) => `${JSON.stringify(name)}: () => import(${JSON.stringify(ONE + name)})`,
        );
        return [
          `export const cards = ${JSON.stringify(scenarios.map(cardOf))};`,
          `export const load = { ${loaders.join(', ')} };`,
        ].join('\n');
      }
      if (id.startsWith(`\0${ONE}`)) {
        const name = id.slice(ONE.length + 1);
        const scenario = [...read().values()].find((s) => s.id === name);
        if (scenario === undefined) throw new Error(`No scenario ${name} in ${folder}`);
        // A string to parse is read several times faster by engines than an object to compile.
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(scenario))});`;
      }
      return null;
    },
  };
}

/** By file; the introductory and short ones first. */
function scenariosIn(folder: string): Map<string, Scenario> {
  const files = readdirSync(folder)
    .filter((file) => ['.yaml', '.yml', '.json'].includes(extname(file)))
    .filter((file) => !file.endsWith('.schema.json'))
    .map((file) => join(folder, file));
  const found = files.map((file) => {
    const result = scenarioSchema.safeParse(parse(readFileSync(file, 'utf8')));
    if (!result.success) throw new Error(`${file} is no valid scenario: ${result.error.message}`);
    return [file, result.data] as const;
  });
  const rank = { introductory: 0, intermediate: 1, advanced: 2 };
  found.sort(([, a], [, b]) => rank[a.difficulty] - rank[b.difficulty] || a.minutes - b.minutes);
  return new Map(found);
}
