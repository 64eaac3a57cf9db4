import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, ok } from './assert';
import { skip } from './mocha';
import { caughtUp, readyApi, removeFile, talk, TestFolder, until, workspaceRoot } from './support';

/** What of Node's file system the editor's own cannot do, or not as fast as others do it. */
interface NodeFs {
  symlinkSync(target: string, path: string, type: 'junction'): void;
  writeFileSync(path: string, text: string): void;
}

const node = (globalThis as { process?: { getBuiltinModule?(name: 'node:fs'): NodeFs } }).process?.getBuiltinModule?.(
  'node:fs',
);

describe('Links to folders', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let outside: vscode.Uri;
  let api: ConferenceNotesApi;

  before(async function () {
    if (!node) skip(this, 'the editor’s own file system makes no links');
    api = await readyApi();
  });
  beforeEach(async () => {
    folder = new TestFolder('links');
    outside = vscode.Uri.joinPath(workspaceRoot(), '..', 'outside');
    await vscode.workspace.fs.createDirectory(outside);
    const text = new TextEncoder().encode(talk({ title: 'O' }));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(outside, 'o.md'), text);
    await folder.writeAll({ 'A/a.md': talk({ title: 'A' }), 'B/b.md': talk({ title: 'B' }) });
    await folder.holds(api, ['A/a.md: A', 'B/b.md: B'], 'the notes come');
  });
  afterEach(async () => {
    await folder.remove(api);
    await removeFile(outside);
  });

  const link = (path: string, target: vscode.Uri): void =>
    node?.symlinkSync(target.fsPath, folder.at(path).fsPath, 'junction');
  const paths = (): string[] => folder.list(api).map((line) => line.replace(/: .*/, ''));
  const refreshed = async (): Promise<string[]> => {
    await vscode.commands.executeCommand('conferenceNotes.refresh');
    return paths();
  };

  it('that lead to a folder beside, or around them, double no note', async () => {
    link('B/beside', folder.at('A'));
    link('loop', folder.uri);
    await caughtUp(api);
    deepStrictEqual(paths(), ['A/a.md', 'B/b.md']);
    deepStrictEqual(await refreshed(), ['A/a.md', 'B/b.md']);
  });

  it('that lead out bring the notes that are there, once, and take them with them', async () => {
    link('A/out', outside);
    await folder.holds(api, ['A/a.md: A', 'A/out/o.md: O', 'B/b.md: B'], 'the note outside comes');
    link('B/again', outside);
    await caughtUp(api);
    await api.library.ready;
    deepStrictEqual(paths(), ['A/a.md', 'A/out/o.md', 'B/b.md']);
    await removeFile(folder.at('A/out'));
    await folder.holds(api, ['A/a.md: A', 'B/b.md: B'], 'the note goes with the link');
    ok((await refreshed()).includes('B/again/o.md'), 'the other link is followed');
  });
});

describe('Folders and many files', function () {
  this.timeout(180_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
  });
  beforeEach(() => {
    folder = new TestFolder('folders');
  });
  afterEach(() => folder.remove(api));

  const write = async (path: string, title: string): Promise<void> => {
    await vscode.workspace.fs.writeFile(folder.at(path), new TextEncoder().encode(talk({ title })));
  };

  it('a folder that is made anew at once holds what is in it now', async () => {
    await folder.writeAll({ 'in/keep.md': talk({ title: 'Old' }), 'in/old.md': talk({ title: 'Old' }) });
    await folder.holds(api, ['in/keep.md: Old', 'in/old.md: Old'], 'the notes come');
    // Within one portion of its events the editor makes one of both, which says nothing of the files.
    const gone = new Promise<void>((resolve) => {
      const watcher = vscode.workspace.createFileSystemWatcher('**/in', true, true);
      watcher.onDidDelete(() => {
        watcher.dispose();
        resolve();
      });
    });
    await folder.delete('in');
    await gone;
    await vscode.workspace.fs.createDirectory(folder.at('in'));
    await Promise.all([write('in/keep.md', 'New'), write('in/new.md', 'New')]);
    await folder.holds(api, ['in/keep.md: New', 'in/new.md: New'], 'what was deleted goes');
  });

  it('a folder that is called as notes are goes, and moves, with what is in it', async () => {
    await folder.writeAll({ 'Q.md/a.md': talk({ title: 'A' }), 'Q.md/sub.md/b.md': talk({ title: 'B' }) });
    await folder.holds(api, ['Q.md/a.md: A', 'Q.md/sub.md/b.md: B'], 'the notes come');
    await folder.rename('Q.md/sub.md', 'Q.md/moved.md');
    await folder.holds(api, ['Q.md/a.md: A', 'Q.md/moved.md/b.md: B'], 'the inner notes move');
    await folder.delete('Q.md');
    await folder.holds(api, [], 'all notes go');
  });

  it('5,000 notes that change are told in few changes', async function () {
    if (!node) skip(this, 'the editor’s own file system takes minutes for them');
    await folder.write('n0.md', talk({ title: 'Before' }));
    await folder.holds(api, ['n0.md: Before'], 'the first note comes');
    let changes = 0;
    const subscription = api.library.onDidChange(() => changes++);
    try {
      const started = Date.now();
      for (let i = 0; i < 5000; i++) node.writeFileSync(folder.at(`n${i}.md`).fsPath, talk({ title: 'After' }));
      const after = (): number => folder.notes(api).filter(({ title }) => title === 'After').length;
      // Of so many events the editor itself loses one now and then.
      await until(() => after() > 4900, 'nearly all notes are there as they are now', after);
      const seconds = (Date.now() - started) / 1000;
      // The editor tells of 500 files every 200 ms; each portion was an update.
      ok(changes <= 1 + seconds / 2, `5,000 files were told in ${changes} changes in ${seconds} s`);
      await vscode.commands.executeCommand('conferenceNotes.refresh');
      deepStrictEqual(after(), 5000);
    } finally {
      subscription.dispose();
    }
  });
});
