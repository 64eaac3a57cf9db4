import * as vscode from 'vscode';
import type { TreeNode } from '../../library/tree';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportError, type Log } from '../log';
import { putNotes, takeNotes, treeType } from './dragged';
import { tellMoved } from './moveFiles';
import { moveToEdition } from './moveToEdition';

const nowhere = 'Drop notes on an edition, or on a note of one.';

/** Dragging in the library's tree: notes to another edition, and out of it as files. */
export function libraryDrag(notes: WorkspaceLibrary, log: Log): vscode.TreeDragAndDropController<TreeNode> {
  const report = (error: unknown): void => void reportError(log, 'move to another edition', error);
  return {
    dragMimeTypes: ['text/uri-list'],
    dropMimeTypes: [treeType],
    handleDrag: (rows, data) => putNotes(rows, data),
    handleDrop: async (target, data, token) => {
      const edition = editionOf(target);
      const uris = await takeNotes(data);
      if (token.isCancellationRequested) return;
      if (!edition) {
        if (uris.length > 0) vscode.window.setStatusBarMessage(nowhere, 5000);
        return;
      }
      const moved = await moveToEdition(notes, uris, edition).catch(report);
      // The answer may take its time, and the tree shows that it is busy until this ends.
      if (moved) void tellMoved(moved).catch(report);
    },
  };
}

/** The edition of a row, or of the one above it that has one: notes are dropped on notes of an edition too. */
function editionOf(row: TreeNode | undefined): TreeNode['edition'] {
  return row && (row.edition ?? editionOf(row.parent));
}
