import * as vscode from 'vscode';
import { foldName } from '../../notes/values/editionName';
import { scopeTitle, type PreviewScope } from '../../render/previewScope';
import { givenWord, isAsked } from '../commands/selection';
import { treeNode } from '../commands/target';
import { fileType } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { scopeOf, type Previews } from '../preview';
import { plainText } from '../quickPickText';

/** Where the pictures of notes go: into the page, beside it, or into it but for those that are too large. */
export type PicturePlace = 'inline' | 'beside' | 'auto';

export interface ExportRequest {
  scope: PreviewScope;
  /** Without one the page is answered as text. */
  to: vscode.Uri | undefined;
  /** The user was asked about the file that stands there. */
  mayOverwrite: boolean;
  pictures: PicturePlace;
}

/** From the palette, a tree's row, or the title bar of a preview, which hands over the address of its tab. */
export function isPersonAsking(argument: unknown): boolean {
  return isAsked(argument) || isTab(argument);
}

function isTab(argument: unknown): boolean {
  return argument instanceof vscode.Uri && argument.scheme === 'webview-panel';
}

/** What a program wants: the scope as of a preview, and `to` and `pictures`, with it or behind it. */
export async function givenRequest(argument: unknown, options: unknown): Promise<ExportRequest> {
  const given = [options, argument].map((one) => (typeof one === 'object' && one !== null ? one : {}));
  const to = given.map((one) => ('to' in one ? one.to : undefined)).find((one) => one !== undefined);
  if (to !== undefined && !(to instanceof vscode.Uri)) throw new UserError('The place `to` has to be a URI.');
  if (to && (await fileType(to)) !== undefined)
    throw new UserError('A file stands there already. Nothing was exported.');
  const place = givenWord('pictures', given) ?? 'auto';
  const pictures = (['inline', 'beside', 'auto'] as const).find((one) => one === place);
  if (!pictures) throw new UserError('Pictures go `inline`, `beside` or `auto`.');
  if (!to && pictures === 'beside') throw new UserError('Pictures beside the page need a place `to` for it.');
  return { scope: scopeOf(argument), to, mayOverwrite: false, pictures };
}

/** The scope that was chosen by where the command was called from. */
export function scopeHere(argument: unknown, previews: Previews): PreviewScope | undefined {
  if (isTab(argument)) return previews.active;
  return treeNode(argument) ? scopeOf(argument) : undefined;
}

type ScopeItem = vscode.QuickPickItem & { scope?: PreviewScope; ask?: 'speaker' | 'tag' };

/** Asks what is to be exported. `undefined` when the user gave up. */
export async function askScope(notes: WorkspaceLibrary, previews: Previews): Promise<PreviewScope | undefined> {
  const { library } = notes;
  const nameOf = (scope: PreviewScope): string => plainText(scopeTitle(scope, (uri) => library.note(uri)?.title));
  const shown = previews.active;
  const open = library.note(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
  const ofNote: PreviewScope | undefined = open && { kind: 'note', uri: open.uri };
  const items: ScopeItem[] = [
    ...(shown ? [{ label: 'The open preview', description: nameOf(shown), scope: shown }] : []),
    ...(ofNote ? [{ label: 'The open note', description: nameOf(ofNote), scope: ofNote }] : []),
    { label: 'The whole library', description: counted(library.notes().length), scope: { kind: 'library' } },
    { label: 'A speaker…', ask: 'speaker' },
    { label: 'A topic…', ask: 'tag' },
    { label: 'Editions', kind: vscode.QuickPickItemKind.Separator },
    ...library.editions().map(({ conference, edition, place, notes: own }) => ({
      label: plainText(`${conference} ${edition}`),
      description: [place === undefined ? '' : plainText(place), counted(own.length)].filter(Boolean).join(' · '),
      scope: { kind: 'edition' as const, conference, edition },
    })),
  ];
  const options = { title: 'Export Page', placeHolder: 'What should stand on the page?', matchOnDescription: true };
  const picked = await vscode.window.showQuickPick(items, options);
  return picked?.ask ? askName(notes, picked.ask) : picked?.scope;
}

async function askName(notes: WorkspaceLibrary, kind: 'speaker' | 'tag'): Promise<PreviewScope | undefined> {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { speakers, tags } of notes.library.notes())
    for (const name of kind === 'tag' ? tags : speakers.map((speaker) => speaker.name)) {
      const known = counts.get(foldName(name));
      if (known) known.count++;
      else counts.set(foldName(name), { name, count: 1 });
    }
  const items = [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => ({ label: plainText(name), description: counted(count), name }));
  const placeHolder = kind === 'tag' ? 'Topic' : 'Speaker';
  const picked = await vscode.window.showQuickPick(items, { title: 'Export Page', placeHolder });
  if (!picked) return undefined;
  return kind === 'tag' ? { kind, tag: picked.name } : { kind, speaker: picked.name };
}

/** Asks where the page goes; the dialog asks about a file that stands there. */
export function askPlace(name: string): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: 'Export Page',
    saveLabel: 'Export',
    filters: { 'Web page': ['html'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

function counted(notes: number): string {
  return `${notes} ${notes === 1 ? 'note' : 'notes'}`;
}
