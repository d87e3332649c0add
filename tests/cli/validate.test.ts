import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { smallScenarioInput } from '../scenario/small-scenario.ts';
import { runCommand } from './run-command.ts';

// Each test starts a process, and a machine that runs all tests at once is slow at that.
vi.setConfig({ testTimeout: 60_000 });

const FIRST_STEPS = join(import.meta.dirname, '../../scenarios/first-steps.yaml');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ad-referendum-validate-'));
  await writeFile(join(folder, 'good.yaml'), JSON.stringify(smallScenarioInput()));
  const text = await readFile(FIRST_STEPS, 'utf8');
  await writeFile(join(folder, 'bad.yaml'), text.replace(/^ {4}opening:/m, '    opning:'));
  await writeFile(join(folder, 'broken.yaml'), 'id: [unclosed\n');
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const validate = (...line: string[]) => runCommand(['validate', ...line], { folder });

describe.concurrent('ad-referendum validate', () => {
  test('says that a good scenario can be played, and exits with 0', async () => {
    const { code, out } = await validate('good.yaml');
    expect(code).toBe(0);
    expect(out).toContain(
      'good.yaml: "A small treaty" can be played (6 delegations, 3 provisions)',
    );
  });

  test('knows the scenarios that come with the program by name', async () => {
    const { code, out, err } = await validate('first-steps');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('"First steps" can be played');
  });

  test('writes each problem as file:line:column, place, fault and remedy, and exits with 1', async () => {
    const { code, out, err } = await validate('bad.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /^bad\.yaml:\d+:5: error: provisions\[0\]\.opning: There is no key `opning` here\.\n {2}Use one of: opening/m,
    );
    expect(err).toContain('bad.yaml cannot be played: ');
  });

  test('says the same in Vietnamese', async () => {
    const { code, err } = await validate('bad.yaml', '--lang', 'vi');
    expect(code).toBe(1);
    expect(err).toMatch(
      /bad\.yaml:\d+:5: lỗi: provisions\[0\]\.opning: Ở đây không có khóa `opning`/,
    );
  });

  test('gives with --json one document, whose problems have places and remedies', async () => {
    const { code, out, err } = await validate('bad.yaml', '--json');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const report = JSON.parse(out) as { problems: unknown[]; errors: number };
    expect(report).toMatchObject({ file: 'bad.yaml', valid: false });
    expect(report.errors).toBeGreaterThan(0);
    expect(report.problems).toContainEqual({
      file: 'bad.yaml',
      severity: 'error',
      path: ['provisions', 0, 'opning'],
      pathText: 'provisions[0].opning',
      line: expect.any(Number),
      column: 5,
      code: 'unknown-key',
      message: 'There is no key `opning` here.',
      remedy: expect.stringContaining('opening'),
    });
  });

  test('reports a file that is no YAML', async () => {
    const { code, err } = await validate('broken.yaml');
    expect(code).toBe(1);
    expect(err).toMatch(/^broken\.yaml:\d+:\d+: error:/);
  });

  test.each([
    ['nowhere.yaml', 'nowhere.yaml: there is no such file.'],
    ['.', '. is a folder.'],
  ])('exits with 1 for %s and says what to do', async (path, says) => {
    const { code, out, err } = await validate(path);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
  });

  test('gives with --json a document also where the file cannot be read', async () => {
    const { code, out } = await validate('nowhere.yaml', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'no-such-file' } });
  });

  test('leaves quietly when the reader closes the pipe', async () => {
    const { err } = await runCommand(['validate', 'bad.yaml', '--json'], { folder, closeAfter: 1 });
    expect(err).toBe('');
  });
});
