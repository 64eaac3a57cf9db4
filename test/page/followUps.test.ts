import assert from 'node:assert/strict';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { showLibrary, treeRow, treeRows, viewPane } from '../support/ui';

describe('The follow-ups in the side bar', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample'), viewport: { width: 1280, height: 1000 } });
    await showLibrary(editor.page);
    await treeRow(editor.page, 'Open tasks', 'Follow-ups').waitFor();
  });
  after(() => editor.close());

  it('looks', async () => {
    const { page } = editor;
    await page.waitForTimeout(1500);
    await editor.shot('followups-1');
    console.log(await treeRows(page, 'Follow-ups'));
    console.log(await page.locator('.activitybar .badge:visible').allInnerTexts());
    console.log(
      await viewPane(page, 'Follow-ups')
        .locator('[role=treeitem]')
        .nth(1)
        .evaluate((e) => e.outerHTML),
    );
    assert.ok(page);
  });
});
