import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { actionRow } from '../support/codeActions';
import { openEditor, type Editor } from '../support/editor';
import { clickText } from '../support/pointer';
import { goTo, openFile, problemCount } from '../support/ui';
import { becomes } from '../support/wait';

const talk = (...lines: string[]): string =>
  ['---', 'type: talk', 'conference: Conf', ...lines, '---', '', 'Words.', ''].join('\n');

const faulty: Record<string, string> = {
  'conf/1/colon.md': talk('edition: "1"', 'title: XDP: a tutorial # long', 'speakers: A', 'status: Draft'),
  'conf/1/crlf.md': talk('edition: 0x1', "title: 'B'", 'speakers: [B]').replaceAll('\n', '\r\n'),
  'conf/2/bom.md': `\ufeff${talk('edition: "2"', 'title: C', 'speakers: C', 'slides: None')}`,
  'conf/2/clean.md': talk('edition: "2"', 'title: D', 'speakers: D'),
  'conf/2/asks.md': talk('edition: "2"', 'title: E', 'speakers: E', 'level: expert'),
  'conf/3/rare-1.md': talk('edition: "3"', 'title: F', 'speakers: F', 'tags: [a, eBPF] # one'),
  'conf/3/rare-2.md': talk('edition: "3"', 'title: G', 'speakers: G', 'tags:', '  - "eBPF"').replaceAll('\n', '\r\n'),
  'conf/3/usual-1.md': talk('edition: "3"', 'title: H', 'speakers: H', 'tags: [ebpf]'),
  'conf/3/usual-2.md': talk('edition: "3"', 'title: I', 'speakers: I', 'tags: [ebpf]'),
  'conf/3/usual-3.md': talk('edition: "3"', 'title: J', 'speakers: J', 'tags: [ebpf]'),
};

const fixed: Record<string, string> = {
  ...faulty,
  'conf/1/colon.md': talk('edition: "1"', 'title: "XDP: a tutorial" # long', 'speakers: A', 'status: draft'),
  'conf/1/crlf.md': talk('edition: "0x1"', "title: 'B'", 'speakers: [B]').replaceAll('\n', '\r\n'),
  'conf/2/bom.md': `\ufeff${talk('edition: "2"', 'title: C', 'speakers: C', 'slides: none')}`,
};

describe('Fixes', () => {
  let editor: Editor;
  before(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fixes-'));
    for (const [path, text] of Object.entries(faulty)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    editor = await openEditor({ workspace: folder, settings: { 'files.autoSave': 'off' } });
  });
  after(() => editor.close());

  const onDisk = (): Record<string, string> =>
    Object.fromEntries(Object.keys(faulty).map((path) => [path, readFileSync(join(editor.workspace, path), 'utf8')]));

  it('of all notes are shown first; applied untouched they change every file, and one undo brings every byte back', async () => {
    const { page } = editor;
    await openFile(page, 'conf/2/clean.md');
    await problemCount(page).and(page.locator('[aria-label*="Errors: 1"]')).waitFor();
    await editor.command('Conference Notes: Fix All Notes');
    const panel = page.locator('.part.panel', { hasText: 'Refactor Preview' });
    await panel.locator('.monaco-list-row', { hasText: 'bom.md' }).waitFor();
    assert.deepEqual(onDisk(), faulty, 'nothing is changed before it is applied');
    await editor.shot('fix-all-notes');
    await panel.getByRole('button', { name: 'Apply' }).click();
    await becomes(onDisk, fixed);
    await openFile(page, 'conf/1/colon.md');
    await goTo(page, 1);
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.locator('.tab.dirty').nth(2).waitFor();
    await editor.shot('fix-all-notes-undone');
    await editor.command('File: Save All Files');
    await becomes(onDisk, faulty);
  });

  it('of a spelling in all notes are shown first too, change every note that has it, and are undone at once', async () => {
    const { page } = editor;
    await openFile(page, 'conf/3/rare-1.md');
    await goTo(page, 7, 12);
    await (await actionRow(page, "Change to 'ebpf' in all 2 notes")).click();
    const panel = page.locator('.part.panel', { hasText: 'Refactor Preview' });
    await panel.locator('.monaco-list-row', { hasText: 'rare-2.md' }).waitFor();
    await editor.shot('change-everywhere');
    assert.deepEqual(onDisk(), faulty, 'nothing is changed before it is applied');
    await panel.getByRole('button', { name: 'Apply' }).click();
    const respelled = Object.fromEntries(
      Object.entries(faulty).map(([path, text]) => [path, text.replace('eBPF', 'ebpf')]),
    );
    await becomes(onDisk, respelled);
    await clickText(page);
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.locator('.tab.dirty').nth(1).waitFor();
    await editor.command('File: Save All Files');
    await becomes(onDisk, faulty);
  });
});
