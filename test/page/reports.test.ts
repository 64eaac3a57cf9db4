// The way of a report, as a person goes it: composed, out of date, refreshed, compared.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { clickText } from '../support/pointer';
import { quickRows } from '../support/quickInput';
import { shotInThemes } from '../support/themes';
import { chooseFromMenu, expand, goTo, openFile, showLibrary, treeRow, treeRows } from '../support/ui';
import { becomes, until } from '../support/wait';

const note = 'netdev/2.1/xdp-mythbusters.md';
const busypolling = 'netdev/2.1/busypolling-next-generation.md';
const report = 'netdev/2.1/feedback-from-netdev-2-1.md';
const leftOut = (talks: string): string => `\n<!-- conference-notes:without talk="${talks}" -->\n`;

const lens = (page: Page, text: string): Locator =>
  page.locator('.editor-instance .codelens-decoration', { hasText: text }).first();

describe('A report', () => {
  let editor: Editor;
  const onDisk = (path: string): string => readFileSync(join(editor.workspace, path), 'utf8');
  const change = (path: string, from: string, to: string): void => {
    const text = onDisk(path);
    assert.ok(text.includes(from));
    writeFileSync(join(editor.workspace, path), text.replace(from, to));
  };

  before(async () => {
    editor = await openEditor({ workspace: inProject('sample') });
    await showLibrary(editor.page);
    await expand(treeRow(editor.page, '2.1'));
    await treeRow(editor.page, 'Distributed Switch').waitFor();
  });
  after(() => editor.close());

  it('is composed from the tree: talks and sections are chosen, the summarized talks are ticked', async () => {
    const { page } = editor;
    await treeRow(page, '2.1').click({ button: 'right' });
    await chooseFromMenu(page, 'Compose Report');
    await quickRows(page).filter({ hasText: 'Compose Another Report' }).click();
    await quickRows(page).filter({ hasText: 'XDP MythBusters' }).waitFor();
    const ticked = await quickRows(page).evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('.label-name')?.textContent,
        row.querySelector('[role=checkbox]')?.getAttribute('aria-checked') ?? row.getAttribute('aria-checked'),
      ]),
    );
    assert.deepEqual(Object.fromEntries(ticked), {
      'Busypolling next generation': 'false',
      'DDOS countermeasures with XDP': 'true',
      'Distributed Switch Architecture': 'true',
      'Memory bottlenecks': 'true',
      'XDP MythBusters': 'true',
    });
    await shotInThemes(editor, 'report-talks');
    await page.keyboard.press('Enter');
    await quickRows(page).filter({ hasText: 'Key points' }).waitFor();
    await editor.shot('report-sections');
    await page.keyboard.press('Enter');
    // The talks have topics in common, by which they could be put together.
    await quickRows(page).filter({ hasText: 'By theme' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'feedback-from-netdev-2-1.md' }).waitFor();
    await lens(page, 'Up to date').waitFor();
    await lens(page, 'Open Talk').waitFor();
    await editor.shot('report-composed');
    const text = onDisk(report);
    assert.match(text, /\[slides #1\].*\[slides #2\].* – \[video #1\].*\[video #2\]/);
    assert.match(text, /## Conclusion\n$/);
  });

  it('says that it is out of date when a note changes: above the text, in the tree and in the follow-ups', async () => {
    const { page } = editor;
    change(note, 'XDP was the word of this edition', 'XDP was what everybody spoke of');
    await lens(page, '1 part out of date · Refresh').waitFor();
    await until(
      async () => (await treeRows(page)).some((row) => /^Feedback from Netdev 2\.1 \|.*out of date/.test(row)),
      'the tree says so',
    );
    // Those that come first leave no room for others.
    for (const kind of ['Open tasks', 'Talks without summary'])
      await treeRow(page, kind, 'Follow-ups').locator('.monaco-tl-twistie').click();
    await until(
      async () => (await treeRows(page, 'Follow-ups')).some((row) => row.startsWith('Reports out of date | 2')),
      'the follow-ups say so',
    );
    await shotInThemes(editor, 'report-outdated');
  });

  it('is refreshed by a click, and one undo takes that back', async () => {
    const { page } = editor;
    const before = onDisk(report);
    await lens(page, '1 part out of date · Refresh').click();
    await lens(page, 'Up to date').waitFor();
    await page.locator('.tab.active.dirty').waitFor();
    await page.keyboard.press('ControlOrMeta+KeyS');
    await until(() => onDisk(report).includes('XDP was what everybody spoke of'), 'it is refreshed');
    assert.equal(
      onDisk(report).replace(/hash="\w+"/g, ''),
      before.replace('XDP was the word of this edition', 'XDP was what everybody spoke of').replace(/hash="\w+"/g, ''),
    );
    await editor.shot('report-refreshed');
    await clickText(page);
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await lens(page, '1 part out of date · Refresh').waitFor();
    await page.keyboard.press('ControlOrMeta+KeyS');
    await until(() => onDisk(report) === before, 'every byte is back');
  });

  it('shows how an edited part differs, and does what is chosen', async () => {
    const { page } = editor;
    const lines = onDisk(report).split('\n');
    const lineOf = (start: string): number => lines.findIndex((line) => line.startsWith(start)) + 1;
    await goTo(page, lineOf('XDP was the word'));
    await page.keyboard.type('XDP! ');
    await goTo(page, lineOf('<!-- conference-notes:begin talk="xdp-mythbusters.md"'));
    await lens(page, 'Edited by hand, and out of date · Compare and Refresh').click();
    await quickRows(page).filter({ hasText: 'Keep Mine' }).waitFor();
    await page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await shotInThemes(editor, 'report-difference');
    await quickRows(page).filter({ hasText: 'Detach' }).click();
    await page.locator('.tab.active', { hasText: 'feedback-from-netdev-2-1.md' }).waitFor();
    await page.keyboard.press('ControlOrMeta+KeyS');
    await until(() => !onDisk(report).includes('xdp-mythbusters.md" sections'), 'it is detached');
    assert.match(onDisk(report), /## XDP MythBusters — David S\. Miller\n\nXDP! XDP was the word/);
    assert.ok(onDisk(report).endsWith(leftOut('xdp-mythbusters.md')));
  });

  it('is told no more of a talk that is left out on purpose, until that is added', async () => {
    const { page } = editor;
    const talk = quickRows(page).filter({ hasText: 'Busypolling' });
    change(busypolling, '## Follow-ups', '## Summary\n\nSockets may poll.\n\n## Follow-ups');
    await openFile(page, '2.1/feedback-from-netdev-2-1.md');
    await goTo(page, 1);
    const before = onDisk(report);
    await lens(page, '1 new talk').click();
    await talk.and(page.locator('[aria-checked=true]')).waitFor();
    await editor.shot('report-add-talks');
    await talk.click();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    await page.keyboard.press('ControlOrMeta+KeyS');
    const [one, both] = ['xdp-mythbusters.md', 'xdp-mythbusters.md, busypolling-next-generation.md'].map(leftOut);
    await becomes(() => onDisk(report), before.replace(one ?? '', both ?? ''));
    await lens(page, '1 new talk').waitFor({ state: 'hidden' });
    await editor.command('Conference Notes: Add Talks to Report');
    await talk.and(page.locator('[aria-checked=false]')).click();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active.dirty').waitFor();
    await page.keyboard.press('ControlOrMeta+KeyS');
    await until(() => onDisk(report).includes('Sockets may poll.'), 'it is added');
    assert.ok(onDisk(report).endsWith(leftOut('xdp-mythbusters.md')));
  });

  it('is named above the notes it is made from', async () => {
    const { page } = editor;
    await openFile(page, '2.1/memory-bottlenecks.md');
    await lens(page, 'In 2 reports').click();
    await page.locator('.peekview-widget .reference-file').first().waitFor();
    await shotInThemes(editor, 'report-uses');
    await page.keyboard.press('Escape');
  });
});
