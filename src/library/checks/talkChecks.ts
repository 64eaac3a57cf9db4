import { editionId, foldName } from '../../notes/values/editionName';
import type { Finding } from '../../notes/finding';
import type { Span } from '../../notes/yaml/value';
import { mostRelated, type Check, type CheckedNote, type NoteAt } from './noteCheck';
import { Groups } from './groups';
import type { LibraryNote } from '../libraryNote';

/** Talks against other talks: `duplicate-talk`. */
export class TalkChecks implements Check {
  /** Talks by edition, title, day and time, and by guid: by a number made of these, since they are as large as a note. */
  private readonly talks = new Groups<number>();

  constructor(private readonly noteAt: NoteAt) {}

  add(entry: CheckedNote): void {
    for (const key of keysOf(entry)) this.talks.add(numberOf(key), entry.uri);
  }

  remove(entry: CheckedNote): void {
    for (const key of keysOf(entry)) this.talks.remove(numberOf(key), entry.uri);
  }

  statement({ note }: CheckedNote): string {
    if (note.type !== 'talk') return '';
    const { conference, edition, title, date, time, authors, guid } = note;
    return JSON.stringify([conference, edition, title, date, time, authors, guid]);
  }

  audience(entry: CheckedNote): readonly string[] {
    return keysOf(entry);
  }

  members(key: string): Iterable<string> {
    return this.talks.of(numberOf(key));
  }

  findings(entry: CheckedNote): readonly Finding[] {
    const { note, places } = entry;
    const rivals = this.rivals(entry, titleKey);
    const key = rivals.length > 0 ? 'title' : 'guid';
    const others = key === 'title' ? rivals : this.rivals(entry, guidKey);
    if (!places || others.length === 0) return nothing;
    const related = others.map((other) => ({ uri: other.uri, ...span(other.places?.of(key)) }));
    return [{ code: 'duplicate-talk', ...span(places.of(key)), data: { key, value: note[key], related } }];
  }

  /** The first notes of the same key that are of the same talk; those that other people wrote belong beside this one. */
  private rivals(entry: CheckedNote, keyOf: (entry: CheckedNote) => string | undefined): readonly CheckedNote[] {
    const key = keyOf(entry);
    const number = key === undefined ? undefined : numberOf(key);
    if (number === undefined || this.talks.count(number) < 2) return nothing;
    const found: CheckedNote[] = [];
    for (const uri of this.talks.inOrder(number)) {
      const other = uri === entry.uri ? undefined : this.noteAt(uri);
      if (other && keyOf(other) === key && !haveOtherAuthors(entry.note, other.note)) found.push(other);
      if (found.length === mostRelated) break;
    }
    return found;
  }
}

const nothing: readonly never[] = [];

function keysOf(entry: CheckedNote): string[] {
  return [titleKey(entry), guidKey(entry)].filter((key) => key !== undefined);
}

/** A number that is the same for the same texts, and for hardly any two others (FNV-1a, 32 bits). */
function numberOf(key: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) number = Math.imul(number ^ key.charCodeAt(at), 0x01000193);
  return number;
}

function titleKey({ note, places }: CheckedNote): string | undefined {
  const { type, conference, edition, title, date, time } = note;
  if (type !== 'talk' || !places?.has('title') || conference === undefined || edition === undefined) return undefined;
  return [editionId(conference, edition), foldName(title), date, time].join('\n');
}

function guidKey({ note, places }: CheckedNote): string | undefined {
  return note.type === 'talk' && places?.has('guid') && note.guid !== undefined ? note.guid : undefined;
}

/** Notes of one talk that different people wrote belong together. */
function haveOtherAuthors({ authors: a }: LibraryNote, { authors: b }: LibraryNote): boolean {
  const known = new Set(a.map(foldName));
  return a.length > 0 && b.length > 0 && !b.some((author) => known.has(foldName(author)));
}

function span(place: Span | undefined): Span {
  return { start: place?.start ?? 0, end: place?.end ?? 0 };
}
