import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { writeGameFile } from '../../src/analysis/game-file.ts';
import { play, shippedScenario } from '../delegates/playing.ts';
import { awaited, expectAccessible, prepare } from './at-the-table.ts';

test.use({ reducedMotion: 'reduce' } as object);
// A long page, which axe goes through slowly where several browsers share two cores.
test.describe.configure({ timeout: 120_000 });

const scenario = shippedScenario('first-steps.yaml');
const { events } = play({ scenario, seed: 'a' });

/** A game of computers alone as a file, without its last events if so wished. */
function gameFile(without = 0): string {
  const kept = without === 0 ? events : events.slice(0, -without);
  return writeGameFile({ name: 'Class', scenario, seed: 'a', seat: 'viet-nam', events: kept });
}

async function imported(page: Page, text: string): Promise<void> {
  await prepare(page);
  await page.goto('./#/games');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'game.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.locator('.game-entry')).toBeVisible();
}

/** The saved game's debrief, with everything in it worked out. */
async function debriefed(page: Page, text: string): Promise<void> {
  await imported(page, text);
  await page.locator('.game-entry a[href^="#/debrief/"]').click();
  await workedOut(page);
}

async function workedOut(page: Page): Promise<void> {
  await expect(page.locator('#votes-heading')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.zone-facts')).toBeVisible({ timeout: 20_000 });
  await expect(charts(page).first()).toBeVisible();
  await expect(page.locator('main progress')).toHaveCount(0);
}

const charts = (page: Page): Locator => page.locator('figure.chart');

test('the end of a game opens its debrief, every chart of which has its table', async ({
  page,
}) => {
  await imported(page, gameFile(3));
  await page.locator('.game-entry h2 a').click();
  for (let step = 0; step < 20 && (await awaited(page)) !== 'ending'; step++) {
    await page.keyboard.press('n');
  }
  await expect(page.locator('.certificate')).toBeVisible();
  await workedOut(page);

  const count = await charts(page).count();
  expect(count).toBeGreaterThanOrEqual(5);
  for (const chart of await charts(page).all()) {
    await expect(chart.locator('figcaption')).not.toBeEmpty();
    await expect(chart.getByRole('img')).toHaveAccessibleName(/.{30}/);
    await expect(chart.locator('.chart-canvas svg')).toBeVisible();
    await chart.locator('summary').click();
    await expect(chart.locator('table tbody tr').first()).toBeVisible();
  }
  const { violations } = await new AxeBuilder({ page }).include('.panel:has(.chart)').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html)}`)).toEqual([]);

  // Three blocs are drawn two by two.
  await page.getByLabel('Third bloc').selectOption({ label: 'Brazil' });
  await expect(page.locator('section:has(> #frontier-heading) figure.chart')).toHaveCount(3);

  // The table of contents leads to a part and takes the reader along.
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('button', { name: 'Votes on the map and by group' })
    .click();
  await expect(page.locator('#votes-heading')).toBeFocused();
  await expect(page.locator('#votes-heading')).toBeInViewport();
});

test.describe('in Vietnamese, dark, on a telephone', () => {
  test.use({
    locale: 'vi-VN',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  });

  test('the debrief of a game file fits and can be read by everybody', async ({ page }) => {
    await debriefed(page, gameFile());
    await expect(page.locator('.in-short dt').last()).toHaveText('Lần sau hãy thử');
    await expect(page.getByRole('heading', { name: 'Câu hỏi thảo luận' })).toBeVisible();
    // A key of the words that has none would stand on the page as it is.
    expect(await page.locator('main').textContent()).not.toMatch(/(story|debrief)[:.][a-z]/);
    await expectAccessible(page, 'debrief');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Tables neither scroll sideways nor are they cut off, the folded ones too.
    const wide = await page.locator('main .table-scroll').evaluateAll((all) => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      return all
        .filter((table) => table.scrollWidth > table.clientWidth)
        .map((table) => table.getAttribute('aria-label'));
    });
    expect(wide).toEqual([]);
  });
});

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('all of it is printed, black on white and nothing cut off', async ({ page }) => {
    await debriefed(page, gameFile());
    const asked = await page.pdf({ format: 'A4' });
    // The width of a sheet of A4 between its margins.
    await page.setViewportSize({ width: 680, height: 960 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.locator('.debrief-printed-head')).toContainText('Class');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const tables = await page.locator('.debrief-body table').evaluateAll((all) =>
      all.map((table) => ({
        shown: table.checkVisibility(),
        cut: table.getBoundingClientRect().right > innerWidth + 1,
        what: table.querySelector('caption')?.textContent,
      })),
    );
    expect(tables.length).toBeGreaterThanOrEqual(8);
    expect(tables.filter(({ shown, cut }) => !shown || cut)).toEqual([]);
    // A chip that filters also counts, which is worth its ink; nothing else that is pressed is.
    const controls = await page
      .locator('main :is(button:not(.chip), select, input, nav)')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML));
    expect(controls).toEqual([]);
    const colours = await page.evaluate(() => {
      const of = (selector: string) => {
        const style = getComputedStyle(document.querySelector(selector) ?? document.body);
        return [style.color, style.backgroundColor];
      };
      return { body: of('body'), panel: of('.debrief-body > .panel') };
    });
    expect(colours.body).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect(colours.panel).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    const pdf = await page.pdf({ format: 'A4' });
    // What changes only when it is being printed would be cut off at the end.
    expect(sheetsOf(asked)).toBeGreaterThan(5);
    expect(sheetsOf(asked)).toBe(sheetsOf(pdf));
  });
});

test('an unfinished game is debriefed only after a question', async ({ page }) => {
  await imported(page, gameFile(60));
  await page.locator('.game-entry a[href^="#/debrief/"]').click();
  await expect(page.getByText('This game is not over.')).toBeVisible();
  await expect(page.locator('.ending')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the debrief all the same' }).click();
  await expect(page.locator('.ending')).toBeVisible();
});

function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** By how much the page is wider than its window, in CSS pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
