import * as vscode from 'vscode';
import { coverageOf, coverageText } from '../../library/coverage';
import type { LibraryNote } from '../../library/libraryNote';
import { counted } from '../../library/subjects/hover';
import type { TreeNode } from '../../library/tree';
import { readNote } from '../../notes/note';
import { speakerText } from '../../notes/speaker';
import { summaryStart } from '../../notes/summaryStart';
import { formatDate, weekday } from '../../notes/values/calendar';
import { readNoteText } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { appendBold, appendLink, appendText } from '../markdownText';
import type { Bodies } from './bodies';
import { tasksOf } from './rowWords';

/** What is said of a row where the pointer rests on it; of a note with how its summary starts, read only then. */
export async function tooltipOf(
  notes: WorkspaceLibrary,
  bodies: Bodies,
  node: TreeNode,
  problems: number,
  token: vscode.CancellationToken,
): Promise<vscode.MarkdownString | undefined> {
  if (!node.note) return rowTooltip(bodies, node, problems);
  const text = node.note.hasSummary ? await readNoteText(vscode.Uri.parse(node.note.uri, true)) : undefined;
  if (token.isCancellationRequested) return undefined;
  const reading = text === undefined ? undefined : readNote(text, notes.aliases(vscode.Uri.parse(node.note.uri, true)));
  const summary = text !== undefined && reading ? summaryStart(text, reading.frontMatter.block.bodyStart) : undefined;
  // It may have changed in the meantime; what is shown is of one moment.
  return noteTooltip(bodies, notes.library.note(node.note.uri) ?? node.note, summary, problems);
}

/** What is said of a row that stands for no note, or for an edition. */
export function rowTooltip(
  bodies: Bodies,
  { label, description, edition }: TreeNode,
  problems: number,
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  appendBold(tooltip, edition ? `${edition.conference} ${edition.edition}` : label);
  const lines = edition
    ? [
        description,
        bodies.areKnown(edition.notes) ? coverageText(coverageOf(edition)) : '',
        toDo(tasksOf(edition.notes), problems),
      ]
    : [/^\d+$/.test(description) ? counted(Number(description), 'note') : description];
  appendLines(tooltip, lines);
  return tooltip;
}

function noteTooltip(
  bodies: Bodies,
  note: LibraryNote,
  summary: string | undefined,
  problems: number,
): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  appendBold(tooltip, note.title);
  appendLines(tooltip, [
    note.speakers.map(speakerText).join(', '),
    joined([note.conference, note.edition].filter(Boolean).join(' '), note.sessionType, note.track),
    joined(dateOf(note), note.time, note.room),
    ...(summary?.split('\n') ?? []),
    note.tags.join(', '),
    joined(note.status, stateOf(bodies, note), toDo(note.tasks.length, problems)),
  ]);
  appendLinks(tooltip, note);
  return tooltip;
}

function stateOf(bodies: Bodies, note: LibraryNote): string | undefined {
  if (bodies.isOutdated(note)) return 'out of date: its notes have changed';
  return bodies.isUnsummarized(note) ? 'not summarized' : undefined;
}

function dateOf({ date }: LibraryNote): string | undefined {
  return date && [weekday(date, vscode.env.language), formatDate(date, vscode.env.language)].filter(Boolean).join(', ');
}

function toDo(tasks: number, problems: number): string {
  return joined(
    tasks > 0 ? counted(tasks, 'open follow-up') : undefined,
    problems > 0 ? counted(problems, 'problem') : undefined,
  );
}

function appendLines(tooltip: vscode.MarkdownString, lines: readonly string[]): void {
  for (const line of lines.filter(Boolean)) appendText(tooltip.appendMarkdown('\n\n'), line);
}

/** Several addresses of one kind are numbered. */
function appendLinks(tooltip: vscode.MarkdownString, { slides, video, paper, url }: LibraryNote): void {
  const kinds = Object.entries({ Slides: slides, Video: video, Paper: paper, Page: url === undefined ? [] : [url] });
  const links = kinds.flatMap(([name, addresses]) =>
    addresses.map((address, i) => ({ text: addresses.length > 1 ? `${name} ${i + 1}` : name, address })),
  );
  links.forEach(({ text, address }, i) => {
    appendLink(tooltip.appendMarkdown(i === 0 ? '\n\n' : ' · '), text, escaped(address));
  });
}

/** Signs that would end the address in Markdown, or begin something else. */
function escaped(address: string): string {
  return address.replace(/[\s<>"\\^`{|}[\]]/gu, (sign) => encodeURIComponent(sign));
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
