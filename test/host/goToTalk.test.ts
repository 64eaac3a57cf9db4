import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { ok, rejects, strictEqual } from './assert';
import { caughtUp, closeEditors, edition, open, readyApi, talk, TestFolder, typeOver, until } from './support';

describe('Go to Talk', function () {
  this.timeout(120_000);
  const folder = new TestFolder('go');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.writeAll({
      'edition.md': edition({ conference: 'Jump Conf', edition: '"7"' }, '\nKeynotes on Quokkas.\n'),
      'older.md': talk({ title: 'Wombat queues', speakers: '[Zoë Ångström]', date: '2030-01-01' }, '\nOn burrows.\n'),
      'newer.md': talk(
        { title: 'Wombat queues', speakers: '[Bob]', date: '2031-01-01' },
        '\r\nOld.\r\n- Of C++ Bürrøws.\r\n',
      ),
    });
    await folder.holds(
      api,
      ['edition.md: Jump Conf 7', 'newer.md: Wombat queues', 'older.md: Wombat queues'],
      'the notes come',
    );
  });
  beforeEach(closeEditors);
  after(() => folder.remove(api));

  const go = (argument?: unknown): Thenable<vscode.Uri | undefined> =>
    vscode.commands.executeCommand('conferenceNotes.goToTalk', argument);

  /** Lets the command ask with this text, and presses Enter until it is done. */
  const chosen = async (text: string): Promise<string | undefined> => {
    let answer: { uri: vscode.Uri | undefined } | undefined;
    const asking = go(text).then((uri) => (answer = { uri }));
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return answer;
    }, `an answer to ${text}`);
    await asking;
    return answer?.uri?.toString();
  };

  const selected = (): string | undefined => {
    const editor = vscode.window.activeTextEditor;
    return (
      editor && `${editor.document.uri.path.split('/').at(-1) ?? ''}: ${editor.document.getText(editor.selection)}`
    );
  };

  it('with a note’s URI opens it', async () => {
    const uri = folder.at('older.md');
    strictEqual((await go(uri))?.toString(), uri.toString());
    strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('with the URI of what is not there is an error', async () => {
    await rejects(go(folder.at('gone.md')), /./);
  });

  it('with a text looks for it: the newest of equals, without accents', async () => {
    strictEqual(await chosen('WOMBAT'), folder.at('newer.md').toString());
    strictEqual(await chosen('wombat angstrom'), folder.at('older.md').toString());
  });

  it('with a question mark lands on the words in a note’s text', async () => {
    strictEqual(await chosen('?burrows c++'), folder.at('newer.md').toString());
    await until(() => selected() === 'newer.md: C++', 'the first of them is selected', selected);
    strictEqual(vscode.window.activeTextEditor?.selection.start.line, 10);
  });

  it('finds words of notes of all types', async () => {
    strictEqual(await chosen('?quokkas'), folder.at('edition.md').toString());
    await until(() => selected() === 'edition.md: Quokkas', 'it is selected', selected);
  });

  it('forgives a slip', async () => {
    await chosen('?quolkas');
    await until(() => selected() === 'edition.md: Quokkas', 'it is selected', selected);
  });

  it('knows what was written to disk since, and what was deleted', async () => {
    await folder.write('late.md', talk({ title: 'Late' }, '\nNumbats at last.\n'));
    await until(() => folder.note(api, 'late.md'), 'the note comes');
    strictEqual(await chosen('?numbats'), folder.at('late.md').toString());
    await folder.write('late.md', talk({ title: 'Late' }, '\nNo more.\n\nBilbies now, and numbers.\n'));
    await caughtUp(api);
    await chosen('?bilbies');
    await until(() => selected() === 'late.md: Bilbies', 'the new text is found', selected);
    // The old one is not: the nearest words are taken for it.
    strictEqual(await chosen('?"no more" bilbies'), folder.at('late.md').toString());
    await closeEditors();
    await folder.delete('late.md');
    await until(() => !folder.note(api, 'late.md'), 'the note goes');
    await folder.write('other.md', talk({ title: 'Other' }, '\nA bilbie.\n'));
    await until(() => folder.note(api, 'other.md'), 'another comes');
    strictEqual(await chosen('?bilbie'), folder.at('other.md').toString());
  });

  it('knows what is not saved', async () => {
    const document = await open(folder.at('older.md'));
    await typeOver(document, 'On burrows.', '\n\nOn Potoroos.');
    await caughtUp(api);
    strictEqual(await chosen('?potoroo'), folder.at('older.md').toString());
    await until(() => selected() === 'older.md: Potoroo', 'it is selected', selected);
    ok(document.isDirty, 'it is still unsaved');
  });

  it('is given up with Escape', async () => {
    const asking = go('?wombat');
    let isDone = false;
    void asking.then(() => (isDone = true));
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    }, 'the picker closes');
    strictEqual(await asking, undefined);
    strictEqual(vscode.window.activeTextEditor, undefined);
  });
});
