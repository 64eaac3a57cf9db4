import * as vscode from 'vscode';
import { linkPath } from '../../notes/edits/linkPath';
import type { LibraryNote } from '../../library/libraryNote';
import { linkKind } from '../../render/linkPolicy';
import { exportSteps, type ExportForm } from '../../report/export/exportText';
import { isNoteAt } from '../../report/export/fileNames';
import { jsonLd } from '../../report/export/jsonLd';
import { bodySteps, filesNamedIn, picturesIn, type Outside, type ParsedBody } from '../../report/export/parsedBody';
import { bodyOf, postOf, type Post } from '../../report/export/post';
import { dataAddress } from '../../report/pictures/base64';
import { readNoteText } from '../library/files/noteFiles';
import { inSlices } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError, type Log } from '../log';
import { resolveRelative } from '../preview/pageHtml';
import { today } from '../today';
import { writeNewFiles } from '../writeNewFiles';
import { warnOfLeftOut } from './leftOut';
import { mostBytes, readPictures, type ExportedPicture } from './pictures';
import { placesBeside } from './placesBeside';
import type { ExportTarget } from './targets';

/** A report or an announcement that was read to go out. */
export class ReportToExport {
  private readonly uri: vscode.Uri;
  private readonly post: Post;

  private constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly note: LibraryNote,
    private readonly body: ParsedBody,
  ) {
    this.uri = vscode.Uri.parse(note.uri, true);
    this.post = postOf(note, today());
  }

  /** `undefined` when cancelled, as with all that takes a token here. */
  static async read(
    notes: WorkspaceLibrary,
    note: LibraryNote,
    token: vscode.CancellationToken,
  ): Promise<ReportToExport | undefined> {
    const body = await inSlices(bodySteps(bodyOf(await textOf(note))), () => token.isCancellationRequested);
    return body && new ReportToExport(notes, note, body);
  }

  async text(target: ExportTarget, log: Log, token: vscode.CancellationToken): Promise<string | undefined> {
    const pictures = await this.pictures(target, log, token);
    if (!pictures) return undefined;
    return this.textWith(
      target,
      (picture) => (target.pictures === 'inside' ? dataAddress(picture) : linkPath(picture.name)),
      pictures,
      token,
    );
  }

  /** @param mayReplace the user said that a file of this name may be replaced; a note never is */
  async write(
    target: ExportTarget,
    to: vscode.Uri,
    mayReplace: boolean,
    log: Log,
    token: vscode.CancellationToken,
  ): Promise<vscode.Uri | undefined> {
    if (isNote(this.notes, to)) throw new UserError('One of your notes is there. Nothing was written.');
    const pictures = await this.pictures(target, log, token);
    if (!pictures) return undefined;
    const isInside = target.pictures === 'inside';
    const places = isInside ? undefined : await placesBeside(to, [...pictures.values()]);
    const addressOf = (picture: ExportedPicture): string => {
      const name = places?.get(picture)?.name;
      return name === undefined ? dataAddress(picture) : linkPath(name);
    };
    const text = await this.textWith(target, addressOf, pictures, token);
    if (text === undefined || token.isCancellationRequested) return undefined;
    const copies = [...(places?.values() ?? [])].flatMap(({ file }) => file ?? []);
    await writeNewFiles([...copies, { uri: to, bytes: new TextEncoder().encode(text) }], mayReplace ? to : undefined);
    return to;
  }

  private async pictures(
    target: ExportTarget,
    log: Log,
    token: vscode.CancellationToken,
  ): Promise<Map<string, ExportedPicture> | undefined> {
    const all = await readPictures(this.uri, picturesIn(this.body), mostBytes[target.pictures]);
    if (token.isCancellationRequested) return undefined;
    warnOfLeftOut('report', all, log);
    return new Map([...all].flatMap(([address, found]) => (typeof found === 'string' ? [] : [[address, found]])));
  }

  private textWith(
    target: ExportTarget,
    addressOf: (picture: ExportedPicture) => string,
    pictures: ReadonlyMap<string, ExportedPicture>,
    token: vscode.CancellationToken,
  ): Promise<string | undefined> {
    const outside: Outside = {
      link: (address) => this.addressOutside(address),
      picture: (address) => {
        const picture = pictures.get(address);
        return picture && addressOf(picture);
      },
    };
    const steps = exportSteps(this.post, this.body, this.form(target), outside);
    return inSlices(steps, () => token.isCancellationRequested);
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

async function textOf({ uri }: LibraryNote): Promise<string> {
  const text = await readNoteText(vscode.Uri.parse(uri, true));
  if (text === undefined) throw new UserError('The note cannot be read. Nothing was exported.');
  return text;
}

export function isNote({ library }: WorkspaceLibrary, uri: vscode.Uri): boolean {
  return isNoteAt(library.notes(), uri.toString());
}
