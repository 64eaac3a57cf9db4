import * as vscode from 'vscode';
import { ok, strictEqual } from './assert';

const id = 'conference-notes.conference-notes';

describe('The extension in its host', () => {
  it('is there and activates', async () => {
    const extension = vscode.extensions.getExtension(id);
    ok(extension, `${id} is not installed`);
    await extension.activate();
    strictEqual(extension.isActive, true);
  });

  it('has registered each command of its manifest', async () => {
    const manifest = vscode.extensions.getExtension(id)?.packageJSON as Manifest;
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id));
    strictEqual(missing.join(', '), '');
  });

  it('sees the files of the open folder', async () => {
    strictEqual(vscode.workspace.workspaceFolders?.length, 1);
    const notes = await vscode.workspace.findFiles('**/*.md');
    ok(notes.length > 0, 'no Markdown file was found');
    const first = notes[0];
    ok(first);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(first));
    ok(text.trim(), `${first.path} could not be read`);
  });
});

interface Manifest {
  contributes: { commands: { command: string }[] };
}
