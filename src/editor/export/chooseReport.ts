import * as vscode from 'vscode';
import type { LibraryNote } from '../../library/libraryNote';
import { treeNode } from '../commands/target';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { plainText } from '../quickPickText';

/**
 * The report or announcement a command acts on: the one of the URI or row given, the open one, the only one there is;
 * else the user is asked. `undefined` when the user gave up.
 */
export async function reportToExport(notes: WorkspaceLibrary, argument: unknown): Promise<LibraryNote | undefined> {
  await notes.ready;
  const { library } = notes;
  const uri = argument instanceof vscode.Uri ? argument.toString() : treeNode(argument)?.note?.uri;
  const given = uri === undefined ? undefined : library.note(uri);
  if (given && isReport(given)) return given;
  if (argument !== undefined && !treeNode(argument))
    throw new UserError('This file is no report or announcement of the open folders. Nothing was exported.');
  const open = library.note(vscode.window.activeTextEditor?.document.uri.toString() ?? '');
  if (open && isReport(open)) return open;
  const reports = library.editions().flatMap((edition) => edition.notes.filter(isReport));
  if (reports.length === 0)
    throw new UserError('There is no report or announcement to export yet. New Report makes one.');
  return reports.length === 1 ? reports[0] : pickReport(reports);
}

function isReport({ type }: LibraryNote): boolean {
  return type === 'report' || type === 'announcement';
}

async function pickReport(reports: readonly LibraryNote[]): Promise<LibraryNote | undefined> {
  const items = reports.map((note) => ({
    label: plainText(note.title),
    description: plainText([note.conference, note.edition].filter(Boolean).join(' ')),
    iconPath: new vscode.ThemeIcon(note.type === 'report' ? 'book' : 'megaphone'),
    note,
  }));
  const options = { title: 'Export Report', placeHolder: 'Which report?', matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.note;
}
