// What the host tests share: the API, folders of their own, and waiting for what comes in its own time.
import * as vscode from 'vscode';
import type { ConferenceNotesApi, Note } from '../../src/extension';
import { AssertionError, deepStrictEqual, eventually, ok } from './assert';

export const extensionId = 'conference-notes.conference-notes';

/** How long something may take; other editors may run beside this one. */
export const deadline = 20_000;

export function extension(): vscode.Extension<ConferenceNotesApi> {
  const found = vscode.extensions.getExtension<ConferenceNotesApi>(extensionId);
  ok(found, `${extensionId} is not installed`);
  return found;
}

/** The extension's API, with all notes read. */
export async function readyApi(): Promise<ConferenceNotesApi> {
  const api = await extension().activate();
  await api.library.ready;
  return api;
}

export const isNodeHost = typeof process !== 'undefined';

export function workspaceRoot(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return folder.uri;
}

let folders = 0;

/** A folder in the workspace that is a test's own. */
export class TestFolder {
  readonly uri: vscode.Uri;

  constructor(name: string) {
    this.uri = vscode.Uri.joinPath(workspaceRoot(), `test-${++folders}-${name}`);
  }

  at(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, path);
  }

  /** Writes a file to disk, not through an editor. */
  async write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = this.at(path);
    await watchedFolder(vscode.Uri.joinPath(uri, '..'));
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  }

  async writeAll(files: Readonly<Record<string, string>>): Promise<void> {
    await Promise.all(Object.entries(files).map(([path, text]) => this.write(path, text)));
  }

  delete(path: string): Thenable<void> {
    forgetWatched(this.at(path));
    return vscode.workspace.fs.delete(this.at(path), { recursive: true });
  }

  rename(from: string, to: string): Thenable<void> {
    forgetWatched(this.at(from));
    return vscode.workspace.fs.rename(this.at(from), this.at(to));
  }

  /** The API's notes of this folder. */
  notes({ library }: ConferenceNotesApi): Note[] {
    return library.notes().filter(({ uri }) => uri.startsWith(`${this.uri.toString()}/`));
  }

  note(api: ConferenceNotesApi, path: string): Note | undefined {
    return this.notes(api).find(({ uri }) => uri === this.at(path).toString());
  }

  /** `path: title` of each note of this folder, in the API's order. */
  list(api: ConferenceNotesApi): string[] {
    return this.notes(api).map(
      ({ uri, title }) => `${decodeURIComponent(uri.slice(this.uri.toString().length + 1))}: ${title}`,
    );
  }

  /** Waits until the API holds these notes of the folder and no others. */
  async holds(api: ConferenceNotesApi, expected: readonly string[], what: string): Promise<void> {
    await eventuallyEqual(() => this.list(api), [...expected], what);
  }

  /** Removes the folder, and what editors hold of it. */
  async remove(api: ConferenceNotesApi): Promise<void> {
    await closeEditors();
    await removeFile(this.uri);
    await this.holds(api, [], 'the notes of a deleted folder go');
  }
}

const watched = new Map<string, Promise<void>>();

/**
 * Makes a folder, and waits until the editor watches it. On Linux the editor's watcher never learns of what is made in
 * a new folder before it has got round to it, nor of anything that happens later in folders made in it in that time.
 */
function watchedFolder(folder: vscode.Uri): Promise<void> {
  const key = folder.toString();
  if (key === workspaceRoot().toString()) return Promise.resolve();
  let made = watched.get(key);
  if (!made) watched.set(key, (made = makeWatchedFolder(folder)));
  return made;
}

function forgetWatched({ path }: vscode.Uri): void {
  for (const key of watched.keys()) {
    const known = vscode.Uri.parse(key, true).path;
    if (known === path || known.startsWith(`${path}/`)) watched.delete(key);
  }
}

async function makeWatchedFolder(folder: vscode.Uri): Promise<void> {
  await watchedFolder(vscode.Uri.joinPath(folder, '..'));
  await vscode.workspace.fs.createDirectory(folder);
  const probe = vscode.Uri.joinPath(folder, 'probe.txt');
  let isSeen = false;
  const watcher = vscode.workspace.createFileSystemWatcher('**/probe.txt');
  const see = (uri: vscode.Uri): void => {
    isSeen ||= uri.toString() === probe.toString();
  };
  const seeing = vscode.Disposable.from(watcher, watcher.onDidCreate(see), watcher.onDidChange(see));
  let tries = 0;
  let next = 0;
  await until(async () => {
    if (!isSeen && Date.now() > next) {
      next = Date.now() + 500;
      await vscode.workspace.fs.writeFile(probe, new TextEncoder().encode(String(++tries)));
    }
    return isSeen;
  }, `the editor watches ${folder.path}`);
  seeing.dispose();
  await vscode.workspace.fs.delete(probe);
}

/** Waits until what is there is what it should be; says what was there last if that does not come. */
export async function eventuallyEqual<T>(probe: () => T, expected: T, what: string): Promise<void> {
  let difference: unknown;
  const same = (): boolean => {
    try {
      deepStrictEqual(probe(), expected, `waited in vain: ${what}`);
      return true;
    } catch (error) {
      difference = error;
      return false;
    }
  };
  try {
    await eventually(same, what, deadline);
  } catch {
    throw difference;
  }
}

/** Waits until something holds; `seen` tells what was there if it does not come. */
export async function until(probe: () => unknown, what: string, seen: () => unknown = probe): Promise<void> {
  try {
    await eventually(probe, what, deadline);
  } catch {
    throw new AssertionError(`waited in vain: ${what}`, seen(), true);
  }
}

let sentinels = 0;

/**
 * Waits until the library has taken in all that happened so far: events come in order, so that a note made now is seen
 * after them. For what must *not* change.
 */
export async function caughtUp(api: ConferenceNotesApi): Promise<void> {
  for (const round of [1, 2]) {
    const uri = vscode.Uri.joinPath(workspaceRoot(), `sentinel-${++sentinels}.md`);
    const is = (there: boolean): Promise<void> =>
      until(() => api.library.notes().some((note) => note.uri === uri.toString()) === there, `sentinel ${round}`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(talk({ title: 'Sentinel' })));
    await is(true);
    await vscode.workspace.fs.delete(uri);
    await is(false);
  }
}

export async function removeFile(uri: vscode.Uri): Promise<void> {
  forgetWatched(uri);
  if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Every file below a folder, as paths relative to it. */
export async function filesBelow(folder: vscode.Uri, prefix = ''): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const files = entries.map(async ([name, type]) =>
    type === vscode.FileType.Directory
      ? filesBelow(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`)
      : [`${prefix}${name}`],
  );
  return (await Promise.all(files)).flat().sort();
}

/** Closes all editors; what is unsaved is given up, so that nothing asks. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Replaces some text of an open document, unsaved. */
export async function typeOver(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  ok(start >= 0, `"${from}" is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was not applied');
}

/**
 * Opens a file as a person does. A document opened through `openTextDocument` lives on for minutes after its editor is
 * closed.
 */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const active = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
  await until(
    () => active()?.uri.toString() === uri.toString(),
    'the file is open',
    () => active()?.uri.toString(),
  );
  const document = active();
  ok(document);
  return document;
}

/** Sets a setting of the workspace; `undefined` takes it back. */
export async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
}

type Keys = Readonly<Record<string, string>>;

let talks = 0;

/** A talk of its own that lacks nothing; `keys` come on top, an empty one is left out. */
export function talk(keys: Keys = {}, body = '\nWords.\n'): string {
  const title = `Talk ${++talks}`;
  return noteText(
    { type: 'talk', conference: 'Host Conf', edition: '"0x1"', title, speakers: '[Ada Example]', ...keys },
    body,
  );
}

/** An edition note that lacks nothing. */
export function edition(keys: Keys = {}, body = '\nWords.\n'): string {
  return noteText(
    { type: 'edition', conference: 'Host Conf', edition: '"0x1"', start_date: '2031-05-01', ...keys },
    body,
  );
}

export function noteText(keys: Keys, body = ''): string {
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === '' ? [] : `${key}: ${value}\n`));
  return `---\n${lines.join('')}---\n${body}`;
}

export const source = 'Conference Notes';

/** What the Problems panel has of ours for a file. */
export function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source);
}

export function codes(uri: vscode.Uri): string[] {
  return problems(uri).map(codeOf);
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
