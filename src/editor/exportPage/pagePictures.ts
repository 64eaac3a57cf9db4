import * as vscode from 'vscode';
import { folderName } from '../../notes/fileName';
import { dataAddress } from '../../report/pictures/base64';
import { cleanPicture } from '../../report/pictures/cleanPicture';
import { mostBytes, type LeftOut } from '../export/pictures';
import { fileType } from '../library/files/noteFiles';
import { UserError } from '../log';
import { readPicture } from '../pictureFile';
import { resolveRelative } from '../preview/pageHtml';
import type { ExportRequest } from './request';

/** A larger picture stands beside the page, and so do all once the page holds that much; in bytes. */
const [largestInline, mostInline] = [3_000_000, 60_000_000];

/**
 * The pictures of an exported page, each once: written into it, or into a folder beside it, without what they tell of
 * themselves, such as the place where they were taken.
 */
export class PagePictures {
  /** Those that are not on the page, and why. */
  readonly leftOut = new Map<string, LeftOut>();
  private readonly addresses = new Map<string, Promise<string | undefined>>();
  private folder: Promise<vscode.Uri> | undefined;
  private inlined = 0;
  private files = 0;

  constructor(private readonly request: Pick<ExportRequest, 'to' | 'pictures'>) {}

  /** Some lie beside the page. */
  get hasFiles(): boolean {
    return this.files > 0;
  }

  /** The address on the page of a picture that a note shows; `undefined` where it is left out. */
  addressOf(note: vscode.Uri, path: string): Promise<string | undefined> {
    const picture = resolveRelative(note, path);
    if (!picture) {
      this.leftOut.set(`${path} of ${note.toString()}`, 'outside');
      return Promise.resolve(undefined);
    }
    const key = picture.toString();
    let address = this.addresses.get(key);
    if (!address) this.addresses.set(key, (address = this.take(picture)));
    return address;
  }

  /** Removes what was written. */
  async remove(): Promise<void> {
    const folder = await this.folder;
    if (folder && (await fileType(folder)) !== undefined) await vscode.workspace.fs.delete(folder, { recursive: true });
  }

  private async take(picture: vscode.Uri): Promise<string | undefined> {
    const read = await readPicture(picture, mostBytes.beside);
    const clean = read instanceof Uint8Array ? (cleanPicture(read) ?? 'unclean') : read;
    if (typeof clean === 'string') {
      this.leftOut.set(picture.toString(), clean);
      return undefined;
    }
    const { bytes } = clean;
    if (!this.isInline(bytes.length)) return this.putBeside(picture, bytes);
    this.inlined += bytes.length;
    return dataAddress(clean);
  }

  private isInline(size: number): boolean {
    const { pictures, to } = this.request;
    if (pictures === 'beside') return false;
    const hasRoom = this.inlined + size <= mostInline;
    if (hasRoom && (size <= largestInline || pictures === 'inline' || !to)) return true;
    if (to && pictures === 'auto') return false;
    throw new UserError('The pictures are too large to stand in one file. Export them beside the page.');
  }

  private async putBeside(picture: vscode.Uri, bytes: Uint8Array): Promise<string> {
    const number = ++this.files;
    const folder = await (this.folder ??= this.freeFolder());
    const name = `${number}-${folderName(picture.path.slice(picture.path.lastIndexOf('/') + 1))}`;
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), bytes);
    return [folder.path.slice(folder.path.lastIndexOf('/') + 1), name].map(encodeURIComponent).join('/');
  }

  /** Never one that is there already. */
  private async freeFolder(): Promise<vscode.Uri> {
    const { to } = this.request;
    if (!to) throw new Error('There is no page to stand beside.');
    const base = to.path.slice(to.path.lastIndexOf('/') + 1).replace(/\.html?$/i, '');
    for (let number = 1; ; number++) {
      const folder = vscode.Uri.joinPath(to, '..', `${base}_files${number > 1 ? `-${number}` : ''}`);
      if ((await fileType(folder)) === undefined) return folder;
    }
  }
}
