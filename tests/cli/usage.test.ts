import { describe, expect, test, vi } from 'vitest';
import { runCommand } from './run-command.ts';

// Each test starts a process, and a machine that runs all tests at once is slow at that.
vi.setConfig({ testTimeout: 60_000 });

const COMMANDS = ['validate', 'simulate', 'solve', 'replay', 'bench'];

describe.concurrent('the command line', () => {
  test('without a command gives help on standard error and exits with 2', async () => {
    const { code, out, err } = await runCommand([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const command of COMMANDS) expect(err).toContain(`  ${command}`);
  });

  test('gives help on standard output when asked, and exits with 0', async () => {
    const { code, out, err } = await runCommand(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of COMMANDS) expect(out).toContain(`  ${command}`);
  });

  test.each(COMMANDS)('%s has help of its own', async (command) => {
    const { code, out, err } = await runCommand([command, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`ad-referendum ${command}`);
    expect(out).not.toContain('{{');
  });

  test('says its version', async () => {
    const { code, out } = await runCommand(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    { line: ['validte', 'x.yaml'], says: 'no command "validte". There are: validate' },
    { line: ['validate'], says: 'FILE is missing' },
    { line: ['validate', 'a', 'b'], says: '"b" is one word too many' },
    { line: ['validate', 'a', '--jsn'], says: 'no option --jsn here. There are: --json' },
    { line: ['validate', 'a', '--json=yes'], says: '--json takes no value' },
    { line: ['simulate', 'a', '--games'], says: '--games needs a value' },
    { line: ['simulate', 'a', '--games', '0'], says: '--games needs a whole number' },
    { line: ['simulate', 'a', '--games', '-3'], says: '--games needs a whole number' },
    { line: ['simulate', 'a', '--games', '2.5'], says: '--games needs a whole number' },
    { line: ['validate', 'a', '--lang', 'xx'], says: 'no language "xx" here. There are: en, vi' },
    { line: ['--frobnicate'], says: 'no option --frobnicate' },
  ])('$line exits with 2 and says why', async ({ line, says }) => {
    const { code, out, err } = await runCommand(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test.each([
    [{ LANG: 'vi_VN.UTF-8' }, [], 'Cách dùng'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'vi_VN' }, [], 'Cách dùng'],
    [{ LANG: 'vi_VN.UTF-8', LC_ALL: 'C' }, [], 'Usage'],
    [{ LANG: 'fr_FR.UTF-8' }, [], 'Usage'],
    [{ LANG: 'C' }, ['--lang', 'vi'], 'Cách dùng'],
    [{ LANG: 'vi_VN.UTF-8' }, ['--lang', 'en'], 'Usage'],
  ])('speaks the language of %j %j', async (environment, options, says) => {
    const { out } = await runCommand(['--help', ...options], { environment });
    expect(out).toContain(says);
  });

  test('names a missing operand as the help of the language does', async () => {
    const { err } = await runCommand(['simulate'], { environment: { LANG: 'vi_VN' } });
    expect(err).toContain('Thiếu KỊCH_BẢN');
  });
});
