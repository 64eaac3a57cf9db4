// Reports as they go out, through the command as programs call it.
import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { deepStrictEqual, match, ok, rejects, strictEqual } from './assert';
import {
  edition,
  exists,
  filesBelow,
  noteText,
  open,
  readText,
  readyApi,
  setting,
  talk,
  TestFolder,
  typeOver,
  until,
} from './support';

/** A JPEG of nothing, that tells a place. */
const photo = Uint8Array.from(
  '\xff\xd8\xff\xe1\0\x25Exif\0\0MM\0*\0\0\0\x08\0\0GPS 47.3769N 8.5417\xff\xc0\0\x08\x08\0\x01\0\x01\x01\xff\xda\0\x08\x01\x01\0\0?\0\x01\x02\xff\xd9',
  (letter) => letter.charCodeAt(0),
);

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const body = `
We went, see [the edition](edition.md) and [my list](../private.md).

<!-- conference-notes:begin talk="talks/quic.md" sections="Summary" hash="00000000" -->

## [QUIC](talks/quic.md) — Ada

![A stage](photos/stage.jpg "On stage")

<!-- conference-notes:end -->

![Drawing](photos/drawing%20one.svg)
![Lost](photos/lost.png) ![Outside](../../../../../../../etc/x.png) ![Other](photos/heic.heic)
`;

describe('Export Report', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;
  let report: vscode.Uri;
  before(async () => {
    api = await readyApi();
    await setting('files.autoSave', 'off');
  });
  after(() => setting('files.autoSave', undefined));
  beforeEach(async () => {
    folder = new TestFolder('export');
    await folder.writeAll({
      'edition.md': edition({ url: 'https://conf.example/' }),
      'talks/quic.md': talk({ title: 'QUIC', slides: '[https://slides.example/1, https://slides.example/2]' }),
      'photos/drawing one.svg': svg,
      'photos/heic.heic': '\0\0\0\x18ftypheic',
    });
    await folder.write('photos/stage.jpg', photo);
    const keys = {
      type: 'report',
      conference: 'Host Conf',
      edition: '"0x1"',
      title: 'Back from it',
      date: '2031-05-09',
    };
    report = await folder.write(
      'report.md',
      `\ufeff${noteText({ ...keys, status: 'draft', authors: '[Ada]' }, body).replaceAll('\n', '\r\n')}`,
    );
    await until(() => folder.notes(api).length === 3, 'the notes come');
  });
  afterEach(() => folder.remove(api));

  const run = <T>(options: object, uri: unknown = report): Thenable<T> =>
    vscode.commands.executeCommand<T>('conferenceNotes.exportReport', uri, options);

  const markdown = `We went, see [the edition](https://conf.example/) and my list.

## [QUIC](https://slides.example/1) — Ada

![A stage](stage.jpg "On stage")

![Drawing](drawing-one.svg)
Lost Outside Other
`;

  it('as Markdown: the text', async () => {
    strictEqual(await run<string>({ format: 'markdown' }), `# Back from it\n\n${markdown}`);
    strictEqual(
      await run<string>({ format: 'markdown', frontMatter: 'hugo' }),
      `---\ntitle: Back from it\ndate: 2031-05-09\nauthors:\n  - Ada\n---\n\n${markdown}`,
    );
  });

  it('as HTML: the text, with its pictures inside, which do not tell where they were taken', async () => {
    const html = await run<string>({ format: 'html' });
    match(html, /^<p>We went, see <a href="https:\/\/conf\.example\/">the edition<\/a> and my list\.<\/p>\n/);
    const inside =
      /<figure><img src="data:image\/jpeg;base64,([^"]+)" alt="A stage"><figcaption>On stage<\/figcaption><\/figure>/.exec(
        html,
      );
    ok(inside?.[1], html);
    const letters = atob(inside[1]);
    ok(letters.startsWith('\xff\xd8\xff\xc0') && !letters.includes('GPS'), 'the picture is clean');
    match(html, /<img src="data:image\/svg\+xml;base64,/);
  });

  it('to a file: with its pictures beside it', async () => {
    const to = folder.at('out/post.md');
    strictEqual((await run<vscode.Uri>({ format: 'markdown', to })).toString(), to.toString());
    strictEqual(await readText(to), `# Back from it\n\n${markdown}`);
    deepStrictEqual(await filesBelow(folder.at('out')), ['drawing-one.svg', 'post.md', 'stage.jpg']);
    const copy = await vscode.workspace.fs.readFile(folder.at('out/stage.jpg'));
    ok(!new TextDecoder('latin1').decode(copy).includes('GPS'), 'the copy is clean');
    // Once more, beside it: the same pictures serve, another one of a name stays what it is.
    await vscode.workspace.fs.writeFile(folder.at('out/drawing-one.svg'), new TextEncoder().encode('<svg/>'));
    await run({ format: 'html', pictures: 'beside', jsonLd: true, to: folder.at('out/post.html') });
    deepStrictEqual(await filesBelow(folder.at('out')), [
      'drawing-one-2.svg',
      'drawing-one.svg',
      'post.html',
      'post.md',
      'stage.jpg',
    ]);
    const page = await readText(folder.at('out/post.html'));
    match(
      page,
      /^<!DOCTYPE html>\n[^]*<script type="application\/ld\+json">[^]*"name": "QUIC"[^]*<img src="drawing-one-2\.svg"/,
    );
    strictEqual(await readText(folder.at('out/drawing-one.svg')), '<svg/>');
  });

  it('is what stands in the editor', async () => {
    const document = await open(report);
    await typeOver(document, 'We went', 'We flew');
    match(await run<string>({ format: 'markdown' }), /^# Back from it\n\nWe flew/);
    ok(document.isDirty, 'the report was saved');
  });

  it('replaces nothing: no file, no note, no folder', async () => {
    const there = await folder.write('out/there.md', 'mine');
    for (const to of [there, report, folder.at('talks')])
      await rejects(run({ format: 'markdown', to }), /Nothing was written/);
    strictEqual(await readText(there), 'mine');
    deepStrictEqual(await filesBelow(folder.at('out')), ['there.md']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const before = await filesBelow(folder.uri);
    // A file stands where a folder would have to be.
    await rejects(run({ format: 'markdown', to: folder.at('report.md/x/post.md') }), /could not be written/);
    await rejects(run({ format: 'markdown', to: vscode.Uri.parse('nowhere:/a/post.md') }), /could not be written/);
    deepStrictEqual(await filesBelow(folder.uri), before);
  });

  it('with JSON-LD: as a whole page, which it stands in', async () => {
    match(
      await run<string>({ format: 'html', jsonLd: true }),
      /^<!DOCTYPE html>\n[^]*<script type="application\/ld\+json">[^]*"name": "QUIC"/,
    );
    for (const options of [{ format: 'html', page: false }, { format: 'markdown' }])
      await rejects(run({ ...options, jsonLd: true }), /'jsonLd'/);
  });

  it('takes only what it knows', async () => {
    await rejects(run({ format: 'pdf' }), /'format'/);
    await rejects(run({ format: 'markdown', frontMatter: 'x' }), /'frontMatter'/);
    await rejects(run({ format: 'markdown', to: '/tmp/x.md' }), /'to'/);
    await rejects(run({ format: 'markdown' }, folder.at('talks/quic.md')), /no report/);
    await rejects(run({ format: 'markdown' }, folder.at('nothing.md')), /no report/);
    ok(!(await exists(folder.at('nothing.md'))));
  });
});
