import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { writeGameFile } from '../../src/analysis/game-file.ts';
import { play, shippedScenario } from '../delegates/playing.ts';
import { prepare, ready } from './at-the-table.ts';
import { storedGames } from './play.ts';

test.use({ reducedMotion: 'reduce' } as object);
// The whole of a debrief is much to draw, and much for axe to look through.
test.setTimeout(60_000);

/** A game of computers alone, brought in as a file, with its debrief open. */
async function debriefed(page: Page): Promise<void> {
  const scenario = shippedScenario('first-steps.yaml');
  const { events } = play({ scenario, seed: 'a' });
  const text = writeGameFile({ name: 'Class', scenario, seed: 'a', seat: 'viet-nam', events });
  await prepare(page);
  await page.goto('./#/games');
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'game.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('.games a[href^="#/debrief/"]').click();
  await expect(page.locator('#questions-heading')).toBeVisible({ timeout: 20_000 });
}

/** The sections that tell the story; the charts have their own test. */
const SECTIONS = '.story, .replay, .evolution, .promises, .coalitions, .questions, .reality-list';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(SECTIONS).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`),
  ).toEqual([]);
}

test('a finished game is told, replayed by keyboard, and played on from an earlier moment', async ({
  page,
}) => {
  await debriefed(page);
  await expect(page.locator('.question-list > li')).toHaveCount(5);
  await expect(page.locator('.story-chapters > li')).toHaveCount(6);
  await expect(page.getByText('Turning point:').first()).toBeVisible();
  // Struck out and put in are said, not only drawn.
  await expect(page.locator('.tracked del').first()).toContainText('[taken out:');
  await expect(page.locator('.tracked ins').first()).toContainText('[put in:');

  const replay = page.locator('.replay');
  const slider = replay.getByRole('slider', { name: 'Moment of the game' });
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Event 1 of 2\d\d: The delegations/);
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Event 2 of/);
  await page.keyboard.press('End');
  await expect(replay.getByText('nothing is left to decide')).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await expect(slider).not.toHaveAttribute('aria-valuetext', /^Event [12] of/);
  // With reduced motion nothing plays by itself.
  await expect(replay.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);

  await page
    .getByRole('button', { name: /^Show this moment in the replay: The Chair tables/ })
    .first()
    .click();
  await expect(slider).toBeFocused();
  await expect(slider).toHaveAttribute('aria-valuetext', /The Chair tables a revised draft/);
  await expect(replay.getByText(/of 5 members could have lived with the text/)).toBeVisible();
  await expect(replay.locator('.hall-canvas[data-ready="true"], .hall table')).toBeVisible();
  await expectAccessible(page);

  await replay.getByRole('button', { name: /^What if\?/ }).click();
  await page.waitForURL(/#\/game\//);
  await ready(page);
  await expect(page.locator('.nt-primary')).toBeVisible();
  const games = await storedGames(page);
  const whole = games.find((game) => game.parent === null);
  const branch = games.find((game) => game.parent !== null);
  expect(branch?.parent?.game).toBe(whole?.id);
  const at = branch?.parent?.at ?? -1;
  expect(branch?.events.slice(0, at + 1)).toEqual(whole?.events.slice(0, at + 1));
  expect(at).toBeLessThan((whole?.eventCount ?? 0) - 1);
});
