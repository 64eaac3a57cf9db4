import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, strictEqual } from './assert';
import {
  closeEditors,
  edition,
  eventuallyEqual,
  noteText,
  open,
  readText,
  readyApi,
  talk,
  TestFolder,
  typeOver,
  until,
} from './support';

/** The editor's commands by the name of the provider they ask. */
function ask<T>(provider: string, uri: vscode.Uri, ...more: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`vscode.execute${provider}`, uri, ...more);
}

describe('Hover, jumps and symbols', function () {
  this.timeout(60_000);
  let api: ConferenceNotesApi;
  let folder: TestFolder;

  const files = {
    'a (1)/edition.md': edition({
      conference: 'Jump Conf',
      start_date: '2031-05-01',
      city: 'Prague',
      attendees: '[Jo Jump]',
    }),
    'a (1)/one.md': talk({
      conference: '',
      edition: '',
      title: 'One',
      speakers: '[Jo Jump (A), "Al Other"]',
      tags: '[jumping]',
    }),
    'a (1)/two.md': talk({
      conference: 'Jump Conf 0x1',
      edition: '',
      title: 'Two <b>*x*</b>',
      speakers: '\n  - name: Jo Jump # yes\n    url: https://jo.example/',
      topics: 'jumping',
      slides: '"https://jump.example/two(1).pdf"',
      status: 'planned',
    }),
    'a (1)/report.md': noteText(
      { type: 'report', title: 'Report', authors: 'Jo Jump' },
      '\n<!-- conference-notes:begin talk="one.md" sections="Summary" hash="01234567" -->\n\nOne.\n\n<!-- conference-notes:end -->\n',
    ),
    'b/edition.md': edition({ conference: 'Jump Conf', edition: '"0x2"', start_date: '2032-05-01' }),
    'c/other.md': talk({ conference: 'Other Conf', title: 'Three', speakers: 'jo jump', tags: '[jumping, other]' }),
  };

  before(async () => {
    api = await readyApi();
    folder = new TestFolder('jumps');
    await folder.writeAll(files);
    await until(
      () => folder.notes(api).length === Object.keys(files).length,
      'all notes are known',
      () => folder.list(api),
    );
  });
  afterEach(closeEditors);
  after(() => folder.remove(api));

  /** The position inside of the first such text of a file. */
  async function position(path: string, text: string): Promise<[vscode.Uri, vscode.Position]> {
    const document = await vscode.workspace.openTextDocument(folder.at(path));
    const offset = document.getText().indexOf(text);
    ok(offset >= 0, `"${text}" is not in ${path}`);
    return [document.uri, document.positionAt(offset + 1)];
  }

  function pathOf(uri: vscode.Uri): string {
    return uri.path.slice(folder.uri.path.length + 1);
  }

  async function shown(uri: vscode.Uri, range: vscode.Range): Promise<string> {
    return `${pathOf(uri)}: ${(await vscode.workspace.openTextDocument(uri)).getText(range)}`;
  }

  async function hoverAt(path: string, text: string): Promise<{ text: string; trust: unknown; marked: string }> {
    const [uri, at] = await position(path, text);
    const hovers = await ask<vscode.Hover[]>('HoverProvider', uri, at);
    strictEqual(hovers.length, 1, 'one hover');
    const [{ contents, range } = {}] = hovers;
    const markdown = contents?.[0] as vscode.MarkdownString;
    ok(range);
    return { text: markdown.value, trust: markdown.isTrusted, marked: (await shown(uri, range)).split(': ')[1] ?? '' };
  }

  it('a key says what it means', async () => {
    const hover = await hoverAt('a (1)/two.md', 'topics');
    match(hover.text, /^\*\*topics\*\*\n\nRead as `tags`\\?\.\n\nWhat it is about\\?\.\n\nExample: `\[xdp, ebpf\]`$/);
    deepStrictEqual([hover.trust, hover.marked], [undefined, 'topics']);
    const { text } = await hoverAt('a (1)/two.md', 'slides');
    match(text, /\n\nValues: `none`\n\nExample: `https:\/\/example\.org\/slides\.pdf`$/);
  });

  it('a speaker says which talks the library knows, with links that end where they should', async () => {
    const hover = await hoverAt('a (1)/one.md', 'Jo Jump');
    strictEqual(hover.marked, 'Jo Jump');
    match(hover.text, /3 talks · seen at 2 editions/);
    const note = `${folder.uri.toString()}/${encodeURIComponent('a (1)')}`
      .replaceAll('(', '%28')
      .replaceAll(')', '%29');
    ok(hover.text.includes(`[One](${note}/one.md) · Jump Conf 0x1`), hover.text);
    ok(hover.text.includes('Two <b\\>\\*x\\*</b\\>'), hover.text);
    ok(
      hover.text.endsWith(
        '[Show all](command:conferenceNotes.openPreview?%5B%7B%22speaker%22%3A%22Jo%20Jump%22%7D%5D)',
      ),
    );
    deepStrictEqual(hover.trust, { enabledCommands: ['conferenceNotes.openPreview'] });
  });

  for (const [what, path, text, expected] of [
    ['a conference', 'c/other.md', 'Other Conf', /^\*\*Other Conf\*\*/],
    ['a conference that stands before its edition', 'a (1)/two.md', 'Jump Conf', /2 editions · 2 talks[^]*\[0x2\]/],
    ['an edition behind its conference', 'a (1)/two.md', '0x1', /Prague[^]*2 talks · 0 summarized[^]*\[Report\]/],
    ['a tag', 'c/other.md', 'jumping', /3 talks[^]*Other Conf 0x1 · 1 talk[^]*%22tag%22/],
  ] as const) {
    it(`${what} says what the library knows of it`, async () => match((await hoverAt(path, text)).text, expected));
  }

  for (const [what, path, text] of [
    ['the body', 'a (1)/one.md', 'Words.'],
    ['a title', 'a (1)/one.md', 'One'],
    ['a fence', 'a (1)/one.md', '---'],
  ] as const) {
    it(`${what} says nothing`, async () => {
      deepStrictEqual(await ask('HoverProvider', ...(await position(path, text))), []);
    });
  }

  async function definitions(path: string, text: string): Promise<string[]> {
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'DefinitionProvider',
      ...(await position(path, text)),
    );
    const places = found.map((one) =>
      'targetUri' in one ? shown(one.targetUri, one.targetRange) : shown(one.uri, one.range),
    );
    return Promise.all(places);
  }

  it('the definition of an edition is its note', async () => {
    deepStrictEqual(await definitions('a (1)/two.md', '0x1'), ['a (1)/edition.md: 0x1']);
  });

  it('the definition of a conference are its edition notes', async () => {
    deepStrictEqual((await definitions('a (1)/two.md', 'Jump Conf')).sort(), [
      'a (1)/edition.md: Jump Conf',
      'b/edition.md: Jump Conf',
    ]);
  });

  it('the definition of a part of a report is its talk', async () => {
    deepStrictEqual(await definitions('a (1)/report.md', 'one.md'), ['a (1)/one.md: ']);
  });

  it('a person and a tag have none', async () => {
    deepStrictEqual(await definitions('a (1)/one.md', 'Jo Jump'), []);
    deepStrictEqual(await definitions('a (1)/one.md', 'jumping'), []);
  });

  async function references(path: string, text: string): Promise<string[]> {
    const found = await ask<vscode.Location[]>('ReferenceProvider', ...(await position(path, text)));
    const places = await Promise.all(found.map(({ uri, range }) => shown(uri, range)));
    // The editor's own Markdown takes `[one, two]` for a link, and lists it too.
    return places.filter((place) => !place.includes(', ')).sort();
  }

  it('references are all places of a person', async () => {
    deepStrictEqual(await references('a (1)/report.md', 'Jo Jump'), [
      'a (1)/edition.md: Jo Jump',
      'a (1)/one.md: Jo Jump',
      'a (1)/report.md: Jo Jump',
      'a (1)/two.md: Jo Jump',
      'c/other.md: jo jump',
    ]);
  });

  it('references of an edition are those of its conference, and no notes that inherit it', async () => {
    deepStrictEqual(await references('a (1)/two.md', '0x1'), ['a (1)/edition.md: 0x1', 'a (1)/two.md: 0x1']);
  });

  it('references know what is not saved', async () => {
    await typeOver(await open(folder.at('c/other.md')), 'jumping', 'standing');
    deepStrictEqual(await references('a (1)/one.md', 'jumping'), ['a (1)/one.md: jumping', 'a (1)/two.md: jumping']);
    deepStrictEqual(await references('c/other.md', 'standing'), ['c/other.md: standing']);
  });

  it('a rename is prepared on the bare name', async () => {
    const [uri, at] = await position('a (1)/one.md', 'Jo Jump');
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      uri,
      at,
    );
    deepStrictEqual([prepared.placeholder, await shown(uri, prepared.range)], ['Jo Jump', 'a (1)/one.md: Jo Jump']);
  });

  function rename(at: [vscode.Uri, vscode.Position], name: string): Thenable<vscode.WorkspaceEdit> {
    return ask('DocumentRenameProvider', ...at, name);
  }

  it('a rename changes all notes, closed ones too, and one undo takes it back', async () => {
    const document = await open(folder.at('a (1)/one.md'));
    const edit = await rename(await position('a (1)/one.md', 'Jo Jump'), 'Joe: J');
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    const written = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        await Promise.all(Object.keys(files).map(async (path) => [path, await readText(folder.at(path))] as const)),
      );
    const expected = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [
        path,
        text.replace('[Jo Jump (A)', '["Joe: J (A)"').replace(/Jo Jump|jo jump/, '"Joe: J"'),
      ]),
    );
    let now = await written();
    await until(
      async () => JSON.stringify((now = await written())) === JSON.stringify(expected),
      'all notes are written',
      () => now,
    );
    strictEqual(document.getText(), expected['a (1)/one.md']);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    const held = async (): Promise<string[]> => {
      const documents = Object.keys(files).map((path) => vscode.workspace.openTextDocument(folder.at(path)));
      return (await Promise.all(documents)).map((held) => held.getText());
    };
    await until(
      async () => JSON.stringify(await held()) === JSON.stringify(Object.values(files)),
      'all are undone',
      held,
    );
    // Undoing leaves the notes unsaved.
    for (const path of Object.keys(files)) await (await vscode.workspace.openTextDocument(folder.at(path))).save();
    await until(
      async () => JSON.stringify((now = await written())) === JSON.stringify(files),
      'all notes are as before',
      () => now,
    );
    await eventuallyEqual(() => folder.note(api, 'c/other.md')?.speakers[0]?.name, 'jo jump', 'the library knows');
  });

  it('a rename takes what is not saved', async () => {
    const document = await open(folder.at('c/other.md'));
    await typeOver(document, 'jumping, other', 'other, jumping');
    const edit = await rename(await position('a (1)/one.md', 'jumping'), 'other');
    const changed = edit
      .entries()
      .map(([uri, edits]) => [pathOf(uri), edits.filter(({ range, newText }) => newText || !range.isEmpty)] as const);
    deepStrictEqual(changed.map(([path]) => path).sort(), ['a (1)/one.md', 'a (1)/two.md', 'c/other.md']);
    const [removal] = changed.find(([path]) => path === 'c/other.md')?.[1] ?? [];
    ok(removal);
    strictEqual(document.getText(removal.range) + removal.newText, ', jumping');
  });

  it('a rename refuses what is no name, and leaves the body to the editor', async () => {
    const at = await position('a (1)/one.md', 'Jo Jump');
    // Else the editor's own Markdown would take `[Jo Jump (A), "Al Other"]` for a link.
    strictEqual((await rename(at, ' ')).size, 0);
    strictEqual((await rename(at, 'Jo (B)')).size, 0);
    const heading = await open(
      await folder.write('c/heading.md', talk({ title: 'Heading' }, '\n## Old\n\n[x](#old)\n')),
    );
    const edit = await rename(await position('c/heading.md', 'Old'), 'New');
    ok(await vscode.workspace.applyEdit(edit));
    ok(heading.getText().includes('## New\n\n[x](#new)'), heading.getText());
    await closeEditors();
    await folder.delete('c/heading.md');
  });

  it('the outline holds the front matter beside the headings', async () => {
    const uri = folder.at('a (1)/two.md');
    await open(uri);
    const symbols = await ask<vscode.DocumentSymbol[]>('DocumentSymbolProvider', uri);
    const front = symbols.find(({ name }) => name === 'Front matter');
    ok(front, symbols.map(({ name }) => name).join());
    deepStrictEqual(
      front.children.map(({ name, detail }) => `${name} ${detail}`.trim()),
      [
        'type talk',
        'conference Jump Conf 0x1',
        'title Two <b>*x*</b>',
        'speakers',
        'topics jumping',
        'slides https://jump.example/two(1).pdf',
        'status planned',
      ],
    );
    const [speaker] = front.children.find(({ name }) => name === 'speakers')?.children ?? [];
    deepStrictEqual([speaker?.name, speaker?.children.map(({ name }) => name)], ['Jo Jump', ['name', 'url']]);
  });

  it('talks and editions are found by their titles', async () => {
    const found = async (query: string): Promise<string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      const own = symbols.filter(({ location }) => location.uri.path.startsWith(folder.uri.path));
      return own.map(({ name, containerName, location }) => `${name} | ${containerName} | ${pathOf(location.uri)}`);
    };
    deepStrictEqual(
      (await found('Jump Conf 0x2')).filter((line) => !line.includes('.md#')),
      ['Jump Conf 0x2 | Jump Conf 0x2 | b/edition.md'],
    );
    ok((await found('two')).includes('Two <b>*x*</b> | Jump Conf 0x1 | a (1)/two.md'));
  });

  it('addresses in front matter are links, without their quotes', async () => {
    const uri = folder.at('a (1)/two.md');
    await open(uri);
    const links = await ask<vscode.DocumentLink[]>('LinkProvider', uri);
    const own = links.filter(({ tooltip }) => tooltip?.startsWith('Open '));
    deepStrictEqual(
      await Promise.all(
        own.map(async ({ range, target, tooltip }) => [tooltip, target?.toString(true), await shown(uri, range)]),
      ),
      [
        ['Open page', 'https://jo.example/', 'a (1)/two.md: https://jo.example/'],
        ['Open slides', 'https://jump.example/two(1).pdf', 'a (1)/two.md: https://jump.example/two(1).pdf'],
      ],
    );
  });

  it('an edition note says how far its talks are, and follows them', async () => {
    const uri = folder.at('a (1)/edition.md');
    await open(uri);
    const lenses = async (): Promise<vscode.CodeLens[]> => ask('CodeLensProvider', uri);
    const [lens] = await lenses();
    ok(lens?.command);
    strictEqual(lens.command.title, '2 talks · 1 not summarized · preview');
    strictEqual(lens.command.command, 'conferenceNotes.openPreview');
    deepStrictEqual(lens.command.arguments, [{ conference: 'Jump Conf', edition: '0x1' }]);
    deepStrictEqual([lens.range.start.line, lens.range.start.character], [0, 0]);
    await folder.write('a (1)/four.md', talk({ conference: '', edition: '', title: 'Four' }));
    await eventuallyEqual(() => folder.note(api, 'a (1)/four.md')?.edition, '0x1', 'the talk is known');
    strictEqual((await lenses())[0]?.command?.title, '3 talks · 2 not summarized · preview');
    await folder.delete('a (1)/four.md');
    // No report is made from this one.
    await open(folder.at('a (1)/two.md'));
    deepStrictEqual(await ask('CodeLensProvider', folder.at('a (1)/two.md')), []);
  });
});
