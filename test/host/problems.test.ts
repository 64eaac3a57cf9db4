import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, strictEqual } from './assert';
import {
  caughtUp,
  codeOf,
  codes,
  edition,
  eventuallyEqual,
  noteText,
  open,
  problems,
  readyApi,
  setting,
  talk,
  TestFolder,
  typeOver,
  until,
} from './support';

type Severity = 'Error' | 'Warning' | 'Information' | 'Hint';

/** What a problem says, without its words. */
interface Expected {
  code: string;
  severity: Severity;
  range: string;
}

function seen(uri: vscode.Uri): Expected[] {
  return problems(uri).map((problem) => ({
    code: codeOf(problem),
    severity: vscode.DiagnosticSeverity[problem.severity] as Severity,
    range: rangeText(problem.range),
  }));
}

function rangeText({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** Takes the marks `«` and `»` out of a text, and says where they stood. */
function unmark(marked: string): { text: string; range: string } {
  const [before = '', inside = '', after = ''] = marked.split(/[«»]/);
  ok(marked.split(/[«»]/).length === 3, 'the text must be marked once');
  const position = (text: string): vscode.Position => {
    const lines = text.split(/\r?\n/);
    return new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  };
  return {
    text: before + inside + after,
    range: rangeText(new vscode.Range(position(before), position(before + inside))),
  };
}

const marked: [what: string, code: string, severity: Severity, text: string][] = [
  ['missing keys: at the opening fence', 'missing-key', 'Warning', '«---»\ntype: talk\ntitle: A\n---\n'],
  [
    'a missing key of an edition',
    'missing-key',
    'Warning',
    '«---»  \ntype: edition\nconference: Host Conf\nedition: B\n---\n',
  ],
  ['an unknown word', 'invalid-value', 'Warning', talk({ status: '«attneded»' })],
  ['a value with blanks and a comment behind it', 'invalid-value', 'Warning', talk({ status: ' «attneded»  # hm' })],
  ['a quoted value', 'invalid-value', 'Warning', talk({ status: `«'attneded'» # hm` })],
  ['a day that is none', 'invalid-value', 'Warning', talk({ date: '«2019-02-30»' })],
  ['an item of a list', 'invalid-value', 'Warning', talk({ slides: '[https://a.example/b, «b.pdf»]' })],
  ['a key of a speaker', 'invalid-value', 'Warning', talk({ speakers: '\n  - name: A\n    role: «boss»' })],
  ['a type that is nearly ours', 'invalid-value', 'Warning', talk({ type: '«tlak»' })],
  ['behind letters of two units', 'invalid-value', 'Warning', talk({ title: '🎤🎤', tags: '[🎤]', status: '«🎤🎤x»' })],
  ['a list for a text', 'wrong-type', 'Warning', talk({ title: '«[A, B]»' })],
  ['a list over lines for a text', 'wrong-type', 'Warning', talk({ room: '\n  «- A\n  - B»' })],
  ['a map for a list', 'wrong-type', 'Warning', talk({ tags: '«{ a: b }»' })],
  ['a hexadecimal edition', 'unquoted-text', 'Information', talk({ edition: '«0x13»' })],
  ['an edition that loses its zero', 'unquoted-text', 'Information', talk({ edition: '«2.10» # c' })],
  ['a hashtag', 'unquoted-text', 'Information', talk({ track: '«#ebpf»' })],
  ['a key that stands twice', 'duplicate-key', 'Error', talk({ room: 'A\n«room»: B' })],
  ['a key under another name', 'alias-key', 'Hint', talk({ conference: '', '«event»': 'Host Conf' })],
  ['a key that is nearly ours', 'similar-key', 'Information', talk({ '«sesion_type»': 'talk' })],
  ['a required key that is nearly ours', 'similar-key', 'Information', talk({ speakers: '', '«Speakers»': 'A' })],
  ['a title with a colon', 'yaml-syntax', 'Error', talk({ title: '«A: B»' })],
  ['a quote that is never closed', 'yaml-syntax', 'Error', talk({ title: '«"A»' })],
  ['an anchor', 'yaml-syntax', 'Error', talk({ title: '«&a A»' })],
  ['an end before the start', 'end-before-start', 'Warning', edition({ end_date: '«2031-04-30»' })],
  ['an end before the start, in quotes', 'end-before-start', 'Warning', edition({ end_date: '«"2031-04-30"» # c' })],
];

describe('Problems', function () {
  this.timeout(90_000);
  const folder = new TestFolder('problems');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    // All at once: notes that no editor ever opens.
    await Promise.all(
      marked.flatMap(([, , , text], i) =>
        Object.entries(forms).map(([form, write]) => folder.write(`${i}-${form}.md`, write(apart(text, i, form)))),
      ),
    );
  });
  after(() => folder.remove(api));

  /** The text as that of another conference: no two files are notes of one talk. */
  const apart = (text: string, i: number, form: string): string =>
    unmark(text).text.replace('Host Conf', `Conf ${String.fromCharCode(97 + i)} ${form}`);

  const forms: Record<string, (text: string) => string> = {
    LF: (text) => text,
    CRLF: (text) => text.replaceAll('\n', '\r\n'),
    BOM: (text) => `\ufeff${text}`,
    'BOM and CRLF': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  };

  marked.forEach(([what, code, severity, text], i) => {
    it(`${code}: ${what}`, async () => {
      const { range } = unmark(text);
      for (const form of Object.keys(forms)) {
        const uri = folder.at(`${i}-${form}.md`);
        await eventuallyEqual(() => seen(uri), [{ code, severity, range }], `${code} in a file with ${form}`);
      }
    });
  });

  it('were found without opening an editor', () => {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.path.startsWith(folder.uri.path));
    strictEqual(open.length, 0);
  });

  it('stand at the same places in an editor', async () => {
    for (const form of Object.keys(forms)) {
      const document = await open(folder.at(`2-${form}.md`));
      const [problem] = problems(document.uri);
      ok(problem, `no problem with ${form}`);
      strictEqual(document.getText(problem.range), 'attneded', form);
    }
  });

  it('say which keys are missing', async () => {
    const uri = folder.at('0-LF.md');
    await until(() => problems(uri).length > 0, 'the problem comes');
    match(problems(uri)[0]?.message ?? '', /conference.*edition.*speakers/);
  });

  it('are none in notes that are right, nor in files that are no notes', async () => {
    await folder.writeAll({
      'right/talk.md': talk({ date: '2031-05-02', own_key: '0x13', layout: 'post' }),
      'right/edition.md': edition({ end_date: '2031-05-03', url: 'https://example.org' }),
      'right/post.md': noteText({ layout: 'post', title: '0x13', status: 'nonsense', date: 'never' }),
      'right/plain.md': '# Title\n\n---\ntype: tlak\n---\n',
      'right/report.md': noteText({ type: 'report', title: 'R', status: 'review' }),
    });
    await until(() => folder.note(api, 'right/talk.md'), 'the notes come');
    await caughtUp(api);
    for (const name of ['talk', 'edition', 'post', 'plain', 'report'])
      deepStrictEqual(seen(folder.at(`right/${name}.md`)), [], name);
  });

  it('come several to a note, in its order', async () => {
    const keys = { conference: 'Several', edition: '0x13', speakers: '', status: 'x', level: 'y' };
    const uri = await folder.write('several.md', talk(keys));
    await eventuallyEqual(
      () => codes(uri),
      ['missing-key', 'unquoted-text', 'invalid-value', 'invalid-value'],
      'the problems come',
    );
  });

  it('go when the file is mended, and come back', async () => {
    const uri = await folder.write('mended.md', talk({ status: 'x' }));
    await eventuallyEqual(() => codes(uri), ['invalid-value'], 'the problem comes');
    await folder.write('mended.md', talk({ status: 'draft' }));
    await eventuallyEqual(() => codes(uri), [], 'the problem goes');
    await folder.write('mended.md', talk({ status: 'y' }));
    await eventuallyEqual(() => codes(uri), ['invalid-value'], 'the problem comes back');
    await folder.write('mended.md', '# No note\n');
    await eventuallyEqual(() => codes(uri), [], 'with the note the problem goes');
  });

  it('follow what is typed', async () => {
    const uri = await folder.write('typed.md', talk({ status: 'draft' }));
    const document = await open(uri);
    await typeOver(document, 'status: draft', 'status: drat');
    await eventuallyEqual(() => codes(uri), ['invalid-value'], 'the problem comes');
    await typeOver(document, 'type: talk', '# a new line\ntype: talk');
    await until(
      () => document.getText(problems(uri)[0]?.range) === 'drat',
      'the problem moves with its value',
      () => seen(uri),
    );
    await typeOver(document, 'status: drat', 'status: draft');
    await eventuallyEqual(() => codes(uri), [], 'the problem goes');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('go with the note', async () => {
    const uris = await Promise.all(
      ['a.md', 'sub/b.md', 'sub/c.md'].map((path) => folder.write(`gone/${path}`, talk({ status: 'x' }))),
    );
    const all = (): string[] => uris.flatMap(codes);
    await until(() => all().length === 3, 'the problems come', all);
    await folder.delete('gone/a.md');
    await until(() => all().length === 2, 'the problem of a deleted note goes', all);
    await folder.rename('gone/sub', 'gone/other');
    await eventuallyEqual(all, [], 'the problems of a renamed folder go');
    await eventuallyEqual(() => codes(folder.at('gone/other/b.md')), ['invalid-value'], 'and come in the new place');
    await folder.delete('gone');
    await eventuallyEqual(() => codes(folder.at('gone/other/b.md')), [], 'the problems of a deleted folder go');
  });

  it('of missing names go and come with the edition note above', async () => {
    const uri = await folder.write('below/deep/talk.md', noteText({ type: 'talk', title: 'A', speakers: 'B' }));
    await eventuallyEqual(() => codes(uri), ['missing-key'], 'the names are missing');
    await folder.write('below/edition.md', edition({ edition: '' }));
    await until(
      () => problems(uri)[0]?.message.includes('conference') === false,
      'the conference is inherited, the edition is still missing',
      () => problems(uri).map(({ message }) => message),
    );
    await folder.write('below/edition.md', edition());
    await eventuallyEqual(() => codes(uri), [], 'the names are inherited');
    await folder.write('below/other.md', edition({ edition: '"0x2"' }));
    await eventuallyEqual(() => codes(uri), ['missing-key'], 'two editions give nothing');
    await folder.delete('below/other.md');
    await eventuallyEqual(() => codes(uri), [], 'one gives its names again');
    await folder.rename('below/edition.md', 'edition elsewhere.md');
    await eventuallyEqual(() => codes(uri), [], 'the folder above gives them as well');
    await folder.delete('edition elsewhere.md');
    await eventuallyEqual(() => codes(uri), ['missing-key'], 'the names are missing again');
  });
});

describe('The settings of problems', function () {
  this.timeout(90_000);
  const folder = new TestFolder('severities');
  let api: ConferenceNotesApi;
  let uri: vscode.Uri;
  const asAlways: Expected[] = [
    { code: 'missing-key', severity: 'Warning', range: '0:0-0:3' },
    { code: 'unquoted-text', severity: 'Information', range: '3:9-3:13' },
    { code: 'invalid-value', severity: 'Warning', range: '5:8-5:9' },
  ];

  before(async () => {
    api = await readyApi();
    uri = await folder.write('a.md', talk({ edition: '0x13', speakers: '', status: 'x' }));
  });
  beforeEach(() => eventuallyEqual(() => seen(uri), asAlways, 'the problems are there'));
  afterEach(async () => {
    await setting('conferenceNotes.severity', undefined);
    await setting('conferenceNotes.validation.enabled', undefined);
  });
  after(() => folder.remove(api));

  it('severity: each of its own, others as always', async () => {
    await setting('conferenceNotes.severity', { 'missing-key': 'error', 'unquoted-text': 'hint' });
    const [first, second, third] = asAlways;
    ok(first && second && third);
    const expected: Expected[] = [{ ...first, severity: 'Error' }, { ...second, severity: 'Hint' }, third];
    await eventuallyEqual(() => seen(uri), expected, 'the severities change');
  });

  it('severity: off', async () => {
    await setting('conferenceNotes.severity', { 'missing-key': 'off', 'invalid-value': 'off' });
    await eventuallyEqual(() => codes(uri), ['unquoted-text'], 'two problems go');
  });

  it('severity: nonsense is no severity', async () => {
    await setting('conferenceNotes.severity', { 'missing-key': 'fatal', 'unquoted-text': 7, 'invalid-value': 'hint' });
    const expected = asAlways.map((one): Expected =>
      one.code === 'invalid-value' ? { ...one, severity: 'Hint' } : one,
    );
    await eventuallyEqual(() => seen(uri), expected, 'the rest counts');
  });

  it('validation: off and on again', async () => {
    await setting('conferenceNotes.validation.enabled', false);
    await eventuallyEqual(() => codes(uri), [], 'the problems go');
    await folder.write('b.md', talk({ status: 'x' }));
    await until(() => folder.note(api, 'b.md'), 'a new note comes');
    deepStrictEqual(codes(folder.at('b.md')), []);
    await setting('conferenceNotes.validation.enabled', true);
    await eventuallyEqual(() => seen(uri), asAlways, 'the problems come back');
    await eventuallyEqual(() => codes(folder.at('b.md')), ['invalid-value'], 'those of the new note as well');
  });
});

describe('Files that are not as they should be', function () {
  this.timeout(180_000);
  const folder = new TestFolder('bad');
  let api: ConferenceNotesApi;

  before(async () => {
    api = await readyApi();
    await folder.write('good.md', talk({ title: 'Good' }));
    await folder.holds(api, ['good.md: Good'], 'a good note comes');
  });
  afterEach(async () => {
    // The rest is unharmed: what is good stays, and what comes is seen.
    await folder.write('later.md', talk({ title: 'Later' }));
    await until(() => folder.note(api, 'later.md'), 'a note made afterwards comes');
    strictEqual(folder.note(api, 'good.md')?.title, 'Good');
    await folder.delete('later.md');
    await until(() => !folder.note(api, 'later.md'), 'it goes again');
  });
  after(() => folder.remove(api));

  const isUnreadable = async (path: string, message: RegExp): Promise<void> => {
    const uri = folder.at(path);
    await eventuallyEqual(() => codes(uri), ['unreadable-note'], `${path} is unreadable`);
    const [problem] = problems(uri);
    ok(problem);
    match(problem.message, message);
    strictEqual(problem.severity, vscode.DiagnosticSeverity.Warning);
    strictEqual(problem.range.start.line, 0);
  };

  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const large = (head: string, size: number): Uint8Array => {
    const content = new Uint8Array(size).fill(0x61);
    content.set(bytes(head));
    return content;
  };

  it('a note of 10 MB is listed, and too large', async () => {
    await folder.write('large.md', large(talk({ title: 'Large' }), 10 * 1024 * 1024));
    await isUnreadable('large.md', /too large/);
    strictEqual(folder.note(api, 'large.md')?.title, 'Large');
  });

  it('a note that has become small again is one as any other', async () => {
    await folder.write('large.md', talk({ title: 'Small' }));
    await eventuallyEqual(() => codes(folder.at('large.md')), [], 'the problem goes');
    await until(() => folder.note(api, 'large.md')?.title === 'Small', 'the note is read');
  });

  it('10 MB that are no note are none of our business', async () => {
    await folder.write('large text.md', large('# Title\n', 10 * 1024 * 1024));
    await caughtUp(api);
    deepStrictEqual(codes(folder.at('large text.md')), []);
    strictEqual(folder.note(api, 'large text.md'), undefined);
  });

  it('a file of 20 MB is not looked into', async () => {
    await folder.write('huge.md', large(talk({ title: 'Huge' }), 20 * 1024 * 1024));
    await isUnreadable('huge.md', /too large/);
    await folder.delete('huge.md');
    await eventuallyEqual(() => codes(folder.at('huge.md')), [], 'the problem goes');
  });

  it('a binary file is no text', async () => {
    const content = new Uint8Array(4096).map((_, i) => (i * 7919) % 256);
    content.set(bytes(talk({ title: 'Binary' })));
    await folder.write('binary.md', content);
    await isUnreadable('binary.md', /not text/);
    strictEqual(folder.note(api, 'binary.md'), undefined);
  });

  it('a front matter of 100 KB is not read to its end', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `key${i}: some words`).join('\n');
    await folder.write('long.md', talk({ title: 'Long', more: `\n${lines}` }));
    await isUnreadable('long.md', /front matter is larger/);
    const note = folder.note(api, 'long.md');
    deepStrictEqual([note?.type, note?.conference, note?.edition], ['talk', 'Host Conf', '0x1']);
  });

  it('a file that is not UTF-8 is read as far as it goes', async () => {
    const content = bytes(talk({ title: 'Lothor_', status: 'draft' })).map((byte) => (byte === 0x5f ? 0xe9 : byte));
    await folder.write('latin-1.md', content);
    await until(
      () => folder.note(api, 'latin-1.md')?.title === 'Lothor\ufffd',
      'the note comes',
      () => folder.list(api),
    );
    deepStrictEqual(codes(folder.at('latin-1.md')), []);
  });

  it('UTF-16 with its mark is read', async () => {
    const text = `\ufeff${talk({ title: 'Žluťoučký', status: 'x' })}`;
    const content = new Uint8Array(new Uint16Array(Array.from(text, (letter) => letter.charCodeAt(0))).buffer);
    await folder.write('utf-16.md', content);
    await until(
      () => folder.note(api, 'utf-16.md')?.title === 'Žluťoučký',
      'the note comes',
      () => folder.list(api),
    );
    await eventuallyEqual(
      () => seen(folder.at('utf-16.md')).map(({ range }) => range),
      ['6:8-6:9'],
      'its problem is in place',
    );
  });

  it('broken YAML is listed under its file name', async () => {
    await folder.write('broken yaml.md', talk({ title: 'A: B' }));
    await until(
      () => folder.note(api, 'broken yaml.md')?.title === 'broken yaml',
      'the note comes',
      () => folder.list(api),
    );
    deepStrictEqual(codes(folder.at('broken yaml.md')), ['yaml-syntax']);
  });

  it('a folder that is called like a note is none', async () => {
    await folder.write('folder.md/inner.md', talk({ title: 'Inner' }));
    await until(() => folder.note(api, 'folder.md/inner.md'), 'the note in it comes');
    deepStrictEqual(codes(folder.at('folder.md')), []);
    strictEqual(folder.note(api, 'folder.md'), undefined);
  });

  it('empty files and hostile YAML are taken as they are', async () => {
    await folder.writeAll({
      'empty.md': '',
      'fence.md': '---',
      'fences.md': '---\n---\n',
      'deep.md': `---\ntype: talk\nx: ${'['.repeat(30_000)}\n---\n`,
      'laughs.md': `---\ntype: talk\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n`,
      'script.md': '---js\n{ title: process.exit(1) }\n---\n',
    });
    await eventuallyEqual(() => codes(folder.at('deep.md')), ['yaml-syntax'], 'deep nesting is a problem');
    await eventuallyEqual(() => codes(folder.at('laughs.md')), ['yaml-syntax'], 'anchors are a problem');
    for (const name of ['empty', 'fence', 'fences', 'script'])
      strictEqual(folder.note(api, `${name}.md`), undefined, name);
  });
});
