// The code of a problem is a link into the README that lies beside the extension.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { statusBar, type Editor } from './editor';
import { rest } from './pointer';
import { goTo, openFile, problemCount } from './ui';

/** Makes a status of the sample wrong, follows the problem's code, waits for its heading, and takes it all back. */
export async function followCode(editor: Editor, readme: string): Promise<void> {
  const { page, workspace } = editor;
  await openFile(page, '0x13/quic-tutorial.md');
  const note = readFileSync(join(workspace, 'netdev/0x13/quic-tutorial.md'), 'utf8');
  await goTo(page, lineOf(note, /^status:/), 9);
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('finished');
  await page.locator('.editor-instance .squiggly-warning').waitFor();
  const code = page.locator('.monaco-hover a', { hasText: 'invalid-value' });
  await rest(page, page.locator('.view-line', { hasText: 'status:' }).locator('span span').last(), code);
  await code.click();
  await page.getByRole('tab', { name: new RegExp(`^${readme}`) }).waitFor();
  const heading = lineOf(readFileSync(inProject('README.md'), 'utf8'), /^### invalid-value$/);
  await statusBar(page).getByText(`Ln ${heading}, Col 1`).waitFor();
  await page
    .locator('.editor-instance .view-line', { hasText: /^###\sinvalid-value$/ })
    .first()
    .waitFor();
  await editor.shot(`problem-code-${readme}`);
  // Closed, since the editor itself has something to say of the README of an extension.
  await editor.command('View: Close Editor');
  await page.locator('.tab.active', { hasText: 'quic-tutorial.md' }).waitFor();
  await editor.command('File: Revert File');
  await problemCount(page).and(page.locator('[aria-label="No Problems"]')).waitFor();
}

function lineOf(text: string, pattern: RegExp): number {
  return text.split('\n').findIndex((line) => pattern.test(line)) + 1;
}
