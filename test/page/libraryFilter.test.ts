import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { talk } from '../support/notes';
import { quickInput, quickRows } from '../support/quickInput';
import { openFile, showLibrary, treeRow, viewPane } from '../support/ui';

describe('The filter of the library', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample') });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  const pane = (): Locator => viewPane(editor.page, 'Library');
  const isSelected = (title: string): Promise<void> =>
    pane().locator('[role=treeitem][aria-selected=true]', { hasText: title }).waitFor();
  const isSaid = (words: string): Promise<void> =>
    pane().locator('.tree-explorer-viewlet-tree-view > .message').getByText(words, { exact: true }).waitFor();
  const isGone = (): Promise<void> => quickInput(editor.page).waitFor({ state: 'hidden' });
  const groupBy = async (label: string): Promise<void> => {
    await editor.command('Conference Notes: Group By');
    await quickRows(editor.page).filter({ hasText: label }).first().click();
    await isGone();
  };
  const type = async (text: string): Promise<void> => {
    await editor.command('Conference Notes: Filter');
    await editor.page.locator('.quick-input-title', { hasText: 'Filter the Library' }).waitFor();
    await quickInput(editor.page).fill(text);
  };

  it('leaves the open note selected, as another grouping does, and the focus where it is', async () => {
    const { page } = editor;
    await openFile(page, '2.2/wireguard.md');
    await isSelected('WireGuard');
    for (const by of ['Speaker', 'Status', 'Tag', 'Edition']) {
      await groupBy(by);
      await isSelected('WireGuard');
      await page.locator('.monaco-editor.focused').first().waitFor();
    }
    await type('2.2');
    await page.locator('.quick-input-message', { hasText: 'of 28 notes' }).waitFor();
    await isSelected('WireGuard');
    await quickInput(page).and(page.locator(':focus')).waitFor();
    await quickInput(page).fill('0x13');
    await treeRow(page, '0x13').waitFor();
    await page.keyboard.press('Escape');
    await isGone();
    await isSelected('WireGuard');
    await type('tag:cryptography');
    await page.keyboard.press('Enter');
    await isSelected('WireGuard');
    await editor.command('Conference Notes: Clear Filter');
    await treeRow(page, '0x17').waitFor();
    await isSelected('WireGuard');
  });

  it('is kept, and its input gone, when one goes on to a note', async () => {
    const { page } = editor;
    await type('hands-on');
    await treeRow(page, 'XDP hands-on').click();
    await page.locator('.tab.active', { hasText: 'xdp-hands-on' }).waitFor();
    await isGone();
    await isSaid('1 of 28 notes: hands-on');
    await type('bottlenecks');
    await isSaid('1 of 28 notes: bottlenecks');
    await page.locator('.editor-instance .view-line').nth(8).click();
    await isGone();
    await page.keyboard.press('Escape');
    await isSaid('1 of 28 notes: bottlenecks');
  });

  it('is cleared with its input by the funnel', async () => {
    const { page } = editor;
    await type('wireguard');
    await isSaid('3 of 28 notes: wireguard');
    await pane().locator('.pane-header').hover();
    await pane().getByRole('button', { name: 'Clear Filter', exact: true }).click();
    await isGone();
    await treeRow(page, '0x17').waitFor();
  });

  it('says how many notes have no row in a grouping', async () => {
    await groupBy('Speaker');
    await type('type:report');
    await editor.page.keyboard.press('Enter');
    await isSaid('4 of 28 notes, 4 not shown by speaker: type:report');
    await editor.shot('library-not-shown');
    await groupBy('Edition');
    await isSaid('4 of 28 notes: type:report');
    await editor.command('Conference Notes: Clear Filter');
  });

  it('lets the view say how to begin where all notes are gone', async () => {
    const { page, workspace } = editor;
    await type('netdev');
    await page.keyboard.press('Enter');
    await isSaid('28 of 28 notes: netdev');
    rmSync(join(workspace, 'netdev'), { recursive: true });
    await pane().getByRole('button', { name: 'New Edition' }).waitFor();
    await editor.shot('library-filter-empty');
  });

  it('and the view have their text in its place where it is written from right to left', async () => {
    const { page, workspace } = editor;
    writeFileSync(join(workspace, 'a.md'), talk('tags: [עברית]', 'title: "\u202eשלום"', 'speakers: [מיכל]'));
    await groupBy('Tag');
    for (const label of ['עברית', 'שלום']) {
      const row = treeRow(page, label);
      await row.waitFor();
      const [name, words] = await Promise.all(
        ['.label-name', '.label-description'].map((part) => row.locator(part).boundingBox()),
      );
      assert.ok(name && words && name.x < words.x, label);
    }
    await editor.shot('library-right-to-left');
  });
});
