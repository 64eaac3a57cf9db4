import type * as vscode from 'vscode';
import type { TextEdit } from '../../notes/edits/textEdit';
import { UserError } from '../log';
import { applyToFiles, asTheyStand } from '../manyFiles';

/** Changes a report in one undo step, if it is still the text that the edits were made for. */
export async function changeReport(uri: vscode.Uri, text: string, edits: readonly TextEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const changed = 'The report was changed in the meantime, or cannot be written to. Nothing was changed; try again.';
  const files = asTheyStand([{ uri, text, edits }], () => {
    throw new UserError(changed);
  });
  if (!(await applyToFiles(files))) throw new UserError(changed);
}
