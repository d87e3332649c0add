import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeGameFile } from '../../src/analysis/game-file.ts';
import { solveAt, solve as solved } from '../../src/analysis/solution.ts';
import { countAdoptable, restrictionAt } from '../../src/analysis/zone.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import { playGame } from '../../src/cli/play.ts';
import { InputFault, openShell } from '../../src/cli/shell.ts';
import type { SolutionDocument } from '../../src/cli/solve/document.ts';
import { solve } from '../../src/cli/solve.ts';
import { evolve } from '../../src/engine/evolve.ts';
import { initialState } from '../../src/engine/game.ts';
import { modelOf } from '../../src/engine/model.ts';
import { smallScenario, smallScenarioInput } from '../scenario/small-scenario.ts';
import { runCommand } from './run-command.ts';

const scenario = smallScenario();
const model = modelOf(scenario);
const { events } = playGame(scenario, 'solve');
const agreed = events.findIndex((event) => event.type === 'clause-agreed') + 1;

/** Nobody accepts anything: each side has a red line on every rights clause but its own. */
function deadlocked() {
  const input = smallScenarioInput();
  for (const { id, positions } of input.delegations) {
    const rights = positions?.rights;
    if (rights === undefined) continue;
    if (id === 'arland') rights.redLines = ['none', 'general'];
    if (id === 'cestria') rights.redLines = ['general', 'full'];
  }
  return input;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ad-referendum-solve-'));
  const game = { name: 'Evening', scenario, seed: 'solve', seat: 'arland', events };
  const other = smallScenarioInput();
  await writeFile(join(folder, 'small.json'), JSON.stringify(smallScenarioInput()));
  await writeFile(join(folder, 'other.json'), JSON.stringify({ ...other, id: 'other' }));
  await writeFile(join(folder, 'deadlock.json'), JSON.stringify(deadlocked()));
  await writeFile(join(folder, 'game.json'), writeGameFile(game));
});
afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true, force: true });
});

/** Runs the command in this process: starting one for each line would take a second of each. */
async function run(language: 'en' | 'vi', ...line: string[]): Promise<string> {
  const read = readArguments(
    line.map((word) => (word.endsWith('.json') ? join(folder, word) : word)),
    solve.signature,
  );
  if ('fault' in read) throw new Error(read.fault.key);
  const printed: string[] = [];
  const shell = await openShell(language);
  await solve.run({ ...shell, print: (words = '') => printed.push(words) }, read.arguments);
  return printed.join('\n');
}
const inEnglish = (...line: string[]) => run('en', ...line);
const documentOf = async (...line: string[]) =>
  JSON.parse(await inEnglish(...line, '--json')) as SolutionDocument;

describe('ad-referendum solve', () => {
  test('gives what the solver finds as one JSON document, in ids', async () => {
    const { code, out, err } = await runCommand(['solve', 'small.json', '--json'], { folder });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const document = JSON.parse(out) as SolutionDocument;
    const here = solved(model);
    expect(document).toMatchObject({
      scenario: 'small',
      texts: 36,
      consensusTexts: Number(here.zone.adoptable.count),
      voteTexts: { count: here.votes.count, exact: true, interval: null, sample: null },
      opens: false,
      exact: { consensusTexts: true, bestTexts: true, blockers: true, pivotal: true },
    });
    for (const best of [document.nash, document.maxMin, document.utilitarian]) {
      expect(Object.keys(best?.text ?? {})).toEqual(['rights', 'scope', 'offences']);
    }
    expect(document.nash?.text).toEqual({
      rights: 'general',
      scope: 'serious',
      offences: 'content',
    });
    expect(document.frontier?.blocs.map(({ id }) => id)).toEqual(['west', 'east']);
    expect(document.pivotal).toEqual(
      here.pivotal.delegations.map(({ delegation, gained, ratio }) => ({
        delegation: model.delegations[delegation]?.id,
        gained: Number(gained),
        ratio,
      })),
    );
    expect(document.power.delegations).toHaveLength(5);
    expect(document.milliseconds).toBeGreaterThan(0);
    expect(document.cpuMilliseconds).toBeGreaterThan(0);
  });

  test('says it in words', async () => {
    const out = await inEnglish('small.json');
    expect(out).toContain('A small treaty');
    expect(out).toMatch(/Texts +36/);
    expect(out).toContain('Art. 1 Human rights');
    expect(out).toContain('Western group (2)');
    expect(out).toContain('Each of the 5 members');
    expect(out).not.toMatch(/\{\{|solve\.|undefined|NaN/);
  });

  test('speaks Vietnamese', async () => {
    const out = await run('vi', 'small.json');
    expect(out).toContain('Mọi thành viên đều chấp nhận được');
    expect(out).not.toMatch(/\{\{|solve\.|undefined|NaN/);
  });

  test('names the red lines that would have to go where nothing is acceptable', async () => {
    const words = await inEnglish('deadlock.json');
    expect(words).toContain('No text is acceptable to every member.');
    expect(words).toContain('would make an agreement possible');
    const document = await documentOf('deadlock.json');
    expect(document).toMatchObject({ consensusTexts: 0, nash: null, opens: true });
    expect(document.blockers.length).toBeGreaterThan(0);
    for (const { gained } of document.blockers) expect(gained).toBeGreaterThan(0);
  });

  test('draws the frontier between blocs of any groups and delegations', async () => {
    const { frontier } = await documentOf('small.json', '--blocs', 'west,cestria,eriland');
    expect(frontier?.blocs).toEqual([
      { id: 'west', members: ['arland', 'borvia'] },
      { id: 'cestria', members: ['cestria'] },
      { id: 'eriland', members: ['eriland'] },
    ]);
    for (const { utilities } of frontier?.points ?? []) expect(utilities).toHaveLength(3);
  });

  test('solves a moment in a saved game, its end unless told', async () => {
    const game = ['small.json', '--game', 'game.json'];
    expect(await documentOf(...game)).toMatchObject({ at: events.length, events: events.length });
    const state = events.slice(0, agreed).reduce(evolve, initialState(scenario));
    const here = solveAt(state);
    expect(here.zone.texts).toBeLessThan(36n);
    expect(await documentOf(...game, '--at', `${agreed}`)).toMatchObject({
      at: agreed,
      texts: Number(here.zone.texts),
      consensusTexts: Number(countAdoptable(model, restrictionAt(state)).count),
      vote: { tally: { carried: here.vote?.tally.carried } },
    });
  });

  test.each([
    [['small.json', '--blocs', 'west'], /between two or three blocs, not 1/],
    [['small.json', '--blocs', 'west,east,arland,borvia'], /not 4/],
    [['small.json', '--blocs', 'west,eats'], /neither a group nor a delegation "eats"/],
    [['other.json', '--game', 'game.json'], /is a game of the scenario "small", not of "other"/],
    [['small.json', '--game', 'game.json', '--at', '1000000'], /there is no moment after 1000000/],
    [['small.json', '--game', 'small.json'], /small\.json is not a saved game/],
    [['small.json', '--at', '3'], /no game is given/],
    [['nowhere.json'], /there is no such file/],
  ])('refuses %j and says what to do', async (line, says) => {
    const fault = await inEnglish(...line).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(fault instanceof InputFault)) throw new Error(`Not refused: ${String(fault)}`);
    const { t } = await openShell('en');
    expect(t(`faults.${fault.key}.message`, { ...fault.values })).toMatch(says);
    expect(t(`faults.${fault.key}.remedy`, { ...fault.values })).not.toMatch(/\{\{|faults\./);
  });
});
