import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

describe('the scenario new-york-2024', () => {
  test('is byte for byte what its generator writes from the data in the repository', async () => {
    const generator = join(ROOT, 'scenarios/new-york-2024/generate.ts');
    const { stdout } = await run('npx', ['tsx', generator, '--check'], { cwd: ROOT });
    expect(stdout).not.toContain('differs');
  }, 120_000);

  test('seats all 193 members, each playable, and six observers', async () => {
    const loaded = loadScenario(await readFile(join(ROOT, 'scenarios/new-york-2024.json'), 'utf8'));
    if (!('scenario' in loaded)) throw new Error('the file cannot be played');
    const { delegations, provisions } = loaded.scenario;
    const members = delegations.filter((d) => d.kind === 'member');
    expect(members).toHaveLength(193);
    expect(members.every((d) => d.playable)).toBe(true);
    expect(delegations).toHaveLength(199);
    expect(provisions.length).toBeGreaterThanOrEqual(14);
  });

  test('documents the positions of at least forty delegations, each with its sources', async () => {
    const loaded = loadScenario(await readFile(join(ROOT, 'scenarios/new-york-2024.json'), 'utf8'));
    if (!('scenario' in loaded)) throw new Error('the file cannot be played');
    const documented = loaded.scenario.delegations.filter(
      (d) =>
        d.kind === 'member' &&
        Object.values(d.positions).some((p) => p.provenance.kind === 'documented'),
    );
    expect(documented.length).toBeGreaterThanOrEqual(40);
  });
});
