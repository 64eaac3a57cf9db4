import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { objections } from '../support/axe';
import { openEditor, type Editor } from '../support/editor';
import { answerPlace, exportLibrary } from '../support/exporting';
import { notification } from '../support/notifications';
import { chooseFromMenu, expand, previewFrame, showLibrary, treeRow } from '../support/ui';

describe('Export Page', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample'), viewport: { width: 1500, height: 900 } });
  });
  after(() => editor.close());

  const at = (name: string): string => join(editor.workspace, name);
  const answer = async (name: string): Promise<string> => {
    await answerPlace(editor.page, at(name));
    return readFileSync(at(name), 'utf8');
  };

  const openInBrowser = async (file: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> => {
    const browser = editor.page.context().browser();
    assert.ok(browser);
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  it('asks from the palette what and where, and writes a page that a browser shows', async () => {
    await exportLibrary(editor, at('all.html'));
    const page = await openInBrowser(at('all.html'), 1400, 'light');
    assert.deepEqual(await page.locator('section > header h2').allInnerTexts(), [
      'Netdev 0x17',
      'Netdev 0x13',
      'Netdev 2.2',
      'Netdev 2.1',
    ]);
    await page.locator('nav a', { hasText: 'Netdev 2.1' }).click();
    await page.waitForFunction(() => window.scrollY > 1000);
    const picture = page.locator('figure img').first();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    assert.ok((await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)) > 0);
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`fits a narrow and a wide window, with nothing for axe to object to, ${colorScheme}`, async () => {
      for (const width of [320, 1400]) {
        const page = await openInBrowser(at('all.html'), width, colorScheme);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide at ${width}`);
        assert.deepEqual(await objections(page), []);
        await page.screenshot({ path: inProject('out', 'screenshots', `exported-${colorScheme}-${width}.png`) });
        await page.close();
      }
    });

  it('prints without its index', async () => {
    const page = await openInBrowser(at('all.html'), 1000, 'dark');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav').isVisible(), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    await page.screenshot({ path: inProject('out', 'screenshots', 'exported-print.png') });
    await page.close();
  });

  it('takes from a row of the tree what is to be exported', async () => {
    await showLibrary(editor.page);
    await expand(treeRow(editor.page, '2.1'));
    await treeRow(editor.page, 'Memory bottlenecks').click({ button: 'right' });
    await chooseFromMenu(editor.page, 'Export Page');
    const html = await answer('memory.html');
    assert.deepEqual(
      [...html.matchAll(/<h4>([^<]*)/g)].map(([, title]) => title),
      ['Memory bottlenecks'],
    );
  });

  it('exports what a preview shows from its title bar', async () => {
    await treeRow(editor.page, '2.2').click({ button: 'right' });
    await chooseFromMenu(editor.page, 'Open Preview');
    await previewFrame(editor.page);
    await editor.page.locator('.editor-actions').getByRole('button', { name: 'Export Page' }).click();
    const html = await answer('edition.html');
    assert.match(html, /<title>Netdev 2\.2<\/title>/);
  });

  it('says which pictures it leaves out, and why', async () => {
    const pictures = ['gone.png', 'photo.heic', 'photo.heic', '../../../outside.png'].map((path) => `![](${path})`);
    writeFileSync(at('netdev/2.1/photo.heic'), 'ftypheic');
    writeFileSync(
      at('netdev/2.1/left-out.md'),
      `---\ntype: talk\ntitle: Left out\nspeakers: [A]\n---\n\n${pictures.join('\n')}\n`,
    );
    await treeRow(editor.page, 'Left out').click({ button: 'right' });
    await chooseFromMenu(editor.page, 'Export Page');
    await answer('left-out.html');
    await notification(
      editor,
      'Conference Notes: 3 pictures were left out: 1 not there or not readable; 1 of a kind that may tell the place where it was taken, or broken; 1 outside of the workspace folder.',
    );
  });
});
