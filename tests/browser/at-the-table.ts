import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Takes a seat of a shipped scenario, with the same chance every time and without the tour. */
export async function takeSeat(page: Page, scenario: string, seat: string): Promise<void> {
  await prepare(page);
  await page.goto(`/#/scenario/${scenario}/${seat}`);
  await page.locator('main .button--primary').first().click();
  await ready(page);
}

/** Before the page loads: the tour is done, and the seed of a new game is always the same. */
export async function prepare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const key = 'ad-referendum.settings';
    const stored = JSON.parse(localStorage.getItem(key) ?? '{"state":{},"version":1}');
    stored.state.tutorialDone = true;
    stored.state.language ??= navigator.language.startsWith('vi') ? 'vi' : 'en';
    localStorage.setItem(key, JSON.stringify(stored));
    crypto.getRandomValues = (array) => {
      if (array instanceof Uint8Array) array.fill(11);
      return array;
    };
  });
}

/** Waits until the computers have acted and the reader is awaited, or the game is over. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('.ending') !== null ||
      document.querySelector('.nt-primary:not([aria-disabled])') !== null,
  );
}

/** What the reader is awaited for: the kind of prompt, `beat` at a natural pause, or `ending`. */
export async function awaited(page: Page): Promise<string> {
  await ready(page);
  return page.evaluate(() => {
    if (document.querySelector('.ending') !== null) return 'ending';
    return document.querySelector('.nt-sheet')?.getAttribute('data-kind') ?? 'beat';
  });
}

export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((n) => n.target.join(' ')).join(', ')})`,
  );
  expect(found, where).toEqual([]);
}

/** Presses Tab until what has the focus matches the selector. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) === true,
      selector,
    );
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}
