import { expect, test } from '@playwright/test';
import { gameAtRest, skip, storedGames, takeSeat } from './play.ts';

test.use({ reducedMotion: 'reduce' } as object);

test('a game is rewound to an earlier moment and goes on from there as a branch', async ({
  page,
}) => {
  await takeSeat(page);
  await skip(page);
  await skip(page);
  const [original] = await storedGames(page);
  const first = page.url();

  const record = page.getByRole('button', { name: /^Rewind to just after: / });
  if (!(await record.first().isVisible())) await page.getByRole('tab', { name: /Record/ }).click();
  await record.last().click();
  await page.waitForURL((url) => url.href !== first);
  await gameAtRest(page);

  const told = page.getByText('You go on from an earlier moment, in a game of its own.');
  await expect(told).toBeVisible();
  await page.locator('.game-notice').getByRole('button', { name: 'Close' }).click();
  await expect(told).toHaveCount(0);

  const games = await storedGames(page);
  const trunk = games.find((game) => game.parent === null);
  const branch = games.find((game) => game.parent !== null);
  expect(trunk?.events).toEqual(original?.events);
  const at = branch?.parent?.at ?? -1;
  expect(at).toBeLessThan((original?.eventCount ?? 0) - 1);
  expect(branch?.events.slice(0, at + 1)).toEqual(original?.events.slice(0, at + 1));

  await page.goto('./#/games');
  await expect(page.getByText(/continued from event/)).toBeVisible();
  await expect(page.locator('.games .games article')).toHaveCount(1);
});
