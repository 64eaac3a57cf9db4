import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, ok, rejects, strictEqual } from './assert';
import { closeEditors, edition, open, readText, readyApi, talk, TestFolder, typeOver, until } from './support';

function run<T = void>(name: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`conferenceNotes.${name}`, ...args);
}

describe('Follow-ups', function () {
  this.timeout(60_000);
  const folder = new TestFolder('follow-ups');
  let api: ConferenceNotesApi;
  before(async () => {
    api = await readyApi();
    await folder.write('edition.md', edition({ start_date: '2020-05-01' }));
  });
  after(() => folder.remove(api));
  afterEach(closeEditors);

  /** Writes a note that the library knows then. */
  async function known(path: string, text: string): Promise<vscode.Uri> {
    const uri = await folder.write(path, text);
    await until(() => folder.note(api, path), `${path} is known`);
    return uri;
  }

  const tasks = '\n## Follow-ups\n\n- [ ] one\n- [ ] two\n';
  /** The tasks as they are handed over, in a text that holds them. */
  const taskOf = (uri: vscode.Uri, text: string, words: string): object => ({
    uri,
    line: text.split('\n').findIndex((line) => line.trimEnd().endsWith(`[ ] ${words}`)),
    text: words,
  });
  const ticked = (text: string, words: string): string => text.replace(`[ ] ${words}`, `[x] ${words}`);

  describe('a task', () => {
    it('is ticked by one letter in a closed note, which is saved', async () => {
      const text = `\ufeff${talk({}, tasks)}`.replaceAll('\n', '\r\n');
      const uri = await known('closed.md', text);
      await run('completeTask', taskOf(uri, text, 'two'));
      strictEqual(await readText(uri), ticked(text, 'two'));
      strictEqual((await open(uri)).isDirty, false);
    });

    it('is open again after an undo', async () => {
      const text = talk({}, tasks);
      const document = await open(await known('undo.md', text));
      await run('completeTask', taskOf(document.uri, text, 'one'));
      strictEqual(document.getText(), ticked(text, 'one'));
      await vscode.commands.executeCommand('undo');
      strictEqual(document.getText(), text);
      strictEqual(await readText(document.uri), text, 'nothing was saved');
    });

    it('is ticked in what the editor holds unsaved, which stays unsaved', async () => {
      const text = talk({}, tasks);
      const document = await open(await known('dirty.md', text));
      await typeOver(document, '- [ ] one', '- [ ] zero\n- [ ] one');
      const typed = document.getText();
      await run('completeTask', taskOf(document.uri, typed, 'one'));
      strictEqual(document.getText(), ticked(typed, 'one'));
      strictEqual(document.isDirty, true, 'it was saved');
      strictEqual(await readText(document.uri), text, 'the file is another');
    });

    it('that has moved meanwhile is left alone', async () => {
      const text = talk({}, tasks);
      const document = await open(await known('moved.md', text));
      const task = taskOf(document.uri, text, 'one');
      await typeOver(document, '## Follow-ups', 'Words.\n\n## Follow-ups');
      const typed = document.getText();
      await rejects(run('completeTask', task), /has changed since/);
      strictEqual(document.getText(), typed);
    });

    it('with other words by now is left alone, in a closed note too', async () => {
      const text = talk({}, tasks);
      const uri = await known('other.md', text);
      await rejects(run('completeTask', { ...taskOf(uri, text, 'one'), text: 'on' }), /Nothing was ticked/);
      await rejects(run('completeTask', { ...taskOf(uri, text, 'one'), line: 1 }), /Nothing was ticked/);
      strictEqual(await readText(uri), text);
      await rejects(run('completeTask', { uri: folder.at('gone.md'), line: 1, text: 'one' }), /Nothing was ticked/);
      await rejects(run('completeTask', { uri }), /Which task/);
    });
  });

  describe('those of the open note', () => {
    it('are left alone when the user gives up', async () => {
      const text = talk({}, tasks);
      const document = await open(await known('given-up.md', text));
      let isOver = false;
      const running = run('noneToCome').then(() => (isOver = true));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      strictEqual(isOver, false, 'it asks');
      await until(async () => {
        await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
        return isOver;
      }, 'the list is closed');
      await running;
      strictEqual(document.getText(), text);
    });
  });

  describe('slides and video', () => {
    it('that will never come are written as none, under the key that stands there', async () => {
      const text = talk({ presentation: '# later' });
      const uri = await known('none.md', text);
      await run('noneToCome', uri, 'video');
      await run('noneToCome', uri, 'slides');
      const after = text.replace('presentation: # later\n', 'presentation: none # later\nvideo: none\n');
      strictEqual(await readText(uri), after);
      const document = await open(uri);
      strictEqual(document.isDirty, false);
    });

    it('are as before after an undo', async () => {
      const text = talk();
      const document = await open(await known('none-undo.md', text));
      await run('noneToCome', document.uri, 'slides');
      ok(document.getText().includes('\nslides: none\n'), document.getText());
      await vscode.commands.executeCommand('undo');
      strictEqual(document.getText(), text);
    });

    it('that came in the meantime stay, also where they are unsaved', async () => {
      const document = await open(await known('came.md', talk()));
      await typeOver(document, 'type: talk', 'type: talk\nvideo: https://a.example/');
      const typed = document.getText();
      await rejects(run('noneToCome', document.uri, 'video'), /Nothing was changed/);
      strictEqual(document.getText(), typed);
    });

    it('of a note whose front matter is broken stay', async () => {
      const text = talk({ title: 'What: a title' });
      const uri = await known('broken.md', text);
      await rejects(run('noneToCome', uri, 'video'), /Nothing was changed/);
      strictEqual(await readText(uri), text);
    });

    it('of several notes are written into those that can be changed', async () => {
      const [bad, good] = [talk({ title: 'What: a title' }), talk()];
      const texts = { 'many-bad-1.md': bad, 'many-1.md': good, 'many-bad-2.md': bad, 'many-2.md': good };
      const uris: vscode.Uri[] = [];
      for (const [path, text] of Object.entries(texts)) uris.push(await known(path, text));
      const rows = uris.map((uri) => ({ followUp: { id: uri.path, kind: 'video', note: { uri: uri.toString() } } }));
      const changed = await run<vscode.Uri[]>('noneToCome', rows[0], rows);
      deepStrictEqual(changed.map(({ path }) => path.split('/').at(-1)).sort(), ['many-1.md', 'many-2.md']);
      for (const uri of uris)
        strictEqual((await readText(uri)).includes('\nvideo: none\n'), !uri.path.includes('bad'), uri.path);
    });

    it('are dismissed and restored without a change of the note', async () => {
      const text = talk();
      const uri = await known('dismissed.md', text);
      await run('dismissFollowUp', uri, 'slides');
      await run('dismissFollowUp', uri, 'video');
      await run('dismissFollowUp', uri, 'video');
      strictEqual(await run<number>('restoreFollowUps', uri), 2);
      strictEqual(await run<number>('restoreFollowUps', uri), 0);
      strictEqual(await readText(uri), text);
      await rejects(run('dismissFollowUp', uri, 'paper'), /Of which talk/);
    });

    it('stay dismissed when the note gets another name', async () => {
      const uri = await known('named.md', talk());
      await run('dismissFollowUp', uri, 'slides');
      const other = vscode.Uri.joinPath(uri, '..', 'renamed.md');
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uri, other);
      ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
      await until(async () => (await run<number>('restoreFollowUps', other)) === 1, 'it is dismissed by its new name');
      strictEqual(await run<number>('restoreFollowUps', uri), 0);
    });
  });

  describe('a summary', () => {
    const cursor = (): string => {
      const editor = vscode.window.activeTextEditor;
      ok(editor, 'no editor is open');
      const at = editor.document.offsetAt(editor.selection.active);
      const text = editor.document.getText();
      return `${text.slice(text.indexOf('---\n', 4) + 4, at)}|${text.slice(at)}`;
    };

    it('gets its heading, with the cursor below, by one undoable edit', async () => {
      const text = talk({}, '\nWords.\n\n## Links\n');
      const uri = await known('summary.md', text);
      deepStrictEqual((await run<vscode.Uri>('addSummary', uri)).toString(), uri.toString());
      strictEqual(cursor(), '\nWords.\n\n## Summary\n\n|\n\n## Links\n');
      const document = vscode.window.activeTextEditor?.document;
      ok(document?.isDirty, 'it was saved');
      await vscode.commands.executeCommand('undo');
      strictEqual(document.getText(), text);
      strictEqual(await readText(uri), text, 'nothing was saved');
    });

    it('is found where it is, of the open note', async () => {
      const text = talk({}, '\n## Summary\n\nWords.\n');
      const document = await open(await known('found.md', text));
      await run('addSummary');
      strictEqual(cursor(), '\n## Summary\n\n|Words.\n');
      strictEqual(document.isDirty, false);
    });

    it('is for talks only', async () => {
      await rejects(run('addSummary', folder.at('edition.md')), /Only a talk/);
    });
  });
});
