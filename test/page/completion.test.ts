import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryCopy } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { goTo, openFile, showLibrary, treeRow } from '../support/ui';
import { becomes, until } from '../support/wait';

describe('Suggestions while typing', () => {
  let editor: Editor;
  before(async () => {
    const workspace = temporaryCopy(inProject('sample'));
    // Made at once: Quick Open takes its time to learn of files.
    for (let i = 1; i <= 12; i++) writeFileSync(join(workspace, `netdev/0x13/new-${i}.md`), '');
    editor = await openEditor({ workspace });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  let files = 0;

  /** Opens a new file in the folder of an edition, with the cursor at a line (from 1) and column. */
  async function openNew(text: string, line: number, column = 1): Promise<string> {
    const name = `new-${++files}.md`;
    const path = join(editor.workspace, 'netdev/0x13', name);
    writeFileSync(path, text);
    await openFile(editor.page, `0x13/${name}`);
    await goTo(editor.page, line, column);
    return path;
  }

  const widget = () => editor.page.locator('.suggest-widget.visible');
  const row = (label: string) => widget().locator(`.monaco-list-row[aria-label^="${label}"]`);

  /** Accepts the row of a label, once it is the one that is marked. */
  async function accept(label: string): Promise<void> {
    await row(label).and(editor.page.locator('.focused')).waitFor();
    await editor.page.keyboard.press('Enter');
  }

  /** Saves, and compares the file. */
  async function holds(path: string, expected: string): Promise<void> {
    const { page } = editor;
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+KeyS');
    await becomes(() => readFileSync(path, 'utf8'), expected);
  }

  it('open with the first letter of a key, stay, and open again after Escape', async () => {
    const { page } = editor;
    const path = await openNew('---\ntype: talk\n\n---\n\nWords.\n', 3);
    await page.keyboard.type('s');
    await row('speakers').waitFor();
    await editor.shot('completion-keys');
    await widget().evaluate((element) => {
      const seen = { hidden: 0 };
      Object.assign(globalThis, { flicker: seen });
      new MutationObserver(() => {
        if (!element.classList.contains('visible')) seen.hidden++;
      }).observe(element, { attributes: true, attributeFilter: ['class'] });
    });
    for (const letter of 'ess') {
      await page.keyboard.type(letter);
      await page.waitForTimeout(150);
    }
    await row('session_type').waitFor();
    const hidden = await page.evaluate(() => (globalThis as unknown as { flicker: { hidden: number } }).flicker.hidden);
    assert.equal(hidden, 0, 'the widget stays while letters are typed');
    await page.keyboard.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    await page.keyboard.type('i');
    await accept('session_type');
    await row('keynote').waitFor();
    await page.keyboard.type('key');
    await accept('keynote');
    await holds(path, '---\ntype: talk\nsession_type: keynote\n---\n\nWords.\n');
  });

  it('open after a colon and a blank', async () => {
    const { page } = editor;
    const path = await openNew('---\ntype: talk\nstatus\n---\n', 3, 7);
    await page.keyboard.type(': ');
    await row('planned').waitFor();
    await editor.shot('completion-values');
    await page.keyboard.press('ArrowDown');
    await accept('attended');
    await holds(path, '---\ntype: talk\nstatus: attended\n---\n');
  });

  it('write an edition in quotes', async () => {
    const { page } = editor;
    const path = await openNew('---\ntype: talk\n\n---\n', 3);
    await page.keyboard.type('edition: 0x');
    await row('0x13').waitFor();
    await editor.shot('completion-edition');
    await page.keyboard.type('13');
    await accept('0x13');
    await holds(path, '---\ntype: talk\nedition: "0x13"\n---\n');
  });

  it('open in lists, between brackets and after commas', async () => {
    const { page } = editor;
    const path = await openNew('---\ntype: talk\n\n---\n', 3);
    await page.keyboard.type('tags');
    await accept('tags');
    await row('xdp').waitFor();
    await page.keyboard.type('xd');
    await accept('xdp');
    await page.keyboard.type(', ');
    await row('tc').waitFor();
    await editor.shot('completion-tags');
    await page.keyboard.type('tc');
    await row('tc').and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('speakers:');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.type('  - ');
    await row('Alissa Cooper').waitFor();
    await page.keyboard.type('jana');
    await row('Jana Iyengar').waitFor();
    await editor.shot('completion-speakers');
    await accept('Jana Iyengar');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+KeyS');
    const expected = /^---\ntype: talk\ntags: \[xdp, tc\]\nspeakers:\n {2}- Jana Iyengar.*\n---\n$/;
    await until(() => expected.test(readFileSync(path, 'utf8')), 'the note is written');
  });

  it('start a new file from its first line', async () => {
    const { page } = editor;
    const path = await openNew('', 1);
    await page.keyboard.type('---');
    await page.keyboard.press('Enter');
    await accept('type');
    await row('edition').waitFor();
    await page.keyboard.type('t');
    await accept('talk');
    await holds(path, '---\ntype: talk');
  });

  const quiet: [what: string, text: string, line: number, typed: string, result: string][] = [
    ['in the body', '---\ntype: talk\n---\n\n\n', 5, 'status: xd', '---\ntype: talk\n---\n\nstatus: xd\n'],
    ['in a title', '---\ntype: talk\n\n---\n', 3, 'title: Some tags', '---\ntype: talk\ntitle: Some tags\n---\n'],
    ['in a comment', '---\ntype: talk\n\n---\n', 3, '# sta', '---\ntype: talk\n# sta\n---\n'],
    ['where nothing begins like that', '---\ntype: talk\n\n---\n', 3, 'qqq', '---\ntype: talk\nqqq\n---\n'],
    [
      'once a value is written',
      '---\ntype: talk\n\n---\n',
      3,
      'level: advanced',
      '---\ntype: talk\nlevel: advanced\n---\n',
    ],
  ];
  for (const [what, text, line, typed, result] of quiet) {
    it(`are not there ${what}`, async () => {
      const { page } = editor;
      const path = await openNew(text, line);
      await page.keyboard.type(typed, { delay: 60 });
      await page.waitForTimeout(500);
      // What was offered for the letters before goes with the last one, sooner or later.
      await widget().waitFor({ state: 'hidden', timeout: 10_000 });
      await holds(path, result);
    });
  }

  it('do not open by undo', async () => {
    const { page } = editor;
    await openNew('---\ntype: talk\n\n---\n', 3);
    await page.keyboard.type('s');
    await row('speakers').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.keyboard.press('ControlOrMeta+Shift+KeyZ');
    await page.waitForTimeout(500);
    assert.equal(await widget().count(), 0);
  });
});
