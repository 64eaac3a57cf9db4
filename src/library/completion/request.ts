import { cursorContext } from '../../notes/cursorContext';
import type { KeyBook } from '../../notes/keyBook';
import type { Aliases } from '../../notes/keys';
import type { NoteFacts } from '../../notes/note';
import { ownNames, type NamingFacts } from '../inheritance';
import type { Library } from '../library';
import type { Vocabularies } from '../vocabulary';
import type { CompletionRequest } from './completion';

/** A note that is being written, and where. */
export interface OpenNote {
  text: string;
  /** Where the cursor stands, in UTF-16 units. */
  offset: number;
  uri: string;
  /** The workspace folder; `undefined` for a file outside, which inherits nothing. */
  root: string | undefined;
  /** `undefined` where it is no note yet. */
  facts: NoteFacts | undefined;
  aliases: Aliases;
}

/** What the completions outside of the note depend on. */
export interface Surroundings {
  library: Library;
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
  const { library, vocabularies, ...rest } = surroundings;
  const { uri, root, facts = { type: 'talk' }, aliases } = note;
  const namesOf = (said: NamingFacts): CompletionRequest['names'] =>
    root === undefined ? ownNames(said) : library.namesAt({ uri, root }, said);
  return {
    context,
    facts: note.facts,
    names: namesOf(facts),
    inherited: namesOf({ type: facts.type }),
    aliases,
    known: vocabularies.of(library.notes(), uri),
    ...rest,
  };
}
