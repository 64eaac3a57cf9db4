import * as vscode from 'vscode';
import { nameProblem, renameEdits } from '../../library/subjects/rename';
import { subjectAt, type Mention } from '../../library/subjects/subject';
import { openDocuments, type OpenDocuments } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { workspaceEdit } from '../manyFiles';
import { noteAt, notesThatName, type NoteText } from './noteText';

/** Another name for a speaker, tag, conference or edition, in all notes at once. */
export function registerRename(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.languages.registerRenameProvider({ language: 'markdown' }, new SubjectRename(notes));
}

/** Where it rejects, or says nothing, the editor asks the next one, which knows headings and links. */
class SubjectRename implements vscode.RenameProvider {
  constructor(private readonly notes: WorkspaceLibrary) {}

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { range: vscode.Range; placeholder: string } | undefined {
    const note = noteAt(this.notes, document, position);
    if (!note) return undefined;
    const { mention, rangeOf } = named(note);
    const { subject } = mention;
    return { range: rangeOf(mention), placeholder: subject.kind === 'edition' ? subject.edition : subject.name };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const note = noteAt(this.notes, document, position);
    if (!note) return undefined;
    const { subject } = named(note).mention;
    const problem = nameProblem(subject, newName);
    if (problem === 'empty') return refused('A name cannot be empty.');
    if (problem === 'affiliation') return refused('Write the name alone. Affiliations stay as they are.');
    const naming = await notesThatName(this.notes, subject, document, token);
    const open = openDocuments();
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    if (naming.some((note) => isStale(note, open)))
      return refused('A note changed while the others were read. Nothing was renamed: try again.');
    const files = naming.map(({ uri, reading, text, names }) => ({
      uri,
      text,
      edits: renameEdits(subject, newName, reading, text, names),
    }));
    return workspaceEdit(files, files.length > 1 ? 'Rename' : undefined);
  }
}

/** Throws where nothing is named that could be renamed. */
function named(note: NoteText & { offset: number }): NoteText & { mention: Mention } {
  const mention = subjectAt(note.reading, note.text, note.offset, note.names);
  if (!mention) throw new Error('Only names can be renamed here: speakers, tags, conferences and editions.');
  return { ...note, mention };
}

/** Says why nothing changes. An error would make the editor ask the next one, which takes `[names]` for a link. */
function refused(reason: string): vscode.WorkspaceEdit {
  void vscode.window.showErrorMessage(reason);
  return new vscode.WorkspaceEdit();
}

/** Whether an editor holds another text by now. */
function isStale({ uri, text, document }: NoteText, open: OpenDocuments): boolean {
  const now = open.get(uri.toString());
  return now ? now.getText() !== text : document !== undefined;
}
