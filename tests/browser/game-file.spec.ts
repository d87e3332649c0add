import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { skip, storedGames, takeSeat } from './play.ts';

test.use({ reducedMotion: 'reduce' } as object);

async function exported(page: Page): Promise<string> {
  await page.goto('./#/games');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('first-steps-viet-nam.ad-referendum.json');
  return readFile(await file.path(), 'utf8');
}

function importing(page: Page, text: string) {
  return page
    .getByLabel('Import a game file')
    .setInputFiles({ name: 'game.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('an exported game is imported on another device and goes on there', async ({
  page,
  browser,
}) => {
  await takeSeat(page);
  await skip(page);
  const [original] = await storedGames(page);
  const text = await exported(page);

  const other = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await other.goto(`${new URL(page.url()).origin}/#/games`);
  await importing(other, text);
  await expect(other.getByText('The game was stored:')).toBeVisible();
  const [copy] = await storedGames(other);
  expect(copy?.events).toEqual(original?.events);
  await other.getByRole('status').getByRole('link').first().click();
  await skip(other);
  const [later] = await storedGames(other);
  expect(later?.eventCount).toBeGreaterThan(copy?.eventCount ?? 0);
  await other.context().close();
});

test('corrupted files are refused by name and cause, and the rest stays intact', async ({
  page,
}) => {
  await takeSeat(page);
  const text = await exported(page);
  const before = await storedGames(page);
  const cases = [
    [text.slice(0, text.length / 2), 'it is cut off'],
    [text.replace('"seat":"viet-nam"', '"seat":"brazil"'), 'does not match its checksum'],
    ['{"some":"thing"}', 'holds no game of Ad Referendum'],
    [text.replace('"version":1', '"version":9'), 'written by a newer Ad Referendum (format 9)'],
  ] as const;
  for (const [corrupted, cause] of cases) {
    await importing(page, corrupted);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(cause);
    await expect(alert).toContainText('“game.json” was not imported.');
    await expect(alert).toContainText('your games are as they were');
  }
  expect(await storedGames(page)).toEqual(before);
});
