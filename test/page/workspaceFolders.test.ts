import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../scripts/cleanup.mjs';
import { openEditor, type Editor } from '../support/editor';
import { talk } from '../support/notes';
import { showLibrary, treeRows } from '../support/ui';
import { becomes } from '../support/wait';

const workspaceFile = 'both.code-workspace';

describe('A workspace of several folders', () => {
  let editor: Editor;
  before(async () => {
    const folder = temporaryFolder('folders');
    for (const name of ['one', 'two']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'one/a.md'), talk('title: Of the first', 'edition: "1"'));
    writeFileSync(join(folder, 'two/b.md'), talk('title: Of the second', 'edition: "2"'));
    open(folder, 'one');
    editor = await openEditor({ workspace: folder, workspaceFile });
    await showLibrary(editor.page);
  });
  after(() => editor.close());

  /** Names the folders of the workspace, as one does who adds or removes some. */
  function open(folder: string, ...names: string[]): void {
    const folders = names.map((path) => ({ path }));
    writeFileSync(join(folder, workspaceFile), JSON.stringify({ folders, settings: {} }));
  }
  const editions = (...expected: string[]): Promise<void> =>
    becomes(async () => (await treeRows(editor.page)).map((row) => row.replace(/ \|.*/, '')), ['Netdev', ...expected]);

  it('shows the notes of a folder that is added, follows them, and lets go of those of one that is removed', async () => {
    await editions('1');
    open(editor.workspace, 'one', 'two');
    await editions('2', '1');
    writeFileSync(join(editor.workspace, 'two/c.md'), talk('title: Came later', 'edition: "3"'));
    await editions('3', '2', '1');
    await editor.shot('workspace-folders');
    open(editor.workspace, 'one');
    await editions('1');
    writeFileSync(join(editor.workspace, 'two/d.md'), talk('title: Not of the workspace', 'edition: "4"'));
    writeFileSync(join(editor.workspace, 'one/e.md'), talk('title: Of the first', 'edition: "5"'));
    await editions('5', '1');
    open(editor.workspace, 'one', 'two');
    await editions('5', '4', '3', '2', '1');
  });
});
