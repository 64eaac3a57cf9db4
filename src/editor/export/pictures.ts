import type * as vscode from 'vscode';
import { folderName } from '../../notes/fileName';
import { fromBase64 } from '../../report/pictures/base64';
import { cleanPicture, type CleanPicture, type PictureType } from '../../report/pictures/cleanPicture';
import { readPicture } from '../pictureFile';
import { resolveRelative } from '../preview/pageHtml';

/** Why a picture does not go out. */
export type LeftOut = 'missing' | 'outside' | 'tooLarge' | 'unclean';

/** A picture that goes out, under a name that no other one of the post has. */
export interface ExportedPicture extends CleanPicture {
  name: string;
}

/** The largest picture that is copied; a page with larger ones inside no editor of a web site takes. In bytes. */
export const mostBytes = { beside: 50 * 1024 * 1024, inside: 10 * 1024 * 1024 } as const;

/** The pictures of a note by their addresses, or why one of them does not go out. */
export async function readPictures(
  note: vscode.Uri,
  addresses: readonly string[],
  most: number,
): Promise<Map<string, ExportedPicture | LeftOut>> {
  const pictures = new Map<string, ExportedPicture | LeftOut>();
  const taken = new Set<string>();
  for (const address of addresses) {
    const bytes = address.startsWith('data:') ? decodedData(address) : await readBytes(note, address, most);
    const clean = bytes instanceof Uint8Array ? (cleanPicture(bytes) ?? 'unclean') : bytes;
    pictures.set(
      address,
      typeof clean === 'string' ? clean : { ...clean, name: freeName(nameOf(address, clean.type), taken) },
    );
  }
  return pictures;
}

/** A name with a number where it is taken: by letters alone, since disks do not tell cases apart. */
export function freeName(name: string, taken: Set<string>): string {
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${base}-${number}${ending}`;
  taken.add(free.toLowerCase());
  return free;
}

async function readBytes(note: vscode.Uri, address: string, most: number): Promise<Uint8Array | LeftOut> {
  const uri = resolveRelative(note, address);
  return uri ? readPicture(uri, most) : 'outside';
}

function decodedData(address: string): Uint8Array | LeftOut {
  try {
    return fromBase64(address.slice(address.indexOf(',') + 1));
  } catch {
    return 'unclean';
  }
}

const endings: Record<PictureType, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
};

/** The file's own name. A picture may be of another kind than its name says. */
function nameOf(address: string, type: PictureType): string {
  const path = address.startsWith('data:') ? 'picture' : address.replace(/[?#].*$/s, '');
  const name = folderName(decoded(path.slice(path.lastIndexOf('/') + 1)));
  const ending = endings[type];
  return name.toLowerCase().endsWith(ending) || (type === 'image/jpeg' && /\.jpeg$/i.test(name))
    ? name
    : `${name.replace(/\.[^.]*$/, '')}${ending}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
