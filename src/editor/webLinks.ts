import * as vscode from 'vscode';
import { webLinksOf } from '../notes/places/webLinks';
import { noteOf } from './jumps/noteText';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

const tooltips = new Map([
  ['slides', 'Open slides'],
  ['video', 'Open video'],
  ['paper', 'Open paper'],
]);

/** Makes the web addresses in front matter links: slides, video, paper, pages. */
export function registerWebLinks(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { language: 'markdown' },
    {
      provideDocumentLinks: (document) => {
        const note = noteOf(notes, document);
        if (!note) return [];
        return webLinksOf(note.reading.frontMatter, note.text).map((found) => {
          const link = new vscode.DocumentLink(note.rangeOf(found), vscode.Uri.parse(found.url, true));
          link.tooltip = tooltips.get(found.key) ?? 'Open page';
          return link;
        });
      },
    },
  );
}
