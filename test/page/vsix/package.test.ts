// Run by `npm run test:vsix` alone, which makes the package and names it in CONFERENCE_NOTES_VSIX.
import assert from 'node:assert/strict';
import { inProject } from '../../../scripts/project.mjs';
import { openEditor, webviewFrame, type Editor } from '../../support/editor';

describe('The package, installed without the sources', () => {
  let editor: Editor;

  before(async () => {
    const vsix = process.env.CONFERENCE_NOTES_VSIX;
    assert.ok(vsix, 'CONFERENCE_NOTES_VSIX names no package: run `npm run test:vsix`');
    editor = await openEditor({ workspace: inProject('test', 'fixtures', 'library'), extension: { vsix } });
  });

  after(() => editor.close());

  it('shows its activity-bar item and its tree', async () => {
    const { page } = editor;
    await page.locator('.activitybar').getByRole('tab', { name: 'Conference Notes' }).click();
    await page
      .locator('.sidebar')
      .getByRole('treeitem', { name: /^Netdev/ })
      .first()
      .waitFor();
    await editor.shot('vsix-tree');
  });

  it('opens the preview', async () => {
    await editor.command('Conference Notes: Open Preview');
    const preview = await webviewFrame(editor.page);
    assert.notEqual((await preview.locator('body').innerText()).trim(), '');
    await editor.shot('vsix-preview');
  });
});
