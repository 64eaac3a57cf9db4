import * as vscode from 'vscode';
import { UserError } from '../log';
import { resolveRelative } from './pageHtml';

/** Opens a note at a line (from 0), beside the page where it would else cover it. */
export async function openNote(uri: string, line: number, pageColumn: vscode.ViewColumn | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const position = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
  const viewColumn = columnFor(uri, pageColumn);
  await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(position, position) });
}

/** Follows a relative link of a note. */
export async function openRelative(
  uri: string,
  address: string | undefined,
  pageColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  if (address === undefined) return;
  if (address.startsWith('#')) return openNote(uri, 0, pageColumn);
  const target = resolveRelative(vscode.Uri.parse(uri, true), address);
  if (!target) throw new UserError('The link leads out of the workspace folder and is not followed.');
  await vscode.commands.executeCommand('vscode.open', target, { viewColumn: columnFor(target.toString(), pageColumn) });
}

/** Where the note is open already; else a column that does not hide the page. */
function columnFor(uri: string, pageColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const tabs = vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.map((tab) => ({ input: tab.input, column: group.viewColumn })),
  );
  const open = tabs.find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri);
  if (open) return open.column;
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== pageColumn);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
