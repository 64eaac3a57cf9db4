// Run by `npm run test:vsix` alone, which makes the package and names it in CONFERENCE_NOTES_VSIX.
import assert from 'node:assert/strict';
import { inProject } from '../../../scripts/project.mjs';
import { openEditor, type Editor } from '../../support/editor';
import { followCode } from '../../support/problemCode';
import { previewFrame, showLibrary, treeRow, treeRows } from '../../support/ui';
import { becomes } from '../../support/wait';

describe('The package, installed without the sources', () => {
  let editor: Editor;

  before(async () => {
    const vsix = process.env.CONFERENCE_NOTES_VSIX;
    assert.ok(vsix, 'CONFERENCE_NOTES_VSIX names no package: run `npm run test:vsix`');
    editor = await openEditor({ workspace: inProject('sample'), extension: { vsix } });
  });

  after(() => editor.close());

  it('shows its activity-bar item and its tree', async () => {
    const { page } = editor;
    await showLibrary(page);
    // Once the bodies of notes are read.
    await treeRow(page, '2.1').getByText('of 5 summarized').waitFor();
    await becomes(
      async () => (await treeRows(page))[4],
      '2.1 | 4 of 5 summarized · Montreal, Canada · Apr 6 – 8, 2017 · 4 follow-ups',
    );
    await editor.shot('vsix-tree');
  });

  it('opens the preview', async () => {
    await editor.command('Conference Notes: Open Preview');
    const preview = await previewFrame(editor.page);
    await becomes(
      () => preview.locator('#sections h2').allTextContents(),
      ['Netdev 0x17', 'Netdev 0x13', 'Netdev 2.2', 'Netdev 2.1'],
    );
    const border = await preview.evaluate(
      () => getComputedStyle(document.querySelector('article') ?? document.body).borderTopWidth,
    );
    assert.equal(border, '1px', 'the style sheet is there');
    await editor.shot('vsix-preview');
  });

  it('has the README that the codes of problems lead to, under the name it has in a package', () =>
    followCode(editor, 'readme.md'));
});
