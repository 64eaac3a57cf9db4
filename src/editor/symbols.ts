import * as vscode from 'vscode';
import { searchNotes } from '../library/search';
import type { LibraryNote } from '../library/libraryNote';
import { innerSpan } from '../notes/places/innerSpan';
import { outlineOf, type OutlineItem } from '../notes/places/outline';
import type { Span } from '../notes/yaml/value';
import { noteOf, readNoteAt } from './jumps/noteText';
import type { WorkspaceLibrary } from './library/workspaceLibrary';

/** The keys of a note's front matter in the outline, and the talks and editions of all notes in Go to Symbol. */
export function registerSymbols(notes: WorkspaceLibrary): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      { language: 'markdown' },
      { provideDocumentSymbols: (document) => frontMatterSymbols(notes, document) },
      { label: 'Conference Notes' },
    ),
    vscode.languages.registerWorkspaceSymbolProvider(new NoteSymbols(notes)),
  );
}

function frontMatterSymbols(notes: WorkspaceLibrary, document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const note = noteOf(notes, document);
  if (!note) return [];
  const { reading, rangeOf } = note;
  const { start, fenceEnd, yamlEnd } = reading.frontMatter.block;
  const kind = vscode.SymbolKind.Namespace;
  const [all, fence] = [rangeOf({ start, end: yamlEnd }), rangeOf({ start, end: fenceEnd })];
  const symbol = new vscode.DocumentSymbol('Front matter', reading.facts?.type ?? '', kind, all, fence);
  symbol.children = outlineOf(reading.frontMatter).map((item) => toSymbol(item, rangeOf));
  return [symbol];
}

const kinds: Record<OutlineItem['kind'], vscode.SymbolKind> = {
  key: vscode.SymbolKind.Property,
  item: vscode.SymbolKind.String,
  map: vscode.SymbolKind.Object,
};

function toSymbol(item: OutlineItem, rangeOf: (span: Span) => vscode.Range): vscode.DocumentSymbol {
  const { name, detail, kind, nameSpan, children } = item;
  const symbol = new vscode.DocumentSymbol(name, detail, kinds[kind], rangeOf(item), rangeOf(nameSpan));
  symbol.children = children.map((child) => toSymbol(child, rangeOf));
  return symbol;
}

class NoteSymbols implements vscode.WorkspaceSymbolProvider {
  constructor(private readonly notes: WorkspaceLibrary) {}

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    await this.notes.ready;
    if (token.isCancellationRequested) return [];
    const wanted = this.notes.library.notes().filter(({ type }) => type === 'talk' || type === 'edition');
    return searchNotes(wanted, query).map(symbolOf);
  }

  /** The line of the title, which is looked for when the user has chosen. */
  async resolveWorkspaceSymbol(symbol: vscode.SymbolInformation): Promise<vscode.SymbolInformation> {
    const { uri } = symbol.location;
    const note = await readNoteAt(this.notes, uri);
    const title = note?.reading.frontMatter.entries.get('title');
    if (!note || title?.value.kind !== 'scalar') return symbol;
    symbol.location = new vscode.Location(uri, note.rangeOf(innerSpan(title.value, note.text)));
    return symbol;
  }
}

function symbolOf({ title, type, conference, edition, uri }: LibraryNote): vscode.SymbolInformation {
  const kind = type === 'edition' ? vscode.SymbolKind.Namespace : vscode.SymbolKind.Event;
  const place = new vscode.Location(vscode.Uri.parse(uri, true), new vscode.Position(0, 0));
  return new vscode.SymbolInformation(title, kind, [conference, edition].filter(Boolean).join(' '), place);
}
