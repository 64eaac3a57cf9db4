import { editionId, foldName } from '../notes/editionName';
import type { Finding } from '../notes/finding';
import type { Span } from '../notes/value';
import type { Check, CheckedNote } from './acrossNotes';
import { Groups } from './groups';
import { compare, type LibraryNote } from './libraryNote';

/** Talks against other talks: `duplicate-talk`. */
export class TalkChecks implements Check {
  /** Talks by edition and title, and by guid. */
  private readonly talks = new Groups<CheckedNote>();

  add(entry: CheckedNote): void {
    for (const key of keysOf(entry)) this.talks.add(key, entry);
  }

  remove(entry: CheckedNote): void {
    for (const key of keysOf(entry)) this.talks.remove(key, entry);
  }

  statement({ note, examined: { places } }: CheckedNote): string {
    if (note.type !== 'talk') return '';
    const { conference, edition, title, date, time, authors, guid } = note;
    return JSON.stringify([conference, edition, title, date, time, authors, guid, places?.title, places?.guid]);
  }

  audience(entry: CheckedNote): readonly string[] {
    return keysOf(entry);
  }

  members(key: string): Iterable<CheckedNote> {
    return this.talks.of(key);
  }

  findings(entry: CheckedNote): Finding[] {
    const { note, examined } = entry;
    const { places } = examined;
    const [title, guid] = [titleKey(entry), guidKey(entry)];
    const sameGuid = guid === undefined ? [] : this.others(entry, guid);
    const sameTitle =
      title === undefined ? [] : this.others(entry, title).filter((other) => isSameTime(note, other.note));
    if (sameGuid.length === 0 && sameTitle.length === 0) return [];
    const others = [...new Set([...sameGuid, ...sameTitle])].filter((other) => !haveOtherAuthors(note, other.note));
    if (!places || others.length === 0) return [];
    const key = others.some((other) => sameTitle.includes(other)) ? 'title' : 'guid';
    const related = others
      .sort((a, b) => compare(a.uri, b.uri))
      .map((other) => ({ uri: other.uri, ...span(other.examined.places?.[key]) }));
    return [{ code: 'duplicate-talk', ...span(places[key]), data: { key, value: note[key], related } }];
  }

  private others(entry: CheckedNote, key: string): CheckedNote[] {
    return this.talks.count(key) < 2 ? [] : [...this.talks.of(key)].filter((other) => other !== entry);
  }
}

function keysOf(entry: CheckedNote): string[] {
  return [titleKey(entry), guidKey(entry)].filter((key) => key !== undefined);
}

function titleKey({ note, examined: { places } }: CheckedNote): string | undefined {
  const { type, conference, edition, title } = note;
  if (type !== 'talk' || !places?.title || conference === undefined || edition === undefined) return undefined;
  return `${editionId(conference, edition)}\n${foldName(title)}`;
}

function guidKey({ note, examined: { places } }: CheckedNote): string | undefined {
  return note.type === 'talk' && places?.guid && note.guid !== undefined ? note.guid : undefined;
}

function isSameTime(a: LibraryNote, b: LibraryNote): boolean {
  return a.date === b.date && a.time === b.time;
}

/** Notes of one talk that different people wrote belong together. */
function haveOtherAuthors({ authors: a }: LibraryNote, { authors: b }: LibraryNote): boolean {
  const known = new Set(a.map(foldName));
  return a.length > 0 && b.length > 0 && !b.some((author) => known.has(foldName(author)));
}

function span(place: Span | undefined): Span {
  return { start: place?.start ?? 0, end: place?.end ?? 0 };
}
