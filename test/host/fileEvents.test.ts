import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, ok } from './assert';
import { skip } from './mocha';
import { caughtUp, readyApi, removeFile, talk, TestFolder, workspaceRoot } from './support';

/** What of Node's file system the editor's own cannot do. */
interface NodeFs {
  symlinkSync(target: string, path: string, type: 'junction'): void;
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
