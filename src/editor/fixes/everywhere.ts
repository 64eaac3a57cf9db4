import * as vscode from 'vscode';
import { notesSpelling, respellEdits, type Respelling } from '../../library/subjects/rename';
import { readNote } from '../../notes/note';
import type { TextEdit } from '../../notes/edits/textEdit';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { asTheyStand, readFiles, workspaceEdit } from '../manyFiles';
import { everywhereTitle } from './titles';

/** Takes another spelling in several notes. It has no edit until it is chosen: all of them are read for it. */
export class RespellEverywhere extends vscode.CodeAction {
  constructor(
    readonly respelling: Respelling,
    readonly uris: readonly vscode.Uri[],
    kind: vscode.CodeActionKind,
  ) {
    super(everywhereTitle(respelling.to, uris.length), kind);
  }
}

/**
 * The other spelling in all notes; none where this one is the only note.
 *
 * @param uri the note in which the spelling stands, though the library may not know that yet
 */
export function everywhere(
  { library }: WorkspaceLibrary,
  respelling: Respelling,
  uri: vscode.Uri,
  kind: vscode.CodeActionKind,
): RespellEverywhere[] {
  const others = notesSpelling(respelling, library.notes()).filter((note) => note.uri !== uri.toString());
  if (others.length === 0) return [];
  return [new RespellEverywhere(respelling, [uri, ...others.map((note) => vscode.Uri.parse(note.uri, true))], kind)];
}

/** The action with its edit, made for the notes as they stand now; without one where that is cancelled. */
export async function resolveEverywhere(
  notes: WorkspaceLibrary,
  action: RespellEverywhere,
  token: vscode.CancellationToken,
): Promise<RespellEverywhere> {
  const respelled = (uri: vscode.Uri, text: string): TextEdit[] => {
    const reading = readNote(text, notes.aliases(uri));
    return reading ? respellEdits(action.respelling, reading, text) : [];
  };
  const read = await readFiles(action.uris, respelled, token);
  if (read) action.edit = workspaceEdit(asTheyStand(read, respelled), action.title);
  return action;
}
