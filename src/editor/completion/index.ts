import * as vscode from 'vscode';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { NoteCompletions } from './noteCompletions';
import { FrontMatterCompletionProvider, triggerCharacters } from './provider';
import { openWhileTyping } from './typing';

/** Suggests keys and values in the front matter of notes. */
export function registerCompletion(notes: WorkspaceLibrary): vscode.Disposable {
  const completions = new NoteCompletions(notes);
  const provider = new FrontMatterCompletionProvider(completions);
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, ...triggerCharacters),
    openWhileTyping(completions, provider),
  );
}
