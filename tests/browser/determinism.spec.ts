import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readGameFile } from '../../src/analysis/game-file.ts';
import { nextTurn, pass, seatTable, submit } from '../../src/delegates/table.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import { hashEvents } from '../../src/engine/event-hash.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { awaited, takeSeat } from './at-the-table.ts';
import { storedGames } from './play.ts';

test.use({ reducedMotion: 'reduce' } as object);

const SCENARIOS = join(import.meta.dirname, '../../scenarios');

/** A whole game in Node, by a person who lets everything pass and abstains in every vote. */
async function playedInNode(file: string, seat: string, seed: string): Promise<GameEvent[]> {
  const loaded = loadScenario(await readFile(join(SCENARIOS, file), 'utf8'));
  if (!('scenario' in loaded)) throw new Error(`${file} cannot be played`);
  const opened = seatTable(loaded.scenario, seed, [seat]);
  const events = [...opened.events];
  let table = opened.table;
  for (;;) {
    const turn = nextTurn(table);
    if (turn.kind === 'over') return events;
    if (turn.kind === 'awaiting' && turn.prompt.kind !== 'vote') {
      table = pass(table, turn.actor);
      continue;
    }
    const result = submit(
      table,
      turn.kind === 'command'
        ? turn.command
        : { type: 'vote', actor: turn.actor, choice: 'abstain' },
    );
    if (result.refusal !== undefined) throw new Error(result.refusal.code);
    table = result.table;
    events.push(...result.events);
  }
}

/** The same game in the browser, on the buttons, to its end or for so many answers. */
async function playOnButtons(page: Page, answers: number): Promise<void> {
  for (let step = 0; step < answers; step++) {
    const kind = await awaited(page);
    if (kind === 'ending') return;
    if (kind === 'vote') await page.getByRole('button', { name: 'Abstain', exact: true }).click();
    else await page.keyboard.press('m');
  }
}

/**
 * A conference of 193 takes two minutes, drawn without a graphics card: its first meetings are
 * compared, and with `WHOLE_GAMES=1` all of it.
 */
const ANSWERS_IN_NEW_YORK = process.env.WHOLE_GAMES ? 1000 : 12;

for (const [file, seat, answers] of [
  ['first-steps.yaml', 'brazil', 1000],
  ['vienna-2024.yaml', 'jamaica', 1000],
  ['new-york-2024.json', 'JAM', ANSWERS_IN_NEW_YORK],
] as const) {
  const scenario = file.replace(/\.\w+$/, '');
  test(`${scenario}: the same seed gives the same events in Node and in Chromium, and in the file saved`, async ({
    page,
  }) => {
    test.setTimeout(420_000);
    await takeSeat(page, scenario, seat);
    await playOnButtons(page, answers);
    const ended = (await awaited(page)) === 'ending';
    const [game] = await storedGames(page);
    const inBrowser = (game?.events ?? []).map((event) => JSON.parse(event) as GameEvent);
    const [opened] = inBrowser;
    if (opened?.type !== 'game-opened') throw new Error('the record does not begin with a game');
    const inNode = await playedInNode(file, seat, opened.seed);
    if (ended) expect(inBrowser.length).toBe(inNode.length);
    else expect(inBrowser.length).toBeGreaterThan(100);
    expect(hashEvents(inBrowser)).toBe(hashEvents(inNode.slice(0, inBrowser.length)));
    if (!ended) return;

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the game as a file' }).click();
    const read = readGameFile(await readFile(await (await download).path(), 'utf8'));
    if (!('game' in read)) throw new Error(`the saved file is refused: ${read.problem.code}`);
    expect(hashEvents(read.game.events)).toBe(hashEvents(inBrowser));
  });
}
