import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { quickInput } from '../support/quickInput';
import { expand, showLibrary, treeRow, treeRows } from '../support/ui';
import { becomes } from '../support/wait';

describe('The library in the side bar', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample') });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  it('shows the editions of a conference at once, newest first, with place and dates', async () => {
    await becomes(
      () => treeRows(editor.page),
      [
        'Netdev | 4 editions',
        '0x17 | Vancouver, Canada · Oct 30 – Nov 3, 2023 · 9 follow-ups',
        '0x13 | Prague, Czech Republic · Mar 2019 · 4 follow-ups',
        '2.2 | Seoul, South Korea · Nov 2017 · 2 follow-ups',
        '2.1 | 4 of 5 summarized · Montreal, Canada · Apr 6 – 8, 2017 · 4 follow-ups',
      ],
    );
  });

  it('holds the announcement, the report and the talks of an edition, with speakers', async () => {
    await expand(treeRow(editor.page, '2.2'));
    await treeRow(editor.page, 'WireGuard').waitFor();
    await becomes(
      async () => (await treeRows(editor.page)).slice(4, 8),
      [
        'Two of us at Netdev 2.2 | Announcement',
        'Two favourites from Netdev 2.2 | Report',
        'Linux Networking Dietary Restrictions | David S. Miller',
        'WireGuard: Next-generation Secure Kernel Network Tunnel | Jason A. Donenfeld · 2 follow-ups',
      ],
    );
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
    await page.keyboard.press('Home');
    await page.locator('.sidebar .monaco-list:focus [role=treeitem].focused', { hasText: 'Netdev' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.sidebar .monaco-list:focus [role=treeitem].focused', { hasText: '0x17' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'edition.md' }).waitFor();
    await page.locator('.breadcrumbs-control', { hasText: '0x17' }).waitFor();
    // What it opens is not all that it does: the talks below it are seen too.
    await becomes(() => treeRow(page, '0x17').getAttribute('aria-expanded'), 'true');
    // The editor has the focus then.
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await editor.command('Conference Notes: Focus on Library View');
    await page.locator('.sidebar .monaco-list:focus [role=treeitem].focused', { hasText: '0x17' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await becomes(() => treeRow(page, '0x17').getAttribute('aria-expanded'), 'false');
  });

  it('jumps to a talk by a few letters, without accents', async () => {
    const { page } = editor;
    await editor.command('Conference Notes: Go to Talk');
    await page.locator('.quick-input-title', { hasText: 'Go to Talk' }).waitFor();
    await quickInput(page).fill('hoiland xdp');
    await page.locator('.quick-input-list .monaco-list-row:only-child', { hasText: 'XDP hands-on' }).waitFor();
    await editor.shot('go-to-talk');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'xdp-hands-on-tutorial.md' }).waitFor();
  });

  it('writes a new talk of the open note’s edition, with one question', async () => {
    const { page } = editor;
    await editor.command('Conference Notes: New Talk');
    await page.locator('.quick-input-title', { hasText: 'Netdev 0x13' }).waitFor();
    await quickInput(page).fill('TC: what comes next');
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
      await becomes(() => welcome.getByRole('button').allInnerTexts(), ['New Edition', 'Open Sample']);
      await editor.shot('no-notes');
    } finally {
      await editor.close();
    }
  });
});
