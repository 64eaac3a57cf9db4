import * as vscode from 'vscode';
import { markdownLink, relativePath } from '../../notes/edits/linkPath';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { takeNotes, treeType } from './dragged';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('conferenceNotes', 'link');

/** Makes links of notes that are dragged from the tree into a Markdown file, which the editor does while Shift is held. */
export function registerDropLinks(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    { language: 'markdown' },
    {
      provideDocumentDropEdits: async (document, position, data, token) => {
        const uris = await takeNotes(data);
        if (uris.length === 0 || token.isCancellationRequested) return undefined;
        const links = uris.map((uri) => linkTo(notes, uri, document));
        const isAlone = document.lineAt(position).isEmptyOrWhitespace;
        const text = links.length > 1 && isAlone ? links.map((link) => `- ${link}`).join('\n') : links.join(', ');
        return new vscode.DocumentDropEdit(
          text,
          links.length > 1 ? 'Insert Links to Notes' : 'Insert Link to Note',
          kind,
        );
      },
    },
    { providedDropEditKinds: [kind], dropMimeTypes: [treeType] },
  );
}

/** Relative to the document; where it has no place of its own yet, from the workspace folder on. */
function linkTo({ library }: WorkspaceLibrary, text: string, document: vscode.TextDocument): string {
  const uri = vscode.Uri.parse(text, true);
  const title = library.note(text)?.title ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const isNear = uri.scheme === document.uri.scheme && uri.authority === document.uri.authority;
  const path = isNear ? relativePath(document.uri.path, uri.path) : undefined;
  return markdownLink(title, path ?? `/${vscode.workspace.asRelativePath(uri, false)}`);
}
