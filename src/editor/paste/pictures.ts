import * as vscode from 'vscode';
import { linkPath } from '../../notes/edits/linkPath';
import { figureBreaks, pictureEnding, pictureNames } from '../../notes/figurePlace';
import { noteOf } from '../jumps/noteText';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** The editor's own insertion of pictures gives way to one of this kind, and stays beside it in the list. */
const kind = vscode.DocumentDropOrPasteEditKind.Empty.append(
  'markdown',
  'link',
  'image',
  'attachment',
  'conferenceNotes',
);

const mediaTypes = ['image/*', 'files'];

/** Puts pictures that are pasted or dropped into a note beside it, and a figure with a caption to fill in into its text. */
export function registerPastedPictures(notes: WorkspaceLibrary): vscode.Disposable {
  const provider = new PastedPictures(notes);
  const selector = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: mediaTypes,
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, provider, {
      providedDropEditKinds: [kind],
      dropMimeTypes: mediaTypes,
    }),
  );
}

interface Insertion {
  snippet: vscode.SnippetString;
  files: vscode.WorkspaceEdit;
  title: string;
}

interface Picture {
  file: vscode.DataTransferFile;
  ending: string;
}

class PastedPictures implements vscode.DocumentPasteEditProvider, vscode.DocumentDropEditProvider {
  constructor(private readonly notes: WorkspaceLibrary) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const inserted = ranges[0] && (await this.insertion(document, ranges[0], data, token));
    if (!inserted) return undefined;
    const edit = new vscode.DocumentPasteEdit(inserted.snippet, inserted.title, kind);
    edit.additionalEdit = inserted.files;
    // A spreadsheet copies its cells as a picture too.
    if (await hasOwnText(data)) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const inserted = await this.insertion(document, new vscode.Range(position, position), data, token);
    if (!inserted) return undefined;
    const edit = new vscode.DocumentDropEdit(inserted.snippet, inserted.title, kind);
    edit.additionalEdit = inserted.files;
    return edit;
  }

  private async insertion(
    document: vscode.TextDocument,
    range: vscode.Range,
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<Insertion | undefined> {
    if (!isInNote(this.notes, document, range.start)) return undefined;
    const pictures = picturesIn(data);
    if (pictures.length === 0) return undefined;
    const folder = vscode.Uri.joinPath(document.uri, '..');
    const there = await vscode.workspace.fs.readDirectory(folder);
    if (token.isCancellationRequested) return undefined;
    const noteFile = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const names = pictureNames(noteFile, pictures.map(({ ending }) => ending), there.map(([name]) => name)); // prettier-ignore
    const files = new vscode.WorkspaceEdit();
    for (const [i, { file }] of pictures.entries())
      files.createFile(vscode.Uri.joinPath(folder, names[i] ?? ''), { contents: file });
    const title = names.length > 1 ? 'Insert Figures and Keep the Pictures' : 'Insert Figure and Keep the Picture';
    return { snippet: figures(names, document, range), files, title };
  }
}

/** Pictures from outside; one that is in the workspace already the editor links to. */
function picturesIn(data: vscode.DataTransfer): Picture[] {
  return [...data].flatMap(([mediaType, item]) => {
    const ending = pictureEnding(mediaType);
    const file = ending === undefined ? undefined : item.asFile();
    const isHere = file?.uri !== undefined && vscode.workspace.getWorkspaceFolder(file.uri) !== undefined;
    return file && ending !== undefined && !isHere ? { file, ending } : [];
  });
}

/** In the text of a note that has a place of its own; not in front matter. */
function isInNote(notes: WorkspaceLibrary, document: vscode.TextDocument, position: vscode.Position): boolean {
  const reading = document.isUntitled ? undefined : noteOf(notes, document)?.reading;
  return reading?.facts !== undefined && document.offsetAt(position) >= reading.frontMatter.block.bodyStart;
}

/** Text beside the picture that is not just the names of the files. */
async function hasOwnText(data: vscode.DataTransfer): Promise<boolean> {
  const text = (await data.get('text/plain')?.asString())?.trim() ?? '';
  const names = [...data].flatMap(([, item]) => item.asFile()?.name ?? []);
  return text !== '' && !text.split(/\r?\n/).every((line) => names.some((name) => line.endsWith(name)));
}

function figures(
  names: readonly string[],
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
): vscode.SnippetString {
  const lineText = (line: number): string | undefined =>
    line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined;
  const breaks = figureBreaks(
    document.lineAt(start.line).text.slice(0, start.character),
    document.lineAt(end.line).text.slice(end.character),
    lineText(start.line - 1),
    lineText(end.line + 1),
  );
  const snippet = new vscode.SnippetString();
  snippet.appendText(breaks.before);
  for (const [i, name] of names.entries()) {
    snippet.appendText(i > 0 ? '\n\n![' : '![');
    snippet.appendPlaceholder('What the picture shows');
    snippet.appendText(`](${linkPath(name)} "`);
    snippet.appendPlaceholder('Caption');
    snippet.appendText('")');
  }
  snippet.appendText(breaks.behind);
  return snippet;
}
