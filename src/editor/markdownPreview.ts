import * as vscode from 'vscode';
import type { NamesOf } from '../render/frontMatterCard';
import type { WorkspaceLibrary } from './library/workspaceLibrary';
import type { Log } from './log';

/**
 * What the card in VS Code's own Markdown preview says of a note's edition. A preview that is shown before the notes are
 * read is shown once more when they are.
 */
export function namesInPreview(notes: WorkspaceLibrary, log: Log): NamesOf {
  let isShownAgain = false;
  return (uri) => {
    const note = notes.library.note(uri);
    if (!note && !isShownAgain) {
      isShownAgain = true;
      showAgain(notes).catch((error: unknown) => log.error('Showing a Markdown preview again:', error as Error));
    }
    return note;
  };
}

async function showAgain(notes: WorkspaceLibrary): Promise<void> {
  await notes.ready;
  await vscode.commands.executeCommand('markdown.preview.refresh');
}
