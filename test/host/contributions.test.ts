import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, strictEqual } from './assert';
import { skip } from './mocha';
import { edition, extension, isNodeHost, noteText, readText, readyApi, talk, TestFolder, until } from './support';

interface Manifest {
  contributes: {
    snippets?: { language: string; path: string }[];
    grammars?: { scopeName: string; path: string; injectTo?: string[] }[];
    'markdown.markdownItPlugins'?: boolean;
  };
}

function contributes(): Manifest['contributes'] {
  return (extension().packageJSON as Manifest).contributes;
}

/** A file of the extension as it is installed. */
async function shipped(path: string): Promise<unknown> {
  return JSON.parse(await readText(vscode.Uri.joinPath(extension().extensionUri, path)));
}

describe('What the manifest brings', function () {
  this.timeout(60_000);

  it('the twelve snippets for Markdown', async function () {
    const { snippets } = contributes();
    if (!snippets) skip(this, 'not contributed yet');
    const prefixes: unknown[] = [];
    for (const { language, path } of snippets) {
      strictEqual(language, 'markdown');
      const all = (await shipped(path)) as Record<
        string,
        { prefix: string | string[]; body: unknown; description: unknown }
      >;
      for (const { prefix, body, description } of Object.values(all)) {
        prefixes.push(prefix);
        ok(body && description, `${String(prefix)} has no body or no description`);
      }
    }
    const names = [
      'announcement',
      'edition',
      'figure',
      'followup',
      'keynote',
      'links',
      'qa',
      'quote',
      'report',
      'summary',
    ];
    deepStrictEqual(prefixes.map(String).sort(), [...names, 'talk', 'workshop'].map((name) => `cn-${name}`).sort());
  });

  it('a grammar that goes into Markdown', async function () {
    const { grammars } = contributes();
    if (!grammars) skip(this, 'not contributed yet');
    for (const { scopeName, path, injectTo } of grammars) {
      deepStrictEqual(injectTo, ['text.html.markdown']);
      strictEqual(((await shipped(path)) as { scopeName: string }).scopeName, scopeName);
    }
    ok(grammars.length > 0, 'no grammar');
  });
});

describe('The built-in Markdown preview', function () {
  this.timeout(60_000);
  const folder = new TestFolder('markdown');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
  });
  beforeEach(function () {
    if (!isNodeHost) skip(this, 'the built-in preview runs in the Node host, which does not call plug-ins of another');
    if (!contributes()['markdown.markdownItPlugins']) skip(this, 'not contributed yet');
  });
  after(() => folder.remove(api));

  let documents = 0;
  const render = async (text: string): Promise<string> => {
    const document = await vscode.workspace.openTextDocument(await folder.write(`${++documents}.md`, text));
    return vscode.commands.executeCommand<string>('markdown.api.render', document);
  };

  const cards = (html: string): number => html.split('<section class="conference-note').length - 1;

  it('shows a note’s front matter as a card, once', async () => {
    const html = await render(talk({ title: 'Seen <there>', tags: '[xdp]' }, '\n## Summary\n\nWords.\n'));
    strictEqual(cards(html), 1, html);
    match(html, /<p class="conference-note-title">Seen &lt;there&gt;<\/p>/);
    match(html, /<p class="conference-note-edition">Host Conf 0x1<\/p>/);
    match(html, /Summary<\/h2>/);
    ok(!/<table|type: talk|0x1"/.test(html), `the front matter is shown as well: ${html}`);
  });

  it('names the edition that a note inherits', async () => {
    await folder.write('inherited/edition.md', edition({ conference: 'Above Conf', edition: '"0x2"' }));
    const note = await folder.write('inherited/talk.md', noteText({ type: 'talk', title: 'Below' }));
    await until(() => folder.note(api, 'inherited/talk.md')?.conference === 'Above Conf', 'the note inherits');
    const document = await vscode.workspace.openTextDocument(note);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    match(html, /<p class="conference-note-edition">Above Conf 0x2<\/p>/);
  });

  it('leaves other front matter to others', async () => {
    const other = await render(noteText({ layout: 'post', title: 'Seen' }, '\n# Title\n'));
    strictEqual(cards(other), 0, other);
    match(other, /Title<\/h1>/);
    ok(!/<h2[^>]*>layout/.test(other), `it is no heading: ${other}`);
    const none = await render('# Title\n\nWords.\n');
    strictEqual(cards(none), 0, none);
    match(none, /Title<\/h1>/);
  });
});
