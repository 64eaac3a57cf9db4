import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { closeQuickInput, quickInput, quickRows } from '../support/quickInput';
import { shotInThemes } from '../support/themes';
import { goTo, openFile, showLibrary, treeRow } from '../support/ui';
import { becomes, until } from '../support/wait';

/** A PNG of one point, with a text in it that tells the place. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The sample, and an edition that takes place today; with a template of the workspace for talks, if one is given. */
async function openLibrary(template?: string): Promise<Editor> {
  const folder = mkdtempSync(join(tmpdir(), 'talks-'));
  cpSync(inProject('sample'), folder, { recursive: true });
  mkdirSync(join(folder, 'netdev/0x20'));
  const dates = `start_date: ${today()}\nend_date: ${today()}`;
  writeFileSync(
    join(folder, 'netdev/0x20/edition.md'),
    `---\ntype: edition\nconference: Netdev\nedition: "0x20"\n${dates}\n---\n`,
  );
  if (template !== undefined) {
    mkdirSync(join(folder, 'forms'));
    writeFileSync(join(folder, 'forms/talk.md'), template);
  }
  const templates = template === undefined ? '' : 'forms';
  const settings = { 'files.autoSave': 'off', 'conferenceNotes.templates': templates };
  const editor = await openEditor({ workspace: folder, settings });
  await showLibrary(editor.page);
  await treeRow(editor.page, '0x20').waitFor();
  return editor;
}

let titles = 0;

/** A talk that no other try of a test has made. */
function ownTalk(words: string): { title: string; file: string } {
  const title = `${words} ${++titles}`;
  return { title, file: `${title.toLowerCase().replace(/\W+/g, '-')}.md` };
}

/** Saves the active editor and tells what was written. */
async function saved({ page, workspace }: Editor, path: string): Promise<string> {
  await page.keyboard.press('ControlOrMeta+KeyS');
  await page.locator('.tab.active:not(.dirty)').waitFor();
  return readFileSync(join(workspace, path), 'utf8');
}

/** Makes a note with the key: all that is asked for is a title. */
async function newTalk({ page }: Editor, title: string, file: string, asked?: () => Promise<void>): Promise<void> {
  await page.keyboard.press('Alt+KeyN');
  await quickInput(page).waitFor();
  await page.keyboard.type(title);
  await asked?.();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: file }).waitFor();
  // Nobody presses a key sooner than the tree has the note.
  await page.locator('.sidebar [role=treeitem][aria-selected=true] .label-name').waitFor();
  await page.locator('.editor-instance .monaco-editor.focused .view-line', { hasText: 'Key' }).waitFor();
}

async function copyText({ page }: Editor, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
}

const url = 'https://netdevconf.info/0x20/sessions/tutorial/xdp-hands-on.html';

describe('A talk note made from a template of the workspace', () => {
  let editor: Editor;
  const frame = '\n<!-- What is it about? -->\n\n## Key points\n\n1. Claims\n2. ';
  before(async () => {
    const keys = ['conference', 'edition', 'title'].map((key) => `${key}: \${${key}}\n`);
    editor = await openLibrary(`---\ntype: talk\n${keys.join('')}speakers: []\n---\n${frame}\${cursor}\n`);
  });
  after(() => editor.close());

  it('is filled in by the address of its page, for all that the template wrote', async () => {
    const { title, file } = ownTalk('Hooks');
    await newTalk(editor, title, file);
    await copyText(editor, url);
    await editor.page.keyboard.press('ControlOrMeta+KeyV');
    await editor.page.locator('.view-line', { hasText: 'tutorial' }).first().waitFor();
    const text = await saved(editor, `netdev/0x20/${file}`);
    assert.ok(text.includes(`\nurl: ${url}\n`) && text.endsWith(`---\n${frame}\n`), text);
  });
});

describe('During a talk', () => {
  let editor: Editor;
  before(async () => {
    editor = await openLibrary();
  });
  after(() => editor.close());

  it('a new edition can be named where one is chosen', async () => {
    const { page } = editor;
    await editor.command('View: Close All Editors');
    await editor.command('Conference Notes: New Announcement');
    await page.locator('.quick-input-title', { hasText: 'Which edition?' }).waitFor();
    await quickInput(page).fill('Brand 0x1');
    await quickRows(page).filter({ hasText: 'New Edition…' }).and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-title', { hasText: 'New edition' }).waitFor();
    await becomes(() => quickInput(page).inputValue(), 'Brand 0x1');
    await closeQuickInput(page);
  });

  it('a key, a title, and one writes in the key points; keys tell the time; a photo is kept beside the note', async () => {
    const { page, workspace } = editor;
    const { title, file } = ownTalk('Queues: all the way');
    const photo = file.replace('.md', '-1.png');
    await newTalk(editor, title, file, async () => {
      await page.locator('.quick-input-title', { hasText: 'Netdev 0x20' }).waitFor();
      await editor.shot('talk-title');
    });
    await treeRow(page, title).waitFor();
    await page.keyboard.type('first');
    await page.keyboard.press('Alt+KeyM');
    await page.locator('.view-line', { hasText: /\[\d\d:\d\d\].first/ }).waitFor();
    await page.keyboard.type(' point');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+Shift+KeyM');
    await page.locator('.view-line', { hasText: /\[@\d\d:\d\d\]/ }).waitFor();
    await page.keyboard.type('second');
    await editor.shot('talk-notes');
    await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    }, picture);
    await page.keyboard.press('ControlOrMeta+KeyV');
    await page.locator('.view-line', { hasText: photo }).waitFor();
    await shotInThemes(editor, 'talk-photo');
    await page.keyboard.type('A full room');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Day one');
    const text = await saved(editor, `netdev/0x20/${file}`);
    assert.match(text, new RegExp(`^---\\ntype: talk\\nconference: Netdev\\nedition: "0x20"\\ntitle: "${title}"\\n`));
    assert.ok(text.includes(`\ndate: ${today()}\n`), text);
    assert.match(
      text.replace(photo, 'photo'),
      /\n## Key points\n\n- \[\d\d:\d\d\] first point\n- \[@\d\d:\d\d\] second\n\n!\[A full room\]\(photo "Day one"\)\n\n## Q&A\n/,
    );
    assert.ok(existsSync(join(workspace, 'netdev/0x20', photo)));
  });

  it('the address of its page serves as a title', async () => {
    await newTalk(editor, url, 'xdp-hands-on.md');
    const text = await saved(editor, 'netdev/0x20/xdp-hands-on.md');
    assert.match(text, /\ntitle: Xdp hands on\nspeakers: \[\]\nsession_type: tutorial\n/);
    assert.ok(text.includes(`\nurl: ${url}\n`));
  });

  it('the address is pasted into an empty note, which it fills in; one undo takes it back', async () => {
    const { page } = editor;
    const { title, file } = ownTalk('Something on XDP');
    await newTalk(editor, title, file);
    const before = await saved(editor, `netdev/0x20/${file}`);
    await copyText(editor, url);
    await page.keyboard.press('ControlOrMeta+KeyV');
    await page.locator('.view-line', { hasText: 'tutorial' }).first().waitFor();
    await editor.shot('talk-url');
    const text = await saved(editor, `netdev/0x20/${file}`);
    assert.ok(text.includes(`\nurl: ${url}\n`) && text.includes('\nsession_type: tutorial\n'), text);
    assert.ok(text.includes(`\ntitle: ${title}\n`) && text.includes('\n- \n'), text);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.locator('.tab.active.dirty').waitFor();
    assert.equal(await saved(editor, `netdev/0x20/${file}`), before);
    // Once something is written, an address is a text.
    await page.keyboard.type('See ');
    await page.keyboard.press('ControlOrMeta+KeyV');
    await page.locator('.view-line', { hasText: /See.https:\/\/netdevconf\.info/ }).waitFor();
  });

  it('a picture is dropped where the pointer is', async () => {
    const { page, workspace } = editor;
    await openFile(page, '0x20/xdp-hands-on.md');
    await goTo(page, 1);
    const line = page.locator('.editor-instance .view-line', { hasText: 'Q&A' });
    const box = await line.boundingBox();
    assert.ok(box);
    await page.evaluate(
      ({ base64, x, y }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], 'IMG_0001.png', { type: 'image/png' }));
        const target = document.elementFromPoint(x, y);
        for (const type of ['dragenter', 'dragover', 'drop'])
          target?.dispatchEvent(
            new DragEvent(type, {
              dataTransfer: data,
              bubbles: true,
              cancelable: true,
              composed: true,
              clientX: x,
              clientY: y,
              shiftKey: true,
            }),
          );
      },
      { base64: picture, x: box.x + 60, y: box.y + 5 },
    );
    await page.locator('.view-line', { hasText: 'xdp-hands-on-1.png' }).waitFor();
    await editor.shot('talk-drop');
    const photo = join(workspace, 'netdev/0x20/xdp-hands-on-1.png');
    await until(() => existsSync(photo), 'the photo is kept');
  });

  it('the keys are left alone in files that are no notes', async () => {
    const { page, workspace } = editor;
    writeFileSync(join(workspace, 'plain.md'), 'Plain.\n');
    await openFile(page, 'plain.md');
    await goTo(page, 1, 7);
    await page.keyboard.press('Alt+KeyM');
    await page.keyboard.type('x');
    await page.locator('.view-line', { hasText: /^Plain\.x$/ }).waitFor();
  });

  it('a report is exported', async () => {
    const { page, workspace } = editor;
    await openFile(page, '2.1/report.md');
    await editor.command('Conference Notes: Export Report');
    await quickRows(page).filter({ hasText: 'Copy HTML' }).waitFor();
    await shotInThemes(editor, 'export-targets');
    await quickRows(page).filter({ hasText: 'Copy HTML' }).click();
    await page.locator('.statusbar-item', { hasText: 'HTML copied' }).waitFor();
    const html = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(html, /^<p>We write network drivers[^]*<figcaption>Busypolling next generation, by Eric Dumazet/);
    await editor.command('Conference Notes: Export Report');
    await quickRows(page).filter({ hasText: 'Markdown for Jekyll' }).click();
    await quickInput(page).waitFor();
    await editor.shot('export-place');
    await page.keyboard.press('Enter');
    const files = (): string[] => readdirSync(join(workspace, 'netdev/2.1'));
    const post = (): string | undefined => files().find((name) => /^\d{4}-\d\d-\d\d-our-first-netdev/.test(name));
    await until(() => post() !== undefined, 'the post is there');
    assert.match(
      readFileSync(join(workspace, 'netdev/2.1', post() ?? ''), 'utf8'),
      /^---\nlayout: post\ntitle: "Our first Netdev: 2.1 in Montreal"\n/,
    );
    assert.ok(files().includes('dsa-in-one-slide.svg') && files().includes('eric-dumazet-busypolling.svg'));
  });
});
