// What one does with notes of the tree: through the commands, as programs and keybindings call them.
import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, rejects, strictEqual } from './assert';
import {
  caughtUp,
  closeEditors,
  edition,
  eventuallyEqual,
  open,
  readText,
  readyApi,
  setting,
  talk,
  noteText,
  TestFolder,
  typeOver,
  until,
} from './support';

function run<T>(name: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`conferenceNotes.${name}`, ...args);
}

function names(uris: readonly vscode.Uri[] | undefined): (string | undefined)[] | undefined {
  return uris?.map(({ path }) => path.split('/').at(-1));
}

describe('Set Status', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;
  before(async () => {
    api = await readyApi();
    await setting('files.autoSave', 'off');
  });
  after(() => setting('files.autoSave', undefined));
  beforeEach(() => {
    folder = new TestFolder('status');
  });
  afterEach(() => folder.remove(api));

  const bom = '\ufeff';
  const files: Record<string, string> = {
    '1.md': talk({ title: 'One', status: 'planned # soon' }),
    '2.md': bom + talk({ title: 'Two', event: 'x', status: '"attended"' }).replaceAll('\n', '\r\n'),
    '3.md': talk({ title: 'Three', tags: '[a]' }),
    '4.md': talk({ title: 'Four', status: 'draft' }),
  };
  const set: Record<string, string> = {
    '1.md': files['1.md']?.replace('planned # soon', 'draft # soon') ?? '',
    '2.md': files['2.md']?.replace('"attended"', '"draft"') ?? '',
    '3.md': files['3.md']?.replace('tags: [a]', 'status: draft\ntags: [a]') ?? '',
    '4.md': files['4.md'] ?? '',
  };
  const uris = (): vscode.Uri[] => Object.keys(files).map((path) => folder.at(path));
  const onDisk = async (): Promise<Record<string, string>> =>
    Object.fromEntries(await Promise.all(Object.keys(files).map(async (path) => [path, await readText(folder.at(path))] as const))); // prettier-ignore

  /** Undoing goes from note to note. */
  const unsavedAre = async (count: number): Promise<void> => {
    const unsaved = (): number => vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length;
    await until(() => unsaved() === count, `${count} are unsaved`, unsaved);
  };

  const written = async (): Promise<void> => {
    await folder.writeAll(files);
    await until(() => folder.notes(api).length === 4, 'the notes are known');
  };

  it('changes several notes and saves them; one undo brings every byte back', async () => {
    await written();
    deepStrictEqual(names(await run('setStatus', uris(), 'draft')), ['1.md', '2.md', '3.md']);
    deepStrictEqual(await onDisk(), set);
    strictEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0, 'something is unsaved');
    await eventuallyEqual(
      () => folder.notes(api).map(({ status }) => status),
      Array(4).fill('draft'),
      'all are drafts',
    );
    const one = await open(folder.at('1.md'));
    await vscode.commands.executeCommand('undo');
    strictEqual(one.getText(), files['1.md']);
    await unsavedAre(3);
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
    let now = {};
    const isBack = async (): Promise<boolean> => JSON.stringify((now = await onDisk())) === JSON.stringify(files);
    await until(isBack, 'every byte is back', () => now);
  });

  it('changes one note, closed or open, and answers with none where there is nothing to do', async () => {
    await written();
    deepStrictEqual(names(await run('setStatus', folder.at('3.md'), 'draft')), ['3.md']);
    strictEqual(await readText(folder.at('3.md')), set['3.md']);
    deepStrictEqual(await run('setStatus', [folder.at('3.md'), folder.at('4.md')], 'draft'), []);
    const document = await open(folder.at('1.md'));
    deepStrictEqual(names(await run('setStatus', { status: 'draft' })), ['1.md']);
    strictEqual(document.getText(), set['1.md']);
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), files['1.md']);
  });

  it('takes an unsaved note as it stands, and leaves it unsaved; one undo takes all back', async () => {
    await written();
    const document = await open(folder.at('1.md'));
    await typeOver(document, 'planned # soon', 'skipped # never');
    await run('setStatus', uris(), 'draft');
    strictEqual(document.getText(), files['1.md']?.replace('planned # soon', 'draft # never'));
    ok(document.isDirty, 'it was saved');
    strictEqual(await readText(folder.at('1.md')), files['1.md']);
    strictEqual(await readText(folder.at('2.md')), set['2.md']);
    await vscode.commands.executeCommand('undo');
    strictEqual(document.getText(), files['1.md']?.replace('planned # soon', 'skipped # never'));
    await unsavedAre(3);
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) await document.save();
    await until(async () => (await readText(folder.at('2.md'))) === files['2.md'], 'the others are back');
    strictEqual(await readText(folder.at('3.md')), files['3.md']);
  });

  it('leaves out what cannot be changed, and refuses where that is all', async () => {
    const broken = talk({ title: 'A: b', status: 'planned' });
    await folder.writeAll({ 'broken.md': broken, 'fine.md': talk({ title: 'Fine' }) });
    await until(() => folder.notes(api).length === 2, 'the notes are known');
    await rejects(run('setStatus', folder.at('broken.md'), 'draft'), /front matter of this note cannot be changed/);
    deepStrictEqual(names(await run('setStatus', [folder.at('broken.md'), folder.at('fine.md')], 'draft')), [
      'fine.md',
    ]);
    strictEqual(await readText(folder.at('broken.md')), broken);
  });

  it('takes only what the notes may have', async () => {
    await folder.writeAll({
      'edition.md': edition({ conference: 'Status Conf', edition: '"1"' }),
      'talk.md': talk({ conference: 'Status Conf', edition: '"1"' }),
      'report.md': noteText({ type: 'report', title: 'R' }),
    });
    await until(() => folder.notes(api).length === 3, 'the notes are known');
    const [one, report, both] = [folder.at('talk.md'), folder.at('report.md'), folder.at('edition.md')];
    await rejects(run('setStatus', one, 'published'), /cannot have this status/);
    await rejects(run('setStatus', [one, report], 'review'), /cannot have this status/);
    await rejects(run('setStatus', both, 'draft'), /Only talks, reports and announcements/);
    await rejects(run('setStatus', folder.at('gone.md'), 'draft'), /no conference note/);
    deepStrictEqual(names(await run('setStatus', [both, one, report], 'draft')), ['report.md', 'talk.md']);
  });
});

describe('Move to Edition', function () {
  this.timeout(60_000);
  const folder = new TestFolder('moved');
  let api: ConferenceNotesApi;
  before(async () => {
    api = await readyApi();
  });
  after(() => folder.remove(api));

  it('writes the names of the edition, as small as can be, and moves no file unasked', async () => {
    const one = talk({ title: 'One', conference: 'Moved Conf', edition: '"1" # first' });
    const two = talk({ title: 'Two', conference: 'Moved Conf', edition: '"2"' });
    await folder.writeAll({
      'one/edition.md': edition({ conference: 'Moved Conf', edition: '"1"' }),
      'two/edition.md': edition({ conference: 'Moved Conf', edition: '"2"' }),
      'one/one.md': one,
      'two/two.md': two,
    });
    await until(() => folder.notes(api).length === 4, 'the notes are known');
    const uris = [folder.at('one/one.md'), folder.at('two/two.md'), folder.at('one/edition.md')];
    const to = { conference: 'moved conf', edition: '2' };
    deepStrictEqual(names(await run('moveToEdition', uris, to)), ['one.md']);
    const now = await readText(folder.at('one/one.md'));
    match(now, /^edition: "2" # first$/m);
    strictEqual(await readText(folder.at('two/two.md')), two);
    await eventuallyEqual(
      () => api.library.editions().find((one) => one.conference === 'Moved Conf' && one.edition === '2')?.notes.length,
      3,
      'the edition has the note',
    );
    await rejects(run('moveToEdition', folder.at('two/edition.md'), to), /Only talks, reports and announcements/);
    await open(folder.at('one/one.md'));
    await vscode.commands.executeCommand('undo');
    await vscode.workspace.saveAll();
    strictEqual(await readText(folder.at('one/one.md')), one);
  });
});

describe('Slides, videos and references', function () {
  this.timeout(60_000);
  const folder = new TestFolder('material');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.writeAll({
      'edition.md': edition({ conference: 'Material Conf', edition: '"0x1"', city: 'Oslo', country: 'Norway' }),
      'one.md': talk({ conference: 'Material Conf', edition: '"0x1"', title: '"One [1]"', slides: 'https://slides.invalid/', url: 'https://one.example/' }),
      'none.md': talk({ conference: 'Material Conf', edition: '"0x1"', title: 'None', slides: 'none', video: 'none' }),
    }); // prettier-ignore
    await caughtUp(api);
    await until(() => folder.notes(api).length === 3, 'the notes are known');
  });
  after(() => folder.remove(api));
  afterEach(closeEditors);

  // What is opened leaves the editor: the page tests see where it goes.
  it('nothing is opened where there is nothing to open', async () => {
    deepStrictEqual(await run('openSlides', folder.at('none.md')), []);
    deepStrictEqual(await run('openVideo', [folder.at('one.md'), folder.at('none.md')]), []);
  });

  it('a file that is no note is an error', () =>
    rejects(run('openSlides', folder.at('gone.md')), /no conference note/));

  it('a reference is copied, as plain text unless another format is given', async () => {
    const date = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.UTC(2031, 4, 1)); // prettier-ignore
    const text = `Ada Example: One [1]. Material Conf 0x1, Oslo, Norway, ${date}. https://one.example/`;
    strictEqual(await run('copyReference', folder.at('one.md')), text);
    strictEqual(await vscode.env.clipboard.readText(), text);
    await open(folder.at('none.md'));
    match(await run('copyReference', { format: 'bibtex' }), /^@misc\{example2031none,\n {2}author = \{Example, Ada\},/);
  });

  it('references to several notes are copied together', async () => {
    const all = [folder.at('one.md'), folder.at('none.md')];
    const at = folder.uri.path.split('/').at(-1);
    strictEqual(
      await run('copyReference', all, 'markdown'),
      `- [One \\[1\\]](/${at}/one.md)\n- [None](/${at}/none.md)`,
    );
    const items = JSON.parse(await run('copyReference', all, 'csl-json')) as { id: string }[];
    deepStrictEqual(items.map(({ id }) => id), ['example2031one', 'example2031none']); // prettier-ignore
    strictEqual(await vscode.env.clipboard.readText(), `${JSON.stringify(items, undefined, 2)}\n`);
  });

  it('notes are opened in tabs that stay, and a file is shown in the Explorer', async () => {
    const all = [folder.at('one.md'), folder.at('none.md')];
    deepStrictEqual(names(await run('openNotes', all)), ['one.md', 'none.md']);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    deepStrictEqual(
      tabs.map(({ label, isPreview }) => [label, isPreview]),
      [
        ['one.md', false],
        ['none.md', false],
      ],
    );
    const shown = await run<vscode.Uri>('revealInExplorer', folder.at('one.md'));
    strictEqual(shown.toString(), folder.at('one.md').toString());
    await rejects(run('openNotes', folder.at('gone.md')), /no conference note/);
  });

  it('another format is an error', () =>
    rejects(run('copyReference', folder.at('one.md'), 'ris'), /one of plain, markdown, bibtex, csl-json/));
});
