import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { pointAt, rest } from '../support/pointer';
import { shotInThemes } from '../support/themes';
import { goTo, openFile, previewFrame, showLibrary, treeRow } from '../support/ui';
import { becomes } from '../support/wait';

/** The sample's notes as they stand on disk. */
function notesOnDisk({ workspace }: Editor): Record<string, string> {
  const paths = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(workspace, path), 'utf8')]));
}

describe('What the library knows of front matter', () => {
  let editor: Editor;
  let sample: Record<string, string>;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample') });
    sample = notesOnDisk(editor);
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  const word = (text: string): Locator =>
    editor.page.locator('.editor-instance .view-line span span', { hasText: text }).first();

  it('a speaker under the pointer has a link to each talk, and one to all', async () => {
    const { page } = editor;
    await openFile(page, '0x13/xdp-hands-on-tutorial.md');
    const hover = page.locator('.monaco-hover', { hasText: 'seen at' });
    await rest(page, word('Jesper Dangaard Brouer'), hover);
    await shotInThemes(editor, 'hover-speaker');
    await hover.getByText('Show all').click();
    const frame = await previewFrame(page);
    await frame.getByText('XDP hands-on tutorial').first().waitFor();
    await page.locator('.tab.active', { hasText: 'Jesper Dangaard Brouer' }).waitFor();
  });

  it('a key under the pointer says what it means', async () => {
    const { page } = editor;
    await openFile(page, '0x13/quic-tutorial.md');
    await rest(page, word('session_type'), page.locator('.monaco-hover', { hasText: 'lightning-talk' }));
    await editor.shot('hover-key');
  });

  it('an edition note says how far its talks are, and opens them', async () => {
    const { page } = editor;
    await openFile(page, '0x13/edition.md');
    const lens = page.locator('.codelens-decoration a', { hasText: /^\d+ talks · .* · preview$/ });
    await lens.waitFor();
    await pointAt(page, word('Prague'));
    await editor.shot('code-lens');
    await lens.click();
    await page.locator('.tab.active', { hasText: 'Netdev 0x13' }).waitFor();
    await previewFrame(page);
  });

  it('a rename over many notes is shown first, changes all of them, and is undone at once', async () => {
    const { page } = editor;
    // An earlier try may have left others.
    await editor.command('File: Save All Files');
    for (const [path, text] of Object.entries(sample)) writeFileSync(join(editor.workspace, path), text);
    const before = sample;
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
    await becomes(() => notesOnDisk(editor), expected);
    // The editor is not done yet when all is written, and shows nothing of what it still does: what is undone before
    // that is undone in one note only. No person is as fast.
    await page.locator('.editor-group-container .monaco-progress-container.active').waitFor({ state: 'hidden' });
    await page.waitForTimeout(2_000);
    await openFile(page, '0x13/quic-tutorial.md');
    await goTo(page, line);
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.locator('.editor-instance .view-line', { hasText: name }).waitFor();
    // Undoing leaves the notes unsaved, one after the other.
    await page
      .locator('.tab.dirty')
      .nth(changed.length - 1)
      .waitFor();
    await editor.command('File: Save All Files');
    await becomes(() => notesOnDisk(editor), before);
  });
});
