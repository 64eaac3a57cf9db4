import { cursorContext } from '../../notes/cursor/cursorContext';
import type { KeyBook } from '../../notes/schema/keyBook';
import type { Aliases } from '../../notes/keys';
import type { NoteFacts } from '../../notes/facts';
import type { NamingFacts } from '../inheritance';
import { folderOf, type LibraryNote, type Names } from '../libraryNote';
import type { Vocabularies } from './vocabulary';
import type { CompletionRequest } from './completion';

/** A note that is being written, and where. */
export interface OpenNote {
  text: string;
  /** Where the cursor stands, in UTF-16 units. */
  offset: number;
  uri: string;
  /** `undefined` where it is no note yet. */
  facts: NoteFacts | undefined;
  aliases: Aliases;
  /** The names it has where it stands, if it says no more than this. */
  names: (said: NamingFacts) => Names;
}

/** What the completions outside of the note depend on. */
export interface Surroundings {
  /** In URI order. */
  notes: readonly LibraryNote[];
  vocabularies: Vocabularies;
  book: KeyBook;
  /** Calendar date. */
  today: string;
  /** For dates in words. */
  locale: string;
}

/** All that completions are made of; `undefined` where the cursor is at no place for them. */
export function completionRequest(note: OpenNote, surroundings: Surroundings): CompletionRequest | undefined {
  const context = cursorContext(note.text, note.offset);
  if (!context) return undefined;
  const { notes, vocabularies, ...rest } = surroundings;
  const { uri, names, facts = { type: 'talk' }, aliases } = note;
  return {
    context,
    facts: note.facts,
    names: names(facts),
    inherited: names({ type: facts.type }),
    isBesideNotes: () => notes.some((other) => other.uri !== uri && folderOf(other.uri) === folderOf(uri)),
    aliases,
    known: vocabularies.of(notes, uri),
    ...rest,
  };
}
