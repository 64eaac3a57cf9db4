// The pictures of the README, as `npm run screenshots` takes them.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { closeBrowser, openEditor } from './editor';
import { expand, goTo, openFile, previewFrame, showLibrary, treeRow } from './ui';

const docs = inProject('docs');
mkdirSync(docs, { recursive: true });
const editor = await openEditor({
  workspace: inProject('sample'),
  theme: 'Light Modern',
  viewport: { width: 1180, height: 700 },
  settings: {
    'editor.minimap.enabled': false,
    'window.commandCenter': false,
    'window.title': '${activeEditorShort}',
    'breadcrumbs.enabled': false,
  },
});
try {
  const { page } = editor;
  await showLibrary(page);
  await expand(treeRow(page, '0x13'));
  await treeRow(page, 'QUIC').waitFor();
  await widenSideBar(page, 120);
  await openFile(page, '0x13/quic-tutorial.md');
  await goTo(page, 9);
  await page.mouse.move(700, 650);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${docs}/library.png` });
  await editor.command('Conference Notes: Open Preview');
  const frame = await previewFrame(page);
  const card = frame.locator('section').last().locator('article').nth(3);
  await card.scrollIntoViewIfNeeded();
  await card.locator('.material').waitFor();
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${docs}/preview.png` });
} finally {
  await editor.close();
  await closeBrowser();
}

async function widenSideBar(page: Page, by: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar.');
  await page.mouse.move(box.x + box.width + 2, 500);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + by, 500, { steps: 5 });
  await page.mouse.up();
}
