import { expect, test } from '@playwright/test';
import { awaited, prepare, ready, tabTo } from './at-the-table.ts';

for (const locale of process.env.EVERY_LOOK ? ['en-US', 'vi-VN'] : ['en-US']) {
  test.describe(locale, () => {
    test.use({ locale, reducedMotion: 'reduce' });

    test('a whole game is played with the keyboard alone', async ({ page }) => {
      test.setTimeout(180_000);
      await prepare(page);
      await page.goto('/#/scenario/first-steps/viet-nam');
      await page.locator('main .button--primary').first().waitFor();
      await tabTo(page, 'main .button--primary');
      await page.keyboard.press('Enter');
      await ready(page);
      await expect(page.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));

      // Ask for the floor from the list of acts.
      await tabTo(page, '.nt-action[data-act="inscribe"]');
      await page.keyboard.press('Enter');

      // Read the text's other formulations.
      await tabTo(page, '.nt-clause .nt-fold > summary');
      await page.keyboard.press('Enter');
      await expect(page.locator('.nt-option').first()).toBeVisible();

      let spoke = false;
      for (let step = 0; step < 250; step++) {
        const kind = await awaited(page);
        if (kind === 'ending') break;
        if (kind === 'floor') {
          // The sheet has taken the focus: the next stops are its own.
          await expect(page.locator('.nt-sheet h2')).toBeFocused();
          await tabTo(page, '.nt-sheet input[type=radio]');
          await page.keyboard.press('ArrowDown');
          await tabTo(page, '.nt-sheet textarea');
          await page.keyboard.type('We have listened, and we can move.');
          await tabTo(page, '.nt-sheet button[type=submit]');
          await page.keyboard.press('Enter');
          spoke = true;
        } else if (kind === 'vote') {
          await tabTo(page, '.nt-sheet .nt-choice[data-choice=yes]');
          await page.keyboard.press('Enter');
        } else if (kind === 'offer') {
          await tabTo(page, '.nt-sheet-foot button');
          await page.keyboard.press('Enter');
        } else {
          await page.keyboard.press(spoke && kind === 'beat' ? 'm' : 'n');
        }
      }
      expect(await awaited(page)).toBe('ending');
      expect(spoke).toBe(true);
      await expect(page.locator('.ending h1')).toBeFocused();
      await expect(page.locator('.certificate h2')).toBeVisible();
      await tabTo(page, '.ending a.button--primary');
    });
  });
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' });

  test('the text, the tabs and the next step are in sight from the start', async ({ page }) => {
    await prepare(page);
    await page.goto('/#/scenario/first-steps/viet-nam');
    await page.locator('main .button--primary').first().tap();
    await ready(page);
    await expect(page.locator('.nt-clause').first()).toBeInViewport();
    await expect(page.locator('.nt-primary')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('tab')).toHaveCount(6);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider).toBe(false);
    for (const tab of ['room', 'act', 'inbox', 'record', 'coach', 'text']) {
      await page.locator(`#nt-tab-${tab}`).tap();
      await expect(page.locator(`#nt-tab-${tab}`)).toHaveAttribute('aria-selected', 'true');
      await expect(page.locator('.nt-primary')).toBeInViewport({ ratio: 1 });
    }
    await page.locator('.nt-primary').tap();
    await ready(page);
    await expect(page.locator('.nt-ticker')).not.toBeEmpty();
  });
});
