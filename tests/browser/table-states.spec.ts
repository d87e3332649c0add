import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { awaited, expectAccessible, ready, takeSeat } from './at-the-table.ts';

const SCREENS = join(import.meta.dirname, '../../test-results/screens');

/** Each language, theme and size once; `EVERY_LOOK=1` adds the other combinations. */
const LOOKS = [
  { locale: 'en-US', width: 1280, height: 720, theme: 'light' },
  { locale: 'vi-VN', width: 390, height: 844, theme: 'dark' },
  { locale: 'en-US', width: 1920, height: 1080, theme: 'dark' },
] as const;
const OTHER_LOOKS = [
  { locale: 'vi-VN', width: 1280, height: 720, theme: 'dark' },
  { locale: 'en-US', width: 390, height: 844, theme: 'light' },
  { locale: 'vi-VN', width: 1920, height: 1080, theme: 'light' },
] as const;

/** An act by its place in the pane, so that the test reads no language. */
const act = (page: Page, icon: string) => page.locator(`.nt-action[data-act="${icon}"]`);

for (const look of process.env.EVERY_LOOK ? [...LOOKS, ...OTHER_LOOKS] : LOOKS) {
  const name = `${look.locale.slice(0, 2)}-${look.width}x${look.height}-${look.theme}`;

  test.describe(name, () => {
    test.use({
      locale: look.locale,
      viewport: { width: look.width, height: look.height },
      colorScheme: look.theme,
      reducedMotion: 'reduce',
    });

    test('every state of the table can be read by everybody', async ({ page }) => {
      test.setTimeout(180_000);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      const seen = new Set<string>();
      const look_at = async (state: string) => {
        if (seen.has(state)) return;
        seen.add(state);
        await page.waitForTimeout(200);
        await page.screenshot({
          path: join(SCREENS, `table-${name}-${state}.png`),
          fullPage: state === 'ending',
        });
        // A projector shows the same page as a desk; axe has looked at it there.
        if (look.width < 1920) await expectAccessible(page, state);
      };
      const tab = async (which: string) => {
        const bar = page.locator(`#nt-tab-${which}`);
        if ((await bar.count()) > 0) await bar.click();
      };

      await takeSeat(page, 'first-steps', 'viet-nam');
      await look_at('start');

      await page.locator('.nt-seat').click();
      await look_at('brief');
      await page.keyboard.press('Escape');
      await expect(page.locator('.nt-seat')).toBeFocused();

      await page.locator('.nt-clause .nt-fold > summary').first().click();
      await look_at('alternatives');

      await tab('act');
      await page.locator('.nt-forbidden > summary').first().click();
      await page.locator('.nt-forbidden li > details > summary').first().click();
      await expect(page.locator('.nt-refusal').first()).toBeVisible();
      await look_at('refusal');

      await act(page, 'place-brackets').click();
      await look_at('form');
      await page.keyboard.press('Escape');

      await tab('inbox');
      await page.locator('.nt-package > summary').click();
      await page.locator('.nt-package .nt-picker input').first().check();
      await page.locator('.nt-package .nt-terms select').last().selectOption({ index: 1 });
      await look_at('package');
      await page.locator('.nt-package button[type=submit]').click();
      await expect(page.locator('.nt-offer').first()).toBeVisible();
      await look_at('inbox');

      await tab('record');
      await look_at('record');
      await tab('room');
      await look_at('room');

      // The floor
      await tab('act');
      await ready(page);
      await act(page, 'inscribe').click();
      await tab('text');

      for (let step = 0; step < 250; step++) {
        const kind = await awaited(page);
        if (kind === 'ending') break;
        if (kind === 'beat' && !seen.has('vote')) {
          // A motion to suspend the meeting goes to the vote at once.
          await tab('act');
          const move = act(page, 'move');
          if (seen.has('floor') && (await move.count()) > 0) {
            await move.click();
            await page.locator('dialog[open] button[type=submit]').click();
            await tab('text');
            await ready(page);
            continue;
          }
          await tab('text');
        }
        if (kind !== 'beat') await look_at(kind);
        if (kind === 'floor') await page.locator('.nt-sheet button[type=submit]').click();
        else if (kind === 'vote') await page.locator('.nt-choice[data-choice=no]').click();
        else if (kind === 'offer') await page.locator('.nt-sheet-foot button').click();
        else if (kind === 'beat' && seen.has('vote') && seen.has('consensus')) {
          await page.keyboard.press('m');
        } else await page.keyboard.press('n');
      }
      expect(await awaited(page)).toBe('ending');
      await look_at('ending');
      expect([...seen]).toEqual(expect.arrayContaining(['floor', 'vote', 'consensus', 'ending']));
      expect(errors).toEqual([]);
    });
  });
}
