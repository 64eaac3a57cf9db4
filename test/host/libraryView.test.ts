import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { ok, rejects, strictEqual } from './assert';
import { closeEditors, edition, open, readyApi, setting, talk, TestFolder, until } from './support';

function run<T>(name: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`conferenceNotes.${name}`, ...args);
}

describe('The library in the side bar', function () {
  this.timeout(120_000);
  const folder = new TestFolder('view');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.writeAll({
      'edition.md': edition({ conference: 'View Conf', edition: '"7"' }),
      'one.md': talk({
        title: 'Zebrafish',
        speakers: '[Jürgen Özil]',
        tags: '[viewtag]',
        slides: 'https://a.example/',
      }),
      'two.md': talk({ title: 'Zebracrossing', speakers: '[Ada Example]', tags: '[viewtag, other]', slides: 'none' }),
      'three.md': talk({ title: 'Zebra', speakers: '[Ada Example]', tags: '[other]' }),
    });
    await until(() => folder.notes(api).length === 4, 'the notes are listed');
  });
  afterEach(async () => {
    await run('clearFilter');
    await setting('conferenceNotes.groupBy', undefined);
    await closeEditors();
  });
  after(() => folder.remove(api));

  const cases: [text: string, left: number][] = [
    ['zebra', 3],
    ['zebra fish', 1],
    ['zebra speaker:ozil', 1],
    ['tag:viewtag', 2],
    ['zebra missing:slides', 1],
    ['zebra has:slides', 1],
    ['zebra nothing:here', 0],
  ];
  for (const by of ['edition', 'speaker'] as const) {
    it(`filter: answers with how many notes are left, by ${by}`, async () => {
      await setting('conferenceNotes.groupBy', by);
      for (const [text, left] of cases) strictEqual(await run<number>('filter', text), left, text);
      strictEqual(await run<number>('filter', ''), api.library.notes().length);
    });
  }

  it('filter: follows the notes', async () => {
    strictEqual(await run<number>('filter', 'zebra tag:later'), 0);
    await folder.write('four.md', talk({ title: 'Zebra again', tags: '[later]' }));
    await until(() => folder.note(api, 'four.md'), 'the note is listed');
    strictEqual(await run<number>('filter', 'zebra tag:later'), 1);
    await folder.delete('four.md');
    await until(() => !folder.note(api, 'four.md'), 'the note is gone');
    strictEqual(await run<number>('filter', 'zebra tag:later'), 0);
  });

  it('filter: keeps what was typed when a note is opened meanwhile', async () => {
    await run('filter', 'zebra fish');
    let left: number | undefined;
    void run<number>('filter').then((answer) => (left = answer));
    // Nothing tells when the input is there.
    for (let i = 0; i < 100 && left === undefined; i++) {
      await open(folder.at(i % 2 === 0 ? 'one.md' : 'two.md'));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    strictEqual(left, 1);
  });

  it('clearFilter: shows all', async () => {
    await run('filter', 'zebra');
    strictEqual(await run<number>('clearFilter'), api.library.notes().length);
  });

  it('groupBy: the setting holds what was named, where it was set before', async () => {
    await setting('conferenceNotes.groupBy', 'year');
    strictEqual(await run('groupBy', 'tag'), 'tag');
    const { workspaceValue } = vscode.workspace.getConfiguration('conferenceNotes').inspect('groupBy') ?? {};
    strictEqual(workspaceValue, 'tag');
  });

  for (const by of ['edition', 'year', 'tag', 'speaker', 'status']) {
    it(`revealInLibrary: leads to a note by ${by}, without opening it`, async () => {
      await setting('conferenceNotes.groupBy', by);
      const uri = folder.at('two.md');
      strictEqual((await run<vscode.Uri>('revealInLibrary', uri)).toString(), uri.toString());
      strictEqual(vscode.window.activeTextEditor, undefined);
    });
  }

  it('revealInLibrary: leads to an edition by its note', async () => {
    ok(await run('revealInLibrary', folder.at('edition.md')));
  });

  it('revealInLibrary: without an argument leads to the open note', async () => {
    const { uri } = await open(folder.at('one.md'));
    strictEqual((await run<vscode.Uri>('revealInLibrary')).toString(), uri.toString());
  });

  it('revealInLibrary: shows all notes again where the filter hides the one', async () => {
    strictEqual(await run<number>('filter', 'zebra missing:slides'), 1);
    ok(await run('revealInLibrary', folder.at('one.md')));
  });

  it('revealInLibrary: says so where there is nothing to show', async () => {
    await rejects(run('revealInLibrary', folder.at('none.md')), /no conference note of the open folders/);
    await setting('conferenceNotes.groupBy', 'speaker');
    await rejects(run('revealInLibrary', folder.at('edition.md')), /grouped by speaker/);
  });
});
