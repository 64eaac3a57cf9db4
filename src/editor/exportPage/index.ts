import * as vscode from 'vscode';
import { folderName } from '../../notes/fileName';
import { exportedPage } from '../../render/exportedPage/exportedPage';
import { pageSections } from '../../render/page';
import { scopeTitle, type PreviewScope } from '../../render/previewScope';
import type { Handler } from '../commands/registry';
import { warnOfLeftOut } from '../export/leftOut';
import { inSlices } from '../library/slices';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { writeNewFiles } from '../writeNewFiles';
import { UserError, type Log } from '../log';
import type { Previews } from '../preview';
import { askPlace, askScope, givenRequest, isPersonAsking, scopeHere, type ExportRequest } from './request';
import { encoded } from './encoded';
import { PagePictures } from './pagePictures';
import { renderSections } from './renderSections';

/**
 * Writes the notes of a scope as one HTML file. Asks for the scope, where none was chosen, and for the place; with
 * arguments nothing is asked. Answers with the URI written, or with the text where no place was given; `undefined` when
 * the user gave up.
 */
export function exportPage(notes: WorkspaceLibrary, previews: Previews, log: Log): Handler {
  return async (argument, options) => {
    await notes.ready;
    if (!isPersonAsking(argument)) return exported(notes, await givenRequest(argument, options), log);
    const scope = scopeHere(argument, previews) ?? (await askScope(notes, previews));
    const to = scope && (await askPlace(suggestedName(notes, scope)));
    if (!scope || !to) return undefined;
    const written = await exported(notes, { scope, to, mayOverwrite: true, pictures: 'auto' }, log);
    if (written instanceof vscode.Uri) tell(written);
    return written;
  };
}

async function exported(
  notes: WorkspaceLibrary,
  request: ExportRequest,
  log: Log,
): Promise<vscode.Uri | string | undefined> {
  const { library } = notes;
  const { scope, to, mayOverwrite } = request;
  const sections = pageSections(library.editions(), library.notes(), scope);
  if (sections.length === 0) throw new UserError('There are no such notes. Nothing was exported.');
  const pictures = new PagePictures(request);
  const progressOptions = {
    location: vscode.ProgressLocation.Notification,
    title: 'Exporting a page of notes',
    cancellable: true,
  };
  return vscode.window.withProgress(progressOptions, async (progress, token) => {
    let isWritten = false;
    try {
      const report = (increment: number): void => progress.report({ increment });
      const rendered = await renderSections(notes, sections, pictures, report, token);
      if (!rendered) return undefined;
      const title = titleOf(notes, scope);
      const page = exportedPage({ title, sections, ...rendered, hasFiles: pictures.hasFiles });
      const bytes = await inSlices(encoded(page), () => token.isCancellationRequested);
      if (!bytes) return undefined;
      isWritten = !to || (await writeNewFiles([{ uri: to, bytes }], mayOverwrite ? to : undefined, token));
      if (isWritten) warnOfLeftOut('page', pictures.leftOut, log);
      return isWritten ? (to ?? new TextDecoder().decode(bytes)) : undefined;
    } finally {
      // Without their page the pictures beside it are of no use.
      if (!isWritten) await pictures.remove();
    }
  });
}

function titleOf({ library }: WorkspaceLibrary, scope: PreviewScope): string {
  return scopeTitle(scope, (uri) => library.note(uri)?.title);
}

function suggestedName(notes: WorkspaceLibrary, scope: PreviewScope): string {
  return `${folderName(titleOf(notes, scope))}.html`;
}

/** Says that it is done, and opens the page where there is a browser for files of this machine. */
function tell(page: vscode.Uri): void {
  const { uiKind, remoteName } = vscode.env;
  const isHere = page.scheme === 'file' && uiKind === vscode.UIKind.Desktop && remoteName === undefined;
  const open = 'Open in Browser';
  void vscode.window.showInformationMessage('The page was exported.', ...(isHere ? [open] : [])).then((chosen) => {
    if (chosen === open) void vscode.env.openExternal(page);
  });
}
