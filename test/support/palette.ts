// Runs a command of the palette as a person does: with the keyboard.
import type { Locator, Page } from 'playwright-core';
import { quickRows, typeInQuickInput } from './quickInput';

/** Waits for the command, chooses the row of exactly its title, and presses Enter. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const exact = `[aria-label=${JSON.stringify(title)}], [aria-label^=${JSON.stringify(`${title}, `)}]`;
  const row = quickRows(page).and(page.locator(exact)).first();
  const deadline = Date.now() + 30_000;
  // The palette does not learn of commands that come while it is open, as an extension's do after the start.
  do {
    if (Date.now() > deadline) throw new Error(`The palette has no command "${title}".`);
    await typeInQuickInput(page, 'F1', `>${title}`);
  } while (!(await appears(row)));
  // What was used lately stands first.
  while (!(await row.getAttribute('class'))?.includes('focused')) {
    if (Date.now() > deadline) throw new Error(`The row of "${title}" cannot be reached.`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function appears(row: Locator): Promise<boolean> {
  try {
    await row.waitFor({ timeout: 1_500 });
    return true;
  } catch {
    return false;
  }
}
