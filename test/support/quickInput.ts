// The editor's quick input: one field with a list below it, for the palette, files, lines and what a command asks.
import type { Locator, Page } from 'playwright-core';

export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget input[type=text]');
}

export function quickRows(page: Page): Locator {
  return page.locator('.quick-input-list .monaco-list-row');
}

/** Opens it with a key and types; once more where the editor, still busy with what came before, took no notice. */
export async function typeInQuickInput(page: Page, key: string, text: string): Promise<void> {
  const input = quickInput(page);
  for (let tries = 1; ; tries++) {
    await closeQuickInput(page);
    await page.keyboard.press(key);
    try {
      await input.fill(text, { timeout: 3_000 });
      return;
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** Gives up what it asks. A key that is pressed before it is gone opens nothing. */
export async function closeQuickInput(page: Page): Promise<void> {
  const input = quickInput(page);
  for (let tries = 0; tries < 20 && (await input.isVisible()); tries++) {
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden', timeout: 500 }).catch(() => undefined); // not yet
  }
  await input.waitFor({ state: 'hidden' });
}
