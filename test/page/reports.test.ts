// The way of a report, as a person goes it: composed, out of date, refreshed, compared.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { answerPlace } from '../support/exporting';
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

/** A JPEG of nothing, and what tells a place in it. */
const [jpegStart, place, jpegEnd] = [
  '\xff\xd8',
  '\xff\xe1\0\x25Exif\0\0MM\0*\0\0\0\x08\0\0GPS 47.3769N 8.5417',
  '\xff\xc0\0\x08\x08\0\x01\0\x01\x01\xff\xda\0\x08\x01\x01\0\0?\0\x01\x02\xff\xd9',
];

/** Two talks of an edition, the one written up, the other not. */
function smallLibrary(): string {
  const folder = temporaryFolder('report');
  mkdirSync(join(folder, 'conf'));
  mkdirSync(join(folder, 'site'));
  const write = (path: string, keys: readonly string[], body = ''): void => {
    const lines = ['conference: Conf', 'edition: "0x9"', ...keys].map((line) => `${line}\n`);
    writeFileSync(join(folder, 'conf', path), `---\n${lines.join('')}---\n${body}`);
  };
  write('edition.md', ['type: edition', 'start_date: 2031-05-01', 'city: Prague', 'attendees: [Ada Example]']);
  write(
    'queues.md',
    [
      ...['type: talk', 'title: Queues', 'speakers: [Bo Other (Acme)]', 'date: 2031-05-01', 'status: summarized'],
      ...['slides: https://slides.example/queues', 'authors: [Ada Example]'],
    ],
    '\n## Summary\n\nQueues fill up.\n\n<!-- ask Bo -->\n\n![Stage](stage.jpg "On stage")\n\nSee [drops](drops.md).\n',
  );
  write('drops.md', [
    ...['type: talk', 'title: Drops', 'speakers: [Cyd]', 'date: 2031-05-01', 'status: draft'],
    'video: https://video.example/drops',
  ]);
  writeFileSync(join(folder, 'conf/stage.jpg'), jpegStart + place + jpegEnd, 'latin1');
  return folder;
}

describe('The whole way of a report', () => {
  let editor: Editor;
  // A second try finds the notes as the first did.
  beforeEach(async () => {
    editor = await openEditor({ workspace: smallLibrary(), settings: { 'files.autoSave': 'off' } });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x9').waitFor();
  });
  afterEach(() => editor.close());

  it('leads from the notes to the page that others get', async () => {
    const { page, workspace } = editor;
    await treeRow(page, '0x9').click({ button: 'right' });
    await chooseFromMenu(page, 'Compose Report');
    for (const row of ['Queues', 'Summary']) {
      await quickRows(page).filter({ hasText: row }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.locator('.tab.active', { hasText: 'feedback-from-conf-0x9.md' }).waitFor();
    await lens(page, 'Up to date').waitFor();
    await editor.shot('report-way-composed');

    const queues = join(workspace, 'conf/queues.md');
    writeFileSync(queues, readFileSync(queues, 'utf8').replace('fill up', '*overflow*'));
    await lens(page, '1 part out of date · Refresh').waitFor();
    await editor.shot('report-way-out-of-date');
    await lens(page, '1 part out of date · Refresh').click();
    await lens(page, 'Up to date').waitFor();
    await editor.shot('report-way-refreshed');

    // What stands in the editor goes out, saved or not.
    await editor.command('Conference Notes: Export Report');
    await quickRows(page).filter({ hasText: 'HTML page for a web site' }).click();
    const file = join(workspace, 'site/post.html');
    await answerPlace(page, file, 'Export Report');
    const html = readFileSync(file, 'utf8');
    assert.equal(
      html.slice(html.indexOf('<article>')).replace(/<time .*<\/time>/, 'TODAY'),
      `<article>
<h1>Feedback from Conf 0x9</h1>
<p>Ada Example · TODAY</p>
<p>Conf 0x9 took place in Prague (May 1, 2031). Ada Example attended. It was our first Conf.</p>
<h2>Queues — Bo Other (Acme)</h2>
<p>Queues <em>overflow</em>.</p>
<figure><img src="stage.jpg" alt="Stage"><figcaption>On stage</figcaption></figure>
<p>See <a href="https://video.example/drops">drops</a>.</p>
<p><a href="https://slides.example/queues">slides</a></p>
<h2>Conclusion</h2>
</article>
</body>
</html>
`,
    );
    const [, data = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
    const { headline, about } = JSON.parse(data) as { headline: string; about: { subEvent: { name: string }[] } };
    assert.deepEqual(
      [headline, ...about.subEvent.map(({ name }) => name)],
      ['Feedback from Conf 0x9', 'Queues', 'Drops'],
    );
    assert.deepEqual(readdirSync(join(workspace, 'site')).sort(), ['post.html', 'stage.jpg']);
    assert.equal(readFileSync(join(workspace, 'site/stage.jpg'), 'latin1'), jpegStart + jpegEnd);
  });
});
