import * as vscode from 'vscode';
import type { LibraryNote } from '../../library/libraryNote';
import { anchorsOf, type Anchors } from '../../render/exportedPage/anchors';
import type { ExportedPage } from '../../render/exportedPage/exportedPage';
import { exportedHead, exportedNote, type ExportOptions } from '../../render/exportedPage/exportedNote';
import type { PageSection } from '../../render/page';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { resolveRelative } from '../preview/pageHtml';
import type { PagePictures } from './pagePictures';

type Rendered = Pick<ExportedPage, 'anchors' | 'headOf' | 'noteOf'>;

/**
 * Reads and renders all notes of a page. `undefined` when cancelled.
 *
 * @param report called with the part that is done, in percent of the whole
 */
export async function renderSections(
  library: WorkspaceLibrary,
  sections: readonly PageSection[],
  pictures: PagePictures,
  report: (percent: number) => void,
  token: vscode.CancellationToken,
): Promise<Rendered | undefined> {
  const anchors = anchorsOf(sections, vscode.env.language);
  const heads = new Map<PageSection, string>();
  const notes = new Map<string, string>();
  const open = openDocuments();
  const tasks = sections.flatMap((section) => [
    { section, note: section.note },
    ...section.notes.map((note) => ({ section: undefined, note })),
  ]);
  const isCancelled = (): boolean => token.isCancellationRequested;
  await forEachLimited(tasks, readsAtOnce, isCancelled, async ({ section, note }) => {
    const text = note && (await readNoteText(vscode.Uri.parse(note.uri, true), open));
    const html = await withPictures(library, note, anchors, pictures, (options) =>
      section ? exportedHead(section, text, anchors, options) : exportedNote(note, text, anchors, options),
    );
    if (section) heads.set(section, html);
    else notes.set(note.uri, html);
    report(100 / tasks.length);
  });
  if (isCancelled()) return undefined;
  return { anchors, headOf: (section) => heads.get(section) ?? '', noteOf: (uri) => notes.get(uri) ?? '' };
}

/** Renders once to learn which pictures a note has, and where it has any again, with their addresses. */
async function withPictures(
  library: WorkspaceLibrary,
  note: LibraryNote | undefined,
  anchors: Anchors,
  pictures: PagePictures,
  render: (options: ExportOptions) => string,
): Promise<string> {
  const uri = note && vscode.Uri.parse(note.uri, true);
  const resolveLink = (address: string): string | undefined => {
    if (!uri) return undefined;
    const target = address.startsWith('#') ? uri : resolveRelative(uri, address);
    return target && anchors.ofNote(target.toString());
  };
  const addresses = new Map<string, string | undefined>();
  const options = { locale: vscode.env.language, aliases: uri && library.aliases(uri), resolveLink };
  const html = render({ ...options, resolveImage: (path) => void addresses.set(path, undefined) });
  if (!uri || addresses.size === 0) return html;
  for (const path of addresses.keys()) addresses.set(path, await pictures.addressOf(uri, path));
  return render({ ...options, resolveImage: (path) => addresses.get(path) });
}
