import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { quickRows } from '../support/quickInput';
import { shotInThemes } from '../support/themes';
import { chooseByKeyboard, expand, openFile, showLibrary, treeRow, treeRows, viewPane } from '../support/ui';
import { becomes, until } from '../support/wait';

const view = 'Follow-ups';

function row(page: Page, start: string): Locator {
  return treeRow(page, start, view);
}

/** The number on the icon, as it is seen. */
function badge(page: Page): Locator {
  return page.locator('.activitybar').getByRole('tab', { name: 'Conference Notes' }).locator('.badge-content');
}

async function badgeIs(page: Page, number: number): Promise<void> {
  await badge(page)
    .and(page.getByText(String(number), { exact: true }))
    .waitFor();
}

async function badgeNumber(page: Page): Promise<number> {
  const shown = badge(page).filter({ hasText: /^\d+$/ });
  await shown.waitFor();
  return Number(await shown.textContent());
}

/** Goes to the first row of the view by the keyboard. */
async function focusView({ page, command }: Editor): Promise<void> {
  await command('Conference Notes: Focus on Follow-ups View');
  await viewPane(page, view).locator('.monaco-list:focus').waitFor();
  await page.keyboard.press('Home');
  await focused(page).first().waitFor();
}

/** The row of the view that has the focus. */
function focused(page: Page): Locator {
  return viewPane(page, view).locator('.monaco-list:focus [role=treeitem].focused');
}

/** Goes to a row by the keyboard, from the first one on. */
async function focusRow(editor: Editor, start: string): Promise<void> {
  const { page } = editor;
  await focusView(editor);
  const isThere = async (): Promise<boolean> => (await focused(page).innerText()).trim().startsWith(start);
  // A view that is just being drawn anew takes no notice of a key.
  for (let presses = 0; !(await isThere()); presses++) {
    assert.ok(presses < 60, `"${start}" cannot be reached`);
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(50);
  }
}

/** Ticks the task of the row that has the focus, from its menu. */
async function tickByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await chooseByKeyboard(page, 'Complete Task');
}

/** The label of the row below the first one that starts so. */
async function labelBelow(page: Page, start: string): Promise<string> {
  await row(page, start).waitFor();
  const rows = await treeRows(page, view);
  const [label = ''] = rows[rows.findIndex((one) => one.startsWith(start)) + 1]?.split(' | ') ?? [];
  assert.ok(label, `there is a row below "${start}"`);
  return label;
}

/** Clicks an action of a row, which is seen while the pointer rests on it. */
async function clickAction(rowOf: Locator, name: string): Promise<void> {
  await rowOf.hover();
  await rowOf.getByRole('button', { name }).click();
}

describe('The follow-ups in the side bar', () => {
  let editor: Editor;
  const read = (path: string): string => readFileSync(join(editor.workspace, 'netdev', path), 'utf8');
  /** Waits for what is saved a moment after it is seen. */
  const holds = (path: string, text: string): Promise<void> => becomes(() => read(path), text);
  /** Puts notes back as the sample has them, whatever an earlier try of a test has done. */
  const restore = (...paths: string[]): void => {
    for (const path of paths) cpSync(inProject('sample/netdev', path), join(editor.workspace, 'netdev', path));
  };
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample'), viewport: { width: 1280, height: 1100 } });
    await showLibrary(editor.page);
    await row(editor.page, 'Open tasks').waitFor();
  });
  after(() => editor.close());

  it('are counted by kind, and on the icon', async () => {
    const { page } = editor;
    await badgeIs(page, 43);
    await focusView(editor);
    await page.keyboard.press('ArrowLeft');
    await row(page, 'Talks without video').waitFor();
    await becomes(
      () => treeRows(page, view),
      [
        'Open tasks | 19',
        'Talks without summary | 1',
        'Busypolling next generation | Netdev 2.1 · Apr 6, 2017',
        'Talks without slides | 11',
        'Talks without video | 12',
      ],
    );
    await page.keyboard.press('ArrowRight');
    await row(page, 'Find the recording').waitFor();
    const [, first, second] = await treeRows(page, view);
    assert.match(first ?? '', /^Find the recording .*\. \| Busypolling next generation · Netdev 2\.1 · Apr 6, 2017$/);
    assert.match(second ?? '', /^Before promising XDP .*\. \| DDOS countermeasures with XDP · Netdev 2\.1/);
    await row(page, 'Before promising').hover();
    await shotInThemes(editor, 'follow-ups');
  });

  it('are read out in words', async () => {
    const { page } = editor;
    assert.match((await row(page, 'Open tasks').getAttribute('aria-label')) ?? '', /^19 open tasks/);
    const task = row(page, 'Before promising');
    assert.match(
      (await task.getAttribute('aria-label')) ?? '',
      /^1 open task: Before promising XDP on a board, .*, DDOS countermeasures with XDP, Netdev 2\.1, Apr 6, 2017/,
    );
  });

  it('open at the line of a task', async () => {
    const { page } = editor;
    await row(page, 'Page pool').click();
    await page.locator('.tab.active', { hasText: 'memory-bottlenecks.md' }).waitFor();
    await page.locator('.statusbar', { hasText: 'Ln 38, Col 1' }).waitFor();
    await editor.command('View: Close All Editors');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
  });

  it('are ticked with the mouse: in the note, which is saved', async () => {
    const { page } = editor;
    restore('2.1/ddos-countermeasures-with-xdp.md');
    await row(page, 'Before promising').waitFor();
    const count = await badgeNumber(page);
    const before = read('2.1/ddos-countermeasures-with-xdp.md');
    await row(page, 'Before promising').getByRole('checkbox').click();
    await row(page, 'Before promising').waitFor({ state: 'detached' });
    await badgeIs(page, count - 1);
    await holds(
      '2.1/ddos-countermeasures-with-xdp.md',
      before.replace('- [ ] Before promising', '- [x] Before promising'),
    );
  });

  it('are ticked with the keyboard', async () => {
    const { page } = editor;
    restore('2.1/busypolling-next-generation.md', '2.1/distributed-switch-architecture.md');
    for (const start of ['Find the recording', 'Go through']) await row(page, start).waitFor();
    const count = await badgeNumber(page);
    const before = read('2.1/busypolling-next-generation.md');
    await focusRow(editor, 'Find the recording');
    await tickByKeyboard(page);
    await row(page, 'Find the recording').waitFor({ state: 'detached' });
    await badgeIs(page, count - 1);
    await holds('2.1/busypolling-next-generation.md', before.replace('- [ ] Find', '- [x] Find'));
    // The next one has the focus now.
    await focused(page).filter({ hasText: 'Go through' }).waitFor();
    await tickByKeyboard(page);
    await focused(page).filter({ hasText: 'Page pool' }).waitFor();
    await badgeIs(page, count - 2);
    await editor.shot('follow-ups-ticked');
  });

  it('that will never come are written into the note, from the row', async () => {
    const { page } = editor;
    const count = await badgeNumber(page);
    const file = '0x17/netdev-development-statistics.md';
    const before = read(file);
    await focusView(editor);
    await page.keyboard.press('ArrowLeft');
    await expand(row(page, 'Talks without slides'));
    await clickAction(row(page, 'Netdev development'), 'None to Come');
    // It was the last of its kind: the one above is next.
    await focused(page).filter({ hasText: 'Rust and a TCP server' }).waitFor();
    await badgeIs(page, count - 1);
    await holds(file, before.replace('date: 2023-11-03\n', 'date: 2023-11-03\nslides: none\n'));
    await viewPane(page, view)
      .getByRole('treeitem', { name: /^10 talks without slides/ })
      .waitFor();
  });

  it('are dismissed from the row, and restored from the menu of the view', async () => {
    const { page } = editor;
    const count = await badgeNumber(page);
    await focusRow(editor, 'Improving multi-PHY');
    const next = await labelBelow(page, 'Improving multi-PHY');
    await page.keyboard.press('Shift+F10');
    await chooseByKeyboard(page, 'Dismiss Follow Up');
    await focused(page).filter({ hasText: next }).waitFor();
    await badgeIs(page, count - 1);
    await viewPane(page, view).getByText('1 dismissed').waitFor();
    await editor.shot('follow-ups-dismissed');
    await editor.reload();
    await badgeIs(page, count - 1);
    await editor.command('Conference Notes: Restore Follow Ups');
    await quickRows(page).filter({ hasText: 'Improving multi-PHY' }).waitFor();
    await editor.shot('follow-ups-restore');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await badgeIs(page, count);
    await viewPane(page, view).getByText('1 dismissed').waitFor({ state: 'hidden' });
  });

  it('are chosen from the palette, first those of the open note', async () => {
    const { page } = editor;
    const count = await badgeNumber(page);
    const file = '2.1/memory-bottlenecks.md';
    const before = read(file);
    await editor.command('View: Close All Editors');
    await openFile(page, file);
    const offered = quickRows(page);
    await editor.command('Conference Notes: Complete Task');
    await offered
      .first()
      .filter({ hasText: 'In the open note' })
      .or(offered.first().filter({ hasText: 'Page pool' }))
      .waitFor();
    await editor.shot('follow-ups-choose-task');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await badgeIs(page, count - 1);
    await editor.command('File: Save');
    await holds(file, before.replace('- [ ] Page pool', '- [x] Page pool'));
    await editor.command('Conference Notes: Dismiss Follow Up');
    await offered.filter({ hasText: 'video' }).first().waitFor();
    await editor.shot('follow-ups-choose-dismissal');
    await page.keyboard.press('Escape');
    await badgeIs(page, count - 1);
    await editor.command('View: Close All Editors');
    await editor.command('Conference Notes: Add Summary');
    await offered.filter({ hasText: 'Busypolling' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('lead to where a summary is written', async () => {
    const { page } = editor;
    const count = await badgeNumber(page);
    await focusView(editor);
    await page.keyboard.press('ArrowLeft');
    await expand(row(page, 'Talks without summary'));
    await clickAction(row(page, 'Busypolling'), 'Add Summary');
    await page.locator('.tab.active.dirty', { hasText: 'busypolling-next-generation.md' }).waitFor();
    await page.locator('.view-line', { hasText: '## Summary' }).waitFor();
    await page.keyboard.type('Written at the cursor.');
    await row(page, 'Talks without summary').waitFor({ state: 'detached' });
    await badgeIs(page, count - 1);
    await editor.shot('follow-ups-summary');
  });
});

describe('The follow-ups of a library', () => {
  const note = (lines: string, body = ''): string =>
    `---\ntype: talk\nconference: Conf\nedition: "1"\nspeakers: [A]\nslides: none\nvideo: none\nstatus: summarized\n${lines}---\n${body}`;
  const folderOf = (files: Record<string, string>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'follow-ups-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  };

  const tasksOf = (talk: number): string =>
    Array.from({ length: 150 }, (_, i) => `- [ ] task ${talk}.${i + 1}\n`).join('');

  it('in which all is done say so; hundreds of tasks are shown by two hundred', async () => {
    const editor = await openEditor({ workspace: folderOf({ 'a.md': note('title: T\n') }) });
    try {
      const { page, workspace } = editor;
      await showLibrary(page);
      await viewPane(page, view).getByText('Nothing is left to do.').waitFor();
      assert.equal(await page.locator('.activitybar .badge-content', { hasText: /\d/ }).count(), 0);
      await editor.shot('follow-ups-none');
      // The editor does not watch a folder from its first moment on.
      await until(async () => {
        for (const i of [0, 1, 2]) writeFileSync(join(workspace, `${i}.md`), note(`title: T${i}\n`, tasksOf(i)));
        await page.waitForTimeout(500);
        return badge(page)
          .and(page.getByText('450', { exact: true }))
          .isVisible();
      }, 'all are counted');
      await focusView(editor);
      await page.keyboard.press('End');
      await row(page, 'Show 200 More').waitFor();
      await editor.shot('follow-ups-many');
      await focused(page).filter({ hasText: 'Show 200 More' }).waitFor();
      await page.keyboard.press('Enter');
      // One reads on where one was.
      await focused(page).filter({ hasText: 'task 1.51' }).waitFor();
      await page.keyboard.press('End');
      await focused(page).filter({ hasText: 'Show 50 More' }).waitFor();
      await page.keyboard.press('Enter');
      await focused(page).filter({ hasText: 'task 2.101' }).waitFor();
    } finally {
      await editor.close();
    }
  });
});
