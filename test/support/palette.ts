// Runs a command of the palette as a person does: with the keyboard.
import type { Locator, Page } from 'playwright-core';

/** Waits for the command, chooses the row of exactly its title, and presses Enter. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const exact = `[aria-label=${JSON.stringify(title)}], [aria-label^=${JSON.stringify(`${title}, `)}]`;
  const row = page.locator('.quick-input-list .monaco-list-row').and(page.locator(exact)).first();
  const deadline = Date.now() + 30_000;
  // The palette does not learn of commands that come while it is open, as an extension's do after the start.
  do {
    if (Date.now() > deadline) throw new Error(`The palette has no command "${title}".`);
    await typeInPalette(page, `>${title}`);
  } while (!(await appears(row)));
  // What was used lately stands first.
  while (!(await row.getAttribute('class'))?.includes('focused')) {
    if (Date.now() > deadline) throw new Error(`The row of "${title}" cannot be reached.`);
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function typeInPalette(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input:visible').and(page.locator('[type=text]')).first();
  if (await input.isVisible()) await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await input.fill(text);
}

async function appears(row: Locator): Promise<boolean> {
  try {
    await row.waitFor({ timeout: 1_500 });
    return true;
  } catch {
    return false;
  }
}
