import * as vscode from 'vscode';
import { fileType } from '../library/files/noteFiles';
import { UserError } from '../log';

/** Notes whose files are not beside the other notes of their edition, and the folder of those. */
export interface Astray {
  uris: readonly vscode.Uri[];
  folder: vscode.Uri;
}

/** Offers to move the files; what the notes say is written already. Resolves when the user has chosen. */
export async function offerMove({ uris, folder }: Astray): Promise<void> {
  const [text, move] =
    uris.length === 1
      ? ['the note belongs to the other edition now. Its file is still where it was.', 'Move File']
      : [`${uris.length} notes belong to the other edition now. Their files are still where they were.`, 'Move Files'];
  if ((await vscode.window.showInformationMessage(`Conference Notes: ${text}`, move)) === move)
    await moveFiles(uris, folder);
}

/** As the editor moves files: it can be undone, and links are updated where that is set. Nothing is overwritten. */
async function moveFiles(uris: readonly vscode.Uri[], folder: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const taken = new Set<string>();
  for (const uri of uris) {
    const target = await freePlace(uri, folder, taken);
    edit.renameFile(uri, target, { overwrite: false, ignoreIfExists: false });
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new UserError('The files could not be moved: one of them is not there any more, or cannot be written.');
}

/** A name that no file has there: `name.md`, `name-2.md` and so on. */
async function freePlace(uri: vscode.Uri, folder: vscode.Uri, taken: Set<string>): Promise<vscode.Uri> {
  const [, name = '', ending = ''] = /([^/]*?)(\.[^./]*)?$/.exec(uri.path) ?? [];
  for (let count = 1; ; count++) {
    const target = vscode.Uri.joinPath(folder, `${name}${count === 1 ? '' : `-${count}`}${ending}`);
    if (taken.has(target.toString()) || (await fileType(target)) !== undefined) continue;
    taken.add(target.toString());
    return target;
  }
}
