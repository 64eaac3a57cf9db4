import * as vscode from 'vscode';
import type { TreeNode } from '../../library/tree';
import type { Handler } from '../commands/registry';
import { isOptions } from '../commands/selection';

/** Who unfolds a conference or a tag selects it, and means no notes by that. */
function hasNote({ note, edition }: TreeNode): boolean {
  return (note ?? edition?.note) !== undefined;
}

/**
 * The rows of the tree that the user has selected since an editor was used last. With a row that is clicked its note is
 * opened: from then on the open note is meant, which is the same one.
 */
export class ChosenRows implements vscode.Disposable {
  private areMeant = false;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly view: vscode.TreeView<TreeNode>) {
    this.subscriptions = [
      view.onDidChangeSelection(({ selection }) => (this.areMeant = selection.length > 0)),
      vscode.window.onDidChangeActiveTextEditor(() => (this.areMeant = false)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === vscode.window.activeTextEditor) this.areMeant = false;
      }),
    ];
  }

  /** Called with nothing, or with options only, a command acts on these rows while they are seen. */
  orGiven(handler: Handler): Handler {
    return (argument, selection) => {
      const rows = this.areMeant && this.view.visible ? this.view.selection.filter(hasNote) : [];
      if (rows.length === 0 || !isOptions(argument ?? {})) return handler(argument, selection);
      // As from their menu, or with what only a keybinding gives.
      return argument === undefined ? handler(rows[0], rows) : handler(rows, argument);
    };
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
