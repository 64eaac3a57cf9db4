import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { temporaryCopy, temporaryFolder } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { quickInput, quickRows } from '../support/quickInput';
import { shotInThemes } from '../support/themes';
import { expand, openFile, showLibrary, treeRow, treeRows, viewPane } from '../support/ui';
import { becomes, until } from '../support/wait';

const library = (page: Page): Locator => viewPane(page, 'Library');
const message = (page: Page): Locator => library(page).locator('.tree-explorer-viewlet-tree-view > .message');
const header = (page: Page): Locator => library(page).locator('.pane-header');
/** They are seen while the pointer is on the view's title. */
const action = (page: Page, name: string): Locator => header(page).getByRole('button', { name, exact: true });

async function groupBy({ page, command }: Editor, label: string): Promise<void> {
  await command('Conference Notes: Group By');
  await quickRows(page).filter({ hasText: label }).first().click();
}

async function filterBy({ page, command }: Editor, text: string): Promise<void> {
  await command('Conference Notes: Filter');
  await page.locator('.quick-input-title', { hasText: 'Filter the Library' }).waitFor();
  await quickInput(page).fill(text);
}

/** Waits until the rows are these. */
const hasRows = (page: Page, expected: readonly string[]): Promise<void> =>
  becomes(() => treeRows(page), [...expected]);

const busypolling = 'netdev/2.1/busypolling-next-generation.md';

describe('The library, its rows, turned and filtered', () => {
  let editor: Editor;
  const faultless = readFileSync(inProject('sample', busypolling), 'utf8');
  before(async () => {
    const workspace = temporaryCopy(inProject('sample'));
    writeFileSync(join(workspace, busypolling), faultless.replace('status: attended', 'status: atended'));
    editor = await openEditor({ workspace });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  it('says in its rows what is to be done', async () => {
    const { page, workspace } = editor;
    await expand(treeRow(page, '2.1'));
    const badge = (row: string): Promise<string> =>
      treeRow(page, row)
        .locator('.monaco-icon-label')
        .first()
        .evaluate((label) => getComputedStyle(label, '::after').content.replaceAll('"', ''));
    await becomes(async () => (await badge('Busypolling')).split(', ').sort(), ['1', '○']);
    await becomes(() => badge('2.1'), '1');
    await becomes(() => badge('Memory'), 'none');
    const isRead = (row: string, pattern: RegExp): Promise<void> =>
      until(async () => pattern.test((await treeRow(page, row).getAttribute('aria-label')) ?? ''), String(pattern));
    await isRead('Busypolling', /Eric Dumazet, not summarized, 1 follow-up, 1 problem/);
    await isRead('2.1', /^2\.1, edition, Montreal.*2017, 4 of 5 summarized, 4 follow-ups, 1 problem$/);
    await treeRow(page, 'Memory').hover();
    const tooltip = page.locator('.workbench-hover', { hasText: 'Some network workloads' });
    await tooltip.waitFor();
    assert.match(
      await tooltip.innerText(),
      /Jesper Dangaard Brouer[^]*Netdev 2\.1 · workshop[^]*summarized · 1 open follow-up[^]*Slides/,
    );
    await shotInThemes(editor, 'library-rows');
    await groupBy(editor, 'Status');
    await expand(treeRow(page, 'Atended'));
    await becomes(async () => (await badge('Busypolling')).split(', ').sort(), ['1', '○']);
    await groupBy(editor, 'Tag');
    // Of the edition there are other notes below other tags.
    await expand(treeRow(page, 'busy-polling'));
    await treeRow(page, 'Netdev 2.1').waitFor();
    await becomes(() => badge('Netdev 2.1'), 'none');
    await groupBy(editor, 'Edition');
    await treeRow(page, '2.1').waitFor();
    writeFileSync(join(workspace, busypolling), faultless);
    await becomes(() => badge('2.1'), 'none');
  });

  it('is grouped by year, tag, speaker and status', async () => {
    const { page } = editor;
    await groupBy(editor, 'Year');
    await hasRows(page, ['2023 | 1 edition', '2019 | 1 edition', '2017 | 2 editions']);
    await groupBy(editor, 'Speaker');
    await treeRow(page, 'Jesper').waitFor();
    await expand(treeRow(page, 'Jesper'));
    await treeRow(page, 'Memory').waitFor();
    await editor.shot('library-speakers');
    await groupBy(editor, 'Status');
    await hasRows(page, ['Attended | 1', 'Summarized | 16', 'Published | 7']);
    await groupBy(editor, 'Tag');
    await treeRow(page, 'cryptography').waitFor();
    await expand(treeRow(page, 'cryptography'));
    // The edition of so few notes is open at once.
    await treeRow(page, 'WireGuard').waitFor();
    await editor.shot('library-tags');
    await groupBy(editor, 'Edition');
    await treeRow(page, '0x17').waitFor();
  });

  it('follows what is written into a note: its row, and the counts above it', async () => {
    const { page, workspace } = editor;
    const path = join(workspace, busypolling);
    const text = readFileSync(path, 'utf8');
    const edition = (words: string): Locator => treeRow(page, '2.1').filter({ hasText: words });
    await expand(treeRow(page, '2.1'));
    await edition('4 of 5 summarized').waitFor();
    await treeRow(page, 'Busypolling').filter({ hasText: '1 follow-up' }).waitFor();
    writeFileSync(path, text.replace('title: Busypolling', 'title: Busy polling').replace('- [ ]', '- [x]'));
    await treeRow(page, 'Busy polling')
      .filter({ hasText: /Dumazet$/ })
      .waitFor();
    await edition('3 follow-ups').waitFor();
    writeFileSync(path, text.replace('## Follow-ups', '## Summary\n\nDone.\n\n## Follow-ups'));
    await treeRow(page, 'Busypolling').filter({ hasText: '1 follow-up' }).waitFor();
    await edition('4 follow-ups').waitFor();
    await edition('summarized').waitFor({ state: 'detached' });
    writeFileSync(path, text);
    await edition('4 of 5 summarized').waitFor();
  });

  it('is filtered as one types, and back as it was when one gives up', async () => {
    const { page } = editor;
    const before = await treeRows(page);
    await filterBy(editor, 'speaker:hoiland tag:xdp');
    await hasRows(page, [
      'Netdev | 1 edition',
      '0x13 | Prague, Czech Republic · Mar 2019 · 4 follow-ups',
      'XDP hands-on tutorial | Jesper Dangaard Brouer, Toke Høiland-Jørgensen · 2 follow-ups',
    ]);
    await page.locator('.quick-input-message', { hasText: '1 of 28 notes' }).waitFor();
    await shotInThemes(editor, 'library-filter');
    await page.keyboard.press('Escape');
    await hasRows(page, before);
    await until(
      async () => !(await message(page).isVisible()) || (await message(page).innerText()).trim() === '',
      'nothing is said above the rows',
    );
  });

  it('keeps its filter over a reload, says it above the rows, and is cleared by a click', async () => {
    const { page } = editor;
    await filterBy(editor, 'missing:summary');
    const left = [
      'Netdev | 1 edition',
      '2.1 | 4 of 5 summarized · Montreal, Canada · Apr 6 – 8, 2017 · 4 follow-ups',
      'Busypolling next generation | Eric Dumazet · 1 follow-up',
    ];
    await hasRows(page, left);
    await page.keyboard.press('Enter');
    await message(page).getByText('1 of 28 notes: missing:summary').waitFor();
    await editor.reload();
    await showLibrary(page);
    await hasRows(page, left);
    await message(page).getByText('1 of 28 notes: missing:summary').waitFor();
    await header(page).hover();
    await action(page, 'Clear Filter').click();
    await treeRow(page, '0x17').waitFor();
    await header(page).hover();
    await action(page, 'Filter').waitFor();
  });

  it('says so where nothing is left', async () => {
    const { page } = editor;
    await filterBy(editor, 'nobody <b>[x](command:y)</b>');
    await page.keyboard.press('Enter');
    // Words, not Markdown.
    await message(page).getByText('0 of 28 notes: nobody <b>[x](command:y)</b>', { exact: true }).waitFor();
    await editor.shot('library-nothing-left');
    await editor.command('Conference Notes: Clear Filter');
    await treeRow(page, '0x17').waitFor();
  });

  it('follows the open note, and leaves the focus in the editor', async () => {
    const { page } = editor;
    await openFile(page, '2.2/wireguard.md');
    await library(page).locator('[role=treeitem][aria-selected=true]', { hasText: 'WireGuard' }).waitFor();
    await page.keyboard.type('x');
    await page.locator('.tab.active.dirty', { hasText: 'wireguard.md' }).waitFor();
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await editor.command('Conference Notes: Reveal in Library');
    await library(page).locator('.monaco-list:focus [role=treeitem].focused', { hasText: 'WireGuard' }).waitFor();
  });

  it('is reached as a whole by the keyboard', async () => {
    const { page } = editor;
    // So high that no row is out of sight: those are not there.
    await page.setViewportSize({ width: 1280, height: 1700 });
    await editor.command('Conference Notes: Focus on Library View');
    await library(page).locator('.monaco-list:focus').waitFor();
    await page.keyboard.press('Home');
    const item = library(page).locator('[role=treeitem]');
    const seen = new Set<string>();
    // The conference, and 28 notes of which four are editions.
    for (let i = 0; i < 29; i++) {
      const focused = item.and(page.locator(`.focused[data-index="${i}"]`));
      await focused.waitFor();
      seen.add((await focused.getAttribute('aria-label')) ?? '');
      if ((await focused.getAttribute('aria-expanded')) === 'false') {
        await page.keyboard.press('ArrowRight');
        const level = Number(await focused.getAttribute('aria-level')) + 1;
        await item.and(page.locator(`[data-index="${i + 1}"][aria-level="${level}"]`)).waitFor();
      }
      await page.keyboard.press('ArrowDown');
    }
    assert.equal(seen.size, 29, [...seen].join('\n'));
    await shotInThemes(editor, 'library-focus');
  });
});

describe('The library of many notes', () => {
  it('shows what is found as soon as it is little, below rows that were closed while it was much', async () => {
    const workspace = temporaryFolder('many');
    for (let i = 0; i < 120; i++)
      writeFileSync(
        join(workspace, `${i}.md`),
        `---\ntype: talk\nconference: Conf ${i % 2}\nedition: "${i % 4}"\ntitle: Talk ${i}\nspeakers: [A]\n---\n`,
      );
    const editor = await openEditor({ workspace });
    try {
      await showLibrary(editor.page);
      await filterBy(editor, 'talk');
      await hasRows(editor.page, ['Conf 0 | 2 editions', 'Conf 1 | 2 editions']);
      await quickInput(editor.page).fill('talk 117');
      await hasRows(editor.page, ['Conf 1 | 1 edition', '1 | 0 of 30 summarized', 'Talk 117 | A']);
      await quickInput(editor.page).fill('talk');
      await hasRows(editor.page, ['Conf 0 | 2 editions', 'Conf 1 | 2 editions']);
      await quickInput(editor.page).fill('"conf 1"');
      const one = ['Conf 1 | 2 editions', '3 | 0 of 30 summarized', '1 | 0 of 30 summarized'];
      await hasRows(editor.page, one);
      await treeRow(editor.page, 'Conf 1').locator('.monaco-tl-twistie').click();
      await hasRows(editor.page, one.slice(0, 1));
      await quickInput(editor.page).fill('talk');
      await hasRows(editor.page, ['Conf 0 | 2 editions', 'Conf 1 | 2 editions']);
      await quickInput(editor.page).fill('conference:"conf 1"');
      await hasRows(editor.page, one.slice(0, 1));
    } finally {
      await editor.close();
    }
  });
});
