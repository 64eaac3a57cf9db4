// Completions in files written inline, with the cursor where `|` stands.
import assert from 'node:assert/strict';
import type { Completion } from '../../src/library/completion/completion';
import { completionsAt } from '../../src/library/completion/completionsAt';
import { completionRequest } from '../../src/library/completion/request';
import type { NamingFacts } from '../../src/library/inheritance';
import { Vocabularies } from '../../src/library/completion/vocabulary';
import { ourKeyBook, type KeyBook } from '../../src/notes/schema/keyBook';
import { defaultAliases } from '../../src/notes/keys';
import { readNote } from '../../src/notes/note';
import { libraryOf, root, type Files } from './library';

export interface Setting {
  /** The other files of the folder. */
  files?: Files;
  /** Where the file stands. */
  path?: string;
  book?: KeyBook;
  today?: string;
}

export interface Completed {
  text: string;
  offset: number;
  completions: Completion[];
}

/** What is offered at the cursor of a file. */
export function completeIn(
  marked: string,
  { files = {}, path = 'new.md', book = ourKeyBook, today = '2026-11-23' }: Setting = {},
): Completed {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'there is a cursor');
  const text = marked.replace('|', '');
  const uri = `${root}/${path}`;
  // As in the editor, the library knows the text that is being written.
  const library = libraryOf({ ...files, [path]: text });
  const note = {
    text,
    offset,
    uri,
    facts: readNote(text)?.facts,
    aliases: defaultAliases,
    names: (said: NamingFacts) => library.namesAt({ uri, root }, said),
  };
  const request = completionRequest(note, {
    notes: library.notes(),
    vocabularies: new Vocabularies(),
    book,
    today,
    locale: 'en',
  });
  return { text, offset, completions: request ? completionsAt(request) : [] };
}

export function labelsIn(marked: string, setting?: Setting): string[] {
  return completeIn(marked, setting).completions.map(({ label }) => label);
}

/** The file after a completion is taken, with the cursor where it then stands. */
export function accepted(marked: string, label: string, setting?: Setting): string {
  const { text, completions } = completeIn(marked, setting);
  const found = completions.find((completion) => completion.label === label);
  assert.ok(found, `${label} is not among ${completions.map((one) => one.label).join(', ')}`);
  const { start, end, insert, cursor } = found;
  return `${text.slice(0, start)}${insert.slice(0, cursor)}|${insert.slice(cursor)}${text.slice(end)}`;
}
