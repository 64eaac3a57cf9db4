import * as vscode from 'vscode';
import { newNoteHead, newNoteText, type NewNote, type NewText } from '../../notes/newNote';
import { fillTemplate } from '../../notes/template';
import { bodyOf } from '../../report/export/post';
import { UserError, type Log } from '../log';
import { fileType } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { today } from '../today';
import { authorOfOpenNote } from './newNotePlace';
import { Templates } from './templates';

/** Writes the files of new notes, by the workspace's own templates where it has them. */
export class NoteMaker {
  private readonly templates: Templates;

  constructor(
    private readonly notes: WorkspaceLibrary,
    log: Log,
  ) {
    this.templates = new Templates(log);
  }

  /** Makes the file, opens it, and puts the cursor where writing goes on. A file that is there already is an error. */
  async create(uri: vscode.Uri, note: NewNote): Promise<vscode.Uri> {
    const { text, cursor } = (await this.byTemplate(uri, note)) ?? newNoteText(note);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
    if ((await fileType(uri)) !== undefined || !(await vscode.workspace.applyEdit(edit))) {
      throw new UserError(
        'There is a file of this name already, or the folder cannot be written to. Nothing was changed.',
      );
    }
    return openNote(uri, cursor);
  }

  private async byTemplate(uri: vscode.Uri, note: NewNote): Promise<NewText | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const template = folder && (await this.templates.read(folder.uri, note.type));
    if (template === undefined) return undefined;
    const filled = fillTemplate(template, note.type, this.values(note), newNoteHead(note));
    if (!filled) this.templates.tellBroken(note.type);
    return filled;
  }

  private values(note: NewNote): Record<string, string> {
    const day = today();
    return {
      conference: note.conference,
      edition: note.edition,
      title: note.title ?? '',
      // A talk that is written down later has another day.
      date: note.date ?? (note.type === 'talk' || note.type === 'edition' ? '' : day),
      year: day.slice(0, 4),
      author: authorOfOpenNote(this.notes),
      url: note.url ?? '',
      session_type: note.sessionType ?? 'talk',
      body: note.body ?? bodyOf(newNoteText(note).text).trim(),
    };
  }
}

/** Opens a note with the cursor at an offset. */
export async function openNote(uri: vscode.Uri, offset: number): Promise<vscode.Uri> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  return uri;
}
