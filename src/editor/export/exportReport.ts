import * as vscode from 'vscode';
import { slug } from '../../notes/fileName';
import type { LibraryNote } from '../../library/libraryNote';
import { exportName } from '../../report/export/fileNames';
import { postFileName } from '../../report/export/frontMatter';
import { postOf } from '../../report/export/post';
import type { Handler } from '../commands/registry';
import { fileType } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError, type Log } from '../log';
import { today } from '../today';
import { reportToExport } from './chooseReport';
import { isNote, ReportToExport } from './reportToExport';
import { pickTarget, targetOf, type ExportTarget } from './targets';

/**
 * Brings a report or an announcement into the form in which others read it. From the palette and the tree it asks for the
 * form; with a URI and `{format, to?}` nothing is asked, and the answer is the text, or the URI that was written.
 */
export function exportReport(notes: WorkspaceLibrary, log: Log): Handler {
  return async (argument, options) => {
    const note = await reportToExport(notes, argument);
    if (!note) return undefined;
    // A menu hands over a URI too, but no format.
    if (isFormatted(options)) {
      const { to } = options;
      if (to !== undefined && !(to instanceof vscode.Uri)) throw new UserError(`The option 'to' has to be a URI.`);
      const target = targetOf(options, to !== undefined);
      const report = await ReportToExport.read(notes, note, unstoppable);
      return to ? report?.write(target, to, false, log, unstoppable) : report?.text(target, log, unstoppable);
    }
    const picked = await pickTarget();
    if (!picked) return undefined;
    return picked.isFile ? saveAs(notes, note, picked.target, log) : copy(notes, note, picked.target, log);
  };
}

/** What a program asks for is done to the end. */
const unstoppable = new vscode.CancellationTokenSource().token;

function isFormatted(options: unknown): options is { format: unknown; to?: unknown } {
  return typeof options === 'object' && options !== null && 'format' in options;
}

/** It is told that an export goes on once it has taken so long, in ms. */
const patience = 500;

/** Does what may take its time with a long report, which the user can stop then: the answer is `undefined`. */
async function stoppable<T>(work: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  const working = work(source.token);
  const isLate = await Promise.race([
    working.then(() => false),
    new Promise<boolean>((resolve) => setTimeout(resolve, patience, true)),
  ]);
  if (!isLate) return working;
  const options = { location: vscode.ProgressLocation.Notification, title: 'Exporting the report', cancellable: true };
  return vscode.window.withProgress(options, (_, token) => {
    token.onCancellationRequested(() => source.cancel());
    return working;
  });
}

async function copy(
  notes: WorkspaceLibrary,
  note: LibraryNote,
  target: ExportTarget,
  log: Log,
): Promise<string | undefined> {
  const text = await stoppable(async (token) =>
    (await ReportToExport.read(notes, note, token))?.text(target, log, token),
  );
  if (text === undefined) return undefined;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`${target.format === 'html' ? 'HTML' : 'Markdown'} copied`, 3000);
  return text;
}

async function saveAs(
  notes: WorkspaceLibrary,
  note: LibraryNote,
  target: ExportTarget,
  log: Log,
): Promise<vscode.Uri | undefined> {
  const isPage = target.format === 'html';
  const to = await vscode.window.showSaveDialog({
    title: 'Export Report',
    saveLabel: 'Export',
    defaultUri: await proposal(notes, note, target),
    filters: isPage ? { HTML: ['html', 'htm'] } : { Markdown: ['md', 'markdown'] },
  });
  if (!to) return undefined;
  // The dialog has asked whether a file that is there is to be replaced.
  const written = await stoppable(async (token) =>
    (await ReportToExport.read(notes, note, token))?.write(target, to, true, log, token),
  );
  if (!written) return undefined;
  void vscode.window
    .showInformationMessage('Conference Notes: the report was exported.', 'Open')
    .then(async (choice) => {
      if (choice) await vscode.commands.executeCommand('vscode.open', to);
    });
  return to;
}

/** Where the user is asked to save it: beside the report, under a name that no file has, the report least of all. */
async function proposal(notes: WorkspaceLibrary, note: LibraryNote, target: ExportTarget): Promise<vscode.Uri> {
  const post = postOf(note, today());
  const name = slug(post.title);
  const file = target.format === 'html' ? `${name}.html` : postFileName(post, target.frontMatter, name);
  for (let taken = 0; ; taken++) {
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(note.uri, true), '..', exportName(file, taken));
    if (!isNote(notes, uri) && (await fileType(uri)) === undefined) return uri;
  }
}
