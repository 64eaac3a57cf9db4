import * as vscode from 'vscode';
import type { Completion } from '../../library/completion/completion';
import { completionsAt, mostValues } from '../../library/completion/completionsAt';
import { completionRequest } from '../../library/completion/request';
import { Vocabularies } from '../../library/vocabulary';
import { today } from '../today';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** What is offered at a place of a document as it stands now, with the text the offsets belong to. */
export interface Offered {
  text: string;
  offset: number;
  completions: readonly Completion[];
  /** Whether these are all; else there may be others once more is typed. */
  isComplete: boolean;
}

/** Completions for documents, from the notes of the open folders. */
export class NoteCompletions {
  private readonly vocabularies = new Vocabularies();

  constructor(private readonly notes: WorkspaceLibrary) {}

  at(document: vscode.TextDocument, position: vscode.Position): Offered | undefined {
    const { notes, vocabularies } = this;
    if (!notes.mayBeNote(document)) return undefined;
    const text = document.getText();
    const offset = document.offsetAt(position);
    const request = completionRequest(
      {
        text,
        offset,
        uri: document.uri.toString(),
        root: notes.root(document.uri),
        facts: notes.reading(document)?.facts,
        aliases: notes.aliases(document.uri),
      },
      {
        library: notes.library,
        vocabularies,
        book: notes.keyBook(document.uri),
        today: today(),
        locale: vscode.env.language,
      },
    );
    if (!request) return undefined;
    const completions = completionsAt(request);
    return { text, offset, completions, isComplete: completions.length < mostValues };
  }
}
