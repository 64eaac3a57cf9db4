import type { Reading } from '../../notes/note';
import { parseSpeaker } from '../../notes/speaker';
import type { TextEdit } from '../../notes/edits/textEdit';
import { oneLine } from '../../notes/edits/writeText';
import type { LibraryNote, Names } from '../libraryNote';
import { rewriteMentions } from './rewriteMentions';
import { isSameSubject, mentionsIn, peopleOf, type Subject } from './subject';

/** Why a subject cannot get a name; `undefined` where it can. */
export function nameProblem({ kind }: Subject, name: string): 'empty' | 'affiliation' | undefined {
  if (oneLine(name) === '') return 'empty';
  return kind === 'speaker' && parseSpeaker(name)?.affiliation !== undefined ? 'affiliation' : undefined;
}

/**
 * What changes in one note when a subject gets another name, however it is spelled. A list that holds the new name
 * already does not get it twice.
 *
 * @param text the text the reading was made of
 * @param names see `mentionsIn`
 */
export function renameEdits(
  subject: Subject,
  newName: string,
  reading: Reading,
  text: string,
  names: Names,
): TextEdit[] {
  const name = oneLine(newName);
  const renamed = withName(subject, name);
  const all = [...mentionsIn(reading, text, names)];
  const mentions = all.filter((mention) => isSameSubject(mention.subject, subject));
  const twins = all.filter((mention) => !mentions.includes(mention) && isSameSubject(mention.subject, renamed));
  return rewriteMentions(mentions, twins, name, reading, text);
}

/** The subject under another name. */
export function withName(subject: Subject, name: string): Subject {
  return subject.kind === 'edition' ? { ...subject, edition: name } : { ...subject, name };
}

/** Another spelling of a person's name or of a tag. */
export interface Respelling {
  kind: 'speaker' | 'tag';
  from: string;
  to: string;
}

/**
 * What changes in one note when a spelling gives way to another: the places that have that very one.
 *
 * @param text the text the reading was made of
 */
export function respellEdits({ kind, from, to }: Respelling, reading: Reading, text: string): TextEdit[] {
  const all = [...mentionsIn(reading, text, {})];
  const spelled = (name: string) => all.filter(({ subject }) => subject.kind === kind && subject.name === name);
  return rewriteMentions(spelled(from), spelled(to), to, reading, text);
}

/** The notes that have that very spelling, in URI order; none whose YAML is broken, since they cannot be changed. */
export function notesSpelling({ kind, from }: Respelling, notes: readonly LibraryNote[]): LibraryNote[] {
  return notes.filter((note) => !note.broken && (kind === 'tag' ? note.tags : peopleOf(note)).includes(from));
}
