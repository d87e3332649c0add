import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../test-results/screens');

const SCREENS = {
  home: '#/',
  seat: '#/scenario/first-steps',
  'seat-193': '#/scenario/new-york-2024',
  brief: '#/scenario/first-steps/viet-nam',
  games: '#/games',
  settings: '#/settings',
  about: '#/about',
  lost: '#/nowhere',
};
const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 900 },
};

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const language of ['en', 'vi']) {
    for (const theme of ['light', 'dark'] as const) {
      test.describe(`in ${language}, ${theme}, on a ${size}`, () => {
        test.use({ viewport, locale: language, colorScheme: theme });

        for (const [name, address] of Object.entries(SCREENS)) {
          test(`the screen ${name} fits, and axe finds nothing against it`, async ({ page }) => {
            await page.goto(`./${address}`);
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
            await page.evaluate(() => document.fonts.ready);
            await page.screenshot({
              path: join(FOLDER, `${name}-${language}-${size}-${theme}.png`),
              animations: 'disabled',
            });
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            expect(overflow).toBeLessThanOrEqual(0);
            const { violations } = await new AxeBuilder({ page }).analyze();
            expect(
              violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`),
            ).toEqual([]);
          });
        }
      });
    }
  }
}

test.describe('on a projector', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  for (const [name, address] of Object.entries(SCREENS)) {
    test(`the screen ${name} is drawn`, async ({ page }) => {
      await page.goto(`./${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.screenshot({ path: join(FOLDER, `${name}-en-projector-light.png`) });
    });
  }
});
