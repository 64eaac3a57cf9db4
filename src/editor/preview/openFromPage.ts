import * as vscode from 'vscode';
import { headingLine } from '../../render/headingLine';
import { relativeAddress } from '../../render/relativeAddress';
import { fileType } from '../library/files/noteFiles';
import { UserError } from '../log';
import { resolveRelative } from './pageHtml';

/** Opens a note at a line (from 0), beside the page where it would else cover it. */
export async function openNote(uri: string, line: number, pageColumn: vscode.ViewColumn | undefined): Promise<void> {
  await openAt(vscode.Uri.parse(uri, true), () => line, pageColumn);
}

/** Follows a relative link of a note, to the heading it names. */
export async function openRelative(
  uri: string,
  address: string | undefined,
  pageColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  if (address === undefined) return;
  const note = vscode.Uri.parse(uri, true);
  const wanted = relativeAddress(address);
  if (!wanted) throw new UserError('The link is no valid address and is not followed.');
  const target = wanted.path === '' ? note : resolveRelative(note, address);
  if (!target) throw new UserError('The link leads out of the workspace folder and is not followed.');
  if (target !== note && (await fileType(target)) === undefined)
    throw new UserError('The link leads to a file that is not there.');
  if (/\.md$/i.test(target.path)) await openAt(target, (text) => headingLine(text, wanted.fragment) ?? 0, pageColumn);
  else
    await vscode.commands.executeCommand('vscode.open', target, {
      viewColumn: columnFor(target.toString(), pageColumn),
    });
}

async function openAt(
  uri: vscode.Uri,
  lineIn: (text: string) => number,
  pageColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = new vscode.Position(Math.min(lineIn(document.getText()), document.lineCount - 1), 0);
  const viewColumn = columnFor(uri.toString(), pageColumn);
  await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(position, position) });
}

/** A column that does not hide the page: one where the note is open already, else any other. */
function columnFor(uri: string, pageColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== pageColumn);
  const holdsNote = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri;
  const column = (others.find(({ tabs }) => tabs.some(holdsNote)) ?? others[0])?.viewColumn;
  return column ?? vscode.ViewColumn.Beside;
}
