import { expect, test } from '@playwright/test';
import { gameAtRest, skip, storedGames, takeSeat } from './play.ts';

test.use({ reducedMotion: 'reduce' } as object);

test('a game is stored from its first event and goes on after a reload', async ({ page }) => {
  await takeSeat(page);
  await skip(page);
  const [before] = await storedGames(page);
  expect(before?.events.length).toBe(before?.eventCount);
  expect(before?.eventCount).toBeGreaterThan(2);
  await page.reload();
  await gameAtRest(page);
  const [after] = await storedGames(page);
  expect(after?.events.slice(0, before?.eventCount)).toEqual(before?.events);
  await skip(page);
  const [later] = await storedGames(page);
  expect(later?.eventCount).toBeGreaterThan(before?.eventCount ?? 0);
});

test('a tab that dies in the middle of the computers’ acts loses nothing', async ({
  page,
  context,
}) => {
  await takeSeat(page);
  await page.getByRole('button', { name: 'To the next meeting' }).click();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto('./#/games');
  await next
    .getByRole('link', { name: /^Continue/ })
    .first()
    .click();
  await gameAtRest(next);
  const [game] = await storedGames(next);
  expect(game?.events.length).toBe(game?.eventCount);
  await skip(next);
});

test('a second tab follows read-only, takes over, and no event is lost or doubled', async ({
  page,
  context,
}) => {
  await takeSeat(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('This game is being played in another tab.')).toBeVisible();

  // What the first tab plays appears in the second.
  await skip(page);
  const [played] = await storedGames(page);

  await second.getByRole('button', { name: 'Take over here' }).click();
  await expect(second.getByText('This game is being played in another tab.')).toHaveCount(0);
  await expect(page.getByText('This game is being played in another tab.')).toBeVisible();
  await skip(second);
  const [game] = await storedGames(second);
  expect(game?.eventCount).toBeGreaterThan(played?.eventCount ?? 0);
  expect(game?.events.slice(0, played?.eventCount)).toEqual(played?.events);
  expect(game?.events.length).toBe(game?.eventCount);

  // And back again.
  await page.getByRole('button', { name: 'Take over here' }).click();
  await expect(second.getByText('This game is being played in another tab.')).toBeVisible();
  await skip(page);
  const [last] = await storedGames(page);
  expect(last?.events.slice(0, game?.eventCount)).toEqual(game?.events);
});

test('a tab closed while playing frees the game for another', async ({ page, context }) => {
  await takeSeat(page);
  const address = page.url();
  const second = await context.newPage();
  await page.close();
  await second.goto(address);
  await gameAtRest(second);
  await expect(second.getByText('This game is being played in another tab.')).toHaveCount(0);
});

test('games are renamed and deleted, the others staying as they are', async ({ page }) => {
  await takeSeat(page);
  await takeSeat(page, 'first-steps', 'brazil');
  await page.goto('./#/games');
  await page.getByRole('button', { name: 'Rename First steps: Brazil' }).click();
  await page.getByRole('dialog').getByLabel('Name of the game').fill('Brasília');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Brasília' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Brasília' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Delete Brasília' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('heading', { name: 'Brasília' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'First steps: Viet Nam' })).toBeVisible();
  expect(await storedGames(page)).toHaveLength(1);
});

test('a damaged game is refused with a clear message and the others open', async ({ page }) => {
  await takeSeat(page);
  const damaged = page.url();
  await takeSeat(page, 'first-steps', 'brazil');
  const whole = page.url();
  await page.goto('./#/games');
  await page.evaluate(
    (id) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('ad-referendum');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('events', 'readwrite');
          tx.objectStore('events').delete([id, 0]);
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    damaged.split('/').at(-1) ?? '',
  );
  await page.goto(damaged);
  await expect(page.getByRole('heading', { name: 'This saved game is damaged' })).toBeVisible();
  await page.goto(whole);
  await gameAtRest(page);
  await skip(page);
});

test('an event that cannot be stored is not shown, and the game says why it stopped', async ({
  page,
}) => {
  await takeSeat(page);
  const [before] = await storedGames(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'To the next meeting' }).click();
  await expect(page.getByRole('alert')).toContainText('could not be stored');
  await page.reload();
  await gameAtRest(page);
  const [after] = await storedGames(page);
  expect(after?.events.slice(0, before?.eventCount)).toEqual(before?.events);
});
