import assert from 'node:assert/strict';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, statusBar, type Editor } from '../support/editor';

describe('The editor in a page', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ workspace: inProject('test', 'fixtures', 'library') });
  });

  after(() => editor.close());

  it('opens a folder, with the extension in the activity bar', async () => {
    const { page } = editor;
    await page.getByRole('treeitem', { name: 'Netdev' }).waitFor();
    const item = page.locator('.activitybar').getByRole('tab', { name: 'Conference Notes' });
    await item.click();
    assert.equal(await item.getAttribute('aria-selected'), 'true');
    await page.locator('.sidebar .title-label', { hasText: 'Conference Notes' }).waitFor();
    assert.ok(await statusBar(page).isVisible());
    await editor.shot('harness');
  });
});
