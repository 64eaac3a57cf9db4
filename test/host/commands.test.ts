import * as vscode from 'vscode';
import sampleFiles from 'virtual:sample-files';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, eventually, match, ok, rejects, strictEqual } from './assert';
import {
  closeEditors,
  codes,
  deadline,
  edition,
  exists,
  extension,
  eventuallyEqual,
  filesBelow,
  readText,
  readyApi,
  removeFile,
  setting,
  talk,
  TestFolder,
  until,
  workspaceRoot,
} from './support';

function run<T = vscode.Uri>(name: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`conferenceNotes.${name}`, ...args);
}

/** Today's date, as a person in this time zone says it. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

describe('Commands that make notes', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;
  let names = 0;

  before(async () => {
    api = await readyApi();
  });
  beforeEach(() => {
    folder = new TestFolder('new');
  });
  afterEach(() => folder.remove(api));

  /** An edition of the library, with a note in the test's folder. */
  const knownEdition = async (dates = {}): Promise<{ conference: string; edition: string }> => {
    const name = { conference: `New Conf ${++names} Days`, edition: '0x1A' };
    await folder.write('edition.md', edition({ conference: name.conference, edition: `"${name.edition}"`, ...dates }));
    await until(() => folder.note(api, 'edition.md')?.conference === name.conference, 'the edition comes');
    return name;
  };

  const cursor = async (uri: vscode.Uri): Promise<string> => {
    const editor = await eventually(
      () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.toString() === uri.toString() ? active : undefined;
      },
      'the new note is open',
      deadline,
    );
    ok(editor.selection.isEmpty, 'something is selected');
    const text = editor.document.getText();
    const at = editor.document.offsetAt(editor.selection.active);
    return `${text.slice(text.lastIndexOf('\n', at - 1) + 1, at)}|${text.slice(at).split('\n')[0] ?? ''}`;
  };

  it('newEdition: beside the edition’s notes, but never in a folder it would share with others', async () => {
    const [own, shared] = [`Own${++names}`, `Shared${names}`];
    await folder.write('own/talk.md', talk({ conference: own, edition: '"1"' }));
    await folder.write('shared/talk.md', talk({ conference: shared, edition: '"1"' }));
    await folder.write('shared/other.md', talk({ conference: shared, edition: '"2"' }));
    const listed = (): number =>
      api.library.notes().filter(({ conference }) => conference === own || conference === shared).length;
    await until(() => listed() === 3, 'the three talks are listed', listed);
    try {
      const beside = await run('newEdition', { conference: own, edition: '1' });
      strictEqual(beside.toString(), folder.at('own/edition.md').toString());
      const apart = await run('newEdition', { conference: shared, edition: '1' });
      strictEqual(apart.toString(), vscode.Uri.joinPath(workspaceRoot(), shared, '1', 'edition.md').toString());
    } finally {
      await closeEditors();
      await removeFile(vscode.Uri.joinPath(workspaceRoot(), shared));
    }
  });

  it('newEdition: the file, exactly', async () => {
    const name = { conference: `New Conf ${++names} Days`, edition: '0x1A' };
    const root = vscode.Uri.joinPath(workspaceRoot(), `New-Conf-${names}-Days`);
    try {
      const uri = await run('newEdition', name);
      strictEqual(uri.toString(), vscode.Uri.joinPath(root, '0x1A', 'edition.md').toString());
      const lines = [
        '---',
        'type: edition',
        `conference: ${name.conference}`,
        'edition: "0x1A"',
        'start_date: ',
        'end_date:',
        'city:',
        'country:',
        'attendees: []',
        'url:',
        '---',
        '',
        '',
      ];
      strictEqual(await readText(uri), lines.join('\n'));
      strictEqual(await cursor(uri), 'start_date: |');
      await until(
        () => api.library.editions().some(({ conference }) => conference === name.conference),
        'it is listed',
      );
    } finally {
      await closeEditors();
      await removeFile(root);
    }
  });

  it('newTalk: the file, exactly, and the cursor where one writes', async () => {
    const name = await knownEdition();
    const uri = await run('newTalk', { ...name, title: 'Queues: what, why & "how"?' });
    strictEqual(uri.toString(), folder.at('queues-what-why-how.md').toString());
    const lines = [
      '---',
      'type: talk',
      `conference: ${name.conference}`,
      'edition: "0x1A"',
      `title: 'Queues: what, why & "how"?'`,
      'speakers: []',
      'session_type: talk',
      'date:',
      'status: draft',
      'tags: []',
      '---',
      '',
      '## Summary',
      '',
      '## Key points',
      '',
      '- ',
      '',
      '## Q&A',
      '',
      '## Follow-ups',
      '',
      '## Links',
      '',
    ];
    strictEqual(await readText(uri), lines.join('\n'));
    strictEqual(await cursor(uri), '- |');
    const document = vscode.window.activeTextEditor?.document;
    strictEqual(document?.isDirty, false, 'the new note is unsaved');
    await until(
      () => folder.note(api, 'queues-what-why-how.md')?.title === 'Queues: what, why & "how"?',
      'it is listed',
    );
    // All that is missing is what only the writer can know.
    await eventuallyEqual(() => codes(uri), ['missing-key'], 'the speakers are missing');
  });

  it('newTalk: with today’s date where the edition takes place today', async () => {
    const name = await knownEdition({ start_date: '2020-01-01', end_date: '2099-12-31' });
    match(await readText(await run('newTalk', { ...name, title: 'Now' })), new RegExp(`\ndate: ${today()}\n`));
  });

  it('newReport and newAnnouncement: the files, exactly', async () => {
    const name = await knownEdition();
    const report = await run('newReport', { ...name, title: 'Back from it' });
    strictEqual(report.toString(), folder.at('back-from-it.md').toString());
    const head = (type: string, title: string): string =>
      `---\ntype: ${type}\nconference: ${name.conference}\nedition: "0x1A"\ntitle: ${title}\nstatus: draft\nauthors: []\ntags: []\n---\n`;
    strictEqual(await readText(report), `${head('report', 'Back from it')}\n\n\n## Conclusion\n`);
    const announcement = await run('newAnnouncement', { ...name, title: 'Off to it' });
    strictEqual(announcement.toString(), folder.at('off-to-it.md').toString());
    const body = `${name.conference} 0x1A takes place on May 1, 2031.\n\n## Why we go\n\n\n`;
    strictEqual(await readText(announcement), `${head('announcement', 'Off to it')}\n${body}`);
  });

  it('newReport and newAnnouncement without a title: one is made, nothing is asked', async () => {
    const name = await knownEdition();
    const report = await run('newReport', name);
    match(await readText(report), new RegExp(`\ntitle: Feedback from ${name.conference} 0x1A\n`));
    const announcement = await run('newAnnouncement', name);
    match(await readText(announcement), new RegExp(`\ntitle: We will be at ${name.conference} 0x1A\n`));
  });

  it('an existing file is an error, and stays byte for byte', async () => {
    const name = await knownEdition();
    const own = await folder.write('taken.md', '\ufeffMine.\r\n\u0000');
    const before = await vscode.workspace.fs.readFile(own);
    for (const command of ['newTalk', 'newReport', 'newAnnouncement'])
      await rejects(run(command, { ...name, title: 'Taken' }), /already/);
    deepStrictEqual([...(await vscode.workspace.fs.readFile(own))], [...before]);
    strictEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0, 'something is unsaved');
    deepStrictEqual(await filesBelow(folder.uri), ['edition.md', 'taken.md']);
  });

  it('an existing edition note is an error, and stays', async () => {
    const name = { conference: `New Conf ${++names} Days`, edition: '1' };
    const root = vscode.Uri.joinPath(workspaceRoot(), `New-Conf-${names}-Days`);
    try {
      const uri = await run('newEdition', name);
      const before = await readText(uri);
      await rejects(run('newEdition', name), /already/);
      strictEqual(await readText(uri), before);
    } finally {
      await closeEditors();
      await removeFile(root);
    }
  });

  const titles = [
    '../../evil',
    '..\\..\\evil',
    '/etc/passwd',
    'C:\\Windows\\x',
    '\\\\host\\share',
    '~/evil',
    '..',
    '.',
    '.hidden',
    'CON',
    'nul.txt',
    '%2e%2e%2fevil',
    'a\u0000b',
    'a\nb: c',
    'a/b',
    'x'.repeat(500),
    '長い題名'.repeat(100),
    '🎤',
    '***',
    '${conference}',
    '$(zap) [x](command:y)',
    'yes',
    '0x13',
    '2031-05-01',
    '# no comment',
    '- item',
    '@x `y` %z',
    '"quoted" and \'quoted\'',
    '{a: b}',
    '--- ',
    '!!js/function x',
    '\u202egnp.exe',
    'Ça: «va»',
  ];

  it('hostile titles stay in the folder, and are what they were', async () => {
    const name = await knownEdition();
    const made = new Map<string, { said: string; expected: string }>();
    for (const title of titles) {
      const said = JSON.stringify(title.slice(0, 40));
      let uri: vscode.Uri;
      try {
        uri = await run('newTalk', { ...name, title });
      } catch (error) {
        // Two of them make the same name: then it is the error of an existing file.
        match(String(error), /already/, said);
        ok(made.size > 0, said);
        continue;
      }
      made.set(uri.toString(), { said, expected: title.replace(/\s+/g, ' ').replaceAll('\u0000', '').trim() });
      const path = uri.toString().slice(folder.uri.toString().length);
      ok(uri.toString().startsWith(`${folder.uri.toString()}/`) && /^\/[^/]+\.md$/.test(path), `${said} → ${path}`);
      ok(new TextEncoder().encode(decodeURIComponent(path)).length <= 255, `${said} makes too long a name`);
    }
    for (const [uri, { said, expected }] of made) {
      const note = (): string | undefined => api.library.notes().find((one) => one.uri === uri)?.title;
      await until(() => note() === expected, `${said} is the note’s title`, note);
      await eventuallyEqual(() => codes(vscode.Uri.parse(uri, true)), ['missing-key'], `${said} is no problem`);
    }
    ok(made.size > titles.length / 2, `only ${made.size} notes were made`);
    deepStrictEqual((await filesBelow(folder.uri)).length, made.size + 1);
  });

  it('hostile names of conferences and editions stay in the workspace', async () => {
    const hostile = [
      '../..',
      '/etc',
      '..\\..',
      'C:\\x',
      '~',
      '%2e%2e',
      '.',
      'a/../../b',
      'NUL',
      '\u0000',
      '${edition}',
    ];
    const before = (await vscode.workspace.fs.readDirectory(workspaceRoot())).map(([name]) => name);
    const above = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(workspaceRoot(), '..'));
    try {
      for (const name of hostile) {
        const uri = await run('newTalk', { conference: name, edition: name, title: 'Evil' });
        const inside = uri.toString().startsWith(`${workspaceRoot().toString()}/`) && !uri.path.includes('/../');
        ok(inside && uri.path.endsWith('/evil.md'), `${JSON.stringify(name)} → ${uri.toString()}`);
        await closeEditors();
        await vscode.workspace.fs.delete(uri);
      }
      deepStrictEqual(await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(workspaceRoot(), '..')), above);
    } finally {
      await closeEditors();
      for (const [name] of await vscode.workspace.fs.readDirectory(workspaceRoot())) {
        if (!before.includes(name)) await removeFile(vscode.Uri.joinPath(workspaceRoot(), name));
      }
    }
  });

  it('a talk without a title is an error: nothing is made, and nothing is asked', async () => {
    const name = await knownEdition();
    for (const title of [undefined, '', '  ', 7]) await rejects(run('newTalk', { ...name, title }), /title/);
    deepStrictEqual(await filesBelow(folder.uri), ['edition.md']);
  });

  it('notes go where the setting says', async () => {
    const path = folder.uri.path.slice(workspaceRoot().path.length + 1);
    await setting('conferenceNotes.notePath', `${path}/\${year}/\${edition}-\${title}`);
    try {
      const uri = await run('newTalk', { conference: 'Elsewhere', edition: '7', title: 'Here & there' });
      strictEqual(uri.toString(), folder.at(`${today().slice(0, 4)}/7-here-there.md`).toString());
      await setting('conferenceNotes.notePath', `../../${path}/\${title}.md`);
      const inside = await run('newTalk', { conference: 'Elsewhere', edition: '7', title: 'Still in it' });
      strictEqual(inside.toString(), folder.at('still-in-it.md').toString());
    } finally {
      await setting('conferenceNotes.notePath', undefined);
    }
  });
});

describe('Open Preview', function () {
  this.timeout(60_000);
  const folder = new TestFolder('preview');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.writeAll({
      'edition.md': edition({ conference: 'Preview Conf', edition: '"1"' }),
      'a.md': talk({ conference: '', edition: '', title: 'Seen in a preview', speakers: '[Ada Seen]', tags: '[seen]' }),
    });
    await folder.holds(api, ['a.md: Seen in a preview', 'edition.md: Preview Conf 1'], 'the notes come');
  });
  beforeEach(closeEditors);
  after(() => folder.remove(api));

  /** `column: label` of each preview. */
  const previews = (): string[] =>
    vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
      tabs.flatMap(({ input, label }) =>
        input instanceof vscode.TabInputWebview && /(^|-)conferenceNotes\.preview$/.test(input.viewType)
          ? `${viewColumn}: ${label}`
          : [],
      ),
    );

  const table: [what: string, argument: () => unknown, label: string][] = [
    ['nothing: the whole library', () => undefined, 'Conference Notes'],
    ['an edition', () => ({ conference: 'Preview Conf', edition: '1' }), 'Preview Conf 1'],
    ['a speaker', () => ({ speaker: 'Ada Seen' }), 'Ada Seen'],
    ['a tag', () => ({ tag: 'seen' }), '#seen'],
    ['a talk', () => folder.at('a.md'), 'Seen in a preview'],
    ['an edition note', () => folder.at('edition.md'), 'Preview Conf 1'],
  ];
  for (const [what, argument, label] of table) {
    it(`with ${what}`, async () => {
      await run('openPreview', ...(argument() === undefined ? [] : [argument()]));
      await eventuallyEqual(previews, [`1: ${label}`], 'the preview is open');
    });
  }

  it('of the same scope is open once', async () => {
    await run('openPreview', { tag: 'seen' });
    await run('openPreview', { tag: 'other' });
    await run('openPreview', { tag: 'seen' });
    await eventuallyEqual(previews, ['1: #seen', '1: #other'], 'two previews are open');
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === '#seen',
      'the first is in front again',
    );
  });

  it('to the side: in a second column, beside the note', async () => {
    await run('goToTalk', folder.at('a.md'));
    await run('openPreviewToSide', folder.at('a.md'));
    await eventuallyEqual(previews, ['2: Seen in a preview'], 'the preview is in the second column');
    strictEqual(vscode.window.tabGroups.all.length, 2);
  });

  it('follows the note’s title', async () => {
    await run('openPreview', folder.at('a.md'));
    await eventuallyEqual(previews, ['1: Seen in a preview'], 'the preview is open');
    await folder.write('a.md', talk({ title: 'Called otherwise' }));
    await eventuallyEqual(previews, ['1: Called otherwise'], 'the preview has the new title');
  });
});

describe('Open Sample', function () {
  this.timeout(120_000);
  const folder = new TestFolder('sample');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.write('keep.md', '# Mine\n');
  });
  after(() => folder.remove(api));

  it('with a folder’s URI copies all files there, byte for byte', async () => {
    const copy = await run('openSample', folder.uri);
    strictEqual(copy.toString(), folder.at('conference-notes-sample').toString());
    const files = await filesBelow(copy);
    deepStrictEqual(files, [...sampleFiles].sort());
    ok(files.length >= 30, `only ${files.length} files`);
    for (const path of files) {
      const shipped = vscode.Uri.joinPath(extension().extensionUri, 'sample', path);
      const [one, other] = await Promise.all(
        [vscode.Uri.joinPath(copy, path), shipped].map((uri) => vscode.workspace.fs.readFile(uri)),
      );
      ok(one && other && one.length === other.length && one.every((byte, i) => byte === other[i]), `${path} differs`);
    }
  });

  it('the copy is in the library, without a problem', async () => {
    const types = (): string[] => [...new Set(folder.notes(api).map(({ type }) => type))].sort();
    await eventuallyEqual(types, ['announcement', 'edition', 'report', 'talk'], 'its notes are listed');
    // The sample is the workspace of this suite too, so each of its editions and talks is there twice.
    const serious = folder
      .notes(api)
      .flatMap(({ uri }) => codes(vscode.Uri.parse(uri, true)).map((code) => `${uri}: ${code}`))
      .filter((problem) => !/: duplicate-(?:talk|edition)$/.test(problem));
    deepStrictEqual(serious, []);
  });

  it('a second time refuses, and changes nothing', async () => {
    const own = await folder.write('conference-notes-sample/README.md', 'Mine.');
    await rejects(run('openSample', folder.uri), /already/);
    strictEqual(await readText(own), 'Mine.');
    ok(await exists(folder.at('keep.md')), 'a file of ours is gone');
  });
});
