import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../scripts/project.mjs';
import { actionRow } from '../support/codeActions';
import { openEditor, type Editor } from '../support/editor';
import { followCode } from '../support/problemCode';
import { rest } from '../support/pointer';
import { expand, goTo, openFile, problemCount, showLibrary, treeRow } from '../support/ui';
import { until } from '../support/wait';

describe('Problems of a note', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample') });
    await showLibrary(editor.page);
    await treeRow(editor.page, '0x17').waitFor();
  });
  after(() => editor.close());

  it('are none in the sample', async () => {
    await problemCount(editor.page).and(editor.page.locator('[aria-label="No Problems"]')).waitFor();
  });

  it('underline a wrong value as it is typed, and go when it is mended', async () => {
    const { page } = editor;
    await openFile(page, '0x13/quic-tutorial.md');
    await goTo(page, statusLine(editor), 9);
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('finished');
    const squiggle = page.locator('.editor-instance .squiggly-warning');
    const line = page.locator('.view-line', { hasText: 'status:' });
    await problemCount(page).and(page.locator('[aria-label*="Warnings: 1"]')).waitFor();
    // The first letter is underlined at once, the others as they come.
    const isValueMarked = async (): Promise<boolean> => {
      const [mark, word] = [await squiggle.boundingBox(), await line.boundingBox()];
      return mark !== null && word !== null && mark.x > word.x && mark.width > 30;
    };
    await until(isValueMarked, 'the value is marked, not the key');
    const message = page.locator('.monaco-hover', { hasText: '"finished" is not a valid' });
    await rest(page, line.locator('span span').last(), message);
    await editor.shot('problem');
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await problemCount(page).and(page.locator('[aria-label="No Problems"]')).waitFor();
  });

  it('have a code that opens its paragraph in the README', () => followCode(editor, 'README.md'));

  it('do not come with a talk note from its snippet', async () => {
    const { page, workspace } = editor;
    writeFileSync(join(workspace, 'netdev/2.1/from-snippet.md'), '');
    await openFile(page, '2.1/from-snippet.md');
    await page.keyboard.type('cn-talk');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'cn-talk' }).first().waitFor();
    await editor.shot('snippet');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /^type:\s*talk/ }).waitFor();
    await page.locator('.view-line', { hasText: '## Key points' }).waitFor();
    // The new note is in the tree, so it has been checked too.
    await page.keyboard.press('Escape');
    await expand(treeRow(page, 'Conference'));
    await page
      .locator('.sidebar [role=treeitem]', { hasText: /^20\d\d/ })
      .first()
      .waitFor();
    await problemCount(page).and(page.locator('[aria-label="No Problems"]')).waitFor();
  });

  it('underline a name that other notes spell otherwise; it is mended from the light bulb', async () => {
    const { page, workspace } = editor;
    mkdirSync(join(workspace, 'names'), { recursive: true });
    for (const [file, speaker] of Object.entries({ a: 'Jana Iyengar', b: 'Jana Iyengar', c: 'Jana Iyengarr' })) {
      const note = `---\ntype: talk\nconference: Conf\nedition: "1"\ntitle: ${file}\nspeakers:\n  - ${speaker}\n---\n`;
      writeFileSync(join(workspace, `names/${file}.md`), note);
    }
    const line = (text: string | RegExp) => page.locator('.editor-instance .view-line', { hasText: text });
    await openFile(page, 'names/c.md');
    const squiggle = page.locator('.editor-instance .squiggly-info');
    await squiggle.waitFor();
    const message = page.locator('.monaco-hover', { hasText: 'Elsewhere this name is written "Jana Iyengar".' });
    await rest(page, line('Iyengarr').locator('span span').last(), message);
    await editor.shot('speaker-spelling');
    await goTo(page, 7, 8);
    await actionRow(page, /^Change to 'Jana Iyengar'/);
    const first = page.locator('.action-widget .monaco-list-row.action').first();
    assert.match(await first.innerText(), /^Change to 'Jana Iyengar'/, 'Enter takes the first');
    await editor.shot('speaker-spelling-fixes');
    await page.keyboard.press('Enter');
    await line('Iyengarr').waitFor({ state: 'detached' });
    await line(/Jana\sIyengar$/).waitFor();
    await squiggle.waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+KeyZ');
    await line('Iyengarr').waitFor();
    await squiggle.waitFor();
  });

  function statusLine({ workspace }: Editor): number {
    const lines = readFileSync(join(workspace, 'netdev/0x13/quic-tutorial.md'), 'utf8').split('\n');
    return lines.findIndex((line) => line.startsWith('status:')) + 1;
  }
});

describe('Three thousand faulty notes', () => {
  it('are all counted in the status bar, though none was ever opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'faulty-'));
    for (let i = 0; i < 3000; i++) {
      mkdirSync(join(folder, `Conf/${i % 30}`), { recursive: true });
      const note = `---\ntype: talk\nconference: Conf\nedition: "${i % 30}"\ntitle: Talk ${i}\nspeakers: A\nstatus: finished\n---\n`;
      writeFileSync(join(folder, `Conf/${i % 30}/talk-${i}.md`), note);
    }
    const editor = await openEditor({ workspace: folder });
    try {
      await showLibrary(editor.page);
      await treeRow(editor.page, 'Conf').waitFor();
      const count = problemCount(editor.page);
      await count.and(editor.page.locator('[aria-label*="Warnings: 3000"]')).waitFor();
      assert.match(await count.innerText(), /3K/);
      await editor.shot('three-thousand-problems');
    } finally {
      await editor.close();
    }
  });
});
