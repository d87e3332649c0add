import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeGameFile } from '../../src/analysis/game-file.ts';
import { playGame } from '../../src/cli/play.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import { hashEvents } from '../../src/engine/event-hash.ts';
import { smallScenario } from '../scenario/small-scenario.ts';
import { runCommand } from './run-command.ts';

// Each test starts a process, and a machine that runs all tests at once is slow at that.
vi.setConfig({ testTimeout: 60_000 });

const scenario = smallScenario();
const { events, certificate } = playGame(scenario, 'replay');
const given = events.findIndex((event) => event.type === 'floor-given');

const fileOf = (record: readonly GameEvent[]): string =>
  writeGameFile({ name: 'Evening', scenario, seed: 'replay', seat: 'arland', events: record });

const whole = fileOf(events);
/** The record changed and the checksum made to fit: only the rules can tell. */
const forged = fileOf(
  events.map((event, at) => (at === given ? ({ ...event, to: 'nobody' } as GameEvent) : event)),
);
const files: Record<string, string> = {
  'whole.json': whole,
  'part.json': fileOf(events.slice(0, given)),
  'cut.json': whole.slice(0, 500),
  'edited.json': whole.replace('"type":"floor-given","to":"', '"type":"floor-given","to":"x'),
  'renamed.json': whole.replace('"seat":"arland"', '"seat":"borvia"'),
  'forged.json': forged,
  'newer.json': whole.replace('"version":1', '"version":99'),
  'other.json': '{"formatVersion":1}',
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ad-referendum-replay-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

const replay = (...line: string[]) => runCommand(['replay', ...line], { folder });

describe.concurrent('ad-referendum replay', () => {
  test('says of a whole game that it is sound, how it ended and by which rule', async () => {
    const { code, out, err } = await replay('whole.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`whole.json is sound: its ${events.length} events`);
    expect(out).toContain('A small treaty, seat Arland, seed "replay"');
    expect(out).toContain(`rule ${certificate.rule.number}, unga-committee`);
    expect(out).toContain(certificate.outcome === 'adopted' ? 'Adopted by' : 'Not adopted');
    expect(out).not.toContain('{{');
  });

  test('says where an unfinished game stands', async () => {
    const { code, out } = await replay('part.json');
    expect(code).toBe(0);
    expect(out).toContain('In the meeting "');
  });

  test('gives with --json one document', async () => {
    const { code, out, err } = await replay('whole.json', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      file: 'whole.json',
      name: 'Evening',
      scenario: 'small',
      seat: 'arland',
      events: events.length,
      fingerprint: hashEvents(events),
      stage: 'ended',
      outcome: { outcome: certificate.outcome },
    });
  });

  test('speaks Vietnamese', async () => {
    const { out } = await replay('whole.json', '--lang', 'vi');
    expect(out).toContain('whole.json lành lặn');
  });

  test.each([
    ['cut.json', /^cut\.json:1:501: the file ceases to be JSON/],
    [
      'edited.json',
      new RegExp(
        `^edited\\.json, event ${given + 1} of ${events.length} \\("floor-given"\\): the rules refuse it`,
      ),
    ],
    ['renamed.json', /^renamed\.json was changed after it was saved/],
    [
      'forged.json',
      new RegExp(
        `^forged\\.json, event ${given + 1} of ${events.length} \\("floor-given"\\): the rules refuse it`,
      ),
    ],
    ['newer.json', /written by a newer version of the program \(format 99\)/],
    ['other.json', /^other\.json is not a saved game/],
    ['nowhere.json', /^nowhere\.json: there is no such file/],
  ])('exits with 1 for %s, says where and what to do', async (file, says) => {
    const { code, out, err } = await replay(file);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(says);
    expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(2);
    expect(err).not.toContain('{{');
    expect(err).not.toContain('faults.');
  });

  test('gives the place of a fault with --json', async () => {
    const { code, out } = await replay('forged.json', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'game-refused', at: given + 1 } });
  });
});
