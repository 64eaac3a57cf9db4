import * as vscode from 'vscode';
import { formatDateRange } from '../../notes/values/calendar';
import type { EditionName } from '../../notes/values/editionName';
import type { LibraryEdition } from '../../library/editions';
import type { TreeNode } from '../../library/tree';
import { plainText } from '../quickPickText';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

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

function editionOfOpenNote({ library }: WorkspaceLibrary): EditionName | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const { conference, edition } = (uri && library.note(uri)) || {};
  return conference !== undefined && edition !== undefined ? { conference, edition } : undefined;
}

/** Lets the user choose an edition, or name a new one. `undefined` when the user gave up. */
export async function pickEdition(
  editions: readonly LibraryEdition[],
  title: string,
): Promise<EditionName | undefined> {
  const createNew = { label: '$(add) New Edition…', edition: undefined };
  const picked = await vscode.window.showQuickPick(
    [
      ...editions.map((edition) => ({
        label: plainText(`${edition.conference} ${edition.edition}`),
        description: [edition.place, formatDateRange(edition.startDate, edition.endDate, vscode.env.language)]
          .filter(Boolean)
          .join(' · '),
        edition,
      })),
      createNew,
    ],
    { title, placeHolder: 'Conference and edition', matchOnDescription: true },
  );
  if (!picked) return undefined;
  return picked.edition ?? askEditionName('');
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
