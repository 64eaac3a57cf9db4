// Reports: composed, refreshed, detached and kept together with their notes, as programs call the commands.
import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, rejects, strictEqual } from './assert';
import {
  codes,
  edition,
  exists,
  open,
  readText,
  readyApi,
  setting,
  talk,
  TestFolder,
  typeOver,
  until,
} from './support';

function run<T>(name: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`conferenceNotes.${name}`, ...args);
}

let conferences = 0;

describe('Reports', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;
  let name: { conference: string; edition: string };

  before(async () => {
    api = await readyApi();
    await setting('files.autoSave', 'off');
  });
  after(() => setting('files.autoSave', undefined));
  beforeEach(async () => {
    folder = new TestFolder('reports');
    name = { conference: `Report Conf ${++conferences}`, edition: '0x1' };
    const keys = { conference: name.conference };
    await folder.writeAll({
      'edition.md': edition({ ...keys, city: 'Prague', attendees: '[Ada Example, Bo Example]' }),
      'talks/a.md': talk(
        { ...keys, title: 'A talk', date: '2031-05-01', slides: '[https://example.org/1, https://example.org/2]' },
        '\n## Summary\n\nA is said.\n\n![Picture](a.png "A")\n\n## Q&A\n\nNone.\n',
      ),
      'talks/b.md': talk({ ...keys, title: 'B talk', date: '2031-05-02' }, '\n## Summary\n\nB is said.\n'),
      'talks/c.md': talk({ ...keys, title: 'C talk', date: '2031-05-02', status: 'draft' }),
    });
    await until(() => folder.notes(api).length === 4, 'the notes are known');
  });
  afterEach(() => folder.remove(api));

  const compose = (more: object = {}): Thenable<vscode.Uri> => run('composeReport', { ...name, ...more });

  it('are composed from the summarized talks, without a question', async () => {
    const uri = await compose();
    strictEqual(uri.path.split('/').at(-1), `feedback-from-report-conf-${conferences}-0x1.md`);
    strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'it is not open');
    const text = await readText(uri);
    match(text, /^---\ntype: report\n/);
    match(
      text,
      /took place in Prague \(May 1, 2031\)\. Ada Example and Bo Example attended\. It was our first Report Conf/,
    );
    match(
      text,
      /\n## A talk — Ada Example\n\nA is said\.\n\n!\[Picture\]\(talks\/a\.png "A"\)\n\n\[slides #1\]\(https:\/\/example\.org\/1\), \[slides #2\]/,
    );
    match(text, /B is said/);
    ok(!/C talk|None\./.test(text), text);
    await until(() => folder.note(api, uri.path.split('/').at(-1) ?? ''), 'the report is known');
    strictEqual(await run('refreshReport', uri), 0);
    strictEqual(await readText(uri), text);
  });

  it('are composed of the talks and sections given, at the place given', async () => {
    const to = folder.at('out/report.md');
    const uri = await compose({ talks: [folder.at('talks/a.md')], sections: ['Q&A'], to, groupBy: 'day' });
    strictEqual(uri.toString(), to.toString());
    const text = await readText(to);
    match(text, /\n### A talk — Ada Example\n\n#### Q&A\n\nNone\.\n/);
    match(text, /talk="\.\.\/talks\/a\.md" sections="Q&A" level="3"/);
    ok(!text.includes('B is said'), text);
  });

  it('never take the place of a file, and write nothing where something is wrong', async () => {
    const to = folder.at('talks/a.md');
    const before = await readText(to);
    await rejects(compose({ to }), /a file of this name/);
    strictEqual(await readText(to), before);
    const uri = await compose();
    await rejects(compose(), /a file of this name/);
    await rejects(run('composeReport', { conference: 'Nowhere Conf', edition: '9' }), /no notes of this edition/);
    const other = folder.at('other.md');
    await rejects(compose({ to: other, talks: [folder.at('edition.md')] }), /no talk note/);
    await rejects(compose({ to: other, talks: 'all' }), /list of the URIs/);
    await rejects(compose({ to: other, sections: [1] }), /names of sections/);
    await rejects(compose({ to: 'other.md' }), /URI of the new report/);
    strictEqual(await exists(other), false);
    await rejects(run('refreshReport', folder.at('talks/a.md')), /no report/);
    ok(await exists(uri));
  });

  it('have the form of the workspace', async () => {
    await folder.write('forms/report.md', '# ${conference} ${edition}\n\n${talks}\n\nBye${cursor}.\n');
    const path = vscode.workspace.asRelativePath(folder.at('forms'), false);
    await setting('conferenceNotes.templates', path);
    try {
      const text = await readText(await compose());
      match(text, new RegExp(`---\\n\\n# ${name.conference} 0x1\\n\\n<!-- conference-notes:begin talk="talks/a\\.md"`));
      match(text, /\n\nBye\.\n$/);
      const { document, selection } = vscode.window.activeTextEditor ?? {};
      strictEqual(document && selection && document.getText().slice(document.offsetAt(selection.active)), '.\n');
    } finally {
      await setting('conferenceNotes.templates', undefined);
    }
  });

  /** A report with the author's own words around the parts. */
  const written = async (): Promise<vscode.TextDocument> => {
    const document = await open(await compose());
    await typeOver(document, '## Conclusion\n', '## Conclusion\n\nMine.\n');
    await document.save();
    await until(() => folder.note(api, document.uri.path.split('/').at(-1) ?? ''), 'the report is known');
    return document;
  };

  it('are refreshed in one undo step, from what editors hold unsaved', async () => {
    const report = await written();
    const before = report.getText();
    const note = await open(folder.at('talks/b.md'));
    await typeOver(note, 'B is said.', 'B is said anew.');
    const more = await open(folder.at('talks/a.md'));
    await typeOver(more, 'A is said.', 'A is said anew.');
    strictEqual(await run('refreshReport', report.uri), 2);
    const after = before.replaceAll(/hash="\w+"/g, '').replaceAll(' is said.', ' is said anew.');
    strictEqual(report.getText().replaceAll(/hash="\w+"/g, ''), after);
    strictEqual(await run('refreshReport', report.uri), 0);
    await open(report.uri);
    await builtIn('undo');
    strictEqual(report.getText(), before);
  });

  it('keep parts that were edited by hand', async () => {
    const report = await written();
    await typeOver(report, 'B is said.', 'B is what I say.');
    const mine = report.getText();
    await folder.write('talks/b.md', (await readText(folder.at('talks/b.md'))).replace('B is said.', 'B is other.'));
    await until(async () => (await lenses(report.uri)).some((title) => title.includes('Compare')), 'the lens says so');
    strictEqual(await run('refreshReport', report.uri), 0);
    strictEqual(report.getText(), mine);
  });

  it('show how a part differs that was edited by hand, though its note says the same as before', async () => {
    const report = await written();
    await typeOver(report, 'B is said.', 'B is what I say.');
    const mine = report.getText();
    await until(async () => (await lenses(report.uri)).includes('Edited by hand · Compare'), 'the lens says so');
    strictEqual(await run('refreshReport', report.uri), 0);
    let changed: unknown;
    void run('refreshPart', report.uri, mine.indexOf('B is what I say.')).then((count) => (changed = count));
    await until(() => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputTextDiff;
    }, 'the difference is shown');
    // The first choice is to keep what was written.
    await until(async () => {
      await builtIn('workbench.action.acceptSelectedQuickOpenItem');
      return changed !== undefined;
    }, 'it is chosen');
    deepStrictEqual([changed, report.getText()], [0, mine]);
  });

  it('let a part be detached: it is the author’s then', async () => {
    const report = await written();
    await run('detachPart', report.uri, report.getText().indexOf('B is said.'));
    const detached = report.getText();
    ok(!detached.includes('begin talk="talks/b.md"'), detached);
    ok(detached.endsWith('\n\n<!-- conference-notes:without talk="talks/b.md" -->\n'), detached);
    const note = await open(folder.at('talks/b.md'));
    await typeOver(note, 'B is said.', 'B is other.');
    strictEqual(await run('refreshReport', report.uri), 0);
    strictEqual(report.getText(), detached);
    await rejects(run('detachPart', report.uri, 0), /no generated part/);
  });

  it('do not tell a detached talk as new, whatever it is called now, and one undo takes all of it back', async () => {
    const report = await written();
    const before = report.getText();
    await run('detachPart', report.uri, before.indexOf('B is said.'));
    await vscode.window.showTextDocument(report);
    await vscode.commands.executeCommand('undo');
    strictEqual(report.getText(), before);
    await run('detachPart', report.uri, before.indexOf('B is said.'));
    await typeOver(report, '## B talk', '## What we heard');
    const draft = await open(folder.at('talks/c.md'));
    await typeOver(draft, 'Words.', '## Summary\n\nC.');
    await until(async () => (await lenses(report.uri)).some((title) => /new talk/.test(title)), 'a talk is new');
    ok((await lenses(report.uri)).includes('1 new talk…'), 'it is the other one');
  });

  const lenses = async (uri: vscode.Uri): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
    return found.map(({ command }) => command?.title ?? '');
  };

  it('say above the text what can be done', async () => {
    const report = await written();
    deepStrictEqual(await lenses(report.uri), [
      'Up to date',
      ...['Detach', 'Open Talk', 'Detach', 'Open Talk', 'Detach'],
    ]);
    const note = await open(folder.at('talks/b.md'));
    await typeOver(note, 'B is said.', 'B is other.');
    await until(async () => (await lenses(report.uri))[0] === '1 part out of date · Refresh', 'it is out of date');
    ok((await lenses(report.uri)).includes('Out of date · Refresh'));
    await until(async () => (await lenses(note.uri)).includes('In 1 report · out of date'), 'the talk says so');
    const draft = await open(folder.at('talks/c.md'));
    await typeOver(draft, 'Words.', '## Summary\n\nC.');
    await until(async () => (await lenses(report.uri)).includes('1 new talk…'), 'the talk is new');
  });

  it('are told no more of a talk that is left out, whoever writes a note of it', async () => {
    const report = await open(await compose({ talks: [folder.at('talks/a.md')] }));
    await until(async () => (await lenses(report.uri)).includes('1 new talk…'), 'the talk is new');
    const line = '<!-- conference-notes:without talk="talks/b.md" -->';
    await typeOver(report, '## Conclusion', `## Conclusion\n\n${line}`);
    await until(async () => !(await lenses(report.uri)).includes('1 new talk…'), 'it is left out');
    const signed = (author: string): string =>
      talk(
        { conference: name.conference, title: 'B talk', date: '2031-05-02', authors: `[${author}]` },
        '\n## Summary\n\nB is said.\n',
      );
    await folder.writeAll({ 'talks/b.md': signed('Ada Example'), 'talks/b-too.md': signed('Bo Example') });
    await until(() => folder.note(api, 'talks/b-too.md'), 'the other note is known');
    await folder.writeAll({
      'talks/d.md': talk({ conference: name.conference, title: 'D talk' }, '\n## Summary\n\nD is said.\n'),
    });
    await until(() => folder.note(api, 'talks/d.md'), 'a talk that is new is known');
    // The lens follows a moment after the library.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const told = (await lenses(report.uri)).filter((title) => title.includes('new talk'));
    deepStrictEqual(told, ['1 new talk…']);
  });

  it('tell of broken markers, with what mends them', async () => {
    const report = await written();
    const whole = report.getText();
    const at = whole.lastIndexOf('<!-- conference-notes:end -->');
    await typeOver(report, whole.slice(at - 12, at + 30), whole.slice(at - 12, at));
    const broken = report.getText();
    await until(() => codes(report.uri).includes('broken-part'), 'it is a problem');
    strictEqual(await run('refreshReport', report.uri), 0);
    strictEqual(report.getText(), broken);
    const start = report.positionAt(broken.indexOf('<!-- conference-notes:begin talk="talks/b.md"'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      report.uri,
      new vscode.Range(start, start),
    );
    const fix = actions.find(({ title }) => title === 'End the generated part here');
    ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)), 'no fix');
    strictEqual(report.getText().replace(/\n{3,}/g, '\n\n'), whole);
    await until(() => !codes(report.uri).includes('broken-part'), 'the problem is gone');
  });

  it('follow notes that are moved', async () => {
    const report = await written();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const before = await readText(report.uri);
    const move = new vscode.WorkspaceEdit();
    move.renameFile(folder.at('talks/b.md'), folder.at('moved/b new.md'));
    ok(await vscode.workspace.applyEdit(move));
    await until(async () => (await readText(report.uri)).includes('talk="moved/b new.md"'), 'the marker follows');
    const after = await readText(report.uri);
    strictEqual(after, before.replace('talk="talks/b.md"', 'talk="moved/b new.md"'));
    strictEqual(await run('refreshReport', report.uri), 0);
  });

  it('follow themselves, with their pictures after a refresh', async () => {
    const report = await written();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const to = folder.at('reports/report.md');
    const move = new vscode.WorkspaceEdit();
    move.renameFile(report.uri, to);
    ok(await vscode.workspace.applyEdit(move));
    await until(async () => (await exists(to)) && (await readText(to)).includes('talk="../talks/b.md"'), 'it follows');
    await until(() => folder.note(api, 'reports/report.md'), 'the report is known there');
    strictEqual(await run('refreshReport', to), 1);
    match((await vscode.workspace.openTextDocument(to)).getText(), /!\[Picture\]\(\.\.\/talks\/a\.png "A"\)/);
  });

  const builtIn = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);
});
