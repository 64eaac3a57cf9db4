import type * as vscode from 'vscode';

// Text of notes in Markdown: nothing in it is taken for a mark, a link or a command.

export function appendBold(markdown: vscode.MarkdownString, text: string): void {
  markdown.appendMarkdown('**');
  appendText(markdown, text);
  markdown.appendMarkdown('**');
}

/** A link of which nothing but we says where it leads. Parentheses would end the address before its end. */
export function appendLink(markdown: vscode.MarkdownString, text: string, address: string): void {
  markdown.appendMarkdown('[');
  appendText(markdown, text);
  markdown.appendMarkdown(`](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`);
}

/** Word by word: the editor would make each blank of a text one that no line is broken at. */
export function appendText(markdown: vscode.MarkdownString, text: string): void {
  for (const [i, word] of text.split(/\s+/u).entries()) {
    if (i > 0) markdown.appendMarkdown(' ');
    markdown.appendText(word);
  }
}
