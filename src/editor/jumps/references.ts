import * as vscode from 'vscode';
import { subjectAt } from '../../library/subjects/subject';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { noteAt, notesThatName } from './noteText';

/** All places that name a speaker, tag, conference or edition. Notes that inherit a name have no place of it. */
export function registerReferences(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(
    { language: 'markdown' },
    {
      provideReferences: async (document, position, { includeDeclaration }, token) => {
        const note = noteAt(notes, document, position);
        const subject = note && subjectAt(note.reading, note.text, note.offset, note.names)?.subject;
        if (!subject) return undefined;
        const naming = await notesThatName(notes, subject, document, token);
        if (token.isCancellationRequested) return undefined;
        const isDeclaration = subject.kind === 'edition';
        return naming
          .filter(({ reading }) => includeDeclaration || !isDeclaration || reading.facts?.type !== 'edition')
          .flatMap(({ uri, mentions, rangeOf }) =>
            mentions.map((mention) => new vscode.Location(uri, rangeOf(mention))),
          );
      },
    },
  );
}
