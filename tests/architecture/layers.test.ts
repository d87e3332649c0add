import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The layers are kept apart by the linter's configuration, which nobody reads twice. So offending
 * files are laid in a folder of their own, under the project's real configuration, and linted in
 * one run; each test then asks what the linter said of its file.
 */

const ROOT = join(import.meta.dirname, '../..');
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

const CORE = ['scenario', 'engine', 'delegates', 'analysis'];
const EDGE = ['client', 'server', 'cli'];
const CODE = [...CORE, ...EDGE];

const IMPORT = 'lint/style/noRestrictedImports';
const GLOBAL = 'lint/style/noRestrictedGlobals';
const PROPERTY = 'lint/nursery/noJsRestrictedProperties';

/** Which layers each may import from; the configuration says the same by what it forbids. */
function allowed(layer: string): readonly string[] {
  const depth = CORE.indexOf(layer);
  if (depth >= 0) return CORE.slice(0, depth + 1);
  return layer === 'locales' ? ['locales'] : [...CORE, layer, 'locales'];
}

interface Case {
  readonly sentence: string;
  readonly layer: string;
  readonly source: string;
  /** The rule that must complain, or null if none of them may. */
  readonly rule: string | null;
}

const importing = (specifier: string) => `import { thing } from '${specifier}';\nthing();\n`;

const crossings: readonly Case[] = [...CODE, 'locales'].flatMap((layer) =>
  [...CODE, 'locales'].map((other): Case => {
    const may = allowed(layer).includes(other);
    // A layer's own files are neighbours: src/engine/x.ts writes ./y.ts, not ../engine/y.ts.
    const specifier = layer === other ? './thing.ts' : `../${other}/thing.ts`;
    const what = layer === other ? 'its own files' : other;
    return {
      sentence: `${layer} ${may ? 'may' : 'may not'} import from ${what}`,
      layer,
      source: importing(specifier),
      rule: may ? null : IMPORT,
    };
  }),
);

const disguises: readonly Case[] = [
  ['as a type', "import type { Thing } from '../client/thing.ts';\nexport type X = Thing;\n"],
  ['by a re-export', "export { thing } from '../client/thing.ts';\n"],
  ['by a dynamic import', "export const later = () => import('../client/thing.ts');\n"],
  ['from deeper inside', importing('../../client/panels/thing.ts')],
  ['by way of the source folder', importing('../../src/client/thing.ts')],
].map(([how, source]) => ({
  sentence: `the engine may not import from the client ${how}`,
  layer: 'engine',
  source: source ?? '',
  rule: IMPORT,
}));

const packages: readonly Case[] = CORE.flatMap((layer) => [
  ...['react', 'phaser', 'zustand', 'i18next', 'node:fs', 'fs', '@scope/package'].map((name) => ({
    sentence: `${layer} may not import the package ${name}`,
    layer,
    source: importing(name),
    rule: IMPORT,
  })),
  ...['zod', 'immer', 'yaml'].map((name) => ({
    sentence: `${layer} may import the package ${name}`,
    layer,
    source: importing(name),
    rule: null,
  })),
]);

const impurities: readonly Case[] = CORE.flatMap((layer) => [
  ...[
    'Date.now()',
    'new Date()',
    'performance.now()',
    'window.name',
    'document.title',
    "fetch('/')",
    'setTimeout(() => undefined, 1)',
    "localStorage.getItem('x')",
    'process.env',
    "console.log('x')",
    'crypto.randomUUID()',
    'globalThis.Date',
  ].map((expression) => ({
    sentence: `${layer} may not use ${expression}`,
    layer,
    source: `export const x = () => ${expression};\n`,
    rule: GLOBAL,
  })),
  {
    sentence: `${layer} may not draw from Math.random`,
    layer,
    source: 'export const x = () => Math.random();\n',
    rule: PROPERTY,
  },
  {
    sentence: `${layer} may not take random out of Math`,
    layer,
    source: 'const { random } = Math;\nexport const x = random;\n',
    rule: PROPERTY,
  },
  {
    sentence: `${layer} may use the rest of Math`,
    layer,
    source: 'export const x = () => Math.max(1, 2);\n',
    rule: null,
  },
]);

const freedoms: readonly Case[] = [
  {
    sentence: 'the client may use the DOM and the clock',
    layer: 'client',
    source: 'export const x = () => [document.title, Date.now(), Math.random()];\n',
    rule: null,
  },
  {
    sentence: 'the client may import react-dom/client',
    layer: 'client',
    source: importing('react-dom/client'),
    rule: null,
  },
  {
    sentence: 'the client may not import a Node module',
    layer: 'client',
    source: importing('node:fs'),
    rule: IMPORT,
  },
  {
    sentence: 'the server may import a Node module',
    layer: 'server',
    source: importing('node:fs'),
    rule: null,
  },
  {
    sentence: 'the product may not import from its tests',
    layer: 'cli',
    source: importing('../../tests/thing.ts'),
    rule: IMPORT,
  },
];

const cases = [...crossings, ...disguises, ...packages, ...impurities, ...freedoms].map(
  (one, index) => ({ ...one, path: `src/${one.layer}/case-${index}.ts` }),
);

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly severity: string;
    readonly location: { readonly path: string };
  }[];
}

const BOUNDARY_RULES = [IMPORT, GLOBAL, PROPERTY];

let folder = '';
const complaints = new Map<string, Set<string>>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ad-referendum-layers-'));
  await copyFile(join(ROOT, '.biome.json'), join(folder, '.biome.json'));
  for (const { path, source } of cases) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), source);
  }

  // Biome exits with an error, as it should: the report on its standard output is the answer.
  const output = await new Promise<string>((resolve) => {
    const args = [
      BIOME,
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '--vcs-enabled=false',
    ];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const report = JSON.parse(output) as Report;
  for (const { category, severity, location } of report.diagnostics) {
    if (severity !== 'error' || !BOUNDARY_RULES.includes(category)) continue;
    const path = location.path.replaceAll('\\', '/').replace(/^\.\//, '');
    complaints.set(path, (complaints.get(path) ?? new Set()).add(category));
  }
});

afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

describe('the linter keeps the layers apart', () => {
  test.each(cases)('$sentence', ({ path, rule }) => {
    expect([...(complaints.get(path) ?? [])]).toEqual(rule === null ? [] : [rule]);
  });
});
