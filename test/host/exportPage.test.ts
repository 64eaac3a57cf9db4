import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, rejects, strictEqual } from './assert';
import { edition, exists, filesBelow, readText, readyApi, talk, TestFolder, until, workspaceRoot } from './support';

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
/** More than what stands in a page. */
const huge = 3_100_000;

/** The picture with more data than anybody needs. */
function hugePng(): Uint8Array {
  const end = png.length - 12;
  const bytes = new Uint8Array(png.length + 12 + huge);
  bytes.set(png.subarray(0, end));
  new DataView(bytes.buffer).setUint32(end, huge);
  bytes.set(new TextEncoder().encode('IDAT'), end + 4);
  bytes.set(png.subarray(end), end + 12 + huge);
  return bytes;
}

function exportPage<T = vscode.Uri>(...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>('conferenceNotes.exportPage', ...args);
}

describe('Export Page', function () {
  this.timeout(120_000);
  const name = { conference: 'Exported Conf', edition: '0x1A' };
  const keys = { conference: name.conference, edition: `"${name.edition}"` };
  let folder: TestFolder;
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    folder = new TestFolder('export');
    await folder.write('notes/images/board.png', png);
    await folder.write('notes/images/huge.png', hugePng());
    await folder.writeAll({
      'notes/edition.md': edition(keys),
      'notes/one.md': talk(
        { ...keys, title: 'One <talk>', tags: '[exported topic]', speakers: 'Ada Exported' },
        '\n## Summary\n\nSee [two](two.md#summary) and [it](../../package.json).\n\n![Board](images/board.png "The board")\n\n![Gone](images/gone.png)\n',
      ),
      'notes/two.md': talk({ ...keys, title: 'Two' }, '\nAgain ![Board](images/board.png) ![](/etc/passwd)\n'),
      'large/three.md': talk(
        { ...keys, title: 'Three', speakers: 'Eve Exported' },
        '\n![Huge](../notes/images/huge.png)\n',
      ),
    });
    await until(() => folder.notes(api).length === 4, 'the notes come');
  });
  after(() => folder.remove(api));

  it('writes an edition to a new file, whole, with its pictures in it, and leaves nothing else behind', async () => {
    const before = await filesBelow(folder.uri);
    const to = folder.at('out/page.html');
    const written = await exportPage({ ...name, to, pictures: 'inline' });
    strictEqual(written.toString(), to.toString());
    const html = await readText(to);
    match(html, /^<!DOCTYPE html>/);
    match(html, /<\/html>\n$/);
    deepStrictEqual(
      [...html.matchAll(/<h4>([^<]*)<\/h4>/g)].map(([, title]) => title),
      ['One &lt;talk&gt;', 'Three', 'Two'],
    );
    // The board in two notes, and the huge one.
    strictEqual(html.split('src="data:image/png;base64,iVBORw0KGgo').length - 1, 3);
    match(html, /<a href="#note-\d+">two<\/a> and <a>it<\/a>/);
    match(html, /<span class="missing-picture">Gone<\/span>/);
    deepStrictEqual(
      (await filesBelow(folder.uri)).filter((file) => !before.includes(file)),
      ['out/page.html'],
    );
  });

  it('tells nothing of the machine', async () => {
    const html = await exportPage<string>(name);
    for (const part of ['file:', 'vscode-', workspaceRoot().path, folder.uri.path.split('/').at(-1) ?? '', '.md'])
      ok(!html.includes(part), `${part} stands in the page`);
  });

  it('answers with the text where no place is given: an edition, a person, a topic, a note, the library', async () => {
    const titles = async (argument: unknown): Promise<string[]> =>
      [...(await exportPage<string>(argument)).matchAll(/<h4>([^<]*)<\/h4>/g)].map(([, title]) => title ?? '');
    deepStrictEqual(await titles({ speaker: 'ada exported' }), ['One &lt;talk&gt;']);
    deepStrictEqual(await titles({ tag: 'Exported topic' }), ['One &lt;talk&gt;']);
    deepStrictEqual(await titles(folder.at('notes/two.md')), ['Two']);
    ok((await titles({})).length > 5, 'the whole library');
  });

  it('puts a picture that is too large beside the page, or all where it is asked to', async () => {
    const to = folder.at('beside/a b.html');
    await exportPage({ speaker: 'Eve Exported', to });
    match(await readText(to), /src="a%20b_files\/1-huge\.png"/);
    deepStrictEqual(await filesBelow(folder.at('beside')), ['a b.html', 'a b_files/1-huge.png']);
    await exportPage(folder.at('notes/two.md'), { to: folder.at('beside/two.html'), pictures: 'beside' });
    ok(await exists(folder.at('beside/two_files/1-board.png')));
  });

  it('overwrites nothing, and says so', async () => {
    const to = await folder.write('taken/page.html', 'mine');
    await rejects(exportPage({ ...name, to }), /stands there already/);
    strictEqual(await readText(to), 'mine');
    await folder.write('taken/new_files/1-board.png', 'mine');
    await exportPage(folder.at('notes/two.md'), { to: folder.at('taken/new.html'), pictures: 'beside' });
    strictEqual(await readText(folder.at('taken/new_files/1-board.png')), 'mine');
    match(await readText(folder.at('taken/new.html')), /src="new_files-2\/1-board\.png"/);
  });

  const refused: [what: string, argument: () => unknown, words: RegExp][] = [
    ['an edition that is not there', () => ({ conference: 'Nowhere', edition: '1' }), /no such notes/],
    ['a place that is no URI', () => ({ ...name, to: '/tmp/x.html' }), /has to be a URI/],
    ['pictures in an unknown place', () => ({ ...name, pictures: 'above' }), /inline/],
    ['pictures beside a text', () => ({ ...name, pictures: 'beside' }), /need a place/],
  ];
  for (const [what, argument, words] of refused)
    it(`refuses ${what}`, async () => {
      await rejects(exportPage(argument()), words);
    });

  it('shows what an editor holds unsaved', async () => {
    const document = await vscode.workspace.openTextDocument(folder.at('notes/two.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nNot saved yet.\n');
    await vscode.workspace.applyEdit(edit);
    match(await exportPage<string>(document.uri), /Not saved yet\./);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
