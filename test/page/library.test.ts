import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { expand, showLibrary, treeRow, treeRows } from '../support/ui';

describe('The library in the side bar', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample') });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  it('shows the editions of a conference at once, newest first, with place and dates', async () => {
    assert.deepEqual(await treeRows(editor.page), [
      'Netdev | 4 editions',
      '0x17 | Vancouver, Canada · Oct 30 – Nov 3, 2023 · 9 follow-ups',
      '0x13 | Prague, Czech Republic · Mar 2019 · 4 follow-ups',
      '2.2 | Seoul, South Korea · Nov 2017 · 2 follow-ups',
      '2.1 | 4 of 5 summarized · Montreal, Canada · Apr 6 – 8, 2017 · 4 follow-ups',
    ]);
  });

  it('holds the announcement, the report and the talks of an edition, with speakers', async () => {
    await expand(treeRow(editor.page, '2.2'));
    await treeRow(editor.page, 'WireGuard').waitFor();
    const rows = await treeRows(editor.page);
    assert.deepEqual(rows.slice(4, 8), [
      'Two of us at Netdev 2.2 | Announcement',
      'Two favourites from Netdev 2.2 | Report',
      'Linux Networking Dietary Restrictions | David S. Miller',
      'WireGuard: Next-generation Secure Kernel Network Tunnel | Jason A. Donenfeld · 2 follow-ups',
    ]);
    await editor.shot('library');
  });

  it('opens a note on a click', async () => {
    await treeRow(editor.page, 'WireGuard').click();
    await editor.page.locator('.tab.active', { hasText: 'wireguard.md' }).waitFor();
  });

  it('is reached and opened by the keyboard alone', async () => {
    const { page } = editor;
    await editor.command('Conference Notes: Focus on Library View');
    await page.locator('.sidebar .monaco-list:focus').waitFor();
    for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.locator('.tab.active', { hasText: 'edition.md' }).waitFor();
    assert.match(await page.locator('.breadcrumbs-control').innerText(), /0x17/);
  });

  it('jumps to a talk by a few letters, without accents', async () => {
    const { page } = editor;
    await editor.command('Conference Notes: Go to Talk');
    const input = page.locator('.quick-input-widget input[type=text]');
    await page.locator('.quick-input-title', { hasText: 'Go to Talk' }).waitFor();
    await input.fill('hoiland xdp');
    await page.locator('.quick-input-list .monaco-list-row:only-child', { hasText: 'XDP hands-on' }).waitFor();
    await editor.shot('go-to-talk');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'xdp-hands-on-tutorial.md' }).waitFor();
  });

  it('writes a new talk of the open note’s edition, with one question', async () => {
    const { page } = editor;
    await editor.command('Conference Notes: New Talk');
    const input = page.locator('.quick-input-widget input[type=text]');
    await page.locator('.quick-input-title', { hasText: 'Netdev 0x13' }).waitFor();
    await input.fill('TC: what comes next');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'tc-what-comes-next.md' }).waitFor();
    await page.locator('.editor-instance .view-line', { hasText: 'Key points' }).waitFor();
    await page.keyboard.type('Written at the cursor');
    await page.locator('.editor-instance .view-line', { hasText: 'Written at the cursor' }).waitFor();
    await page.keyboard.press('ControlOrMeta+KeyS');
    // The note is in the tree before it is saved.
    await page.locator('.tab.active:not(.dirty)', { hasText: 'tc-what-comes-next.md' }).waitFor();
    await expand(treeRow(page, '0x13'));
    await treeRow(page, 'TC: what comes next').waitFor();
    const text = readFileSync(join(editor.workspace, 'netdev/0x13/tc-what-comes-next.md'), 'utf8');
    assert.match(text, /^---\ntype: talk\nconference: Netdev\nedition: "0x13"\ntitle: "TC: what comes next"\n/);
    assert.match(text, /\n## Key points\n\n- Written at the cursor\n/);
  });
});

describe('The library where there is none', () => {
  it('says what to do in a folder without notes', async () => {
    const editor = await openEditor({ workspace: mkdtempSync(join(tmpdir(), 'no-notes-')) });
    try {
      await showLibrary(editor.page);
      const welcome = editor.page.locator('.welcome-view-content');
      await welcome.getByText('There are no conference notes in this folder yet.').waitFor();
      assert.deepEqual(await welcome.getByRole('button').allInnerTexts(), ['New Edition', 'Open Sample']);
      await editor.shot('no-notes');
    } finally {
      await editor.close();
    }
  });

  it('works in Restricted Mode', async () => {
    const editor = await openEditor({ workspace: inProject('sample'), trust: 'on' });
    try {
      await editor.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await showLibrary(editor.page);
      await treeRow(editor.page, '0x17').waitFor();
    } finally {
      await editor.close();
    }
  });
});
