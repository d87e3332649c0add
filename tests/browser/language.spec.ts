import { expect, test } from '@playwright/test';
import { takeSeat } from './play.ts';

test('the language is switched on any screen, at once and without losing one’s place', async ({
  page,
}) => {
  await page.goto('./#/scenario/first-steps/viet-nam');
  await expect(page.getByRole('heading', { name: 'Your priorities' })).toBeVisible();
  await page.getByLabel('Language').selectOption('vi');
  await expect(page.getByRole('heading', { name: 'Các ưu tiên của bạn' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page).toHaveURL(/viet-nam$/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Các ưu tiên của bạn' })).toBeVisible();
});

test('a game keeps its state when the language changes at the table', async ({ page }) => {
  await takeSeat(page);
  const address = page.url();
  await page.getByLabel('Language').selectOption('vi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(
    page.getByRole('button', { name: 'Đến phiên họp kế tiếp' }).or(page.locator('.nt-skip')),
  ).toBeVisible();
  expect(page.url()).toBe(address);
});

test('settings take effect at once and are kept', async ({ page }) => {
  await page.goto('./#/settings');
  await page.getByLabel('Dark', { exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Very large').check();
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe('23px');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await size()).toBe('23px');
});
