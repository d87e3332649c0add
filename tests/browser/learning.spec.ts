import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type Download, expect, type Page, test } from '@playwright/test';
import JSZip from 'jszip';
import { writeGameFile } from '../../src/analysis/game-file.ts';
import type { CheckAnswers } from '../../src/analysis/knowledge-check.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { play, shippedScenario } from '../delegates/playing.ts';
import { takeSeat } from './play.ts';

test.use({ reducedMotion: 'reduce' } as object);
// The debrief is worked out beside the page, which on a busy machine takes its time.
test.describe.configure({ timeout: 60_000 });

const CHECK = 'section[aria-labelledby="check-heading"]';
const EXPORTS = 'section[aria-labelledby="exports-heading"]';

/** A finished game as a file; before it, the first three questions were answered right. */
function finishedGame(scenario: Scenario): string {
  const { events } = play({ scenario, seed: 'lesson', persons: ['viet-nam'] });
  const before = Object.fromEntries(
    scenario.knowledgeCheck.slice(0, 3).map((q) => [q.id, q.answer]),
  );
  const check = { attempt: 'first-student', before, after: null };
  return writeGameFile({
    name: 'Lesson',
    scenario,
    seed: 'lesson',
    seat: 'viet-nam',
    events,
    check,
  });
}

/** Imports the game and opens its debrief. */
async function debrief(page: Page, file: string): Promise<void> {
  await page.goto('./#/games');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'game.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.locator('.import-result a[href^="#/debrief/"]').click();
  await expect(page.locator('#check-heading')).toBeVisible({ timeout: 20_000 });
}

async function answerAfter(page: Page, scenario: Scenario, wrong: number): Promise<void> {
  await page.locator(`${CHECK} .button--primary`).click();
  for (const [index, question] of scenario.knowledgeCheck.entries()) {
    const other = question.options.find(({ id }) => id !== question.answer)?.id;
    const value = index < wrong ? other : question.answer;
    await page.locator('dialog fieldset').nth(index).locator(`input[value="${value}"]`).check();
  }
  await page.locator('dialog button[type=submit]').click();
  await expect(page.locator('.check-headline')).toBeVisible();
}

async function downloaded(page: Page, click: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return download;
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' | ')}`),
  ).toEqual([]);
}

function storedAnswers(page: Page): Promise<{ before: CheckAnswers | null; seat: string }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('ad-referendum');
        opening.onsuccess = () => {
          const all = opening.result.transaction('games').objectStore('games').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              all.result.map((game) => ({ before: game.check?.before ?? null, seat: game.seat })),
            );
          };
        };
      }),
  );
}

test('answers given before a game are kept with it, and nothing is marked', async ({ page }) => {
  await page.goto('./#/scenario/first-steps/brazil');
  await page.getByRole('button', { name: 'Answer them now' }).click();
  const form = page.getByRole('dialog');
  await expectAccessible(page, 'dialog');
  await form.getByLabel('No member raises an objection.').check();
  await form.getByLabel(/^Adopted: 3 of the 4/).check();
  await expect(form.getByText('2 of 8 answered.')).toBeVisible();
  await form.getByRole('button', { name: 'Keep these answers' }).click();
  await expect(page.getByText('2 of 8 answered. Your answers are kept')).toBeVisible();
  await expect(page.locator('.check-offer').getByText('Right')).toHaveCount(0);

  // Another seat may be looked at, and the page reloaded, in between.
  await page.goto('./#/scenario/first-steps/viet-nam');
  await page.reload();
  await expect(page.getByText('2 of 8 answered. Your answers are kept')).toBeVisible();
  await takeSeat(page);
  expect(await storedAnswers(page)).toEqual([
    { seat: 'viet-nam', before: { silence: 'no-objection', counting: 'three-of-four' } },
  ]);
  // They belong to that game and to no other.
  await page.goto('./#/scenario/first-steps/nigeria');
  await expect(page.getByRole('button', { name: 'Answer them now' })).toBeVisible();
});

test('after a game the answers are marked, explained from it, and summed for a class', async ({
  page,
}) => {
  const scenario = shippedScenario('first-steps.yaml');
  await debrief(page, finishedGame(scenario));
  await answerAfter(page, scenario, 1);
  const section = page.locator(CHECK);
  await expect(page.locator('.check-headline')).toHaveText('From 3 to 7 of 8 right');
  await expect(section.getByRole('row', { name: 'Rules 3 of 4 3 of 4 0' })).toBeVisible();
  await expect(section.getByRole('row', { name: 'Substance 0 of 4 4 of 4 +4' })).toBeVisible();
  await expect(section.locator('.check-evidence').first()).toContainText(
    /In your game: The Chair asked, none of the 5 members present objected/,
  );
  await expectAccessible(page, CHECK);

  const result = await downloaded(page, () =>
    section.getByRole('button', { name: /as a table/ }).click(),
  );
  const csv = await textOf(result);
  expect(csv).toContain('first-steps,first-student,silence,rules,no-objection,');
  expect(csv).not.toContain('Lesson');

  await section.getByRole('link', { name: 'Results of a class' }).click();
  const second = csv.replaceAll('first-student', 'second-student');
  const broken = csv.replace(',rules,', ',manners,');
  await page
    .locator('input[type=file]')
    .setInputFiles(
      Object.entries({ 'again.csv': csv, 'second.csv': second, 'broken.csv': broken }).map(
        ([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) }),
      ),
    );
  await expect(page.getByText('2 people answered before and after.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Row 2 has “manners” in the column “topic”');
  await expect(page.locator('.results-figures')).toContainText('38%');
  await expect(page.locator('.results-figures')).toContainText('+50 points');
  await expect(page.getByText('Your class gained more than that.')).toBeVisible();
  await expect(
    page.getByRole('row', { name: /^The Chair asks .* 2 of 2 .* 0 of 2/ }),
  ).toBeVisible();
  await expectAccessible(page, 'main');
});

test('the text opens as a Word document, and events and scores as tables, in either language', async ({
  browser,
}) => {
  const scenario = shippedScenario('first-steps.yaml');
  const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await debrief(page, finishedGame(scenario));
  const bar = page.locator(EXPORTS);
  await expectAccessible(page, EXPORTS);
  const treaty = await downloaded(page, () => bar.getByRole('button', { name: /Word/ }).click());
  expect(treaty.suggestedFilename()).toBe('lesson-vi.docx');
  const zip = await JSZip.loadAsync(await readFile(await treaty.path()));
  const parts = await Promise.all(
    ['word/document.xml', 'word/numbering.xml', 'word/styles.xml', 'word/footer1.xml'].map(
      async (name) => (await zip.file(name)?.async('string')) ?? '',
    ),
  );
  expect(parts[0]).toContain('CÔNG ƯỚC');
  expect(parts[0]).toContain('Các quốc gia thành viên Công ước đã thỏa thuận như sau:');
  expect(parts[1]).toContain('Điều %1');
  // A browser's own parser is as strict as Word's about what is well-formed.
  const faults = await page.evaluate(
    (texts) =>
      texts.map(
        (text) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
            ?.textContent ?? null,
      ),
    parts,
  );
  expect(faults).toEqual([null, null, null, null]);

  const scores = await textOf(
    await downloaded(page, () => bar.getByRole('button', { name: /^Điểm/ }).click()),
  );
  expect(scores.startsWith('\ufeffmã đoàn,đoàn,')).toBe(true);
  expect(scores).toContain('viet-nam,Việt Nam,thành viên,có');
  await bar.getByRole('combobox').selectOption('en');
  const events = await textOf(
    await downloaded(page, () => bar.getByRole('button', { name: /^Diễn biến/ }).click()),
  );
  expect(events.startsWith('\ufeffevent,meeting id,meeting,type,')).toBe(true);
  expect(events).toContain('outcome-certified');
  expect(events).toContain('Viet Nam');
  await context.close();
});

test('games saved by a version before there was a check stay, and open', async ({ page }) => {
  await takeSeat(page);
  const address = page.url();
  // The database as that version left it, made of the present one.
  await page.goto('./icon.svg');
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const keys = { games: 'id', events: ['game', 'from'], scenarios: 'key', own: 'key' };
    const names = Object.keys(keys);
    const now = await done(indexedDB.open('ad-referendum'));
    const kept: [string, Record<string, unknown>[]][] = [];
    for (const name of names) {
      kept.push([name, await done(now.transaction(name).objectStore(name).getAll())]);
    }
    now.close();
    await done(indexedDB.deleteDatabase('ad-referendum'));
    const opening = indexedDB.open('ad-referendum', 1);
    opening.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(keys)) {
        opening.result.createObjectStore(name, { keyPath });
      }
    };
    const old = await done(opening);
    const tx = old.transaction(names, 'readwrite');
    for (const [name, records] of kept) {
      for (const record of records) {
        delete record.check;
        const { scenario } = record as { scenario?: Record<string, unknown> };
        delete scenario?.knowledgeCheck;
        tx.objectStore(name).put(record);
      }
    }
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    old.close();
  });
  await page.goto(address);
  await expect(page.locator('.nt-ticker:not([data-running])')).toBeVisible();
  expect(await storedAnswers(page)).toEqual([{ before: null, seat: 'viet-nam' }]);
  await page.goto('./#/results');
  await expect(page.getByText('There is nothing to compare yet.')).toBeVisible();
});
