import { expect, test } from '@playwright/test';

test('the page bears the name of the game', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Ad Referendum');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ad Referendum');
});

test.describe('for a reader whose browser asks for Vietnamese', () => {
  test.use({ locale: 'vi-VN' });

  test('the page is in Vietnamese and says so', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page.getByLabel('Ngôn ngữ')).toHaveValue('vi');
  });
});

test('a chosen language is kept for the next visit', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByLabel('Language').selectOption('vi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.reload();
  await expect(page.getByLabel('Ngôn ngữ')).toHaveValue('vi');
});

test('the page asks nothing of any other host', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== baseURL) elsewhere.push(request.url());
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(elsewhere).toEqual([]);
});
