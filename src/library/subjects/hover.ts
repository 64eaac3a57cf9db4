import { formatDateRange } from '../../notes/values/calendar';
import { editionId, foldName, type EditionName } from '../../notes/values/editionName';
import { coverageOf } from '../coverage';
import { groupBy, type LibraryEdition } from '../editions';
import type { Library } from '../library';
import { inReadingOrder, type LibraryNote } from '../libraryNote';
import { isAbout, type Subject } from './subject';

/** What is said of a subject where the pointer rests on it. Texts come from notes and are shown as they are. */
export interface Hover {
  title: string;
  facts: string[];
  /** The newest first. */
  lines: HoverLine[];
  /** How many lines are left out. */
  more: number;
  /** What the preview is opened with to show all of it; `undefined` where there is nothing to show. */
  preview: EditionName | { speaker: string } | { tag: string } | undefined;
}

export interface HoverLine {
  text: string;
  detail: string;
  /** The note it leads to, if there is one. */
  uri: string | undefined;
}

const mostLines = 8;

/** What the library knows of a subject; `undefined` where that is nothing. */
export function hoverOf(subject: Subject, library: Library, locale: string): Hover | undefined {
  switch (subject.kind) {
    case 'conference':
      return conferenceHover(subject.name, library, locale);
    case 'edition':
      return editionHover(subject, library, locale);
    case 'speaker':
      return speakerHover(subject, library);
    case 'tag':
      return tagHover(subject, library);
  }
}

function conferenceHover(name: string, library: Library, locale: string): Hover | undefined {
  const known = library.conference(name);
  if (!known) return undefined;
  const { editions } = known;
  const talks = [...editions.flatMap(({ notes }) => notes), ...known.notes].filter(isTalk);
  const lines = editions.map((edition) => ({
    text: edition.edition,
    detail: joined(edition.place, datesOf(edition, locale), counted(coverageOf(edition).talks, 'talk')),
    uri: edition.note?.uri,
  }));
  const facts = [joined(counted(editions.length, 'edition'), counted(talks.length, 'talk')), years(editions, locale)];
  return hover(known.name, facts, lines, undefined);
}

/** From the first to the last edition, by month. */
function years(editions: readonly LibraryEdition[], locale: string): string {
  const dated = editions.filter(({ startDate }) => startDate !== undefined);
  const [last, first] = [dated[0], dated.at(-1)];
  return formatDateRange(first?.startDate?.slice(0, 7), (last?.endDate ?? last?.startDate)?.slice(0, 7), locale);
}

function editionHover(name: EditionName, library: Library, locale: string): Hover | undefined {
  const known = library.edition(name);
  if (!known) return undefined;
  const { talks, summarized } = coverageOf(known);
  const lines = inReadingOrder(known.notes.filter((note) => !isTalk(note))).map((note) => ({
    text: note.title,
    detail: note.type === 'edition' ? 'edition note' : note.type,
    uri: note.uri,
  }));
  const facts = [
    joined(known.place, datesOf(known, locale)),
    joined(counted(talks, 'talk'), talks > 0 ? `${summarized} summarized` : ''),
  ];
  return hover(`${known.conference} ${known.edition}`, facts, lines, nameOf(known));
}

function speakerHover(subject: Subject & { kind: 'speaker' }, library: Library): Hover | undefined {
  const id = foldName(subject.name);
  const isSpeaker = ({ name }: { name: string }): boolean => foldName(name) === id;
  const about = library.notes().filter((note) => isAbout(note, subject));
  const talks = newestFirst(
    about.filter((note) => isTalk(note) && note.speakers.some(isSpeaker)),
    library,
  );
  const affiliations = new Set(
    talks.flatMap(({ speakers }) => speakers.filter(isSpeaker).flatMap(({ affiliation }) => affiliation ?? [])),
  );
  const seenAt = byEdition(about.filter(({ type }) => type !== 'announcement')).size;
  if (talks.length === 0 && seenAt === 0) return undefined;
  const lines = talks.map((note) => ({ text: note.title, detail: editionText(note), uri: note.uri }));
  const facts = [
    [...affiliations].join(', '),
    joined(counted(talks.length, 'talk'), seenAt > 0 ? `seen at ${counted(seenAt, 'edition')}` : ''),
  ];
  return hover(subject.name, facts, lines, talks.length > 0 ? { speaker: subject.name } : undefined);
}

function tagHover(subject: Subject & { kind: 'tag' }, library: Library): Hover | undefined {
  const tagged = library.notes().filter((note) => isTalk(note) && isAbout(note, subject));
  if (tagged.length === 0) return undefined;
  const talks = byEdition(tagged);
  const lines = library.editions().flatMap(({ id, conference, edition, note }) => {
    const own = talks.get(id);
    return own ? { text: `${conference} ${edition}`, detail: counted(own.length, 'talk'), uri: note?.uri } : [];
  });
  return hover(subject.name, [counted(tagged.length, 'talk')], lines, { tag: subject.name });
}

function hover(title: string, facts: string[], lines: HoverLine[], preview: Hover['preview']): Hover {
  // A line that says "and 1 more" takes the place of that one.
  const shown = lines.length === mostLines + 1 ? lines : lines.slice(0, mostLines);
  return { title, facts: facts.filter(Boolean), lines: shown, more: lines.length - shown.length, preview };
}

/** By edition, and in each by schedule; notes without an edition come last. */
function newestFirst(notes: readonly LibraryNote[], library: Library): LibraryNote[] {
  const groups = byEdition(notes);
  const inEditions = library.editions().flatMap(({ id }) => inReadingOrder(groups.get(id) ?? []));
  return [...inEditions, ...notes.filter((note) => idOf(note) === undefined)];
}

function byEdition(notes: readonly LibraryNote[]): Map<string, LibraryNote[]> {
  return groupBy(notes, idOf);
}

/** The id of the edition a note is of. */
function idOf({ conference, edition }: LibraryNote): string | undefined {
  return conference !== undefined && edition !== undefined ? editionId(conference, edition) : undefined;
}

function nameOf({ conference, edition }: LibraryEdition): EditionName {
  return { conference, edition };
}

function editionText({ conference, edition }: LibraryNote): string {
  return [conference, edition].filter(Boolean).join(' ');
}

function datesOf({ startDate, endDate }: LibraryEdition, locale: string): string {
  return formatDateRange(startDate, endDate, locale);
}

function isTalk({ type }: LibraryNote): boolean {
  return type === 'talk';
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** `1 talk`, `14 talks`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
