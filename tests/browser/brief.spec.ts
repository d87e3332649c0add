import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.goto('./#/scenario/first-steps/viet-nam');
  await expect(page.getByRole('heading', { level: 1, name: 'Viet Nam' })).toBeVisible();
});

test('the brief gives instructions, weights that sum to the whole, and red lines', async ({
  page,
}) => {
  await expect(page.getByRole('region', { name: 'Instructions from your capital' })).toContainText(
    /of all you could wish for/,
  );
  const weights = await page.locator('.brief-weight strong').allTextContents();
  expect(weights).toHaveLength(3);
  const sum = weights.reduce((total, weight) => total + Number.parseInt(weight, 10), 0);
  expect(sum).toBe(100);
  await expect(page.getByText('Red line', { exact: true }).first()).toBeVisible();
});

test('each position tells whether it is documented or estimated, with sources or method', async ({
  page,
}) => {
  const notes = page.locator('.provenance');
  await expect(notes).toHaveCount(3);
  await page.getByText('Documented', { exact: true }).first().click();
  await expect(notes.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await page.getByText('Estimated', { exact: true }).first().click();
  await expect(page.getByText('Method:').first()).toBeVisible();
});

test('a game takes the name given to it', async ({ page }) => {
  await page.getByLabel('Name of the game').fill('Lớp 12A');
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await page.waitForURL(/#\/game\//);
  await page.goto('./#/games');
  await expect(page.getByRole('heading', { name: 'Lớp 12A' })).toBeVisible();
});

test('a delegation the scenario does not have is refused', async ({ page }) => {
  await page.goto('./#/scenario/first-steps/atlantis');
  await expect(page.getByText('This scenario has no such delegation.')).toBeVisible();
});
