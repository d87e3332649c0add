import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

test('the home page shows a card for every shipped scenario, the gentlest first', async ({
  page,
}) => {
  await page.goto('./');
  const cards = page.getByRole('article');
  await expect(cards.first().getByRole('heading')).toHaveText('First steps');
  await expect(cards.first()).toContainText('5 delegations');
  await expect(page.getByRole('heading', { name: /New York, August 2024/ })).toBeVisible();
});

test('a newcomer is at a delegation’s instructions with two choices', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Start with First steps' }).click();
  await page.getByRole('link', { name: /Viet Nam/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Viet Nam' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Instructions from your capital' })).toBeVisible();
});

test('the first screen needs at most 200 kB of script, gzipped', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.js($|\?)/.test(response.url()) && !response.fromServiceWorker()) {
      sizes.push(response.body().then((body) => gzipSync(body).length));
    }
  });
  await page.goto('./');
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  test.info().annotations.push({ type: 'script, gzipped', description: `${total} bytes` });
  expect(total).toBeLessThanOrEqual(200_000);
});

test('a scenario file with mistakes is refused with places and remedies', async ({ page }) => {
  await page.goto('./');
  await page.getByLabel('Open a scenario file').setInputFiles({
    name: 'mine.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('formatVersion: 1\nid: mine\ntitle: {en: Mine}\nminutes: many\n'),
  });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“mine.yaml” cannot be played yet');
  await expect(alert.getByRole('row', { name: /minutes/ })).toContainText('line 4, column 1');
});

test('a scenario file of one’s own is kept, played and removed', async ({ page }) => {
  await page.goto('./');
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(new URL('../../scenarios/first-steps.yaml', import.meta.url), 'utf8');
  await page.getByLabel('Open a scenario file').setInputFiles({
    name: 'mine.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(text.replace('en: First steps\n', 'en: My own steps\n')),
  });
  await expect(page).toHaveURL(/#\/scenario\/own-/);
  await page.reload();
  await expect(page.getByText('My own steps')).toBeVisible();
  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('button', { name: 'Remove My own steps' }).click();
  await expect(page.getByRole('heading', { name: 'My own steps' })).toHaveCount(0);
});

test('an address that names nothing says so and leads home', async ({ page }) => {
  await page.goto('./#/nowhere');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await page.goto('./#/game/none');
  await expect(page.getByText('There is no such game on this device.')).toBeVisible();
});
