import * as vscode from 'vscode';
import type { Completion } from '../../library/completion/completion';
import { completionsAt, mostValues } from '../../library/completion/completionsAt';
import { completionRequest } from '../../library/completion/request';
import { Vocabularies } from '../../library/completion/vocabulary';
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
  private last: { question: readonly unknown[]; offered: Offered | undefined } | undefined;

  constructor(private readonly notes: WorkspaceLibrary) {}

  /** The last answer is kept: a letter is asked about before the suggestions open, and by the editor as they do. */
  at(document: vscode.TextDocument, position: vscode.Position): Offered | undefined {
    const { notes } = this;
    if (!notes.mayBeNote(document)) return undefined;
    const { uri, version } = document;
    const offset = document.offsetAt(position);
    const question = [
      document,
      version,
      offset,
      today(),
      notes.library.notes(),
      notes.keyBook(uri),
      notes.aliases(uri),
    ];
    if (!this.last?.question.every((part, i) => part === question[i]))
      this.last = { question, offered: this.offered(document, offset) };
    return this.last.offered;
  }

  private offered(document: vscode.TextDocument, offset: number): Offered | undefined {
    const { notes, vocabularies } = this;
    const text = document.getText();
    const request = completionRequest(
      {
        text,
        offset,
        uri: document.uri.toString(),
        facts: notes.reading(document)?.facts,
        aliases: notes.aliases(document.uri),
        names: (said) => notes.names(document.uri, said),
      },
      {
        notes: notes.library.notes(),
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
