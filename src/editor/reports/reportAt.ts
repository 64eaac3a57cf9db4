import * as vscode from 'vscode';
import { plainText } from '../quickPickText';
import { readNoteText } from '../library/files/noteFiles';
import { UserError } from '../log';
import { treeNode } from '../commands/target';
import { examineReport, type Examination, type ReportWorld } from './examination';

/**
 * The report a command acts on: the one given, that of the tree's row, the one that is open; else the user is asked.
 * `undefined` when the user gave up.
 */
export async function chooseReport(
  world: ReportWorld,
  argument: unknown,
  title: string,
): Promise<vscode.Uri | undefined> {
  const { notes } = world;
  await notes.ready;
  const row = rowNote(argument);
  const given = argument instanceof vscode.Uri ? argument : row === undefined ? undefined : vscode.Uri.parse(row, true);
  const open = vscode.window.activeTextEditor?.document.uri;
  const uri = given ?? (open && notes.library.note(open.toString())?.type === 'report' ? open : undefined);
  if (!uri) return pickReport(world, title);
  if (notes.library.note(uri.toString())?.type !== 'report')
    throw new UserError('This file is no report of the open folders. Nothing was done.');
  return uri;
}

/** A report as it stands now, and its notes; unsaved text wins. A file may have been written a moment ago. */
export async function examinedReport(world: ReportWorld, uri: vscode.Uri): Promise<Examination> {
  world.talks.forgetAll();
  const text = await readNoteText(uri);
  const examination = text === undefined ? undefined : await examineReport(world, uri, text);
  if (!examination) throw new UserError('The report cannot be read. Nothing was done.');
  return examination;
}

/** The note of a row of the library or of the follow-ups. */
function rowNote(argument: unknown): string | undefined {
  const followUp =
    typeof argument === 'object' && argument !== null && 'followUp' in argument ? argument.followUp : undefined;
  const { note } = (followUp ?? treeNode(argument) ?? {}) as { note?: { uri: string } };
  return note?.uri;
}

async function pickReport({ notes }: ReportWorld, title: string): Promise<vscode.Uri | undefined> {
  const reports = notes.library.notes().filter(({ type }) => type === 'report');
  if (reports.length === 0)
    throw new UserError('There is no report in the open folders. Write one with "Compose Report".');
  const picked = await vscode.window.showQuickPick(
    reports.map((report) => ({
      label: plainText(report.title),
      description: [report.conference, report.edition].filter(Boolean).join(' '),
      report,
    })),
    { title, placeHolder: 'Which report?', matchOnDescription: true },
  );
  return picked && vscode.Uri.parse(picked.report.uri, true);
}
