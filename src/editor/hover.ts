import * as vscode from 'vscode';
import { hoverOf, type Hover } from '../library/subjects/hover';
import { subjectAt } from '../library/subjects/subject';
import { keyHelpAt, type KeyHelp } from '../notes/schema/keyHelp';
import { noteAt } from './jumps/noteText';
import { appendBold, appendLink, appendText } from './markdownText';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

/** What a key means, and what the library knows of a conference, edition, speaker or tag, where the pointer rests on it. */
export function registerHover(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'markdown' },
    {
      provideHover: (document, position) => {
        const note = noteAt(notes, document, position);
        if (!note) return undefined;
        const { reading, text, offset, names, rangeOf, uri } = note;
        const type = reading.facts?.type;
        const help = keyHelpAt(reading.frontMatter, offset, type, notes.keyBook(uri), notes.aliases(uri));
        if (help) return new vscode.Hover(keyMarkdown(help), rangeOf(help));
        const mention = subjectAt(reading, text, offset, names);
        const known = mention && hoverOf(mention.subject, notes.library, vscode.env.language);
        return known && new vscode.Hover(subjectMarkdown(known), rangeOf(mention));
      },
    },
  );
}

function keyMarkdown({ written, readAs, info, notes }: KeyHelp): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  appendBold(markdown, written);
  if (notes) appendWords(markdown, ` · ${notes.join(', ')}`);
  if (readAs !== undefined) appendWords(markdown.appendMarkdown('\n\n'), `Read as \`${readAs}\`.`);
  if (info.description) appendWords(markdown.appendMarkdown('\n\n'), info.description);
  if (info.values.length > 0) appendWords(markdown.appendMarkdown('\n\n'), `Values: ${listed(info.values)}`);
  if (info.examples.length > 0) appendWords(markdown.appendMarkdown('\n\n'), `Example: ${listed(info.examples)}`);
  return markdown;
}

function listed(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(' ');
}

function subjectMarkdown({ title, facts, lines, more, preview }: Hover): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: ['conferenceNotes.openPreview'] };
  appendBold(markdown, title);
  for (const fact of facts) appendText(markdown.appendMarkdown('\n\n'), fact);
  lines.forEach(({ text, detail, uri }, i) => {
    markdown.appendMarkdown(i === 0 ? '\n\n- ' : '\n- ');
    if (uri === undefined) appendText(markdown, text);
    else appendLink(markdown, text, uri);
    if (detail) appendText(markdown, ` · ${detail}`);
  });
  if (more > 0) markdown.appendMarkdown(`\n- and ${more} more`);
  if (preview) appendLink(markdown.appendMarkdown('\n\n'), 'Show all', previewCommand(preview));
  return markdown;
}

function previewCommand(argument: NonNullable<Hover['preview']>): string {
  return `command:conferenceNotes.openPreview?${encodeURIComponent(JSON.stringify([argument]))}`;
}

/** Text with `words` of code in it, as the schema writes them; nothing else in it is Markdown. */
function appendWords(markdown: vscode.MarkdownString, text: string): void {
  for (const [i, piece] of text.split('`').entries()) {
    if (i % 2 === 1 && piece) markdown.appendMarkdown(`\`${piece.replace(/\s+/gu, ' ')}\``);
    else appendText(markdown, piece);
  }
}
