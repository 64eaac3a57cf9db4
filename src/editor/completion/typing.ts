import * as vscode from 'vscode';
import { isStarted, isWritten } from '../../library/completion/typed';
import { isInFrontMatter } from './frontMatterLine';
import type { NoteCompletions } from './noteCompletions';
import type { FrontMatterCompletionProvider } from './provider';

/** In this time the editor asks by itself where suggestions are open, or set to open with each letter. Milliseconds. */
const patience = 40;

/**
 * Opens the suggestions where a letter is typed in front matter. Markdown has that turned off, and turning it on would
 * do so for the bodies of all Markdown files.
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
      if (provider.wasAskedFor(change.document) || !isWanted(editor, completions)) return;
      void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
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

/** Whether the one cursor stands where what was typed can become something. */
function isWanted({ document, selections }: vscode.TextEditor, completions: NoteCompletions): boolean {
  const [selection] = selections;
  if (selections.length !== 1 || !selection?.isEmpty) return false;
  if (!vscode.workspace.getConfiguration('editor', document).get<boolean>('suggestOnTriggerCharacters')) return false;
  const offered = completions.at(document, selection.active);
  if (!offered) return false;
  const { text, offset } = offered;
  return isStarted(offered.completions, text, offset) && !isWritten(offered.completions, text, offset);
}
