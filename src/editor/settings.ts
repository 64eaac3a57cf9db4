import * as vscode from 'vscode';
import { aliasesWith, type Aliases } from '../notes/keys';
import { makeScope, type Scope } from '../library/scope';
import { groupings, type GroupBy } from '../library/tree';

const section = 'conferenceNotes';

/** The settings that say what a folder's notes are; when one of them changes, the notes are read again. */
export function affectsReading(change: vscode.ConfigurationChangeEvent): boolean {
  return ['include', 'exclude', 'aliases', 'schema', 'templates']
    .map((name) => `${section}.${name}`)
    .concat('files.exclude')
    .some((name) => change.affectsConfiguration(name));
}

export function includeGlobs(folder: vscode.Uri): readonly string[] {
  return strings(read(folder, 'include'), ['**/*.md']);
}

export function excludeGlobs(folder: vscode.Uri): readonly string[] {
  return strings(read(folder, 'exclude'), ['**/node_modules/**']);
}

export function scopeOf(folder: vscode.Uri): Scope {
  const filesExclude = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude') ?? {};
  return makeScope({
    include: includeGlobs(folder),
    exclude: [...excludeGlobs(folder), ...templateGlobs(folder)],
    filesExclude: Object.keys(filesExclude).filter((glob) => filesExclude[glob] === true),
  });
}

/** Whether `files.exclude` has globs that depend on a file beside: which files they hide only the editor's listing knows. */
export function hidesBeside(folder: vscode.Uri): boolean {
  const filesExclude = vscode.workspace.getConfiguration('files', folder).get<Record<string, unknown>>('exclude') ?? {};
  return Object.values(filesExclude).some((when) => typeof when === 'object' && when !== null);
}

export function aliasesOf(folder: vscode.Uri): Aliases {
  const setting = read(folder, 'aliases');
  return aliasesWith(typeof setting === 'object' && setting !== null ? (setting as Record<string, unknown>) : {});
}

/** The path of the workspace's schema file, as it was set; empty where there is none. */
export function schemaPathOf(folder: vscode.Uri): string {
  const setting = read(folder, 'schema');
  return typeof setting === 'string' ? setting.trim() : '';
}

/** The path of the folder of the workspace's own templates, relative to the workspace folder; empty where there is none. */
export function templatesPathOf(folder: vscode.Uri): string {
  const setting = read(folder, 'templates');
  return typeof setting === 'string' ? setting.trim().replace(/^(?:\.?\/)+|\/+$/g, '') : '';
}

/** Templates have a note's front matter and are none. */
function templateGlobs(folder: vscode.Uri): string[] {
  const path = templatesPathOf(folder);
  return path === '' || path === '.' ? [] : [path.replace(/[*?[\]{}]/g, '[$&]')];
}

/** The file in which a setting of the workspace is changed; for the user's own that of the folder, which outdoes it. */
export function settingsFileOf(folder: vscode.Uri, name: string): vscode.Uri {
  const inspected = vscode.workspace.getConfiguration(section, folder).inspect(name);
  const { workspaceFile } = vscode.workspace;
  const isOfWorkspace = inspected?.workspaceFolderValue === undefined && inspected?.workspaceValue !== undefined;
  return isOfWorkspace && workspaceFile ? workspaceFile : vscode.Uri.joinPath(folder, '.vscode', 'settings.json');
}

/** Where new notes go, and whether the user has said so. */
export function notePathOf(folder: vscode.Uri): { pattern: string; isDefault: boolean } {
  const inspected = vscode.workspace.getConfiguration(section, folder).inspect<string>('notePath');
  const own = inspected?.workspaceFolderValue ?? inspected?.workspaceValue ?? inspected?.globalValue;
  const isDefault = typeof own !== 'string' || own.trim() === '';
  return { pattern: isDefault ? (inspected?.defaultValue ?? '${title}.md') : own, isDefault };
}

export function isValidationEnabled(folder: vscode.Uri | undefined): boolean {
  return read(folder, 'validation.enabled') !== false;
}

/** What the user set for the codes of findings; those that are absent are left to us. */
export function severitySetting(folder: vscode.Uri | undefined): Readonly<Record<string, unknown>> {
  const setting = read(folder, 'severity');
  return typeof setting === 'object' && setting !== null ? (setting as Record<string, unknown>) : {};
}

/** What the library's tree is grouped by. */
export function groupBySetting(): GroupBy {
  const setting = read(undefined, 'groupBy');
  return groupings.find((by) => by === setting) ?? 'edition';
}

/** Sets it where it is set already: for the workspace, else for the user. */
export async function setGroupBy(by: GroupBy): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section);
  const isOfWorkspace = configuration.inspect('groupBy')?.workspaceValue !== undefined;
  await configuration.update(
    'groupBy',
    by,
    isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

export function remoteImages(): boolean {
  return read(undefined, 'preview.remoteImages') === true;
}

function read(uri: vscode.Uri | undefined, name: string): unknown {
  return vscode.workspace.getConfiguration(section, uri).get(name);
}

/** The texts of a list; settings files are written by hand and may hold anything. */
function strings(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : fallback;
}
