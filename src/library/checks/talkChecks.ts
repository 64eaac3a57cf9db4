import { editionId, foldName } from '../../notes/values/editionName';
import type { Finding } from '../../notes/finding';
import { hasPlace, keyPlace, type Places } from '../../notes/places/places';
import type { Span } from '../../notes/yaml/value';
import { mostRelated, type Check, type CheckedNote, type NoteAt } from './noteCheck';
import { Groups } from './groups';
import { haveOtherAuthors } from '../sameTalk';

/** Talks against other talks: `duplicate-talk`. */
export class TalkChecks implements Check {
  /** Talks by edition, title, day and time, and by guid: by a number made of these, since they are as large as a note. */
  private readonly talks = new Groups<number>();

  constructor(private readonly noteAt: NoteAt) {}

  add(entry: CheckedNote): void {
    for (const number of numbersOf(entry)) this.talks.add(number, entry.uri);
  }

  remove(entry: CheckedNote): void {
    for (const number of numbersOf(entry)) this.talks.remove(number, entry.uri);
  }

  statement({ note }: CheckedNote): string {
    if (note.type !== 'talk') return '';
    const { conference, edition, title, date, time, authors, guid } = note;
    return JSON.stringify([conference, edition, title, date, time, authors, guid]);
  }

  audience(entry: CheckedNote): readonly string[] {
    return numbersOf(entry).map(String);
  }

  members(number: string): Iterable<string> {
    return this.talks.of(Number(number));
  }

  findings(entry: CheckedNote): readonly Finding[] {
    const { note, places } = entry;
    const rivals = this.rivals(entry, titleNumber(entry), titleKey);
    const key = rivals.length > 0 ? 'title' : 'guid';
    const others = key === 'title' ? rivals : this.rivals(entry, guidNumber(entry), guidKey);
    if (!places || others.length === 0) return nothing;
    const related = others.map((other) => ({ uri: other.uri, ...placeOf(other.places, key) }));
    return [{ code: 'duplicate-talk', ...placeOf(places, key), data: { key, value: note[key], related } }];
  }

  /** The first notes of the same key that are of the same talk; those that other people wrote belong beside this one. */
  private rivals(
    entry: CheckedNote,
    number: number | undefined,
    keyOf: (entry: CheckedNote) => string | undefined,
  ): readonly CheckedNote[] {
    if (number === undefined || this.talks.count(number) < 2) return nothing;
    const key = keyOf(entry);
    const found: CheckedNote[] = [];
    for (const uri of this.talks.of(number)) {
      const other = uri === entry.uri ? undefined : this.noteAt(uri);
      if (other && keyOf(other) === key && !haveOtherAuthors(entry.note, other.note)) found.push(other);
      if (found.length === mostRelated) break;
    }
    return found;
  }
}

const nothing: readonly never[] = [];

function numbersOf(entry: CheckedNote): number[] {
  return [titleNumber(entry), guidNumber(entry)].filter((number) => number !== undefined);
}

/** A number that is the same for talks of the same `titleKey`, and for hardly any two others. */
function titleNumber(entry: CheckedNote): number | undefined {
  if (!hasTitle(entry)) return undefined;
  const { conference = '', edition = '', title, date = '', time = '' } = entry.note;
  return hashed(time, hashed(date, hashed(title, hashed(edition, hashed(conference, firstHash)))));
}

function guidNumber(entry: CheckedNote): number | undefined {
  const guid = guidKey(entry);
  return guid === undefined ? undefined : hashed(guid, firstHash);
}

const firstHash = 0x811c9dc5;

/** Goes on with a hash over a text; case does not count (FNV-1a, 32 bits). */
function hashed(text: string, hash: number, isFolded = false): number {
  let number = hash;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 127 && !isFolded) return hashed(foldName(text), hash, true);
    number = Math.imul(number ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193);
  }
  return Math.imul(number ^ 10, 0x01000193);
}

function titleKey(entry: CheckedNote): string | undefined {
  if (!hasTitle(entry)) return undefined;
  const { conference = '', edition = '', title, date, time } = entry.note;
  return [editionId(conference, edition), foldName(title), date, time].join('\n');
}

function hasTitle({ note: { type, conference, edition }, places }: CheckedNote): boolean {
  return (
    type === 'talk' &&
    places !== undefined &&
    hasPlace(places, 'title') &&
    conference !== undefined &&
    edition !== undefined
  );
}

function guidKey({ note, places }: CheckedNote): string | undefined {
  return note.type === 'talk' && places !== undefined && hasPlace(places, 'guid') ? note.guid : undefined;
}

function placeOf(places: Places | undefined, key: 'title' | 'guid'): Span {
  return (places === undefined ? undefined : keyPlace(places, key)) ?? { start: 0, end: 0 };
}
