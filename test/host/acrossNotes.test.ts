import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, strictEqual } from './assert';
import {
  caughtUp,
  edition,
  eventuallyEqual,
  open,
  problems,
  readyApi,
  removeFile,
  source,
  talk,
  TestFolder,
  typeOver,
} from './support';

describe('Problems across notes', function () {
  this.timeout(90_000);
  const folder = new TestFolder('across');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.writeAll({
      'edition.md': edition({ conference: 'Across', start_date: '2031-05-01', end_date: '2031-05-03' }),
      'a.md': talk({ conference: 'Across', title: 'One', speakers: '[Gwendolyn Quackenbush]', date: '2031-05-01' }),
      'b.md': talk({ conference: 'Across', title: 'Two', speakers: '[Gwendolyn Quackenbush]', date: '2031-05-03' }),
      'c.md': talk({ conference: 'Across', title: 'Three', speakers: '[Ottoline Thistlewood]' }),
    });
    await caughtUp(api);
  });
  after(() => folder.remove(api));

  /** What is marked in a file, with the codes, once the library has taken in all that happened. */
  const eventuallyMarked = async (path: string, expected: string[]): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(folder.at(path));
    await caughtUp(api);
    const marked = (): string[] =>
      problems(document.uri).map((problem) => `${codeText(problem)}: ${document.getText(problem.range)}`);
    await eventuallyEqual(marked, expected, path);
  };
  const codeText = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

  it('are none where all fits together', async () => {
    for (const path of ['edition.md', 'a.md', 'b.md', 'c.md']) await eventuallyMarked(path, []);
  });

  it('mark the rarer spelling, link to the other, and lead to the README', async () => {
    await folder.write(
      'c.md',
      talk({ conference: 'Across', title: 'Three', speakers: '["Gwendolyn Quackenbsh (X)"]' }),
    );
    await eventuallyMarked('c.md', ['speaker-spelling: Gwendolyn Quackenbsh']);
    const [problem] = problems(folder.at('c.md'));
    ok(problem && typeof problem.code === 'object');
    strictEqual(problem.severity, vscode.DiagnosticSeverity.Information);
    match(problem.message, /"Gwendolyn Quackenbush"/);
    const [related] = problem.relatedInformation ?? [];
    ok(related);
    strictEqual(related.location.uri.toString(), folder.at('a.md').toString());
    const other = await vscode.workspace.openTextDocument(related.location.uri);
    strictEqual(other.getText(related.location.range), 'Gwendolyn Quackenbush');
    const { path, fragment } = problem.code.target;
    match(path, /\/README\.md$/);
    const line = Number(/^L(\d+)/.exec(fragment)?.[1]);
    const readme = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(problem.code.target.with({ fragment: '' })),
    );
    strictEqual(readme.split('\n')[line - 1], '### speaker-spelling');
  });

  it('follow unsaved text of another note', async () => {
    const document = await open(folder.at('edition.md'));
    await typeOver(document, '2031-05-03', '2031-05-02');
    await eventuallyMarked('b.md', ['date-outside-edition: 2031-05-03']);
    await eventuallyMarked('a.md', []);
    await typeOver(document, '"0x1"', '"0x2"');
    await eventuallyMarked('b.md', ['unknown-edition: "0x1"']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventuallyMarked('b.md', []);
  });

  it('change in the notes that are touched and in no others', async () => {
    await caughtUp(api);
    const told = new Set<string>();
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris)
        if (uri.path.startsWith(folder.uri.path)) told.add(uri.path.slice(folder.uri.path.length + 1));
    });
    await folder.write(
      'd.md',
      talk({ conference: 'Across', title: 'ONE ', speakers: '[Ottoline Thistlewood]', date: '2031-05-01' }),
    );
    await eventuallyMarked('a.md', ['duplicate-talk: One']);
    await eventuallyMarked('d.md', ['duplicate-talk: ONE']);
    deepStrictEqual([...told].sort(), ['a.md', 'd.md']);
    listening.dispose();
    await removeFile(folder.at('d.md'));
    await eventuallyMarked('a.md', []);
  });

  it('mark links to files that are not there, until they come', async () => {
    const body =
      '\n![a](pics/one.png "A") ![b](pics/tw%20o.png) [c](a.md#x) [d](nowhere/) [e](https://example.org/x.png)\n';
    await folder.write('links.md', talk({ conference: 'Across' }, body));
    await eventuallyMarked('links.md', [
      'missing-file: pics/one.png',
      'missing-file: pics/tw%20o.png',
      'missing-file: nowhere/',
    ]);
    await folder.write('pics/one.png', 'x');
    await folder.write('pics/tw o.png', 'x');
    await eventuallyMarked('links.md', ['missing-file: nowhere/']);
    await folder.write('nowhere/x.txt', 'x');
    await eventuallyMarked('links.md', []);
    await vscode.workspace.fs.delete(folder.at('pics'), { recursive: true });
    await eventuallyMarked('links.md', ['missing-file: pics/one.png', 'missing-file: pics/tw%20o.png']);
    ok(problems(folder.at('links.md')).every((problem) => problem.source === source));
  });
});
