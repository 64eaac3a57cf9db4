// What the page tests do in the editor again and again: as a person would, with the mouse and the keyboard.
import type { Frame, Locator, Page } from 'playwright-core';
import { quickInput, quickRows, typeInQuickInput } from './quickInput';
import { until } from './wait';
import { webviewFrame } from './webview';

/** Shows our view by a click on its icon. */
export async function showLibrary(page: Page): Promise<void> {
  const item = page.locator('.activitybar').getByRole('tab', { name: 'Conference Notes' });
  const title = page.locator('.sidebar .title-label', { hasText: 'Conference Notes' });
  // A click on the icon of a view that is just being restored, as after a reload, hides it.
  await until(async () => {
    if ((await item.getAttribute('aria-selected')) !== 'true') await item.click();
    return title.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  }, 'the view is shown');
}

/** The views of our side bar, by their names. */
export type ViewName = 'Library' | 'Follow-ups';

/** A view of our side bar, whether it is open or closed. */
export function viewPane(page: Page, name: ViewName): Locator {
  return page.locator('.sidebar .pane', { has: page.locator(`.pane-header[aria-label^="${name}"]`) });
}

/** The rows of a view as they are read: label and description, in order from top to bottom. */
export async function treeRows(page: Page, view: ViewName = 'Library'): Promise<string[]> {
  const rows = await viewPane(page, view)
    .locator('[role=treeitem]')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({
          top: element.getBoundingClientRect().top,
          label: element.querySelector('.label-name')?.textContent ?? '',
          description: element.querySelector('.label-description')?.textContent ?? '',
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ label, description }) => (description ? `${label} | ${description}` : label)),
    );
  return rows.map((row) => row.replace(/[\u00a0\u2009\u202f]/g, ' '));
}

/** The row of a view that starts with a text. */
export function treeRow(page: Page, start: string, view: ViewName = 'Library'): Locator {
  return viewPane(page, view)
    .locator('[role=treeitem]', { has: page.locator('.label-name', { hasText: new RegExp(`^${start}`) }) })
    .first();
}

export async function expand(row: Locator): Promise<void> {
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
}

/** Opens a file by its name through the quick picker and waits for its editor. */
export async function openFile(page: Page, name: string): Promise<void> {
  const file = name.split('/').at(-1) ?? name;
  // The one that is marked: the list of lately opened files, which stands there first, may hold it too.
  const row = quickRows(page).and(page.locator('.focused')).filter({ hasText: file });
  const nothing = quickRows(page).filter({ hasText: /^No matching results$/ });
  for (const end = Date.now() + 25_000; ;) {
    await typeInQuickInput(page, 'ControlOrMeta+KeyP', name);
    await row
      .or(nothing)
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined);
    if (await row.isVisible()) break;
    // The picker keeps a list of files for a while: one that has just been written may not be in it yet.
    if (Date.now() > end) throw new Error(`${name} is not found`);
  }
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: file }).waitFor();
  // The tab comes first: for a moment the text below it, and what is typed, is still of the file before.
  await page
    .locator(`.editor-instance .monaco-editor.focused[data-uri$="/${encodeURI(file)}"] .view-line`)
    .first()
    .waitFor();
}

/** Puts the cursor at a line (from 1) and column of the active editor, which must be one of text. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await typeInQuickInput(page, 'Control+KeyG', `:${line}:${column}`);
  // Its answer to what was typed: before that, Enter goes nowhere.
  await quickRows(page)
    .filter({ hasText: new RegExp(`line ${line}\\b`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await quickInput(page).waitFor({ state: 'hidden' });
  await page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line},`) }).waitFor();
}

/** Errors and warnings as the status bar's own words tell them. */
export function problemCount(page: Page): Locator {
  return page.locator('.statusbar-item[id="status.problems"] a');
}

/** Our preview's page, once it shows notes. */
export async function previewFrame(page: Page): Promise<Frame> {
  const frame = await webviewFrame(page);
  await frame.locator('#sections article').first().waitFor({ state: 'attached' });
  return frame;
}

/** Chooses an item of the open context menu, which takes no notice of clicks in its first moments. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true });
  await item.waitFor();
  for (const deadline = Date.now() + 10_000; Date.now() < deadline && (await item.isVisible());) {
    await item.click({ timeout: 1_000 }).catch(() => undefined); // gone in the meantime: it was chosen
    await page.waitForTimeout(200);
  }
}

/** Chooses an item of a context menu that has just been asked for by a key, with the keyboard. */
export async function chooseByKeyboard(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true });
  await item.waitFor();
  const focused = page.locator('.action-item.focused').and(page.locator('*', { has: item }));
  for (let tries = 0; tries < 20 && !(await focused.isVisible()); tries++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await item.waitFor({ state: 'hidden' });
}
