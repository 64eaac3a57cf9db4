import type { CursorContext, ValuePlace } from '../../notes/cursor/cursorPlace';
import type { KeyBook } from '../../notes/schema/keyBook';
import type { Aliases } from '../../notes/keys';
import type { NoteFacts } from '../../notes/facts';
import type { Span } from '../../notes/yaml/value';
import { rewritten } from '../../notes/edits/writeText';
import type { Names } from '../libraryNote';
import type { Vocabulary } from './vocabulary';

export type CompletionKind = 'key' | 'word' | 'name' | 'person' | 'tag' | 'date';

/** One thing that could be written at the cursor: `insert` takes the place of the span. Offsets in the file's text. */
export interface Completion extends Span {
  kind: CompletionKind;
  label: string;
  /** A few words to show beside the label; may be empty. */
  detail: string;
  /** What it means, in whole sentences; may be empty. */
  documentation: string;
  insert: string;
  /** Where in `insert` writing goes on. */
  cursor: number;
  /** What is compared with what stands between the start of the span and the cursor. */
  filter: string;
  /** Whether there is something to suggest at the cursor afterwards. */
  opensNext: boolean;
  /** Not to be shown unasked before anything of it is typed. */
  isQuiet: boolean;
}

/** What is known when completions are asked for. */
export interface CompletionRequest {
  context: CursorContext;
  /** `undefined` where the file is no note, or not yet. */
  facts: NoteFacts | undefined;
  /** What the note is part of, inherited or its own. */
  names: Names;
  /** What it would be part of if it said nothing. */
  inherited: Names;
  /** Whether notes stand in the same folder. */
  isBesideNotes: () => boolean;
  aliases: Aliases;
  /** What other notes say. */
  known: Vocabulary;
  book: KeyBook;
  /** Calendar date. */
  today: string;
  /** For dates in words. */
  locale: string;
}

/** A value that could be written, before it is known with what quotes. */
export interface Candidate {
  text: string;
  kind: CompletionKind;
  /** `text`, if there is none. */
  label?: string;
  detail?: string;
  /** It is written as it is: it is no text, or known to be safe. */
  isRaw?: boolean;
  isEdition?: boolean;
  isQuiet?: boolean;
  /** What is written behind it. */
  behind?: string;
}

/** The completion that writes a candidate at a place, quoted where YAML would else change it. */
export function valueCompletion(candidate: Candidate, place: ValuePlace, asList = false): Completion {
  const { text, kind, label = text, detail = '', isRaw, isEdition, isQuiet = false, behind = '' } = candidate;
  const writing = { inFlow: place.inFlow || asList, isEdition };
  const written =
    isRaw && place.quote === '' ? text : rewritten({ plain: place.quote === '' }, place.quote, text, writing);
  const opened = asList ? `${place.before}[${written}` : `${place.before}${written}${behind}`;
  return {
    ...place.replace,
    kind,
    label,
    detail,
    documentation: '',
    insert: asList ? `${opened}]` : opened,
    cursor: opened.length,
    filter: `${place.quote}${label}${place.quote}`,
    opensNext: false,
    isQuiet,
  };
}
