import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../library/completion/completion';

const kinds: Record<CompletionKind, vscode.CompletionItemKind> = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  name: vscode.CompletionItemKind.Value,
  person: vscode.CompletionItemKind.User,
  tag: vscode.CompletionItemKind.Keyword,
  date: vscode.CompletionItemKind.Event,
};

/** Shows what can be said for the value, where a key has just been accepted. */
const openNext: vscode.Command = {
  command: 'editor.action.triggerSuggest',
  title: 'Trigger Suggest',
  arguments: [{ auto: true }],
};

/** A completion as the editor shows it; `index` is its place in the order. */
export function toItem(completion: Completion, index: number, document: vscode.TextDocument): vscode.CompletionItem {
  const { kind, label, detail, documentation, insert, cursor, filter, start, end } = completion;
  const item = new vscode.CompletionItem(detail ? { label, description: detail } : label, kinds[kind]);
  item.insertText =
    cursor === insert.length
      ? insert
      : new vscode.SnippetString()
          .appendText(insert.slice(0, cursor))
          .appendTabstop(0)
          .appendText(insert.slice(cursor));
  item.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  item.filterText = filter;
  // Before the words that other extensions offer, and in our order.
  item.sortText = `!${String(index).padStart(4, '0')}`;
  item.keepWhitespace = true;
  // Plain text: a schema of the workspace may have its own words.
  if (documentation) item.documentation = documentation.replaceAll('`', '');
  if (completion.opensNext) item.command = openNext;
  return item;
}
