// Exports pages as a person does: through the palette and the dialog for the place.
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Editor } from './editor';

/** Exports the whole library from the palette. */
export async function exportLibrary(editor: Editor, file: string): Promise<void> {
  const row = editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'The whole library' }).first();
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

/** Answers the dialog for the place, and waits for the page. */
export async function answerPlace(page: Page, file: string): Promise<void> {
  rmSync(file, { force: true });
  await page.locator('.quick-input-titlebar', { hasText: 'Export Page' }).waitFor();
  await page.waitForTimeout(500); // The dialog writes its suggestion a moment after it has opened.
  await page.locator('.quick-input-widget input:visible').first().fill(file);
  await page.keyboard.press('Enter');
  // Written whole: it is there once it is finished.
  for (const end = Date.now() + 30_000; !existsSync(file);) {
    assert.ok(Date.now() < end, 'the page is not there');
    await page.waitForTimeout(100);
  }
}
