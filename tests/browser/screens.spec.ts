import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

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
  projector: { width: 1920, height: 1080 },
};

test.beforeAll(() => mkdir(FOLDER, { recursive: true }));

/** Each language and theme on one size is enough for axe; the other sizes are only looked at. */
const AUDITED = [
  { language: 'en', size: 'desk' },
  { language: 'vi', size: 'phone' },
] as const;

for (const { language, size } of AUDITED) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`in ${language}, ${theme}, on a ${size}`, () => {
      test.use({ viewport: SIZES[size], locale: language, colorScheme: theme });

      for (const [name, address] of Object.entries(SCREENS)) {
        // Two hundred seats take axe half a minute; their colours are those of the small hall.
        if (name === 'seat-193' && theme === 'dark' && !process.env.EVERY_LOOK) continue;
        test(`the screen ${name} fits, and axe finds nothing against it`, async ({ page }) => {
          // Two hundred seats are much to look through.
          test.setTimeout(name === 'seat-193' ? 120_000 : 30_000);
          await drawn(page, address, `${name}-${language}-${size}-${theme}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`),
          ).toEqual([]);
        });
      }
    });
  }
}

for (const [language, size] of [
  ['vi', 'desk'],
  ['en', 'phone'],
  ['en', 'projector'],
] as const) {
  test.describe(`in ${language} on a ${size}`, () => {
    test.use({ viewport: SIZES[size], locale: language });

    test('every screen fits', async ({ page }) => {
      test.setTimeout(120_000);
      for (const [name, address] of Object.entries(SCREENS)) {
        await drawn(page, address, `${name}-${language}-${size}-light`);
      }
    });
  });
}

/** Opens a screen, keeps a picture of it and makes sure that nothing sticks out sideways. */
async function drawn(page: Page, address: string, picture: string) {
  await page.goto(`./${address}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(FOLDER, `${picture}.png`), animations: 'disabled' });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${picture} sticks out`).toBeLessThanOrEqual(0);
}
