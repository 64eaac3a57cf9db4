// Exports pages as a person does: through the palette and the dialog for the place.
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Editor } from './editor';
import { quickInput, quickRows } from './quickInput';
import { until } from './wait';

/** Exports the whole library from the palette. */
export async function exportLibrary(editor: Editor, file: string): Promise<void> {
  const row = quickRows(editor.page).filter({ hasText: 'The whole library' }).first();
  for (let tries = 1; ; tries++) {
    await editor.command('Conference Notes: Export Page');
    // A busy webview that takes the focus back closes the picker.
    const isThere = await row.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    assert.ok(tries < 3, 'the picker does not stay open');
  }
  await row.click();
  await answerPlace(editor.page, file);
}

/** Answers a command's dialog for the place, and waits for the page. */
export async function answerPlace(page: Page, file: string, command = 'Export Page'): Promise<void> {
  rmSync(file, { force: true });
  await page.locator('.quick-input-titlebar', { hasText: command }).waitFor();
  const input = quickInput(page);
  // The dialog writes its suggestion a moment after it has opened.
  await until(async () => (await input.inputValue()).endsWith('.html'), 'a place is suggested');
  await input.fill(file);
  // While it reads the folder that was typed, the dialog takes no Enter.
  for (let tries = 0; tries < 10 && (await input.isVisible()); tries++) {
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden', timeout: 2_000 }).catch(() => undefined); // not yet
  }
  // Written whole: it is there once it is finished.
  await until(() => existsSync(file), 'the page is there');
}
