import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor, type Theme } from '../support/editor';
import { goTo, openFile, previewFrame, showLibrary, treeRow } from '../support/ui';

/** The sample's notes as they stand on disk. */
function notesOnDisk({ workspace }: Editor): Record<string, string> {
  const paths = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(workspace, path), 'utf8')]));
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; !isSo();) {
    assert.ok(Date.now() < deadline, `waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

for (const theme of ['Light Modern', 'Dark Modern'] satisfies Theme[]) {
  describe(`Front matter says what the library knows, in ${theme}`, () => {
    let editor: Editor;
    before(async () => {
      editor = await openEditor({ workspace: inProject('sample'), theme });
      await showLibrary(editor.page);
      await treeRow(editor.page, '0x17').waitFor();
    });
    after(() => editor.close());

    const word = (text: string): Locator =>
      editor.page.locator('.editor-instance .view-line span span', { hasText: text }).first();

    it('a speaker under the pointer has a link to each talk, and one to all', async () => {
      const { page } = editor;
      await openFile(page, '0x13/xdp-hands-on-tutorial.md');
      await word('Jesper Dangaard Brouer').hover();
      const hover = page.locator('.monaco-hover', { hasText: 'seen at' });
      await hover.waitFor();
      await editor.shot(`hover-speaker-${theme}`);
      await hover.getByText('Show all').click();
      const frame = await previewFrame(page);
      await frame.getByText('XDP hands-on tutorial').first().waitFor();
      await page.locator('.tab.active', { hasText: 'Jesper Dangaard Brouer' }).waitFor();
    });

    it('a key under the pointer says what it means', async () => {
      const { page } = editor;
      await openFile(page, '0x13/quic-tutorial.md');
      await word('session_type').hover();
      await page.locator('.monaco-hover', { hasText: 'lightning-talk' }).waitFor();
      await editor.shot(`hover-key-${theme}`);
    });

    it('an edition note says how far its talks are, and opens them', async () => {
      const { page } = editor;
      await openFile(page, '0x13/edition.md');
      const lens = page.locator('.codelens-decoration a', { hasText: /^\d+ talks · .* · preview$/ });
      await lens.waitFor();
      await word('Prague').hover();
      await editor.shot(`code-lens-${theme}`);
      await lens.click();
      await page.locator('.tab.active', { hasText: 'Netdev 0x13' }).waitFor();
      await previewFrame(page);
    });
  });
}

describe('A rename over many notes', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample') });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  it('is shown first, changes all of them, and is undone at once', async () => {
    const { page } = editor;
    const before = notesOnDisk(editor);
    const name = 'Maxime Chevallier';
    const line =
      (before['netdev/0x13/quic-tutorial.md'] ?? '').split('\n').findIndex((text) => text.includes(name)) + 1;
    await openFile(page, '0x13/quic-tutorial.md');
    await goTo(page, line, 8);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    assert.equal(await input.inputValue(), name);
    await input.fill('Max Example');
    await page.keyboard.press('Enter');
    const apply = page.getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    await editor.shot('rename-preview');
    assert.deepEqual(notesOnDisk(editor), before, 'nothing is changed yet');
    await apply.click();
    const frontMatter = /^---\n[^]*?\n---\n/;
    const expected = Object.fromEntries(
      Object.entries(before).map(([path, text]) => [
        path,
        text.replace(frontMatter, (block) =>
          block.replaceAll(/(?<=(?:- |authors: |name: |, |\[))Maxime Chevallier/g, 'Max Example'),
        ),
      ]),
    );
    const changed = Object.keys(expected).filter((path) => expected[path] !== before[path]);
    assert.ok(changed.length > 10, `${changed.length} notes`);
    await until(() => JSON.stringify(notesOnDisk(editor)) === JSON.stringify(expected), 'all notes are written');
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.locator('.editor-instance .view-line', { hasText: name }).waitFor();
    // Undoing leaves the notes unsaved, one after the other.
    await page
      .locator('.tab.dirty')
      .nth(changed.length - 1)
      .waitFor();
    await editor.command('File: Save All Files');
    await until(() => JSON.stringify(notesOnDisk(editor)) === JSON.stringify(before), 'every byte is back');
  });
});
