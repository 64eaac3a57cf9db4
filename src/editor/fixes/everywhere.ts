import * as vscode from 'vscode';
import { respellEdits, type Respelling } from '../../notes/fixes/respell';
import { readNote } from '../../notes/note';
import { readNoteText } from '../library/noteFiles';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { FileEdits } from '../manyFiles';

/** The changes that take a spelling in all notes that have the other one, read as they stand now. */
export async function respellEverywhere(notes: WorkspaceLibrary, respelling: Respelling): Promise<FileEdits[]> {
  const { what, from } = respelling;
  const uris = notes.library
    .notes()
    .filter(({ tags, speakers }) => (what === 'tag' ? tags.includes(from) : speakers.some(({ name }) => name === from)))
    .map(({ uri }) => vscode.Uri.parse(uri, true));
  const files = await Promise.all(uris.map((uri) => respelled(notes, uri, respelling)));
  return files.filter(({ edits }) => edits.length > 0);
}

async function respelled(notes: WorkspaceLibrary, uri: vscode.Uri, respelling: Respelling): Promise<FileEdits> {
  const text = (await readNoteText(uri)) ?? '';
  const frontMatter = readNote(text, notes.aliases(uri))?.frontMatter;
  const isReadable = frontMatter && frontMatter.problems.length === 0;
  return { uri, text, edits: isReadable ? respellEdits(frontMatter, text, respelling) : [] };
}
