import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { awaited, expectAccessible, ready, tabTo, takeSeat } from './at-the-table.ts';

const SCREENS = join(import.meta.dirname, '../../test-results/screens');

/** Goes on, giving the plainest answer to whatever is asked, until something is on the page. */
async function goOnUntil(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    const kind = await awaited(page);
    // The coach thinks once the computers rest.
    await page.waitForTimeout(20);
    if ((await page.locator(selector).count()) > 0) return;
    if (kind === 'ending') break;
    if (kind === 'floor') await page.locator('.nt-sheet button[type=submit]').click();
    else if (kind === 'vote') await page.locator('.nt-choice[data-choice=no]').click();
    else if (kind === 'offer') await page.locator('.nt-sheet-foot button').click();
    else await page.keyboard.press('n');
  }
  throw new Error(`${selector} never appears`);
}

for (const locale of process.env.EVERY_LOOK ? ['en-US', 'vi-VN'] : ['vi-VN']) {
  test.describe(locale, () => {
    test.use({ locale, reducedMotion: 'reduce' });

    test('the coach is silent until asked, and its package is offered by keyboard', async ({
      page,
    }) => {
      test.setTimeout(60_000);
      await takeSeat(page, 'first-steps', 'brazil');
      await page.keyboard.press('c');
      await expect(page.locator('#nt-tab-coach')).toHaveAttribute('aria-selected', 'true');
      const levels = page.locator('.coach input[type=radio]');
      await expect(levels).toHaveCount(4);
      await expect(levels.first()).toBeChecked();
      await expect(page.locator('.coach-said')).toHaveCount(0);

      await tabTo(page, '.coach input[type=radio]');
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('.coach-said')).toBeVisible();
      await expect(page.locator('.coach-prospect, .coach-package')).toHaveCount(0);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(levels.last()).toBeChecked();
      await expect(page.locator('.coach-package')).toBeVisible();

      await goOnUntil(page, '.coach-fill');
      await expectAccessible(page, 'coach');
      await page.screenshot({ path: join(SCREENS, `coach-${locale.slice(0, 2)}.png`) });

      // What it rests on is in the record.
      await page.locator('.coach-grounds button').first().focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.nt-entry[data-sought]')).toBeFocused();
      await page.keyboard.press('c');

      await tabTo(page, '.coach-fill');
      await page.keyboard.press('Enter');
      await expect(page.locator('dialog[open] .nt-picker input:checked')).toHaveCount(1);
      await expect(page.locator('dialog[open] .nt-term')).not.toHaveCount(0);
      await tabTo(page, 'dialog[open] button[type=submit]');
      await page.keyboard.press('Enter');
      await expect(page.locator('dialog.dialog')).toHaveCount(0);
      await ready(page);

      await page.keyboard.press('i');
      await goOnUntil(page, '.nt-offer[data-status=concluded], .nt-offer[data-status=refused]');
    });
  });
}

test.describe('where a question crosses a red line', () => {
  test.use({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });

  test('the coach warns beside the question, and no more when it is switched off', async ({
    page,
  }) => {
    test.setTimeout(60_000);
    await takeSeat(page, 'first-steps', 'new-zealand');
    await page.locator('#nt-tab-coach').click();
    await page.locator('.coach input[type=radio]').nth(1).check();
    await goOnUntil(page, '.nt-sheet .coach-warnings');
    await expect(page.locator('.nt-sheet .coach-warnings li').first()).toBeVisible();
    await expect(page.locator('#nt-tab-coach .nt-badge')).toBeVisible();
    await expectAccessible(page, 'warning');
    await page.screenshot({ path: join(SCREENS, 'coach-warning.png') });

    await page.keyboard.press('Escape');
    await expect(page.locator('.nt-sheet')).toHaveCount(0);
    await page.locator('.coach input[type=radio]').first().check();
    await page.locator('.nt-primary').click();
    await expect(page.locator('.nt-sheet')).toBeVisible();
    await expect(page.locator('.coach-warnings')).toHaveCount(0);
  });
});

test('how much the coach says can be settled beforehand', async ({ page }) => {
  await page.goto('/#/settings');
  const field = page.getByRole('group', { name: 'Coach' });
  await field.getByRole('radio').nth(2).check();
  await page.reload();
  await expect(field.getByRole('radio').nth(2)).toBeChecked();
});
