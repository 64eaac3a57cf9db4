import * as vscode from 'vscode';
import type { FollowUp } from '../../library/followUps/followUp';
import type { FollowUpKind } from '../../library/followUps/kinds';
import { countText, kindNames, labelOf, placeOf } from '../../library/followUps/words';
import { speakerText } from '../../notes/speaker';
import { appendText } from '../markdownText';
import { rowDescription, rowLabel } from '../rowText';
import { page, type FollowUpRow, type GroupRow, type MoreRow } from './rows';

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

const kindIcons: Record<FollowUpKind, string> = {
  task: 'checklist',
  summary: 'note',
  slides: 'vm',
  video: 'play-circle',
  outdated: 'sync',
  draft: 'book',
};

/** What others have to publish comes last and is closed: it tends to be much. */
const openKinds: ReadonlySet<FollowUpKind> = new Set<FollowUpKind>(['task', 'summary', 'outdated', 'draft']);

/** A row as it is shown and read out; its tooltip is made later. */
export function rowItem(row: FollowUpRow, count: number): vscode.TreeItem {
  const item = 'group' in row ? groupItem(row, count) : 'more' in row ? moreItem(row) : thingItem(row.followUp);
  item.id = row.id;
  return item;
}

function groupItem({ group }: GroupRow, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(kindNames[group], openKinds.has(group) ? Expanded : Collapsed);
  item.iconPath = new vscode.ThemeIcon(kindIcons[group]);
  item.description = String(count);
  item.contextValue = `kind ${group}`;
  item.accessibilityInformation = { label: countText(group, count) };
  return item;
}

function moreItem(row: MoreRow): vscode.TreeItem {
  const item = new vscode.TreeItem(`Show ${Math.min(page, row.more)} More`);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.description = row.more > page ? `of ${row.more}` : '';
  item.contextValue = 'more';
  item.command = { command: 'conferenceNotes.showMoreFollowUps', title: 'Show More', arguments: [row] };
  return item;
}

function thingItem(followUp: FollowUp): vscode.TreeItem {
  const { kind, note, task } = followUp;
  const place = placeOf(followUp, vscode.env.language);
  const label = rowLabel(labelOf(followUp));
  const item = new vscode.TreeItem(label);
  item.description = rowDescription(place.join(' · '), label);
  item.contextValue = `followUp ${kind}`;
  item.accessibilityInformation = { label: [`${countText(kind, 1)}: ${labelOf(followUp)}`, ...place].join(', ') };
  if (task) {
    item.checkboxState = {
      state: vscode.TreeItemCheckboxState.Unchecked,
      tooltip: 'Mark as done in the note',
      accessibilityInformation: { label: 'Done', role: 'checkbox' },
    };
  } else item.iconPath = new vscode.ThemeIcon(kind === 'draft' || kind === 'outdated' ? 'book' : 'comment');
  const line = new vscode.Range(task?.line ?? 0, 0, task?.line ?? 0, 0);
  const options: vscode.TextDocumentShowOptions | undefined = task && { selection: line };
  item.command = { command: 'vscode.open', title: 'Open', arguments: [vscode.Uri.parse(note.uri, true), options] };
  return item;
}

/** Plain text in Markdown: what stands in a note is never taken for a link or a command. */
export function rowTooltip(row: FollowUpRow, count: number): vscode.MarkdownString | string | undefined {
  if ('group' in row) return countText(row.group, count);
  if ('more' in row) return undefined;
  const { task, note } = row.followUp;
  const tooltip = new vscode.MarkdownString();
  const [first, ...lines] = [
    ...(task ? [task.text] : []),
    note.title,
    note.speakers.map(speakerText).join(', '),
    placeOf({ ...row.followUp, note: { ...note, title: '' } }, vscode.env.language).join(' · '),
  ].filter((line) => line !== '');
  appendText(tooltip, first ?? '');
  for (const line of lines) appendText(tooltip.appendMarkdown('\n\n'), line);
  return tooltip;
}
