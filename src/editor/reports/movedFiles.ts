import * as vscode from 'vscode';
import { repathEdits } from '../../report/refresh/repath';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import type { Log } from '../log';
import { workspaceEdit, type FileEdits } from '../manyFiles';
import { movedUri, type Move } from '../movedUri';
import type { Reports } from './reports';

/** Where notes or reports are renamed or moved, the markers that name them follow, in one undo step with that. */
export function registerMovedFiles(reports: Reports, log: Log): vscode.Disposable {
  /** Reports that were saved before their markers were changed, by their URIs before. */
  const toSave = new Set<string>();
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files, token, waitUntil }) => {
      waitUntil(
        followed(reports, files, token).then((changed) => {
          const open = openDocuments();
          for (const { uri } of changed) if (open.get(uri.toString())?.isDirty !== true) toSave.add(uri.toString());
          return workspaceEdit(changed);
        }),
      );
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const moved = [...toSave].map((uri) => movedUri(vscode.Uri.parse(uri, true), files));
      toSave.clear();
      save(moved).catch((error: unknown) => log.error('Saving reports whose notes were moved:', error as Error));
    }),
  );
}

async function followed(
  reports: Reports,
  moves: readonly Move[],
  token: vscode.CancellationToken,
): Promise<FileEdits[]> {
  const open = openDocuments();
  const changed: FileEdits[] = [];
  for (const key of reports.uris()) {
    const uri = vscode.Uri.parse(key, true);
    const text = await readNoteText(uri, open);
    if (token.isCancellationRequested) return [];
    if (text === undefined) continue;
    const edits = repathEdits(text, uri.path, (path) => movedUri(uri.with({ path }), moves).path);
    if (edits.length > 0) changed.push({ uri, text, edits });
  }
  return changed;
}

async function save(uris: readonly vscode.Uri[]): Promise<void> {
  const open = openDocuments();
  for (const uri of uris) {
    const document = open.get(uri.toString());
    if (document?.isDirty) await document.save();
  }
}
