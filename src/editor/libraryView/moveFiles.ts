import * as vscode from 'vscode';
import { fileType } from '../library/files/noteFiles';
import { UserError } from '../log';
import { takeBack } from '../manyFiles';
import type { Moved } from './moveToEdition';

/** Notes whose files are not beside the other notes of their edition, and the folder of those. */
export interface Astray {
  uris: readonly vscode.Uri[];
  folder: vscode.Uri;
}

/**
 * Tells of notes that were moved, and offers to move their files too, or to take all back: what the notes say is written
 * already, mostly into files that no editor shows. Resolves when the user has chosen.
 */
export async function tellMoved({ changed, astray }: Moved): Promise<void> {
  if (changed.length === 0) return;
  const text = changed.length === 1 ? 'the note belongs' : `${changed.length} notes belong`;
  const message = `Conference Notes: ${text} to the other edition now.${astray ? whereFilesAre(changed, astray) : ''}`;
  const move = astray?.uris.length === 1 ? 'Move File' : 'Move Files';
  const chosen = await vscode.window.showInformationMessage(message, ...(astray ? [move, undo] : [undo]));
  if (chosen === undo && !(await takeBack(changed)))
    throw new UserError('A note was changed in the meantime, so nothing was taken back.');
  if (chosen === move && astray) await moveFiles(astray.uris, astray.folder);
}

const undo = 'Undo';

function whereFilesAre({ length: all }: Moved['changed'], { uris: { length: away } }: Astray): string {
  if (away < all)
    return ` ${away} of the files ${away === 1 ? 'is' : 'are'} in another folder than those of that edition.`;
  return all === 1 ? ' Its file is still where it was.' : ' Their files are still where they were.';
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
