import * as vscode from 'vscode';
import type { TextEdit } from '../../notes/edits/textEdit';
import { UserError } from '../log';
import { applyToFiles, asTheyStand, readFiles } from '../manyFiles';

/**
 * Changes files in one undo step, as they stand at that moment: all of them or none.
 *
 * @param editsOf the changes of one file; `undefined` where its text is not as it has to be
 * @param refusal what the user is told then
 */
export async function changeTogether(
  uris: readonly vscode.Uri[],
  editsOf: (uri: vscode.Uri, text: string) => readonly TextEdit[] | undefined,
  refusal: string,
): Promise<void> {
  const refused = new Set<string>();
  const madeOf = (uri: vscode.Uri, text: string): readonly TextEdit[] => {
    const edits = editsOf(uri, text);
    if (edits) refused.delete(uri.toString());
    else refused.add(uri.toString());
    return edits ?? [];
  };
  const read = (await readFiles(uris, madeOf, new vscode.CancellationTokenSource().token)) ?? [];
  const files = asTheyStand(read, madeOf);
  if (read.length < uris.length || refused.size > 0 || !(await applyToFiles(files))) throw new UserError(refusal);
}
