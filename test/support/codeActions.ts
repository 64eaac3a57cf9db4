// The list of what can be done at the cursor, as Ctrl+. opens it.
import type { Locator, Page } from 'playwright-core';

/**
 * Opens the list with a key and gives its row of a text. It does not open, or closes again, where what is known of the
 * file changes at that moment: then the key is pressed once more, as one would.
 */
export async function actionRow(page: Page, text: string | RegExp): Promise<Locator> {
  const row = page.locator('.action-widget .monaco-list-row.action', { hasText: text }).first();
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('ControlOrMeta+Period');
    try {
      await row.waitFor({ timeout: 4_000 });
      return row;
    } catch (error) {
      if (tries === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
