import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { servePieces } from '../client/hall/harness/serve.ts';

/** The pieces of the hall by themselves, with made-up rooms of any size. */
let pieces: Awaited<ReturnType<typeof servePieces>>;

test.describe.configure({ mode: 'serial', timeout: 90_000 });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  pieces = await servePieces();
});

test.afterAll(async () => {
  await pieces.close();
});

async function open(page: Page, query: string) {
  await page.goto(`${pieces.url}?${query}`);
}

async function drawn(page: Page) {
  await expect(page.locator('.hall-canvas[data-ready=true] canvas')).toBeVisible({
    timeout: 60_000,
  });
}

async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

test('the hall is an image that says in words what it shows', async ({ page }) => {
  await open(page, 'members=18&observers=2');
  await drawn(page);
  const picture = page.getByRole('img', { name: /^The hall: 1\d of 18 members present\./ });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAccessibleName(/France has the floor|has the floor/);
});

test('every placard is an option of one list, reached by arrow keys and by letter', async ({
  page,
}) => {
  await open(page, 'members=18&observers=2');
  await drawn(page);
  const seats = page.getByRole('listbox', { name: 'Delegations in the hall' });
  await expect(seats.getByRole('option')).toHaveCount(20);
  await seats.getByRole('option', { name: /^Bangladesh/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(seats.getByRole('option', { name: /^Brazil/ })).toBeFocused();
  await page.keyboard.press('j');
  await expect(seats.getByRole('option', { name: /^Jamaica/ })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(seats.getByRole('option').first()).toBeFocused();
});

test('choosing a placard opens its card, from which an offer can be made', async ({ page }) => {
  await open(page, 'members=18&observers=2');
  await drawn(page);
  await page.getByRole('option', { name: /^Argentina/ }).click();
  const card = page.getByRole('region', { name: 'Argentina' });
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Make an offer' }).click();
  await expect(page.getByTestId('said')).toHaveText('offer ar');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toBeHidden();
});

test('the table says the same as the picture and does the same', async ({ page }) => {
  await open(page, 'members=18&observers=2');
  await page.getByRole('button', { name: 'Show as table' }).click();
  const row = page.getByRole('row', { name: /France/ });
  await expect(row).toContainText('has the floor');
  await page.getByRole('button', { name: 'Argentina' }).click();
  await expect(page.getByRole('region', { name: 'Argentina' })).toBeVisible();
  const head = page.getByRole('columnheader', { name: /Delegation/ });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('row').nth(1)).toContainText('United States');
});

test('the board of a vote shows 193 names at once on a projector', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await open(page, 'piece=board&members=193&mode=vote');
  const lights = page.getByRole('list', { name: 'Votes, in the order of the hall' });
  await expect(lights.getByRole('listitem')).toHaveCount(193);
  const last = await lights.getByRole('listitem').last().boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(1080);
  const type = await lights.evaluate((list) => Number.parseFloat(getComputedStyle(list).fontSize));
  expect(type).toBeGreaterThanOrEqual(16);
});

test('the drawing rests when nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const frames = { count: 0 };
    Object.assign(globalThis, { frames });
    const ask = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (step) => {
      frames.count += 1;
      return ask(step);
    };
  });
  await open(page, 'members=18');
  await drawn(page);
  await page.waitForTimeout(2000);
  const count = () =>
    page.evaluate(() => (globalThis as unknown as { frames: { count: number } }).frames.count);
  const before = await count();
  await page.waitForTimeout(1500);
  expect((await count()) - before).toBeLessThan(5);
});

test('the tutorial walks on, back and away', async ({ page }) => {
  await open(page, 'members=5&observers=0&tutorial=yes');
  const coach = page.locator('.coach-card');
  await expect(coach).toContainText('Step 1 of 3');
  await expect(coach).toContainText('This is the room.');
  await coach.getByRole('button', { name: 'Next' }).click();
  await expect(coach).toContainText('Step 2 of 3');
  await coach.getByRole('button', { name: 'Back' }).click();
  await expect(coach).toContainText('Step 1 of 3');
  await page.reload();
  await expect(coach).toContainText('Step 2 of 3');
  await coach.getByRole('button', { name: 'Skip this step' }).click();
  await coach.getByRole('button', { name: 'Finish' }).click();
  await expect(page.getByTestId('said')).toHaveText('done');
});

for (const [what, query] of [
  ['the hall', 'members=18&observers=2'],
  ['the hall in the dark', 'members=18&observers=2&theme=dark'],
  ['a full hall', 'members=193&observers=6&mode=vote'],
  ['the board', 'piece=board&members=18&mode=vote'],
  ['the board in the dark', 'piece=board&members=18&mode=vote&theme=dark'],
  ['the map', 'piece=map&members=18'],
  ['the map in the dark', 'piece=map&members=18&theme=dark'],
  ['the tutorial', 'members=5&tutorial=yes'],
] as const) {
  test(`axe finds nothing in ${what}`, async ({ page }) => {
    await open(page, query);
    await page.locator('section, .hall').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const asTable = page.getByRole('button', { name: 'Show as table' });
    await asTable.click();
    await page.getByRole('table').waitFor();
    expect(await violations(page)).toEqual([]);
  });
}
