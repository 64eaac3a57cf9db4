import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { notification } from '../support/notifications';
import { clickText, middle } from '../support/pointer';
import { quickRows } from '../support/quickInput';
import { shotInThemes } from '../support/themes';
import { chooseFromMenu, expand, openFile, showLibrary, treeRow } from '../support/ui';
import { becomes, until } from '../support/wait';

const dsa = 'netdev/2.1/distributed-switch-architecture.md';
const wireguard = 'netdev/2.2/wireguard.md';
const memory = 'netdev/2.1/memory-bottlenecks.md';
/** What would be lost where the address is written anew. */
const slides = 'https://slides.example/a%2Fb.pdf?x=1&y=%26c#page=2';

const status = (editor: Editor, path: string): string | undefined =>
  /^status:.*/m.exec(readFileSync(join(editor.workspace, path), 'utf8'))?.[0];

async function openLibrary(): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'actions-'));
  cpSync(inProject('sample'), folder, { recursive: true });
  const text = readFileSync(join(folder, dsa), 'utf8');
  writeFileSync(join(folder, dsa), text.replace(/^slides: .*$/m, `slides: ${slides}`));
  const editor = await openEditor({ workspace: folder, viewport: { width: 1280, height: 1000 } });
  await showLibrary(editor.page);
  await expand(treeRow(editor.page, '2.1'));
  await treeRow(editor.page, 'Distributed Switch').waitFor();
  return editor;
}

/** Presses on one thing, moves to another in steps as a hand does, and lets go there. */
async function drag(page: Page, from: Locator, to: Locator, onTheWay?: () => Promise<void>): Promise<void> {
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 5, start.y + 5);
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.move(end.x + 1, end.y);
  await onTheWay?.();
  await page.mouse.up();
}

describe('Notes of the tree', () => {
  let editor: Editor;
  before(async () => {
    editor = await openLibrary();
  });
  after(() => editor.close());

  it('one has its slides opened by the icon in its row, at that very address', async () => {
    const { page } = editor;
    await page.context().route('https://slides.example/**', (route) => route.fulfill({ body: 'The slides' }));
    const row = treeRow(page, 'Distributed Switch');
    await row.hover();
    await editor.shot('actions-inline');
    const opened = page.context().waitForEvent('page');
    await row.getByRole('button', { name: 'Open Slides' }).click();
    const allow = page.getByRole('button', { name: 'Open', exact: true });
    await Promise.race([opened, allow.click().catch(() => undefined)]);
    assert.equal((await opened).url(), slides);
    await (await opened).close();
  });

  it('one with two decks asks which', async () => {
    const { page } = editor;
    await treeRow(page, 'DDOS').click({ button: 'right' });
    await chooseFromMenu(page, 'Open Slides');
    await quickRows(page).first().waitFor();
    await becomes(
      async () => (await quickRows(page).locator('.label-name').allInnerTexts()).map((label) => label.trim()),
      ['Slides #1', 'Slides #2', 'Open all'],
    );
    await editor.shot('actions-decks');
    await page.keyboard.press('Escape');
  });

  it('one without a video says so', async () => {
    const { page } = editor;
    await openFile(page, memory);
    await editor.command('Conference Notes: Open Video');
    await notification(editor, 'this note has no video');
    await editor.shot('actions-no-video');
    await editor.command('Notifications: Clear All Notifications');
  });

  it('one is copied as a reference, plain text first', async () => {
    const { page } = editor;
    await treeRow(page, 'XDP MythBusters').click({ button: 'right' });
    await chooseFromMenu(page, 'Copy Reference');
    await quickRows(page).first().waitFor();
    await editor.shot('actions-reference');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar', { hasText: 'Reference copied' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^David S. Miller: XDP MythBusters\. Netdev 2\.1, Montreal, Canada, Apr \d, 2017\. https:/);
  });

  it('one is opened where it is dragged among the editors', async () => {
    const { page } = editor;
    await openFile(page, wireguard);
    // The tree follows the open note; until then rows move.
    await page.locator('.sidebar [role=treeitem][aria-selected=true]', { hasText: 'WireGuard' }).waitFor();
    await expand(treeRow(page, '2.1'));
    await treeRow(page, 'XDP MythBusters').waitFor();
    await drag(page, treeRow(page, 'XDP MythBusters'), page.locator('.editor-instance .monaco-editor').first());
    await page.locator('.tab.active', { hasText: 'xdp-mythbusters.md' }).waitFor();
    await page.locator('.editor-instance .view-line', { hasText: 'XDP MythBusters' }).waitFor();
  });

  it('one becomes a link where it is dragged into a note with Shift held', async () => {
    const { page } = editor;
    await expand(treeRow(page, '2.2'));
    await openFile(page, wireguard);
    await page.locator('.sidebar [role=treeitem][aria-selected=true]', { hasText: 'WireGuard' }).waitFor();
    const line = page.locator('.editor-instance .view-line', { hasText: 'The demo was over quickly' });
    await drag(page, treeRow(page, 'XDP MythBusters'), line, async () => {
      await page.keyboard.down('Shift');
      const at = await middle(line);
      await page.mouse.move(at.x + 4, at.y);
      await page.mouse.move(at.x + 6, at.y);
      await editor.shot('actions-drop');
    });
    await page.keyboard.up('Shift');
    const link = '[XDP MythBusters](../2.1/xdp-mythbusters.md)';
    await page.locator('.editor-instance .view-line', { hasText: '(../2.1/xdp-mythbusters.md)' }).waitFor();
    await editor.shot('actions-dropped');
    await page.keyboard.press('ControlOrMeta+KeyS');
    await until(() => readFileSync(join(editor.workspace, wireguard), 'utf8').includes(link), 'the link is there');
  });

  it('several that are selected have a menu, and a status that is set for all of them; one undo takes it back', async () => {
    const { page } = editor;
    await treeRow(page, 'Memory').click();
    await page.locator('.tab.active', { hasText: 'memory-bottlenecks.md' }).waitFor();
    const isSelected = async (row: string): Promise<boolean> =>
      (await treeRow(page, row).getAttribute('aria-selected')) === 'true';
    // Following the note that has just been opened, the tree may select that one alone once more.
    await until(async () => {
      if (!(await isSelected('Distributed Switch')))
        await treeRow(page, 'Distributed Switch').click({ modifiers: ['ControlOrMeta'] });
      await page.waitForTimeout(300);
      return (await isSelected('Distributed Switch')) && (await isSelected('Memory'));
    }, 'both are selected');
    await treeRow(page, 'Distributed Switch').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Set Status' }).waitFor();
    const items = await page.locator('.monaco-menu .action-label[aria-label]').allInnerTexts();
    const named = items.map((item) => item.trim()).filter(Boolean);
    // What not all of them have is not offered.
    const expected = [
      'Open Slides',
      'Reveal in Explorer',
      'Set Status',
      'Move to Edition',
      'Copy Reference',
      'Export Page',
    ];
    assert.deepEqual(named, ['Open Notes', 'Open Preview', 'Open Preview to Side', ...expected]);
    await editor.shot('actions-menu');
    await chooseFromMenu(page, 'Set Status');
    await quickRows(page).first().waitFor();
    const labels = (await quickRows(page).locator('.label-name').allInnerTexts()).map((label) => label.trim());
    assert.deepEqual(labels.slice(0, 1), ['planned']);
    await shotInThemes(editor, 'actions-status');
    const before = [dsa, memory].map((path) => readFileSync(join(editor.workspace, path), 'utf8'));
    await quickRows(page).filter({ hasText: 'attended' }).click();
    await until(
      () => status(editor, dsa) === 'status: attended' && status(editor, memory) === 'status: attended',
      'both are set',
    );
    await clickText(page);
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.locator('.tab.dirty').nth(1).waitFor();
    await editor.command('File: Save All Files');
    const back = (): boolean =>
      [dsa, memory].every((path, i) => readFileSync(join(editor.workspace, path), 'utf8') === before[i]);
    await until(back, 'every byte is back');
  });

  // A command of the palette changed the open note instead, which was not even selected.
  it('several that are selected are meant by a command of the palette, until an editor is used', async () => {
    const { page } = editor;
    await editor.command('View: Close All Editors');
    await treeRow(page, 'WireGuard').click();
    await page.locator('.tab.active', { hasText: 'wireguard.md' }).waitFor();
    const rows = ['WireGuard', 'Distributed Switch', 'Memory'].map((start) => treeRow(page, start));
    const areSelected = (): Promise<(string | null)[]> =>
      Promise.all(rows.map((row) => row.getAttribute('aria-selected')));
    await becomes(areSelected, ['true', 'false', 'false']);
    for (const row of [...rows.slice(1), ...rows.slice(0, 1)]) await row.click({ modifiers: ['ControlOrMeta'] });
    await becomes(areSelected, ['false', 'true', 'true']);
    await editor.command('Conference Notes: Open Notes');
    const tabs = page.locator('.tabs-container .tab');
    await becomes(() => tabs.count(), 3);
    await becomes(
      async () => (await tabs.allInnerTexts()).map((text) => text.trim().split('\n')[0]),
      ['wireguard', 'distributed-switch-architecture', 'memory-bottlenecks'],
    );
    const asksForOpenNote = async (): Promise<void> => {
      await editor.command('Conference Notes: Set Status');
      await quickRows(page).first().waitFor();
      const asked = page.locator('.quick-input-widget input[type=text]');
      assert.match((await asked.getAttribute('placeholder')) ?? '', /Memory/);
      await page.keyboard.press('Escape');
    };
    await clickText(page);
    await asksForOpenNote();
    // Nor does who folds a conference mean its notes.
    const conference = treeRow(page, 'Netdev');
    for (const expanded of ['false', 'true']) {
      await conference.click();
      await becomes(() => conference.getAttribute('aria-expanded'), expanded);
      await page.waitForTimeout(600); // two clicks are no double one
    }
    await asksForOpenNote();
  });

  it('one is dragged to another edition; moving the file is offered, and done when wanted', async () => {
    const { page } = editor;
    const before = readFileSync(join(editor.workspace, memory), 'utf8');
    await treeRow(page, 'Memory').click();
    await page.locator('.tab.active', { hasText: 'memory-bottlenecks.md' }).waitFor();
    await drag(page, treeRow(page, 'Memory'), treeRow(page, '2.2'), () => shotInThemes(editor, 'actions-drag'));
    const changed = before.replace('edition: "2.1"', 'edition: "2.2"');
    assert.notEqual(changed, before);
    // The note is open, and its change is one that can be undone there.
    await page.locator('.tab.active.dirty').waitFor();
    assert.equal(readFileSync(join(editor.workspace, memory), 'utf8'), before);
    await page.keyboard.press('ControlOrMeta+KeyS');
    await until(() => readFileSync(join(editor.workspace, memory), 'utf8') === changed, 'it is written');
    const offer = await notification(editor, 'belongs to the other edition now');
    await editor.shot('actions-move');
    await offer.getByRole('button', { name: 'Move File' }).click();
    // A report is made from the note and names its file: the editor asks before that follows.
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK' }).click();
    const moved = join(editor.workspace, 'netdev/2.2/memory-bottlenecks.md');
    await until(() => existsSync(moved) && !existsSync(join(editor.workspace, memory)), 'it is moved');
    assert.equal(readFileSync(moved, 'utf8'), changed);
    await page.locator('.tab.active', { hasText: 'memory-bottlenecks.md' }).waitFor();
  });

  it('one that no editor shows is dragged to a wrong edition, and that is taken back', async () => {
    const { page } = editor;
    // The report names the file that was moved, and follows it.
    const follows = (): boolean =>
      readFileSync(join(editor.workspace, 'netdev/2.1/report.md'), 'utf8').includes('../2.2/memory-bottlenecks.md');
    await until(async () => {
      await editor.command('File: Save All Files');
      return follows();
    }, 'the report is saved');
    await editor.command('View: Close All Editors');
    const read = (): string => readFileSync(join(editor.workspace, dsa), 'utf8');
    const before = read();
    await drag(page, treeRow(page, 'Distributed Switch'), treeRow(page, '2.2'));
    const offer = await notification(editor, 'belongs to the other edition now');
    await until(() => read() === before.replace('edition: "2.1"', 'edition: "2.2"'), 'it is written');
    await offer.getByRole('button', { name: 'Undo' }).click();
    await until(() => read() === before, 'every byte is back');
  });
});
