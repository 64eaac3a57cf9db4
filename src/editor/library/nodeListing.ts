import type { Steps } from '../../library/steps';
import type { NodeDirent, NodeFs } from './nodeFs';

/** A file that may be a note. */
export interface ListedFile {
  /** As `vscode.Uri` writes it. */
  uri: string;
  path: string;
}

/** A folder to walk through, and what of it is left out. */
export interface WalkedFolder {
  /** The folder's URI as text, and its path, both without a slash at the end. */
  readonly uri: string;
  readonly path: string;
  /** Whether a file may be a note, by its path in the folder. */
  holds(path: string): boolean;
  /** Whether nothing at or below a folder can be one. */
  hides(path: string): boolean;
}

/**
 * Gives the files of a folder that may be notes, in steps, in the order of their names. A link to a folder is followed
 * where it leads out of the folder that is walked through, and once: what is inside has its own name there, and no loop
 * is without end. What cannot be looked into is passed over.
 */
export function* walkFolder(fs: NodeFs, root: WalkedFolder, found: (file: ListedFile) => void): Steps<void> {
  const links = new Links(fs, root.path);
  const folders: (ListedFile & { within: string })[] = [{ uri: root.uri, path: root.path, within: '' }];
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const below: typeof folders = [];
    for (const entry of entriesOf(fs, folder.path)) {
      const within = `${folder.within}${entry.name}`;
      const path = `${folder.path}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? links.kindOf(path) : kindOf(entry);
      const uri = `${folder.uri}/${uriPart(entry.name)}`;
      if (kind === 'folder') {
        if (!root.hides(within)) below.push({ uri, path, within: `${within}/` });
      } else if (kind === 'file' && root.holds(within)) {
        found({ uri, path });
        yield;
      }
    }
    folders.push(...below.reverse());
    yield;
  }
}

function kindOf(entry: NodeDirent): 'file' | 'folder' | undefined {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined;
}

function entriesOf(fs: NodeFs, path: string): NodeDirent[] {
  try {
    return fs.readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Where links lead to. */
class Links {
  private readonly followed: string[];

  constructor(
    private readonly fs: NodeFs,
    root: string,
  ) {
    this.followed = [this.realPath(root) ?? root];
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    const real = this.realPath(path);
    const stat = real === undefined ? undefined : this.fs.statSync(path, { throwIfNoEntry: false });
    if (!stat?.isDirectory()) return stat?.isFile() ? 'file' : undefined;
    if (real === undefined || this.followed.some((known) => isWithin(real, known) || isWithin(known, real)))
      return undefined;
    this.followed.push(real);
    return 'folder';
  }

  private realPath(path: string): string | undefined {
    try {
      return this.fs.realpathSync(path).replaceAll('\\', '/');
    } catch {
      return undefined;
    }
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** The name of a file as it stands in a URI that the editor writes: all but letters, digits and `-._~` is escaped. */
export function uriPart(name: string): string {
  if (/^[\w.~-]*$/.test(name)) return name;
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
