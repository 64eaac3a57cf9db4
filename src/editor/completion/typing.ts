import * as vscode from 'vscode';
import { isStarted, isWritten } from '../../library/completion/typed';
import { isInFrontMatter } from './frontMatterLine';
import type { NoteCompletions } from './noteCompletions';
import type { FrontMatterCompletionProvider } from './provider';

/** In this time the editor asks by itself, where it is set to suggest with each letter. Milliseconds. */
const patience = 40;

/**
 * Opens the suggestions where a letter is typed in front matter: Markdown has that turned off, and turning it on would
 * do so for the bodies of all Markdown files. Once a value is there in full they are closed, so that Enter is Enter.
 */
export function openWhileTyping(
  completions: NoteCompletions,
  provider: FrontMatterCompletionProvider,
): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changes = vscode.workspace.onDidChangeTextDocument((change) => {
    if (change.contentChanges.length === 0 || change.document !== vscode.window.activeTextEditor?.document) return;
    clearTimeout(waiting);
    if (!isTypedLetter(change)) return;
    const { version } = change.document;
    waiting = setTimeout(() => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document !== change.document || change.document.version !== version) return;
      const command = commandFor(editor, completions, provider);
      if (command) void vscode.commands.executeCommand(command, { auto: true });
    }, patience);
  });
  return vscode.Disposable.from(changes, { dispose: () => clearTimeout(waiting) });
}

function isTypedLetter({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  const [change] = contentChanges;
  if (reason !== undefined || contentChanges.length !== 1 || !change) return false;
  if (!/^[\p{L}\p{N}]$/u.test(change.text) || !change.range.isSingleLine) return false;
  return document.languageId === 'markdown' && isInFrontMatter(document, change.range.start.line);
}

/** What to do about the suggestions, now that a letter stands before the one cursor. */
function commandFor(
  { document, selections }: vscode.TextEditor,
  completions: NoteCompletions,
  provider: FrontMatterCompletionProvider,
): string | undefined {
  const [selection] = selections;
  if (selections.length !== 1 || !selection?.isEmpty) return undefined;
  const offered = completions.at(document, selection.active);
  if (!offered) return undefined;
  const { text, offset } = offered;
  if (isWritten(offered.completions, text, offset)) return 'hideSuggestWidget';
  const isWanted = vscode.workspace.getConfiguration('editor', document).get<boolean>('suggestOnTriggerCharacters');
  if (!isWanted || provider.wasAskedFor(document) || !isStarted(offered.completions, text, offset)) return undefined;
  // Does nothing while they are open, so that they do not flicker.
  return 'editor.action.triggerSuggest';
}
