import * as vscode from 'vscode';
import { linkPath } from '../../notes/edits/linkPath';
import { slug } from '../../notes/fileName';
import type { LibraryNote } from '../../library/libraryNote';
import { linkKind } from '../../render/linkPolicy';
import { exportText, type ExportForm } from '../../report/export/exportText';
import { exportName, isNoteAt } from '../../report/export/fileNames';
import { postFileName } from '../../report/export/frontMatter';
import { jsonLd } from '../../report/export/jsonLd';
import { filesNamedIn, parseBody, picturesIn, type Outside, type ParsedBody } from '../../report/export/parsedBody';
import { bodyOf, postOf, type Post } from '../../report/export/post';
import { dataAddress } from '../../report/pictures/base64';
import type { Handler } from '../commands/registry';
import { fileType, readNoteText } from '../library/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError, type Log } from '../log';
import { resolveRelative } from '../preview/pageHtml';
import { today } from '../today';
import { writeNewFiles } from '../writeNewFiles';
import { reportToExport } from './chooseReport';
import { warnOfLeftOut } from './leftOut';
import { mostBytes, readPictures, type ExportedPicture } from './pictures';
import { pickTarget, targetOf, type ExportTarget } from './targets';
import { placesBeside } from './placesBeside';

/**
 * Brings a report or an announcement into the form in which others read it. From the palette and the tree it asks for the
 * form; with a URI and `{format, to?}` nothing is asked, and the answer is the text, or the URI that was written.
 */
export function exportReport(notes: WorkspaceLibrary, log: Log): Handler {
  return async (argument, options) => {
    const note = await reportToExport(notes, argument);
    if (!note) return undefined;
    const report = new ReportToExport(notes, note, await textOf(note));
    // A menu hands over a URI too, but no format.
    if (isFormatted(options)) {
      const { to } = options;
      if (to !== undefined && !(to instanceof vscode.Uri)) throw new UserError(`The option 'to' has to be a URI.`);
      const target = targetOf(options, to !== undefined);
      return to ? report.write(target, to, false, log) : report.text(target, log);
    }
    const picked = await pickTarget();
    if (!picked) return undefined;
    return picked.isFile ? saveAs(report, picked.target, log) : copy(report, picked.target, log);
  };
}

function isFormatted(options: unknown): options is { format: unknown; to?: unknown } {
  return typeof options === 'object' && options !== null && 'format' in options;
}

async function copy(report: ReportToExport, target: ExportTarget, log: Log): Promise<string> {
  const text = await report.text(target, log);
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`${target.format === 'html' ? 'HTML' : 'Markdown'} copied`, 3000);
  return text;
}

async function saveAs(report: ReportToExport, target: ExportTarget, log: Log): Promise<vscode.Uri | undefined> {
  const isPage = target.format === 'html';
  const to = await vscode.window.showSaveDialog({
    title: 'Export Report',
    saveLabel: 'Export',
    defaultUri: await report.proposal(target),
    filters: isPage ? { HTML: ['html', 'htm'] } : { Markdown: ['md', 'markdown'] },
  });
  if (!to) return undefined;
  // The dialog has asked whether a file that is there is to be replaced.
  await report.write(target, to, true, log);
  void vscode.window
    .showInformationMessage('Conference Notes: the report was exported.', 'Open')
    .then(async (choice) => {
      if (choice) await vscode.commands.executeCommand('vscode.open', to);
    });
  return to;
}

async function textOf({ uri }: LibraryNote): Promise<string> {
  const text = await readNoteText(vscode.Uri.parse(uri, true));
  if (text === undefined) throw new UserError('The note cannot be read. Nothing was exported.');
  return text;
}

class ReportToExport {
  private readonly uri: vscode.Uri;
  private readonly body: ParsedBody;
  private readonly post: Post;

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly note: LibraryNote,
    text: string,
  ) {
    this.uri = vscode.Uri.parse(note.uri, true);
    this.body = parseBody(bodyOf(text));
    this.post = postOf(note, today());
  }

  async text(target: ExportTarget, log: Log): Promise<string> {
    const pictures = await this.pictures(target, log);
    return this.textWith(
      target,
      (picture) => (target.pictures === 'inside' ? dataAddress(picture) : linkPath(picture.name)),
      pictures,
    );
  }

  /** @param mayReplace the user said that a file of this name may be replaced; a note never is */
  async write(target: ExportTarget, to: vscode.Uri, mayReplace: boolean, log: Log): Promise<vscode.Uri> {
    if (this.isNote(to)) throw new UserError('One of your notes is there. Nothing was written.');
    const pictures = await this.pictures(target, log);
    const isInside = target.pictures === 'inside';
    const places = isInside ? undefined : await placesBeside(to, [...pictures.values()]);
    const addressOf = (picture: ExportedPicture): string => {
      const name = places?.get(picture)?.name;
      return name === undefined ? dataAddress(picture) : linkPath(name);
    };
    const text = this.textWith(target, addressOf, pictures);
    const copies = [...(places?.values() ?? [])].flatMap(({ file }) => file ?? []);
    await writeNewFiles([...copies, { uri: to, bytes: new TextEncoder().encode(text) }], mayReplace ? to : undefined);
    return to;
  }

  /** Where the user is asked to save it: beside the report, under a name that no file has, the report least of all. */
  async proposal(target: ExportTarget): Promise<vscode.Uri> {
    const name = slug(this.post.title);
    const file = target.format === 'html' ? `${name}.html` : postFileName(this.post, target.frontMatter, name);
    for (let taken = 0; ; taken++) {
      const uri = vscode.Uri.joinPath(this.uri, '..', exportName(file, taken));
      if (!this.isNote(uri) && (await fileType(uri)) === undefined) return uri;
    }
  }

  private isNote(uri: vscode.Uri): boolean {
    return isNoteAt(this.notes.library.notes(), uri.toString());
  }

  private async pictures(target: ExportTarget, log: Log): Promise<Map<string, ExportedPicture>> {
    const all = await readPictures(this.uri, picturesIn(this.body), mostBytes[target.pictures]);
    warnOfLeftOut(all, log);
    return new Map([...all].flatMap(([address, found]) => (typeof found === 'string' ? [] : [[address, found]])));
  }

  private textWith(
    target: ExportTarget,
    addressOf: (picture: ExportedPicture) => string,
    pictures: ReadonlyMap<string, ExportedPicture>,
  ): string {
    const outside: Outside = {
      link: (address) => this.addressOutside(address),
      picture: (address) => {
        const picture = pictures.get(address);
        return picture && addressOf(picture);
      },
    };
    return exportText(this.post, this.body, this.form(target), outside);
  }

  private form({ format, frontMatter, page, jsonLd: hasData }: ExportTarget): ExportForm {
    if (format === 'markdown') return { format, frontMatter };
    return page ? { format, page, data: hasData ? this.data() : undefined } : { format, page };
  }

  private data(): string {
    const talks = filesNamedIn(this.body).flatMap((path) => {
      const named = this.named(path);
      return named?.type === 'talk' ? named : [];
    });
    const { conference = '', edition = '' } = this.note;
    return jsonLd(this.post, this.notes.library.edition({ conference, edition }), [...new Set(talks)]);
  }

  /** Where people find what a note is about: its page, else its slides or video in the web. */
  private addressOutside(address: string): string | undefined {
    const named = this.named(address);
    return (
      named &&
      [named.url, ...named.slides, ...named.video].find((found) => found !== undefined && linkKind(found) === 'web')
    );
  }

  private named(path: string): LibraryNote | undefined {
    const target = resolveRelative(this.uri, path);
    return target && this.notes.library.note(target.toString());
  }
}
