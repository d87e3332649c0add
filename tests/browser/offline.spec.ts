import { expect, test } from '@playwright/test';
import { skip, storedGames, takeSeat } from './play.ts';

test.use({ reducedMotion: 'reduce' } as object);

test('once loaded, every screen and a whole new game work without a network', async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await page.goto('./');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ad Referendum');
  for (const screen of ['games', 'settings', 'about', 'scenario/new-york-2024']) {
    await page.goto(`./#/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.getByLabel('Language').selectOption('vi');
  await expect(page.getByRole('heading', { name: 'Chọn đoàn đại biểu' })).toBeVisible();
  await page.getByLabel('Ngôn ngữ').selectOption('en');
  await takeSeat(page, 'first-steps', 'nigeria');
  await expect(page.locator('canvas').first()).toBeVisible();
  await skip(page);
  const [game] = await storedGames(page);
  expect(game?.eventCount).toBeGreaterThan(5);
  await page.goto('./#/scenario/first-steps');
  const flag = page.locator('.seat-list img').first();
  await expect
    .poll(() => flag.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
});
