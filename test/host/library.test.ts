import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, ok, strictEqual } from './assert';
import {
  caughtUp,
  closeEditors,
  edition,
  eventuallyEqual,
  extension,
  noteText,
  open,
  readyApi,
  setting,
  talk,
  TestFolder,
  typeOver,
  until,
} from './support';

describe('The API', function () {
  this.timeout(90_000);
  const folder = new TestFolder('api');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.writeAll({
      'one/edition.md': edition({
        edition: '"0x1A"',
        start_date: '2031-05-01',
        end_date: '2031-05-03',
        city: 'Prague',
        country: 'Czechia',
        tags: '[networking]',
        status: 'draft',
      }),
      'one/a full talk.md': noteText({
        type: 'talk',
        title: 'Queues: all of them'.replace(/^.*$/, '"$&"'),
        speakers: '\n  - Ada Example (Example Networks)\n  - name: Bob\n    role: moderator',
        session_type: 'keynote',
        date: '2031-05-02',
        time: '"14:30"',
        status: 'summarized',
        tags: '[xdp, qos]',
        slides: '[https://example.org/1.pdf, https://example.org/2.pdf]',
        video: 'none',
        url: 'https://example.org/',
      }),
      'one/least.md': noteText({ type: 'report', title: 'Feedback' }),
      'two/talk.md': talk({ conference: 'Lone Conf', edition: '"7"', title: 'Alone', event: 'ignored' }),
      'old/edition.md': edition({ conference: 'Old Conf', edition: '"1"', start_date: '1999-01', city: 'Brussels' }),
      'README.md': '# No note\n',
      'post.md': noteText({ layout: 'post', title: 'No note' }),
    });
    await until(
      () => folder.notes(api).length === 5,
      'five notes are listed',
      () => folder.list(api),
    );
  });

  after(() => folder.remove(api));

  const uri = (path: string): string => folder.at(path).toString();

  it('is what the contract says, and frozen', () => {
    deepStrictEqual(Object.keys(api).sort(), ['extendMarkdownIt', 'library', 'version']);
    strictEqual(api.version, 1);
    deepStrictEqual(Object.keys(api.library).sort(), ['editions', 'notes', 'onDidChange', 'ready']);
    deepStrictEqual(
      [
        typeof api.extendMarkdownIt,
        typeof api.library.notes,
        typeof api.library.editions,
        typeof api.library.onDidChange,
      ],
      ['function', 'function', 'function', 'function'],
    );
    strictEqual(typeof api.library.ready.then, 'function');
    ok(Object.isFrozen(api) && Object.isFrozen(api.library), 'the API can be changed');
  });

  it('is what `activate` answers, again and again the same', async () => {
    strictEqual(await extension().activate(), api);
    strictEqual(extension().exports, api);
  });

  it('is there at once: the notes can be asked for while they are read', async () => {
    const uris = (): string[] => api.library.notes().map(({ uri }) => uri);
    const before = uris();
    const scan = vscode.commands.executeCommand('conferenceNotes.refresh');
    let isReady = false;
    const ready = api.library.ready.then(() => (isReady = true));
    ok(Array.isArray(api.library.notes()), 'no notes while they are read');
    await Promise.resolve();
    strictEqual(isReady, false, 'ready before the notes are read');
    await Promise.all([scan, ready]);
    deepStrictEqual(uris(), before);
  });

  it('a note has all its fields, inherited ones too', () => {
    deepStrictEqual(folder.note(api, 'one/a full talk.md'), {
      uri: uri('one/a full talk.md'),
      type: 'talk',
      title: 'Queues: all of them',
      conference: 'Host Conf',
      edition: '0x1A',
      speakers: [{ name: 'Ada Example', affiliation: 'Example Networks' }, { name: 'Bob' }],
      tags: ['xdp', 'qos'],
      status: 'summarized',
      date: '2031-05-02',
      sessionType: 'keynote',
      slides: ['https://example.org/1.pdf', 'https://example.org/2.pdf'],
      video: [],
    });
  });

  it('a note has no field for what it does not say', () => {
    deepStrictEqual(folder.note(api, 'one/least.md'), {
      uri: uri('one/least.md'),
      type: 'report',
      title: 'Feedback',
      conference: 'Host Conf',
      edition: '0x1A',
      speakers: [],
      tags: [],
      slides: [],
      video: [],
    });
  });

  it('an edition note is called as its edition', () => {
    strictEqual(folder.note(api, 'one/edition.md')?.title, 'Host Conf 0x1A');
  });

  it('notes and editions are frozen through and through', () => {
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    ok(isFrozen(api.library.notes()), 'a note can be changed');
    ok(isFrozen(api.library.editions()), 'an edition can be changed');
  });

  it('the same note is the same object', () => {
    strictEqual(folder.note(api, 'one/least.md'), folder.note(api, 'one/least.md'));
  });

  it('notes come in the order of their URIs', () => {
    const uris = api.library.notes().map(({ uri }) => uri);
    deepStrictEqual(
      uris,
      [...uris].sort((a, b) => (a < b ? -1 : 1)),
    );
    strictEqual(new Set(uris).size, uris.length, 'a note stands there twice');
  });

  it('notes are plain data', () => {
    deepStrictEqual(JSON.parse(JSON.stringify(api.library.notes())) as unknown, api.library.notes());
  });

  it('an edition has its dates, its place, and all its notes with its own', () => {
    const found = api.library.editions().find(({ edition }) => edition === '0x1A');
    deepStrictEqual(found, {
      conference: 'Host Conf',
      edition: '0x1A',
      startDate: '2031-05-01',
      endDate: '2031-05-03',
      place: 'Prague, Czechia',
      notes: folder.notes(api).filter(({ edition }) => edition === '0x1A'),
    });
    deepStrictEqual(
      found?.notes.map(({ title }) => title),
      ['Queues: all of them', 'Host Conf 0x1A', 'Feedback'],
    );
  });

  it('an edition without an edition note is listed', () => {
    deepStrictEqual(
      api.library.editions().find(({ conference }) => conference === 'Lone Conf'),
      { conference: 'Lone Conf', edition: '7', notes: folder.notes(api).filter(({ title }) => title === 'Alone') },
    );
  });

  it('a place of which only the city is known is the city', () => {
    const { place, startDate } = api.library.editions().find(({ conference }) => conference === 'Old Conf') ?? {};
    deepStrictEqual({ place, startDate }, { place: 'Brussels', startDate: '1999-01' });
  });

  it('editions come newest first, those without dates last', () => {
    const dates = api.library.editions().map(({ startDate }) => startDate ?? '');
    deepStrictEqual(
      dates,
      [...dates].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
    );
    ok(
      dates.includes('') && dates.includes('2031-05-01') && dates.includes('1999-01'),
      'the editions are not all there',
    );
  });

  it('says when something changed, after it did', async () => {
    const seen: boolean[] = [];
    const subscription = api.library.onDidChange(() => seen.push(folder.note(api, 'two/new.md') !== undefined));
    try {
      await folder.write('two/new.md', talk({ title: 'New' }));
      await until(
        () => seen.at(-1),
        'a change is told, with the note in it',
        () => seen,
      );
      await folder.delete('two/new.md');
      await until(
        () => seen.at(-1) === false,
        'a change is told, with the note gone',
        () => seen,
      );
    } finally {
      subscription.dispose();
    }
  });

  it('says nothing of files that are no notes', async () => {
    await caughtUp(api);
    let changes = 0;
    const subscription = api.library.onDidChange(() => changes++);
    await folder.write('README.md', '# Still no note\n');
    await folder.write('data.json', '{}');
    await folder.delete('post.md');
    await folder.write('two/last.md', talk({ title: 'Last' }));
    await until(() => folder.note(api, 'two/last.md'), 'the note written last is listed');
    subscription.dispose();
    strictEqual(changes, 1);
  });
});

describe('The library keeps up with the disk', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
  });
  beforeEach(() => {
    folder = new TestFolder('disk');
  });
  afterEach(() => folder.remove(api));

  it('a note is made, changed, and deleted', async () => {
    await folder.write('a.md', talk({ title: 'One' }));
    await folder.holds(api, ['a.md: One'], 'a new note comes');
    await folder.write('a.md', talk({ title: 'Two' }));
    await folder.holds(api, ['a.md: Two'], 'a changed note changes');
    await folder.delete('a.md');
    await folder.holds(api, [], 'a deleted note goes');
  });

  it('a file becomes a note, and is none any more', async () => {
    await folder.writeAll({ 'a.md': '# Title\n', 'b.md': talk({ title: 'B' }) });
    await folder.holds(api, ['b.md: B'], 'one of two files is a note');
    await folder.write('a.md', talk({ title: 'A' }));
    await folder.holds(api, ['a.md: A', 'b.md: B'], 'the other becomes one');
    await folder.write('b.md', '# Title\n');
    await folder.holds(api, ['a.md: A'], 'the first is none any more');
  });

  it('a note is renamed, and moved', async () => {
    await folder.write('a.md', talk({ title: 'One' }));
    await folder.holds(api, ['a.md: One'], 'the note comes');
    await folder.rename('a.md', 'ä ö.md');
    await folder.holds(api, ['ä ö.md: One'], 'the note has its new name');
    await folder.write('deep/er/x.md', talk({ title: 'X' }));
    await folder.rename('ä ö.md', 'deep/er/b.md');
    await folder.holds(api, ['deep/er/b.md: One', 'deep/er/x.md: X'], 'the note is in its new place');
    await folder.rename('deep/er/b.md', 'deep/er/b.txt');
    await folder.holds(api, ['deep/er/x.md: X'], 'a note that is no Markdown file any more goes');
  });

  it('a note is renamed in the editor', async () => {
    await folder.write('a.md', talk({ title: 'One' }));
    await folder.holds(api, ['a.md: One'], 'the note comes');
    await open(folder.at('a.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(folder.at('a.md'), folder.at('b.md'));
    ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
    await folder.holds(api, ['b.md: One'], 'the note has its new name');
  });

  it('a folder of notes is renamed, and deleted', async () => {
    await folder.writeAll({
      'in/a.md': talk({ title: 'A' }),
      'in/sub/b.md': talk({ title: 'B' }),
      'in/sub/sub/c.md': talk({ title: 'C' }),
      'inside.md': talk({ title: 'Not in it' }),
    });
    const rest = 'inside.md: Not in it';
    await folder.holds(api, ['in/a.md: A', 'in/sub/b.md: B', 'in/sub/sub/c.md: C', rest], 'the notes come');
    await folder.rename('in', 'out');
    await folder.holds(api, [rest, 'out/a.md: A', 'out/sub/b.md: B', 'out/sub/sub/c.md: C'], 'the notes move');
    await folder.rename('out/sub', 'out/other');
    await folder.holds(
      api,
      [rest, 'out/a.md: A', 'out/other/b.md: B', 'out/other/sub/c.md: C'],
      'the inner notes move',
    );
    await folder.delete('out');
    await folder.holds(api, [rest], 'the notes of the folder go');
  });

  it('an edition’s names come and go with its note', async () => {
    const names = (): unknown[] => {
      const { conference, edition } = folder.note(api, 'sub/a.md') ?? {};
      return [conference, edition];
    };
    await folder.write('sub/a.md', noteText({ type: 'talk', title: 'A', speakers: 'B' }));
    await folder.holds(api, ['sub/a.md: A'], 'the talk comes');
    deepStrictEqual(names(), [undefined, undefined]);
    await folder.write('edition.md', edition({ edition: '"0xA"' }));
    await eventuallyEqual(names, ['Host Conf', '0xA'], 'the talk inherits from above');
    await folder.write('sub/edition.md', edition({ edition: '"0xB"' }));
    await eventuallyEqual(names, ['Host Conf', '0xB'], 'the talk inherits from the nearest');
    await folder.write('sub/second.md', edition({ edition: '"0xC"' }));
    await eventuallyEqual(names, [undefined, undefined], 'two editions in a folder give nothing');
    await folder.delete('sub/edition.md');
    await eventuallyEqual(names, ['Host Conf', '0xC'], 'the one that is left gives its names');
    await folder.delete('sub/second.md');
    await eventuallyEqual(names, ['Host Conf', '0xA'], 'the upper one gives them again');
    await folder.delete('edition.md');
    await eventuallyEqual(names, [undefined, undefined], 'nobody gives them');
  });

  it('300 notes are made in one go, and deleted', async () => {
    const paths = Array.from({ length: 300 }, (_, i) => `n${String(i).padStart(3, '0')}.md`);
    let changes = 0;
    const subscription = api.library.onDidChange(() => changes++);
    await Promise.all(paths.map((path) => folder.write(path, talk({ title: path }))));
    await folder.holds(
      api,
      paths.map((path) => `${path}: ${path}`),
      'all notes come',
    );
    subscription.dispose();
    ok(changes < 100, `300 files were told in ${changes} changes`);
    await folder.delete('');
    await folder.holds(api, [], 'all notes go');
  });

  it('a note that changes 50 times ends as it was written last', async () => {
    for (let i = 1; i <= 50; i++) await folder.write('a.md', talk({ title: `T${i}` }));
    await folder.holds(api, ['a.md: T50'], 'the last text is the one that counts');
    await caughtUp(api);
    deepStrictEqual(folder.list(api), ['a.md: T50']);
  });

  it('`refresh` is done when all notes are read', async () => {
    await folder.writeAll({ 'a.md': talk({ title: 'A' }), 'sub/b.md': talk({ title: 'B' }) });
    await vscode.commands.executeCommand('conferenceNotes.refresh');
    deepStrictEqual(folder.list(api), ['a.md: A', 'sub/b.md: B']);
    await folder.write('a.md', talk({ title: 'A2' }));
    await vscode.commands.executeCommand('conferenceNotes.refresh');
    deepStrictEqual(folder.list(api), ['a.md: A2', 'sub/b.md: B']);
    await folder.delete('sub');
    await vscode.commands.executeCommand('conferenceNotes.refresh');
    deepStrictEqual(folder.list(api), ['a.md: A2']);
  });

  it('several `refresh` at once all resolve', async () => {
    await folder.write('a.md', talk({ title: 'A' }));
    await folder.holds(api, ['a.md: A'], 'the note comes');
    const run = (): Thenable<unknown> => vscode.commands.executeCommand('conferenceNotes.refresh');
    await Promise.all([run(), run(), run(), api.library.ready]);
    deepStrictEqual(folder.list(api), ['a.md: A']);
  });
});

describe('What an editor holds unsaved wins', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
  });
  beforeEach(async () => {
    folder = new TestFolder('unsaved');
    await folder.write('a.md', talk({ title: 'On disk' }));
    await folder.holds(api, ['a.md: On disk'], 'the note comes');
  });
  afterEach(() => folder.remove(api));

  /** Opens the note and gives it another title, unsaved. */
  const change = async (): Promise<vscode.TextDocument> => {
    const document = await open(folder.at('a.md'));
    await typeOver(document, 'On disk', 'Unsaved');
    await folder.holds(api, ['a.md: Unsaved'], 'the unsaved title shows');
    return document;
  };

  it('until it is saved', async () => {
    const document = await change();
    ok(await document.save(), 'it was not saved');
    await caughtUp(api);
    deepStrictEqual(folder.list(api), ['a.md: Unsaved']);
  });

  it('until it is reverted', async () => {
    await change();
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await folder.holds(api, ['a.md: On disk'], 'what is on disk is back');
  });

  it('until it is closed without saving', async () => {
    await change();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await folder.holds(api, ['a.md: On disk'], 'what is on disk is back');
  });

  it('over a later change on disk', async () => {
    const document = await change();
    await folder.write('a.md', talk({ title: 'Later on disk' }));
    await caughtUp(api);
    ok(document.isDirty, 'the editor gave its text up');
    deepStrictEqual(folder.list(api), ['a.md: Unsaved']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await folder.holds(api, ['a.md: Later on disk'], 'what is on disk is back');
  });

  it('over a full scan', async () => {
    await change();
    await vscode.commands.executeCommand('conferenceNotes.refresh');
    deepStrictEqual(folder.list(api), ['a.md: Unsaved']);
  });

  for (const [what, path] of [
    ['file', 'a.md'],
    ['folder', ''],
  ] as const) {
    it(`while its ${what} is deleted`, async () => {
      const document = await change();
      await folder.delete(path);
      await caughtUp(api);
      ok(document.isDirty, 'the editor gave its text up');
      deepStrictEqual(folder.list(api), ['a.md: Unsaved']);
      await vscode.commands.executeCommand('conferenceNotes.refresh');
      deepStrictEqual(folder.list(api), ['a.md: Unsaved']);
      await closeEditors();
      strictEqual(document.isDirty, false, 'the editor still holds it');
      await folder.holds(api, [], 'with the editor the note goes');
    });
  }

  it('where it makes a note of a file, or none', async () => {
    await folder.write('b.md', '# Title\n');
    const document = await open(folder.at('b.md'));
    await typeOver(document, '# Title\n', talk({ title: 'New' }));
    await folder.holds(api, ['a.md: On disk', 'b.md: New'], 'the file is a note');
    await typeOver(document, 'type: talk\nconference', 'type: post\nevent_');
    await folder.holds(api, ['a.md: On disk'], 'the file is no note');
  });

  it('with each letter, and undone', async () => {
    const document = await open(folder.at('a.md'));
    await typeOver(document, 'On disk', 'O');
    await folder.holds(api, ['a.md: O'], 'the first letter shows');
    await typeOver(document, 'title: O', 'title: On');
    await folder.holds(api, ['a.md: On'], 'the second letter shows');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await folder.holds(api, ['a.md: On disk'], 'undone is undone');
  });
});

describe('What an editor holds saved', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
  });
  beforeEach(async () => {
    folder = new TestFolder('open');
    await folder.write('a.md', talk({ title: 'On disk' }));
    await folder.holds(api, ['a.md: On disk'], 'the note comes');
    await open(folder.at('a.md'));
  });
  afterEach(() => folder.remove(api));

  it('follows the disk', async () => {
    await folder.write('a.md', talk({ title: 'Later on disk' }));
    await folder.holds(api, ['a.md: Later on disk'], 'the change on disk shows');
  });

  it('goes with its file', async () => {
    await folder.delete('a.md');
    await folder.holds(api, [], 'the note goes');
    await caughtUp(api);
    deepStrictEqual(folder.list(api), []);
  });

  it('goes with its file, in a full scan too', async () => {
    await folder.delete('a.md');
    await folder.holds(api, [], 'the note goes');
    await vscode.commands.executeCommand('conferenceNotes.refresh');
    deepStrictEqual(folder.list(api), []);
  });

  it('goes with its folder', async () => {
    await folder.delete('');
    await folder.holds(api, [], 'the note goes');
  });

  it('goes with a folder that is made and deleted at once', async () => {
    await folder.writeAll({ 'new/b.md': talk({ title: 'B' }), 'new/c.md': talk({ title: 'C' }) });
    await vscode.workspace.openTextDocument(folder.at('new/b.md'));
    await folder.delete('new');
    await caughtUp(api);
    deepStrictEqual(folder.list(api), ['a.md: On disk']);
  });

  it('comes back with a file made anew', async () => {
    await folder.delete('a.md');
    await folder.holds(api, [], 'the note goes');
    await folder.write('a.md', talk({ title: 'Made anew' }));
    await folder.holds(api, ['a.md: Made anew'], 'the note comes back');
  });
});

describe('The settings of what is a note', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    folder = new TestFolder('settings');
    await folder.writeAll({
      'a.md': talk({ title: 'A' }),
      'hidden/b.md': talk({ title: 'B' }),
      'c.markdown': talk({ title: 'C' }),
      'node_modules/x/d.md': talk({ title: 'D' }),
      'e.md': talk({ title: 'E', conference: '', reihe: 'Reihe' }),
    });
    await folder.holds(api, ['a.md: A', 'e.md: E', 'hidden/b.md: B'], 'the notes come');
  });
  afterEach(async () => {
    for (const name of [
      'conferenceNotes.exclude',
      'conferenceNotes.include',
      'conferenceNotes.aliases',
      'files.exclude',
    ])
      await setting(name, undefined);
    await folder.holds(api, ['a.md: A', 'e.md: E', 'hidden/b.md: B'], 'all is as before');
  });
  after(() => folder.remove(api));

  it('exclude: notes go and come back', async () => {
    await setting('conferenceNotes.exclude', ['**/node_modules/**', '**/hidden/**', '**/a.md']);
    await folder.holds(api, ['e.md: E'], 'the excluded notes go');
    await folder.write('hidden/new.md', talk({ title: 'New' }));
    await caughtUp(api);
    deepStrictEqual(folder.list(api), ['e.md: E'], 'a new note that is excluded came');
    await folder.delete('hidden/new.md');
  });

  it('exclude: what it leaves out has no problems', async () => {
    const uri = await folder.write('hidden/new.md', talk({ status: 'nonsense' }));
    await until(() => vscode.languages.getDiagnostics(uri).length > 0, 'the problem comes');
    await setting('conferenceNotes.exclude', ['**/node_modules', '**/hidden']);
    await until(() => vscode.languages.getDiagnostics(uri).length === 0, 'the problem goes');
    await folder.delete('hidden/new.md');
  });

  it('files.exclude: notes go and come back', async () => {
    await setting('files.exclude', { '**/hidden': true, '**/a.md': false });
    await folder.holds(api, ['a.md: A', 'e.md: E'], 'the hidden note goes');
  });

  it('include: folders go and move where it is as wide as to hold them too', async () => {
    await setting('conferenceNotes.include', ['**']);
    await folder.write('new/x.md', talk({ title: 'X' }));
    await until(() => folder.note(api, 'new/x.md'), 'a note in a new folder comes');
    await folder.rename('new', 'moved');
    const is = (path: string): boolean => folder.note(api, path) !== undefined;
    await until(() => is('moved/x.md') && !is('new/x.md'), 'it moves with its folder');
    await folder.delete('moved');
    await until(() => !is('moved/x.md'), 'it goes with its folder');
  });

  it('include: other files come', async () => {
    await setting('conferenceNotes.include', ['**/*.markdown', '**/hidden/*.md']);
    await folder.holds(api, ['c.markdown: C', 'hidden/b.md: B'], 'what is included is there, and nothing else');
  });

  it('aliases: keys of others are read', async () => {
    strictEqual(folder.note(api, 'e.md')?.conference, undefined);
    await setting('conferenceNotes.aliases', { reihe: 'conference' });
    await until(() => folder.note(api, 'e.md')?.conference === 'Reihe', 'the key is read');
  });

  const nonsense: [name: string, value: unknown, expected: string[]][] = [
    ['include', ['**/hidden/*.md', ''], ['hidden/b.md: B']],
    ['include', ['**/hidden/*.md', '['], ['hidden/b.md: B']],
    ['include', ['**/hidden/*.md', '{a,b', '(x', '!'], ['hidden/b.md: B']],
    ['include', ['**/hidden/*.md', 7, null], ['hidden/b.md: B']],
    ['include', 'a.md', ['a.md: A', 'e.md: E', 'hidden/b.md: B']],
    ['exclude', ['**/node_modules/**', '**/hidden/**', ''], ['a.md: A', 'e.md: E']],
    ['exclude', ['**/node_modules/**', '**/hidden/**', '['], ['a.md: A', 'e.md: E']],
    ['exclude', ['**/node_modules/**', '**/hidden/**', '{a,b', '(x'], ['a.md: A', 'e.md: E']],
    ['exclude', ['**/node_modules/**', '{**/hidden/**,**/a.md}'], ['e.md: E']],
    ['aliases', { titel: 7, x: 'nothing', event: null }, ['a.md: A', 'e.md: E', 'hidden/b.md: B']],
  ];
  for (const [name, value, expected] of nonsense) {
    it(`${name}: in ${JSON.stringify(value)} counts what can be read`, async () => {
      // Something else first, so that what is as always is seen to come back.
      await setting('conferenceNotes.include', ['**/e.md']);
      await folder.holds(api, ['e.md: E'], 'one note is left');
      await setting('conferenceNotes.include', undefined);
      await setting(`conferenceNotes.${name}`, value);
      await folder.holds(api, expected, 'what can be read counts');
    });
  }
});
