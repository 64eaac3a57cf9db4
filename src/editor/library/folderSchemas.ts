import * as vscode from 'vscode';
import { pathInFolder } from '../../library/workspacePath';
import { lineStartsOf } from '../../notes/checks/examine';
import type { SchemaFault } from '../../notes/schema/schemaFaults';
import type { WorkspaceSchema } from '../../notes/schema/workspaceCheck';
import { schemaPathOf, settingsFileOf } from '../settings';
import { fileType, openDocument, readNoteText } from './files/noteFiles';

/** A schema file that cannot be used: while it is so, notes are checked against our schema alone. */
export interface BrokenSchema {
  /** The file to mend: the schema file, or the settings where they name none that may be read. */
  uri: vscode.Uri;
  folder: vscode.Uri;
  faults: readonly SchemaFault[];
  /** Offsets at which the file's lines start. */
  lineStarts: readonly number[];
}

/** What was made of the schema file that a folder's settings name. */
interface Loaded {
  /** `undefined` where the settings name none in the folder. */
  file?: vscode.Uri;
  /** `undefined` where it could not be read. */
  text?: string;
  schema?: WorkspaceSchema;
  broken?: BrokenSchema;
}

interface Folder {
  uri: vscode.Uri;
  root: string;
}

const atStart = { start: 0, end: 0 };

/** The schema files of the workspace folders. Who loads sees to it that one load follows another. */
export class FolderSchemas implements vscode.Disposable {
  private readonly loaded = new Map<string, Loaded>();
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires after one broke or was mended. */
  readonly onDidChange = this.changed.event;

  of(root: string): WorkspaceSchema | undefined {
    return this.loaded.get(root)?.schema;
  }

  broken(): BrokenSchema[] {
    return [...this.loaded.values()].flatMap(({ broken }) => broken ?? []);
  }

  /** Whether it is the schema file of a folder, or of any; or a folder that one is in. */
  isFile(uri: vscode.Uri | string, folder?: Folder): boolean {
    const [text, loaded] = [uri.toString(), folder ? [this.loaded.get(folder.root)] : [...this.loaded.values()]];
    return loaded.some((one) => one?.file && `${one.file.toString()}/`.startsWith(`${text}/`));
  }

  /** Loads those of all folders, and forgets those of others. */
  async loadAll(folders: readonly Folder[]): Promise<void> {
    const roots = new Set(folders.map(({ root }) => root));
    for (const root of this.loaded.keys()) if (!roots.has(root)) this.put(root, {});
    for (const folder of folders) await this.load(folder);
  }

  /** Reads the file that the settings name now. Says whether notes are to be checked otherwise than before. */
  async load({ uri, root }: Folder): Promise<boolean> {
    const before = this.loaded.get(root);
    const now = await read(uri, before);
    if (now === before) return false;
    this.put(root, now);
    return before?.schema !== now.schema;
  }

  dispose(): void {
    this.loaded.clear();
    this.changed.dispose();
  }

  private put(root: string, now: Loaded): void {
    const before = this.loaded.get(root);
    this.loaded.set(root, now);
    if (before?.broken ?? now.broken) this.changed.fire();
  }
}

/** The file named by the settings, read anew; what it was before where it says the same. */
async function read(folder: vscode.Uri, before: Loaded | undefined): Promise<Loaded> {
  const setting = schemaPathOf(folder);
  if (setting === '' || !vscode.workspace.isTrusted) return {};
  const path = pathInFolder(setting);
  if (path === undefined) {
    const uri = settingsFileOf(folder, 'schema');
    return { broken: { uri, folder, faults: [{ reason: 'outside', ...atStart }], lineStarts: [0] } };
  }
  const file = vscode.Uri.joinPath(folder, path);
  // Of a file that is gone an editor may still show the text; it counts only where it is unsaved.
  const isThere = openDocument(file)?.isDirty === true || (await fileType(file)) !== undefined;
  const text = isThere ? await readNoteText(file) : undefined;
  if (text === undefined) {
    const faults = [{ reason: isThere ? 'unreadable' : 'missing', ...atStart }];
    return { file, broken: { uri: file, folder, faults, lineStarts: [0] } };
  }
  if (before?.text === text && before.file?.toString() === file.toString()) return before;
  // A compiler of schemas comes with it: where no folder has a schema, starting need not wait for it.
  const { readWorkspaceSchema } = await import('../../notes/schema/workspaceSchema');
  const { schema, faults } = readWorkspaceSchema(text);
  if (schema) return { file, text, schema };
  return { file, text, broken: { uri: file, folder, faults, lineStarts: lineStartsOf(text) } };
}
