import type { Body } from '../notes/body/body';
import { foldName } from '../notes/values/editionName';
import { naturalKey } from '../notes/values/naturalOrder';
import type { NoteType } from '../notes/keys';
import type { NoteFacts } from '../notes/facts';

/** A note in its library: what it says, with what it inherits. Frozen. */
export interface LibraryNote extends Readonly<NoteFacts> {
  readonly uri: string;
  /** Falls back to `conference edition` for an edition note, to the file name for others. */
  readonly title: string;
  /** Its body has a section `Summary` that is not empty. */
  readonly hasSummary: boolean;
  /** The open tasks of its body. */
  readonly tasks: Body['tasks'];
}

/** What a note takes from its body. */
type OfBody = Pick<Body, 'hasSummary' | 'tasks'>;

/** The conference's and edition's names a note has, after inheritance. */
export interface Names {
  conference?: string;
  edition?: string;
}

export function makeNote(uri: string, facts: NoteFacts, names: Names, { hasSummary, tasks }: OfBody): LibraryNote {
  // Named one by one: the engine makes a copy by spreading several times slower, and half as large again.
  return Object.freeze({
    uri,
    type: facts.type,
    conference: names.conference,
    edition: names.edition,
    title: titleOf(uri, facts, names),
    language: facts.language,
    event: facts.event,
    date: facts.date,
    url: facts.url,
    speakers: facts.speakers,
    sessionType: facts.sessionType,
    time: facts.time,
    track: facts.track,
    room: facts.room,
    slides: facts.slides,
    video: facts.video,
    paper: facts.paper,
    saysSlides: facts.saysSlides,
    saysVideo: facts.saysVideo,
    saysPaper: facts.saysPaper,
    guid: facts.guid,
    status: facts.status,
    authors: facts.authors,
    tags: facts.tags,
    broken: facts.broken,
    hasSummary,
    tasks,
  });
}

/** Whether two notes say the same. */
export function isSameNote(a: LibraryNote, b: LibraryNote): boolean {
  for (const key in a) if (!isSameValue(a[key as keyof LibraryNote], b[key as keyof LibraryNote])) return false;
  return true;
}

/** Of two lists or objects what they hold counts. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSameValue(item, b[i]));
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

function titleOf(uri: string, { type, title, broken }: NoteFacts, { conference, edition }: Names): string {
  if (title !== undefined && !broken) return title;
  const name = [conference, edition].filter(Boolean).join(' ');
  return type === 'edition' && name && !broken ? name : fileNameOf(uri);
}

/** The file's name without its ending, as people read it. */
function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The folder of a URI, without the slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Whether a URI lies below one of the folders. */
export function hasAncestor(uri: string, folders: ReadonlySet<string>): boolean {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1))
    if (folders.has(uri.slice(0, end))) return true;
  return false;
}

/** A note with its title in the form in which titles are sorted. */
interface Titled {
  readonly note: LibraryNote;
  readonly title: string;
}

/** Order of an edition's sessions: by day, time, title; what has no day comes last. */
function bySchedule(a: Titled, b: Titled): number {
  return (
    compare(a.note.date ?? '9', b.note.date ?? '9') ||
    compare(a.note.time ?? '99', b.note.time ?? '99') ||
    compare(a.title, b.title) ||
    compare(a.note.uri, b.note.uri)
  );
}

const order: Record<NoteType, number> = { edition: 0, announcement: 1, report: 2, talk: 3 };

/** An edition's notes as one reads them: what was announced, what was reported, then the talks by schedule. */
export function inReadingOrder(notes: readonly LibraryNote[]): LibraryNote[] {
  return notes
    .map((note): Titled => ({ note, title: naturalKey(foldName(note.title)) }))
    .sort((a, b) => order[a.note.type] - order[b.note.type] || bySchedule(a, b))
    .map(({ note }) => note);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
