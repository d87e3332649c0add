import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.goto('./#/scenario/new-york-2024');
  await expect(page.getByRole('heading', { name: 'Choose a delegation' })).toBeVisible();
});

const list = (page: import('@playwright/test').Page) =>
  page.getByRole('region', { name: 'Delegations' });

test('all members and observers are listed, and as many seats drawn', async ({ page }) => {
  await expect(list(page).getByRole('listitem')).toHaveCount(199);
  await expect(page.locator('.seat-hall > svg .seat-mark')).toHaveCount(199);
});

test('a search without accents finds a delegation by either language', async ({ page }) => {
  await page.getByLabel('Search by name').fill('viet');
  await expect(list(page).getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText('1 delegation');
  await page.getByLabel('Search by name').fill('phap');
  await expect(list(page).getByRole('link', { name: /France/ })).toBeVisible();
});

test('the list can be narrowed to a group, and the hall follows', async ({ page }) => {
  await page.getByLabel('Group').selectOption({ label: 'African Group' });
  const count = await list(page).getByRole('listitem').count();
  expect(count).toBeGreaterThan(40);
  expect(count).toBeLessThan(60);
  await expect(page.locator('.seat-hall > svg .seat-mark:not(.seat-mark--away)')).toHaveCount(
    count,
  );
});

test('a delegation is chosen by keyboard alone', async ({ page }) => {
  await page.getByLabel('Search by name').focus();
  await page.keyboard.type('costa rica');
  await expect(list(page).getByRole('link')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(list(page).getByRole('link', { name: /Costa Rica/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Costa Rica' })).toBeVisible();
});

test('the seats of the hall can be clicked', async ({ page }) => {
  await page.locator('.seat-hall > svg a .seat-mark').first().click();
  await expect(page).toHaveURL(/#\/scenario\/new-york-2024\/[A-Z]{3}/);
});
