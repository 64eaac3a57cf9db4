import type { Scope } from '../../../library/scope';
import type { Steps } from '../../../library/steps';
import type { NodeDirent, NodeFs } from '../files/nodeFs';

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
  /** Names are written as the editor does on a Mac, where accents may be kept apart from their letters. */
  readonly isComposed?: boolean;
  readonly scope: Scope;
}

interface FoundFolder extends ListedFile {
  /** The path in the folder that is walked through, with a slash at its end; empty for that itself. */
  within: string;
  /** A link leads here, or to a folder around it. */
  isLinked: boolean;
}

/** To stop and go on takes as long as a small part of reading a note. */
const filesAtOnce = 4;

/**
 * Gives the files of a folder that may be notes, in steps, in the order of their names. A link to a folder is followed
 * where it leads out of the folder that is walked through, and once: what is inside has its own name there, and no loop
 * is without end. What cannot be looked into is passed over. Answers whether a link led out of it.
 *
 * @param start the path in the folder at which to start; what is beside it is not looked at
 */
export function* walkFolder(
  fs: NodeFs,
  root: WalkedFolder,
  found: (file: ListedFile) => void,
  start = '',
): Steps<boolean> {
  const links = new Links(fs, root.path);
  let files = 0;
  let leadsOut = false;
  const folders = startAt(root, start, links);
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    const below: FoundFolder[] = [];
    const isEntered = !folder.isLinked || links.enter(folder.path);
    leadsOut ||= folder.isLinked && isEntered;
    for (const entry of isEntered ? entriesOf(fs, folder.path) : []) {
      const name = root.isComposed ? entry.name.normalize() : entry.name;
      const within = `${folder.within}${name}`;
      const path = `${folder.path}/${entry.name}`;
      const kind = entry.isSymbolicLink() ? links.kindOf(path) : kindOf(entry);
      if (kind === 'folder' && !root.scope.hides(within)) {
        const isLinked = folder.isLinked || entry.isSymbolicLink();
        below.push({ uri: uriIn(folder, name), path, within: `${within}/`, isLinked });
      } else if (kind === 'file' && root.scope.holds(within)) found({ uri: uriIn(folder, name), path });
      if (++files % filesAtOnce === 0) yield;
    }
    folders.push(...below.reverse());
    yield;
  }
  return leadsOut;
}

/** The folder to start at, if there is one. */
function startAt(root: WalkedFolder, start: string, links: Links): FoundFolder[] {
  if (start === '') return [{ uri: root.uri, path: root.path, within: '', isLinked: false }];
  const path = `${root.path}/${start}`;
  if (links.kindOf(path) !== 'folder') return [];
  const uri = [root.uri, ...start.split('/').map(uriPart)].join('/');
  return [{ uri, path, within: `${start}/`, isLinked: links.leadTo(start) }];
}

/** Joined, not added: what is added is kept as its parts too, and URIs are kept for thousands of files. */
function uriIn(folder: ListedFile, name: string): string {
  return [folder.uri, uriPart(name)].join('/');
}

function kindOf(entry: Pick<NodeDirent, 'isFile' | 'isDirectory'>): 'file' | 'folder' | undefined {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined;
}

function entriesOf(fs: NodeFs, path: string): NodeDirent[] {
  try {
    return fs.readdirSync(asFolder(path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** The root of a drive, or of all, is one with its slash only. */
function asFolder(path: string): string {
  return path === '' || path.endsWith(':') ? `${path}/` : path;
}

/** Where links lead to. */
class Links {
  /** The folders that were reached by way of links. */
  private readonly seen = new Set<string>();
  private realRoot: string | undefined;

  constructor(
    private readonly fs: NodeFs,
    private readonly path: string,
  ) {}

  /** Asked for with the first link only: it takes longer than to look at a file. */
  private get root(): string {
    return (this.realRoot ??= this.realPath(this.path) ?? this.path);
  }

  /** Enters a folder that a link leads to, or one within; says whether it is there for the first time. */
  enter(path: string): boolean {
    const real = this.realPath(path);
    if (real === undefined || isWithin(real, this.root) || this.seen.has(real)) return false;
    // What is around the folder holds it.
    if (isWithin(this.root, real)) return false;
    this.seen.add(real);
    return true;
  }

  /** Whether a path in the folder is that of a link, or leads through one. */
  leadTo(within: string): boolean {
    return this.realPath(`${this.path}/${within}`) !== `${this.root}/${within}`;
  }

  kindOf(path: string): 'file' | 'folder' | undefined {
    try {
      const stat = this.fs.statSync(path, { throwIfNoEntry: false });
      return stat && kindOf(stat);
    } catch {
      return undefined;
    }
  }

  /** Without a slash at its end. */
  private realPath(path: string): string | undefined {
    try {
      return slashed(this.fs.realpathSync(asFolder(path))).replace(/\/$/, '');
    } catch {
      return undefined;
    }
  }
}

/** A path of Windows with slashes, and its drive in small letters; others as they are. */
export function slashed(path: string): string {
  if (!/^(?:[A-Za-z]:|\\\\)/.test(path)) return path;
  return path.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
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
