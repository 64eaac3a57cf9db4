import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, ok, strictEqual } from './assert';
import {
  caughtUp,
  closeEditors,
  codes,
  edition,
  eventuallyEqual,
  exists,
  open,
  problems,
  readText,
  readyApi,
  setting,
  source,
  talk,
  TestFolder,
  typeOver,
  until,
} from './support';

const { QuickFix, RefactorRewrite, SourceFixAll } = vscode.CodeActionKind;
const fixAllKind = SourceFixAll.append('conferenceNotes');

describe('Fixes', () => {
  const folder = new TestFolder('fixes');
  let api: ConferenceNotesApi;
  before(async () => {
    api = await readyApi();
  });
  after(() => folder.remove(api));
  afterEach(closeEditors);

  /** Opens a note that is the library's already. */
  async function opened(path: string, text: string): Promise<vscode.TextDocument> {
    const uri = await folder.write(path, text);
    await until(() => folder.note(api, path), `${path} is known`);
    return open(uri);
  }

  it('carry the edit, and the best is preferred', async () => {
    const document = await opened('carry.md', talk({ title: 'Carried', status: 'Draft' }));
    await eventuallyEqual(() => codes(document.uri), ['invalid-value'], 'the problem is shown');
    const [first, second] = await actions(document, 'Draft', QuickFix);
    ok(first && second);
    deepStrictEqual([first.title, second.title], ["Change to 'draft'", "Change to 'planned'"]);
    deepStrictEqual([first.isPreferred, second.isPreferred], [true, false]);
    strictEqual(await applied(document, first), talk({ title: 'Carried', status: 'draft' }));
    await eventuallyEqual(() => codes(document.uri), [], 'the problem is gone');
  });

  it('are made for the text as it stands, not for the problems shown', async () => {
    const document = await opened('stale.md', talk({ title: 'Fine', status: 'draft' }));
    await typeOver(document, 'title: Fine', 'title: What: a title');
    strictEqual(
      (await applied(document, await only(document, 'What:', QuickFix))).split('\n')[4],
      'title: "What: a title"',
    );
    await typeOver(document, 'title: "What', 'level: Beginner\ntitle: "What');
    ok((await applied(document, await only(document, 'Beginner', QuickFix))).includes('level: beginner\ntitle: "What'));
  });

  it('are not offered for what is not reported', async () => {
    const document = await opened('off.md', talk({ status: 'Draft' }));
    for (const [name, value] of [
      ['conferenceNotes.severity', { 'invalid-value': 'off' }],
      ['conferenceNotes.validation.enabled', false],
    ] as const) {
      await setting(name, value);
      deepStrictEqual(await actions(document, 'Draft', QuickFix), []);
      deepStrictEqual(await actions(document, 'Draft', fixAllKind), []);
      await setting(name, undefined);
      await until(async () => (await actions(document, 'Draft', QuickFix)).length > 0, 'they are back');
    }
  });

  it('write the missing keys, with the names of the notes beside', async () => {
    await folder.write('beside/other.md', talk());
    const document = await opened('beside/new.md', '---\ntype: talk\ntitle: A\n---\n');
    await caughtUp(api);
    const action = await only(document, '---', QuickFix);
    strictEqual(action.title, "Add 'conference', 'edition' and 'speakers'");
    const text = await applied(document, action);
    strictEqual(text, '---\ntype: talk\nconference: Host Conf\nedition: "0x1"\ntitle: A\nspeakers: []\n---\n');
  });

  it('know the other notes: their editions, names and files', async () => {
    await folder.writeAll({
      'across/edition.md': edition({
        conference: 'Across',
        edition: '"0x13"',
        start_date: '2031-05-01',
        end_date: '2031-05-03',
      }),
      'across/1.md': talk({ conference: 'Across', edition: '"0x13"', title: 'One', speakers: '[Zoë Acrossname]' }),
      'across/2.md': talk({ conference: 'Across', edition: '"0x13"', title: 'Two', speakers: '[Zoë Acrossname]' }),
      'across/photo one.png': 'x',
    });
    const keys = { conference: 'Across', edition: '"13"', title: 'Three', speakers: '[Zoe Acrossname (X)]' };
    const document = await opened('across/3.md', talk(keys, '\n![](photo_one.png)\n'));
    const expected = ['missing-file', 'speaker-spelling', 'unknown-edition'];
    await eventuallyEqual(() => codes(document.uri).sort(), expected, 'all is found');
    const editions = await actions(document, '13', QuickFix);
    deepStrictEqual(
      editions.map(({ title }) => title),
      ["Change to '0x13'", "Create the edition note of 'Across 13'"],
    );
    strictEqual(editions[1]?.command?.command, 'conferenceNotes.newEdition');
    const [here, everywhere] = await actions(document, 'Zoe', QuickFix);
    strictEqual(everywhere, undefined, 'it is the only note with that spelling');
    ok(here?.isPreferred);
    ok((await applied(document, here)).includes('speakers: [Zoë Acrossname (X)]'));
    ok((await applied(document, await only(document, 'photo', QuickFix))).includes('![](photo%20one.png)'));
  });

  it('make a list of a text, and use the tag that more notes have, here and everywhere as all notes stand', async () => {
    const files = {
      'tags/1.md': talk({ tags: '[hostfix]' }),
      'tags/2.md': talk({ tags: '[hostfix, x]' }),
      'tags/3.md': talk({ tags: '"HostFix"' }),
    };
    await folder.writeAll(files);
    const document = await opened('tags/4.md', talk({ tags: 'HostFix', authors: 'A and B' }));
    await caughtUp(api);
    const list = await only(document, 'A and B', RefactorRewrite);
    strictEqual(list.title, 'Make it a list');
    ok((await applied(document, list)).includes('authors: [A, B]\n'));
    strictEqual((await actions(document, 'type', RefactorRewrite)).length, 0);
    const few = await opened('tags/5.md', talk({ tags: '[host-fix]' }));
    await caughtUp(api);
    const [here] = await actions(few, 'host-fix', RefactorRewrite);
    ok(here);
    strictEqual(here.title, "Use 'HostFix' (2 notes)");
    ok((await applied(few, here)).includes('tags: [HostFix]'));
    await vscode.commands.executeCommand('workbench.action.files.saveAll');
    await caughtUp(api);
    await folder.writeAll({ 'tags/6.md': talk({ tags: '[hostfix]' }), 'tags/7.md': talk({ tags: '[hostfix]' }) });
    await caughtUp(api);
    const isOfAll = ({ title }: vscode.CodeAction): boolean => title.includes('all');
    const unresolved = (await actions(document, 'HostFix', RefactorRewrite)).find(isOfAll);
    strictEqual(unresolved?.title, "Change to 'hostfix' in all 3 notes");
    strictEqual(unresolved?.edit, undefined, 'no note is read before it is chosen');
    await typeOver(few, '[HostFix]', '[a, HostFix, hostfix]');
    const all = (await actions(document, 'HostFix', RefactorRewrite, 10)).find(isOfAll);
    ok(all?.edit);
    const changed = all.edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    deepStrictEqual(changed, ['3.md', '4.md', '5.md']);
    // Without what makes the editor show the list first.
    const unasked = new vscode.WorkspaceEdit();
    for (const [uri, edits] of all.edit.entries()) unasked.set(uri, edits);
    ok(await vscode.workspace.applyEdit(unasked));
    ok(document.getText().includes('tags: hostfix\n'), document.getText());
    ok(few.getText().includes('tags: [a, hostfix]\n'), few.getText());
    const closed = await vscode.workspace.openTextDocument(folder.at('tags/3.md'));
    ok(closed.getText().includes('tags: "hostfix"\n'), closed.getText());
  });

  it('keep CRLF, comments and quotes when all of a note is fixed', async () => {
    const before = talk({ edition: "'0x1' # first", title: 'A: b', status: 'Draft', statsu: 'x' }).replaceAll(
      '\n',
      '\r\n',
    );
    const document = await opened('crlf.md', before);
    const action = await only(document, 'type', fixAllKind);
    ok(fixAllKind.contains(action.kind ?? QuickFix));
    const after = before.replace('A: b', '"A: b"').replace('Draft', 'draft');
    strictEqual(await applied(document, action), after);
    strictEqual(action.edit?.entries()[0]?.[1].length, 3, 'in small edits');
    deepStrictEqual(await actions(document, 'type', fixAllKind), []);
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), before);
  });

  it('are made on save where that is set', async () => {
    const document = await opened('save.md', talk({ status: 'draft' }));
    await setting('editor.codeActionsOnSave', { 'source.fixAll.conferenceNotes': 'explicit' });
    await typeOver(document, 'status: draft', 'status: Summarized\nroom: 0x1');
    await until(async () => (await actions(document, 'type', fixAllKind)).length > 0, 'there is something to fix');
    await document.save();
    await setting('editor.codeActionsOnSave', undefined);
    ok((await readText(document.uri)).includes('status: summarized\nroom: "0x1"'), await readText(document.uri));
  });

  describe('of all notes', () => {
    const bom = '\ufeff';
    const faulty: Record<string, string> = {
      'all/1.md': talk({ title: 'A: b', status: 'Draft' }),
      'all/2.md': bom + talk({ edition: '0x1', title: 'Two', topics: 'a' }).replaceAll('\n', '\r\n'),
      'all/3.md': edition({ start_date: '2031-05-09', end_date: '2031-05-01', attendance: 'Hybrid' }),
      'all/clean.md': talk({ speakers: '[Bo Example]', topics: '[x]' }),
      'all/asks.md': talk({ level: 'expert', title: 'Other' }),
    };
    const fixed: Record<string, string> = {
      ...faulty,
      'all/1.md': talk({ title: '"A: b"', status: 'draft' }),
      'all/2.md': bom + talk({ edition: '"0x1"', title: 'Two', topics: 'a' }).replaceAll('\n', '\r\n'),
      'all/3.md': edition({ start_date: '2031-05-09', end_date: '2031-05-01', attendance: 'hybrid' }),
    };
    const onDisk = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        await Promise.all(Object.keys(faulty).map(async (path) => [path, await readText(folder.at(path))] as const)),
      );

    beforeEach(async () => {
      await folder.writeAll(faulty);
      await caughtUp(api);
    });

    it('change and save those that were closed', async () => {
      const changed = await vscode.commands.executeCommand<vscode.Uri[]>('conferenceNotes.fixAllNotes', {});
      const own = changed.filter(({ path }) => path.includes('/all/')).map(({ path }) => path.split('/').at(-1));
      deepStrictEqual(own, ['1.md', '2.md', '3.md']);
      deepStrictEqual(await onDisk(), fixed);
    });

    it('leave an unsaved note unsaved, fixed as it stands', async () => {
      const document = await open(folder.at('all/1.md'));
      await typeOver(document, 'Draft', 'Planned');
      await vscode.commands.executeCommand('conferenceNotes.fixAllNotes', {});
      strictEqual(document.getText(), talk({ title: '"A: b"', status: 'planned' }));
      ok(document.isDirty, 'it was saved');
      strictEqual((await onDisk())['all/1.md'], faulty['all/1.md']);
      strictEqual((await onDisk())['all/2.md'], fixed['all/2.md']);
    });

    it('answer with none where there is nothing to do', async () => {
      await vscode.commands.executeCommand('conferenceNotes.fixAllNotes', {});
      await caughtUp(api);
      deepStrictEqual(await vscode.commands.executeCommand('conferenceNotes.fixAllNotes', {}), []);
    });

    it('are counted by Check All Notes', async () => {
      const count = await vscode.commands.executeCommand<number>('conferenceNotes.checkAllNotes', {});
      const shown = vscode.languages.getDiagnostics().flatMap(([, all]) => all.filter((one) => one.source === source));
      strictEqual(count, shown.length);
      ok(count >= 7, String(count));
      strictEqual(problems(folder.at('all/asks.md')).length, 1);
      ok(await exists(folder.at('all/asks.md')));
    });
  });
});

/** What is offered at a text of a document, the first few with what is made for them when they are chosen. While any provider registers, requests are cancelled: then it asks again. */
async function actions(
  document: vscode.TextDocument,
  at: string,
  kind: vscode.CodeActionKind,
  resolved = 0,
): Promise<vscode.CodeAction[]> {
  const offset = document.getText().indexOf(at);
  ok(offset >= 0, `"${at}" is not in the document`);
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + 1));
  let found: vscode.CodeAction[] | undefined;
  await until(async () => {
    try {
      const command = 'vscode.executeCodeActionProvider';
      found = await vscode.commands.executeCommand(command, document.uri, range, kind.value, resolved);
      return true;
    } catch {
      return false;
    }
  }, 'code actions are answered');
  return found ?? [];
}

async function only(
  document: vscode.TextDocument,
  at: string,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction> {
  let [action] = await actions(document, at, kind);
  await until(async () => {
    [action] = await actions(document, at, kind);
    return action;
  }, `something is offered at ${at}`);
  ok(action);
  return action;
}

/** The document's text after the action. */
async function applied(document: vscode.TextDocument, { edit }: vscode.CodeAction): Promise<string> {
  ok(edit, 'the action carries its edit');
  ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
  return document.getText();
}
