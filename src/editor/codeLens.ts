import * as vscode from 'vscode';
import { coverageOf, coverageText } from '../library/coverage';
import { noteOf } from './jumps/noteText';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

/** Above an edition note: how many talks there are and how many are not summarized; a click opens the preview. */
export function registerCodeLens(notes: WorkspaceLibrary): vscode.Disposable {
  const provider = new EditionLens(notes);
  return vscode.Disposable.from(
    provider,
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider),
  );
}

class EditionLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];
  /** What is shown above edition notes, by URI. */
  private readonly shown = new Map<string, string | undefined>();

  constructor(private readonly notes: WorkspaceLibrary) {
    this.subscriptions = [
      this.changed,
      notes.onDidChange(() => {
        if ([...this.shown].some(([uri, text]) => this.command(uri)?.title !== text)) this.changed.fire();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.toString())),
    ];
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const uri = document.uri.toString();
    const note = noteOf(this.notes, document);
    this.shown.delete(uri);
    if (note?.reading.facts?.type !== 'edition') return [];
    const command = this.command(uri);
    this.shown.set(uri, command?.title);
    const { start, fenceEnd } = note.reading.frontMatter.block;
    return command ? [new vscode.CodeLens(note.rangeOf({ start, end: fenceEnd }), command)] : [];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** `undefined` where the library does not know the note, or not yet, or it names no edition. */
  private command(uri: string): vscode.Command | undefined {
    const { conference, edition } = this.notes.library.note(uri) ?? {};
    const known =
      conference !== undefined && edition !== undefined && this.notes.library.edition({ conference, edition });
    if (!known) return undefined;
    return {
      title: `${coverageText(coverageOf(known))} · preview`,
      command: 'conferenceNotes.openPreview',
      arguments: [{ conference, edition }],
    };
  }
}
