import * as vscode from 'vscode';

/** Folders as they are at this moment, each listed once: pictures of a note mostly stand in one. */
export class FolderListings {
  private readonly names = new Map<string, Promise<ReadonlySet<string> | undefined>>();

  /** Whether a file or folder is there. What cannot be looked into is believed to hold what is asked for. */
  async hold(uri: vscode.Uri): Promise<boolean> {
    const folder = vscode.Uri.joinPath(uri, '..');
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (name === '' || folder.path === uri.path) return true;
    const key = folder.toString();
    let listing = this.names.get(key);
    if (!listing) this.names.set(key, (listing = list(folder)));
    const names = await listing;
    // Links to notes may leave their ending out. Some file systems find a file by a name in other case or another form of its accents.
    return !names || names.has(name) || names.has(`${name}.md`) || !(await isMissing(uri));
  }
}

async function list(folder: vscode.Uri): Promise<ReadonlySet<string> | undefined> {
  try {
    return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  } catch (error) {
    return isNotFound(error) ? new Set() : undefined;
  }
}

async function isMissing(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return isNotFound(error);
  }
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}
