import { expect, type Page } from '@playwright/test';

/** Opens a game on a seat of a shipped scenario, in English, and waits for its table. */
export async function takeSeat(page: Page, scenario = 'first-steps', seat = 'viet-nam') {
  await page.goto(`./#/scenario/${scenario}/${seat}`);
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await page.waitForURL(/#\/game\//);
  await gameAtRest(page);
}

/** Waits until the computers have stopped and the person is awaited. */
export async function gameAtRest(page: Page) {
  // The line at the foot of the table says so; a committee at full speed takes a while to stop.
  await expect(page.locator('.nt-ticker:not([data-running])')).toBeVisible({ timeout: 20_000 });
}

/** On to the next meeting. */
export async function skip(page: Page) {
  await page.getByRole('button', { name: 'To the next meeting' }).click();
  await gameAtRest(page);
}

export interface StoredGame {
  readonly id: string;
  readonly name: string;
  readonly eventCount: number;
  readonly events: readonly string[];
  readonly parent: { readonly game: string; readonly at: number } | null;
}

/** What the browser really holds, read past the program. */
export function storedGames(page: Page): Promise<StoredGame[]> {
  return page.evaluate(
    () =>
      new Promise<StoredGame[]>((resolve, reject) => {
        const opening = indexedDB.open('ad-referendum');
        opening.onerror = () =>
          opening.error?.name === 'AbortError' ? resolve([]) : reject(opening.error);
        opening.onupgradeneeded = () => {
          // The program has not made its database yet; a version of ours would be in its way.
          opening.transaction?.abort();
          resolve([]);
        };
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(['games', 'events']);
          const games = tx.objectStore('games').getAll();
          const batches = tx.objectStore('events').getAll();
          tx.oncomplete = () => {
            db.close();
            resolve(
              games.result.map((game) => ({
                id: game.id,
                name: game.name,
                eventCount: game.eventCount,
                parent: game.parent,
                events: batches.result
                  .filter((batch) => batch.game === game.id)
                  .flatMap((batch) => batch.events.map((event: unknown) => JSON.stringify(event))),
              })),
            );
          };
        };
      }),
  );
}
