import * as vscode from 'vscode';
import { subjectAt, type Subject } from '../../library/subjects/subject';
import { markerIn, talksNamedIn } from '../../report/parts/marker';
import { fileType } from '../library/files/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { noteAt, notesThatName, type NoteText } from './noteText';

const selector = { language: 'markdown' };

/** From an edition or conference to its edition notes, from a report's generated part to the talk. */
export function registerDefinitions(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(selector, {
    provideDefinition: (document, position, token) => {
      const note = noteAt(notes, document, position);
      if (!note) return talkOfPart(document, position);
      const mention = subjectAt(note.reading, note.text, note.offset, note.names);
      return mention && editionNotesOf(notes, mention.subject, document, note.rangeOf(mention), token);
    },
  });
}

/** The edition notes, newest first, each at the place that names the edition or conference. */
async function editionNotesOf(
  notes: WorkspaceLibrary,
  subject: Subject,
  from: vscode.TextDocument,
  originSelectionRange: vscode.Range,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[] | undefined> {
  if (subject.kind !== 'edition' && subject.kind !== 'conference') return undefined;
  const places = new Map(
    (await notesThatName(notes, subject, from, token)).map((note) => [note.uri.toString(), firstPlace(note)]),
  );
  if (token.isCancellationRequested) return undefined;
  const { library } = notes;
  const found = subject.kind === 'edition' ? library.edition(subject) : library.conference(subject.name)?.editions;
  const editionNotes = [found ?? []]
    .flat()
    .flatMap((edition) => edition.notes.filter(({ type }) => type === 'edition'));
  return editionNotes.map(({ uri }) => ({
    originSelectionRange,
    targetUri: vscode.Uri.parse(uri, true),
    targetRange: places.get(uri) ?? new vscode.Range(0, 0, 0, 0),
  }));
}

function firstPlace({
  mentions: [first],
  rangeOf,
}: NoteText & { mentions: { start: number; end: number }[] }): vscode.Range {
  return first ? rangeOf(first) : new vscode.Range(0, 0, 0, 0);
}

/**
 * The talk note that a generated part was made from, where the line begins one and the note is there; of several the
 * one at the position, else the first.
 */
async function talkOfPart(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): Promise<vscode.LocationLink[] | undefined> {
  const marker = markerIn(document.lineAt(line).text);
  const sources = marker ? talksNamedIn(marker) : [];
  const source = sources.find(({ start, end }) => start <= character && character <= end) ?? sources[0];
  if (!source) return undefined;
  const targetUri = vscode.Uri.joinPath(document.uri, '..', source.text);
  const isFile = vscode.workspace.getWorkspaceFolder(targetUri) && (await fileType(targetUri)) === vscode.FileType.File;
  if (!isFile) return undefined;
  const originSelectionRange = new vscode.Range(line, source.start, line, source.end);
  return [{ originSelectionRange, targetUri, targetRange: new vscode.Range(0, 0, 0, 0) }];
}
