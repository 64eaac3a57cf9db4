// What one does during a talk, and before one goes: as programs and keybindings call it.
import * as vscode from 'vscode';
import type { ConferenceNotesApi } from '../../src/extension';
import { match, ok, rejects, strictEqual } from './assert';
import { edition, open, readText, readyApi, setting, talk, TestFolder, until } from './support';

function run<T = vscode.Uri>(name: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`conferenceNotes.${name}`, ...args);
}

/** A day some days from today, where the user is. */
function dayFromToday(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

describe('During a talk', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let api: ConferenceNotesApi;
  let names = 0;
  before(async () => {
    api = await readyApi();
    await setting('files.autoSave', 'off');
  });
  after(() => setting('files.autoSave', undefined));
  beforeEach(() => {
    folder = new TestFolder('talks');
  });
  afterEach(() => folder.remove(api));

  const known = async (path: string, text: string): Promise<vscode.Uri> => {
    const uri = await folder.write(path, text);
    await until(() => folder.note(api, path), `${path} comes`);
    return uri;
  };
  const conference = (): string => `Talk Conf ${++names} Days`;

  describe('New Talk', () => {
    it('belongs to the edition that takes place today', async () => {
      const name = conference();
      const dates = { start_date: dayFromToday(-1), end_date: dayFromToday(1) };
      await known('now/edition.md', edition({ conference: name, edition: '"7"', ...dates }));
      const uri = await run('newTalk', { title: 'Right now' });
      strictEqual(uri.toString(), folder.at('now/right-now.md').toString());
      match(await readText(uri), new RegExp(`\nconference: ${name}\nedition: "7"\n[^]*\ndate: ${dayFromToday(0)}\n`));
    });

    it('is told by the address of its page, in the library’s spelling', async () => {
      await known('n/edition.md', edition({ conference: 'netdev', edition: '"0X1f"', start_date: '2035-03-01' }));
      const url = 'https://netdevconf.info/0x1f/sessions/keynote/queues-all-the-way.html';
      const uri = await run('newTalk', { title: url });
      strictEqual(uri.toString(), folder.at('n/queues-all-the-way.md').toString());
      const head = `---\ntype: talk\nconference: netdev\nedition: "0X1f"\ntitle: Queues all the way\nspeakers: []\nsession_type: keynote\ndate:\nurl: ${url}\n`;
      ok((await readText(uri)).startsWith(head), await readText(uri));
    });

    it('has to know where it belongs, and is never asked', async () => {
      await known('a.md', talk({ conference: conference() }));
      await known('b.md', talk({ conference: conference() }));
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await rejects(run('newTalk', { title: 'Somewhere' }), /edition/);
      await rejects(run('newTalk', { title: 'https://lpc.events/event/17/contributions/1/' }), /title/);
    });
  });

  describe('Templates', () => {
    afterEach(() => setting('conferenceNotes.templates', undefined));

    it('of the workspace are what notes start from, and are no notes', async () => {
      const name = conference();
      await known('edition.md', edition({ conference: name, edition: '"7"' }));
      const path = folder.uri.path.slice(vscode.workspace.workspaceFolders?.[0]?.uri.path.length ?? 0);
      await setting('conferenceNotes.templates', `.${path}/own templates/`);
      const template =
        '---\ntype: talk\nconference: ${conference}\nedition: ${edition}\ntitle: ${title}\nspeakers: []\nmine: "${title}!"\n---\n\n# ${title}\n\n> ${cursor}\n';
      await folder.write('own templates/talk.md', template);
      await folder.write('own templates/report.md', '---\ntype: talk\n---\n');
      const uri = await run('newTalk', { conference: name, edition: '7', title: 'It’s "so": why?' });
      strictEqual(
        await readText(uri),
        `---\ntype: talk\nconference: ${name}\nedition: "7"\ntitle: 'It’s "so": why?'\nspeakers: []\nmine: "It’s \\"so\\": why?!"\n---\n\n# It’s "so": why?\n\n> \n`,
      );
      const active = vscode.window.activeTextEditor?.selection.active;
      strictEqual(`${String(active?.line)}:${String(active?.character)}`, '11:2');
      // One that makes no report is told of, and ours is used.
      const report = await run('newReport', { conference: name, edition: '7', title: 'Back' });
      match(await readText(report), /^---\ntype: report\n[^]*## Conclusion\n$/);
      await folder.holds(
        api,
        ['back.md: Back', `edition.md: ${name} 7`, 'it-s-so-why.md: It’s "so": why?'],
        'templates are no notes',
      );
    });

    it('outside of the workspace, or not there, leave ours', async () => {
      const name = conference();
      await known('edition.md', edition({ conference: name, edition: '"7"' }));
      await folder.write('bare/readme.txt', 'No template.');
      const bare = `${folder.uri.path.split('/').at(-1) ?? ''}/bare`;
      for (const [i, path] of ['../elsewhere', '/etc', 'nowhere', bare].entries()) {
        await setting('conferenceNotes.templates', path);
        const uri = await run('newAnnouncement', { conference: name, edition: '7', title: `Off ${i}` });
        match(await readText(uri), /## Why we go/);
      }
    });
  });

  describe('Insert Timestamp', () => {
    const editor = async (text: string, ...lines: number[]): Promise<vscode.TextEditor> => {
      await open(await known('note.md', text));
      const active = vscode.window.activeTextEditor;
      ok(active);
      active.selections = lines.map((line) => {
        const { end } = active.document.lineAt(line).range;
        return new vscode.Selection(end, end);
      });
      return active;
    };
    const bodyOf = ({ document }: vscode.TextEditor): string => document.getText().replace(/^---[^]*?\n---\r?\n/, '');
    const place = ({ selections }: vscode.TextEditor): string =>
      selections.map(({ active }) => `${active.line}:${active.character}`).join(' ');
    const lines = talk().split('\n').length - 3;

    it('starts items, goes away again, and is one step to undo', async () => {
      const active = await editor(talk({}, 'one\n- two\n\n'), lines, lines + 1, lines + 2);
      strictEqual(await run<string>('insertTimestamp'), '[00:00]');
      strictEqual(bodyOf(active), '- [00:00] one\n- [00:00] two\n- [00:00] \n');
      strictEqual(place(active), `${lines}:13 ${lines + 1}:13 ${lines + 2}:10`);
      await vscode.commands.executeCommand('undo');
      strictEqual(bodyOf(active), 'one\n- two\n\n');
      await run('insertTimestamp');
      strictEqual(await run<string | undefined>('insertTimestamp'), undefined);
      strictEqual(bodyOf(active), '- one\n- two\n- \n');
    });

    it('counts from the talk’s day and time, at the place of the edition', async () => {
      await known('edition.md', edition({ timezone: 'Asia/Kolkata' }));
      // Of a talk that began at the last full minute there, an hour and five minutes ago.
      const begun = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 65 * 60_000 + 5.5 * 3_600_000).toISOString();
      const [date, time] = [begun.slice(0, 10), begun.slice(11, 16)];
      await editor(talk({ date, time: `"${time}"` }, '- a\r\n'), lines + 2);
      match(await run<string>('insertTimestamp'), /^\[1:0[56]:\d\d\]$/);
      const clock = await run<string>('insertTimestamp', { form: 'clock' }).then(() =>
        run<string>('insertTimestamp', { form: 'clock' }),
      );
      match(clock, /^\[@\d\d:\d\d\]$/);
      const there = new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(11, 16);
      ok(Math.abs(Number(clock.slice(5, 7)) - Number(there.slice(3, 5))) % 59 <= 1, `${clock} at ${there}`);
    });

    it('goes on where the note’s last one stands', async () => {
      await editor(talk({}, '- [14:32] a\n- b\n'), lines + 1);
      match(await run<string>('insertTimestamp'), /^\[14:3[2-9]\]$/);
    });

    it('counts on from when the note was begun under another name', async () => {
      await known('edition.md', edition({ conference: conference(), edition: '"7"' }));
      const uri = await run('newTalk', { title: 'Begun', conference: `Talk Conf ${names} Days`, edition: '7' });
      await until(() => folder.note(api, 'begun.md'), 'the note is known');
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const move = new vscode.WorkspaceEdit();
      move.renameFile(uri, folder.at('other/name.md'));
      ok(await vscode.workspace.applyEdit(move));
      await until(() => folder.note(api, 'other/name.md'), 'the note has another name');
      const { lineCount } = await open(folder.at('other/name.md'));
      ok(vscode.window.activeTextEditor);
      vscode.window.activeTextEditor.selection = new vscode.Selection(lineCount - 1, 0, lineCount - 1, 0);
      match(await run<string>('insertTimestamp'), /^\[00:(?!00)\d\d\]$/);
    });

    it('stays out of front matter and of files that are no notes', async () => {
      const active = await editor(talk({}, 'a\n'), 2);
      const before = active.document.getText();
      await rejects(run('insertTimestamp', { form: 'elapsed' }), /below its front matter/);
      await rejects(run('insertTimestamp', { form: 'sundial' }), /form/);
      strictEqual(active.document.getText(), before);
      await open(await folder.write('plain.md', '# Plain\n'));
      await rejects(run('insertTimestamp', { form: 'elapsed' }), /Open a note/);
    });
  });

  it('keys that the workspace has names of its own for are understood', async () => {
    const hourThere = (): string => new Date(Date.now() + 5.5 * 3_600_000).toISOString().slice(11, 13);
    await setting('conferenceNotes.aliases', { blurb: 'abstract', clock: 'timezone' });
    try {
      const keys = { conference: conference(), edition: '"7"' };
      await known('edition.md', edition({ ...keys, attendees: '[Ada Example]', clock: 'Asia/Kolkata' }));
      await known('ours.md', talk({ ...keys, blurb: 'Our words.' }));
      const uri = await run('newAnnouncement', { conference: keys.conference, edition: '7' });
      match(await readText(uri), /\n> Our words\.\n/);
      const { lineCount } = await open(folder.at('ours.md'));
      ok(vscode.window.activeTextEditor);
      vscode.window.activeTextEditor.selection = new vscode.Selection(lineCount - 1, 0, lineCount - 1, 0);
      const before = hourThere();
      const stamp = await run<string>('insertTimestamp', { form: 'clock' });
      ok([before, hourThere()].includes(stamp.slice(2, 4)), stamp);
    } finally {
      await setting('conferenceNotes.aliases', undefined);
    }
  });

  it('New Announcement says who goes, and quotes our talks', async () => {
    const name = conference();
    const dates = { start_date: '2031-10-30', end_date: '2031-11-03' };
    const where = { city: 'Vancouver', country: 'Canada', attendees: '[Ada Example, Bob Other (Acme)]' };
    await known('edition.md', edition({ conference: name, edition: '"7"', ...dates, ...where }));
    const ours = { conference: name, edition: '"7"', title: '"Ours: the talk"', speakers: '[Bob Other]' };
    await known('ours.md', talk({ ...ours, abstract: '>-\n  Why we\n  do it.' }));
    await known('theirs.md', talk({ conference: name, edition: '"7"', title: 'Theirs', speakers: '[Cyd]' }));
    const uri = await run('newAnnouncement', { conference: name, edition: '7' });
    strictEqual(
      (await readText(uri)).replace(/^---[^]*?\n---\n/, ''),
      `\n${name} 7 takes place in Vancouver, Canada, from October 30 to November 3, 2031. Ada Example and Bob Other are going.\n\n## Our talk\n\nBob Other will give a talk, [Ours: the talk](ours.md):\n\n> Why we do it.\n\n## Why we go\n\n\n`,
    );
  });
});
