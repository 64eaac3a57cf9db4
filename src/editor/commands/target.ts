import * as vscode from 'vscode';
import { formatDateRange } from '../../notes/values/calendar';
import type { EditionName } from '../../notes/values/editionName';
import type { LibraryEdition } from '../../library/editions';
import { takingPlace } from '../../library/takingPlace';
import type { TreeNode } from '../../library/tree';
import { plainText } from '../quickPickText';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { UserError } from '../log';
import { today as todaysDate } from '../today';

/** The tree's row a command was called from, or `undefined`. */
export function treeNode(argument: unknown): TreeNode | undefined {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'children' in argument
    ? (argument as TreeNode)
    : undefined;
}

/** The edition named by plain arguments `{ conference, edition }`, or `undefined`. */
export function namedEdition(argument: unknown): EditionName | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { conference, edition } = argument as Partial<Record<string, unknown>>;
  return typeof conference === 'string' && typeof edition === 'string' ? { conference, edition } : undefined;
}

/**
 * The edition a new note belongs to: the one named or clicked, that of the open note, the only one there is; else the
 * user is asked. `undefined` when the user gave up.
 */
export async function chooseEdition(notes: WorkspaceLibrary, argument: unknown): Promise<EditionName | undefined> {
  const given = namedEdition(argument) ?? treeNode(argument)?.edition ?? editionOfOpenNote(notes);
  if (given) return given;
  await notes.ready;
  const editions = notes.library.editions();
  return editions.length === 1 ? editions[0] : pickEdition(editions, 'Which edition?');
}

/**
 * The edition of a talk that is being held: that of the open note, the one that takes place today, the only one there is.
 * Where the open note is of another edition than the one that takes place, and where there are several, the user is asked.
 */
export async function chooseEditionToday(notes: WorkspaceLibrary, mayAsk: boolean): Promise<EditionName | undefined> {
  const editions = notes.library.editions();
  const today = takingPlace(editions, todaysDate());
  const open = editionOfOpenNote(notes);
  const opened = open && notes.library.edition(open);
  if (opened && (today.length === 0 || today.includes(opened))) return opened;
  if (today.length === 1 && (!opened || !mayAsk)) return today[0];
  if (today.length === 0 && editions.length === 1) return editions[0];
  if (!mayAsk) throw new UserError('Say which edition the talk is of: give { title, conference, edition }.');
  const likely = [...today, ...(opened ? [opened] : [])];
  return pickEdition([...likely, ...editions.filter((edition) => !likely.includes(edition))], 'Which edition?');
}

function editionOfOpenNote({ library }: WorkspaceLibrary): EditionName | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const { conference, edition } = (uri && library.note(uri)) || {};
  return conference !== undefined && edition !== undefined ? { conference, edition } : undefined;
}

/** Lets the user choose an edition, or name a new one, as it was typed already. `undefined` when the user gave up. */
export async function pickEdition(
  editions: readonly LibraryEdition[],
  title: string,
): Promise<EditionName | undefined> {
  const items: EditionItem[] = editions.map((edition) => ({
    label: plainText(`${edition.conference} ${edition.edition}`),
    description: [edition.place, formatDateRange(edition.startDate, edition.endDate, vscode.env.language)]
      .filter(Boolean)
      .join(' · '),
    edition,
  }));
  const createNew = 'New Edition…';
  const answer = await askForRow([...items, { label: `$(add) ${createNew}`, alwaysShow: true }], title);
  if (!answer) return undefined;
  // Who typed the name of the row has not named an edition.
  const isRow = createNew.toLowerCase().startsWith(answer.typed.toLowerCase());
  return answer.item.edition ?? askEditionName(isRow ? '' : answer.typed);
}

type EditionItem = vscode.QuickPickItem & { edition?: EditionName };

/** The row that was chosen, and what had been typed then; `undefined` when the user gave up. */
function askForRow(
  items: readonly EditionItem[],
  title: string,
): Promise<{ item: EditionItem; typed: string } | undefined> {
  const picker = vscode.window.createQuickPick<EditionItem>();
  Object.assign(picker, { items, title, placeholder: 'Conference and edition', matchOnDescription: true });
  return new Promise((resolve) => {
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (!item) return;
      resolve({ item, typed: picker.value.trim() });
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** Asks for a conference and its edition in one line. `undefined` when the user gave up. */
export async function askEditionName(start: string): Promise<EditionName | undefined> {
  const answer = await vscode.window.showInputBox({
    title: 'New edition',
    prompt: 'Conference and edition, for example "Netdev 0x17"',
    placeHolder: 'Netdev 0x17',
    value: start,
    valueSelection: [start.length, start.length],
    validateInput: (text) =>
      parseEditionName(text) ? undefined : 'Write the conference, a blank, and the edition: its number or year.',
  });
  return answer === undefined ? undefined : parseEditionName(answer);
}

/** The last word is the edition; it needs no digit here, since the user was asked for it. */
function parseEditionName(text: string): EditionName | undefined {
  const match = /^(.*\S)\s+(\S+)$/u.exec(text.trim());
  return match?.[1] && match[2] ? { conference: match[1], edition: match[2] } : undefined;
}
