import { speakerText } from '../../notes/speaker';
import type { LibraryNote } from '../libraryNote';
import { foldedWords, foldOnce } from './folded';
import { partOf } from './parts';
import { readTerms, type Term } from './terms';

/** Which notes are shown. */
export interface NoteFilter {
  /** As it was typed, without blanks around it. */
  readonly text: string;
  /** @param words see `foldedWords`; handed over where they are kept */
  matches(note: LibraryNote, words?: string): boolean;
}

type Condition = (note: LibraryNote, words: string) => boolean;

/** What can stand before a colon, and in which texts of a note the value is looked for then. */
const fields = new Map<string, (note: LibraryNote) => readonly (string | undefined)[]>([
  ['speaker', ({ speakers }) => speakers.map(speakerText)],
  ['tag', ({ tags }) => tags],
  ['status', ({ status }) => [status]],
  ['type', ({ type }) => [type]],
  ['conference', ({ conference }) => [conference]],
  ['edition', ({ edition }) => [edition]],
  ['author', ({ authors }) => authors],
]);

/** Those of them that are not among the words of a note; of others the words tell soonest that they are not there. */
const isElsewhere = new Set<string | undefined>(['status', 'type', 'author']);

/**
 * The filter that a text says: all its terms must hold. Words are found anywhere in title, speakers, conference,
 * edition, tags and track; `speaker:`, `tag:`, `status:`, `type:`, `conference:`, `edition:` and `author:` at the start of
 * a word there, `#` at that of a tag; `has:` and `missing:` ask for slides, video, paper, summary and so on. What else
 * stands before a colon is text. A term with `-` before it must not hold. Case and accents do not count. `undefined` where
 * nothing is asked for.
 */
export function readFilter(text: string): NoteFilter | undefined {
  const conditions = readTerms(text).flatMap((term) => {
    const holds = conditionOf(term);
    if (!holds) return [];
    return term.isNot ? (note: LibraryNote, words: string) => !holds(note, words) : holds;
  });
  if (conditions.length === 0) return undefined;
  return {
    text: text.trim(),
    matches: (note, words = foldedWords(note)) => conditions.every((holds) => holds(note, words)),
  };
}

/** `undefined` of a term that says nothing yet, such as `speaker:`. */
function conditionOf({ name, value, text }: Term): Condition | undefined {
  if ((name === 'has' || name === 'missing') && value === '') return undefined;
  if (name === 'has' || name === 'missing') {
    const part = partOf(foldOnce(value));
    if (part && name === 'has') return part.has;
    if (part) return (note) => !part.has(note) && part.isAwaited(note);
  }
  const field = name === undefined ? undefined : fields.get(name);
  const wanted = foldOnce(field ? value : text);
  if (wanted === '') return undefined;
  if (!field) return (_, words) => words.includes(wanted);
  return (note, words) =>
    (isElsewhere.has(name) || words.includes(wanted)) &&
    field(note).some((own) => own !== undefined && startsWord(foldOnce(own), wanted));
}

/** Whether a text stands somewhere in another, where a word starts. */
function startsWord(text: string, start: string): boolean {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  return false;
}
