import * as vscode from 'vscode';
import { isWritten } from '../../library/completion/typed';
import { toItem } from './completionItem';
import { isInFrontMatter } from './frontMatterLine';
import type { NoteCompletions } from './noteCompletions';

/** What pops the suggestions up when it is typed; the editor asks for each of them in the body too. */
export const triggerCharacters = ['\n', ':', ' ', '[', '{', ',', '"', "'"];

/** Suggestions in front matter. Remembers for which version of a document it was asked last. */
export class FrontMatterCompletionProvider implements vscode.CompletionItemProvider {
  private asked: { document: vscode.TextDocument; version: number } | undefined;

  constructor(private readonly completions: NoteCompletions) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): vscode.CompletionList | undefined {
    this.asked = { document, version: document.version };
    if (!isInFrontMatter(document, position.line) || token.isCancellationRequested) return undefined;
    const offered = this.completions.at(document, position);
    if (!offered) return undefined;
    const { text, offset, completions, isComplete } = offered;
    const isAsked = triggerKind === vscode.CompletionTriggerKind.Invoke;
    if (!isAsked && isWritten(completions, text, offset)) return undefined;
    const shown = completions.filter(({ isQuiet, start }) => isAsked || !isQuiet || start < offset);
    return new vscode.CompletionList(
      shown.map((completion, index) => toItem(completion, index, document)),
      !isComplete,
    );
  }

  wasAskedFor(document: vscode.TextDocument): boolean {
    return this.asked?.document === document && this.asked.version === document.version;
  }
}
