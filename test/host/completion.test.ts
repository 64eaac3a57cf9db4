// What is suggested in front matter, asked for as the editor does.
import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, ok, strictEqual } from './assert';
import { closeEditors, edition, open, readyApi, setting, talk, TestFolder, until } from './support';

describe('Completion in front matter', function () {
  this.timeout(90_000);
  const folder = new TestFolder('completion');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.writeAll({
      '0x1/edition.md': edition({ end_date: '2031-05-02', city: 'Prague' }),
      '0x1/a.md': talk({ speakers: '[Ada Example (Host Org)]', tags: '[quic, xdp]', date: '2031-05-02' }),
      '0x1/b.md': talk({ title: 'B', tags: 'quic', speakers: '[Bob Example]' }),
      '2.10/edition.md': edition({ edition: '"2.10"', start_date: '2029-05-01' }),
    });
    await until(() => folder.notes(api).length === 4, 'the notes come');
  });
  after(() => folder.remove(api));

  let files = 0;

  /** Ours of the items at the cursor `|` of a new file in the edition's folder. */
  async function suggestionsIn(marked: string): Promise<vscode.CompletionItem[]> {
    const document = await open(await folder.write(`0x1/new-${++files}.md`, marked.replace('|', '')));
    return suggestionsAt(document, marked.indexOf('|'));
  }

  async function suggestionsAt(document: vscode.TextDocument, offset: number): Promise<vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
    );
    return list.items.filter(({ sortText = '' }) => sortText.startsWith('!'));
  }

  function labelOf({ label }: vscode.CompletionItem): string {
    return typeof label === 'string' ? label : label.label;
  }

  async function labelsIn(marked: string): Promise<string[]> {
    return (await suggestionsIn(marked)).map(labelOf);
  }

  const newTalk = (line: string): string => `---\ntype: talk\n${line}\n---\n\nWords.\n`;

  const cases: [what: string, file: string, expected: string[]][] = [
    ['values that are allowed', newTalk('status: |'), ['planned', 'attended', 'draft', 'summarized', 'skipped']],
    ['editions of the conference of the folder', newTalk('edition: |'), ['0x1', '2.10']],
    ['days of the edition', newTalk('date: "2031|"'), ['2031-05-01', '2031-05-02']],
    ['nothing in the body', '---\ntype: talk\n---\n\nstatus: |\n', []],
    ['nothing in a post of a site generator', '---\nlayout: post\ntags: |\n---\n', []],
    ['nothing for a title', newTalk('title: |'), []],
  ];
  for (const [what, file, expected] of cases) {
    it(what, async () => {
      const labels = await labelsIn(file);
      deepStrictEqual(
        labels.filter((label) => !/^2\d{3}-/.test(label) || label.startsWith('2031')),
        expected,
      );
    });
  }

  it('keys of the type that are not there yet, each with what it means', async () => {
    const items = await suggestionsIn('---\ntype: talk\ntitle: X\n|\n---\n');
    deepStrictEqual(items.slice(0, 3).map(labelOf), ['speakers', 'conference', 'edition']);
    ok(!items.some((item) => ['title', 'start_date'].includes(labelOf(item))));
    const level = items.find((item) => labelOf(item) === 'level');
    const { documentation } = level ?? {};
    ok(typeof documentation === 'string' && documentation.startsWith('Whom the session is for'));
  });

  it('speakers with affiliation, and tags that are not in the list yet', async () => {
    const speakers = await labelsIn(newTalk('speakers: [|]'));
    ok(speakers.includes('Ada Example (Host Org)') && speakers.includes('Bob Example'));
    const tags = await labelsIn(newTalk('tags: [xdp, |]'));
    ok(tags.includes('quic') && !tags.includes('xdp'));
  });

  it('the edition in quotes, in files with CRLF and a byte order mark', async () => {
    const text = '\ufeff---\r\ntype: talk\r\nedition: 0x\r\n---\r\n';
    const document = await open(await folder.write('0x1/crlf.md', text));
    const items = await suggestionsAt(document, document.getText().indexOf('0x') + 2);
    const [item] = items;
    ok(item);
    strictEqual(item.insertText, '"0x1"');
    ok(item.range instanceof vscode.Range);
    strictEqual(document.getText(item.range), '0x');
  });

  it('nothing in a post that has keys of ours where no notes are, but in a new file there', async () => {
    const post = '---\ntitle: My post\ndate: 2020-01-01\n\n---\n';
    const [closed, begun] = await Promise.all([
      folder.write('blog/post.md', post),
      folder.write('blog/new.md', '---\ntitle: My post\n'),
    ]);
    deepStrictEqual(await suggestionsAt(await open(closed), post.indexOf('\n---')), []);
    ok((await suggestionsAt(await open(begun), 21)).map(labelOf).includes('speakers'));
  });

  it('conferences in a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '---\nconference: \n',
    });
    await vscode.window.showTextDocument(document);
    const items = await suggestionsAt(document, '---\nconference: '.length);
    ok(items.map(labelOf).includes('Host Conf'));
    await closeEditors();
  });

  it('nothing in files that the settings leave out', async () => {
    await setting('conferenceNotes.exclude', ['**/left-out/**']);
    try {
      await api.library.ready;
      const document = await open(await folder.write('left-out/a.md', newTalk('status: ')));
      deepStrictEqual(await suggestionsAt(document, newTalk('status: ').indexOf('status: ') + 8), []);
    } finally {
      await setting('conferenceNotes.exclude', undefined);
    }
  });
});
