import { foldName } from '../notes/values/editionName';
import { groupBy, type LibraryEdition } from './editions';
import type { Library } from './library';
import type { LibraryNote, Names } from './libraryNote';
import { talkByTalk } from './sameTalk';

/** Which notes of a library are of one talk: now, and when it was asked before. */
export class Talks {
  /** Of a note that was not alone, the others with which it was seen since it was told of last. */
  private readonly seen = new Map<string, Set<string>>();
  /** What was asked for last, and of which state of the library. */
  private last: Names & { editions?: readonly LibraryEdition[]; shared?: SharedTalks } = {};

  constructor(private readonly library: Pick<Library, 'note' | 'edition' | 'editions'>) {}

  /** All notes of a note's talk in URI order; of what is no talk, it alone. */
  of(note: LibraryNote): readonly LibraryNote[] {
    const talk = this.talkOf(note);
    if (talk) this.see(talk);
    return talk ?? [note];
  }

  /** A note that changed, and those that are of one talk with it, or were. */
  concernedBy(uri: string): Iterable<string> {
    // Nearly all are alone.
    if (!this.seen.has(uri) && !this.talkAt(uri)) return [uri];
    const concerned = new Set([uri]);
    for (const one of concerned) {
      for (const other of this.seen.get(one) ?? []) concerned.add(other);
      this.seen.delete(one);
      const talk = this.talkAt(one);
      if (talk) this.see(talk);
      for (const other of talk ?? []) concerned.add(other.uri);
    }
    return concerned;
  }

  private see(talk: readonly LibraryNote[]): void {
    const uris = talk.map(({ uri }) => uri);
    for (const uri of uris) this.seen.set(uri, new Set([...(this.seen.get(uri) ?? []), ...uris]));
  }

  private talkAt(uri: string): readonly LibraryNote[] | undefined {
    const note = this.library.note(uri);
    return note && this.talkOf(note);
  }

  /** `undefined` where a note is alone. */
  private talkOf({ uri, type, conference, edition, authors }: LibraryNote): readonly LibraryNote[] | undefined {
    if (type !== 'talk' || authors.length === 0 || conference === undefined || edition === undefined) return undefined;
    const { last, library } = this;
    const editions = library.editions();
    // Notes come by edition, mostly.
    if (last.editions === editions && last.conference === conference && last.edition === edition)
      return last.shared?.get(uri);
    const notes = library.edition({ conference, edition })?.notes;
    const shared = notes && sharedTalks(notes);
    this.last = { conference, edition, editions, shared };
    return shared?.get(uri);
  }
}

/** The talks of an edition that have several notes, by the URI of each of these. */
type SharedTalks = ReadonlyMap<string, readonly LibraryNote[]>;

/** By the lists of editions, which do not change. */
const known = new WeakMap<readonly LibraryNote[], SharedTalks>();

function sharedTalks(notes: readonly LibraryNote[]): SharedTalks {
  let talks = known.get(notes);
  if (!talks) known.set(notes, (talks = gather(notes)));
  return talks;
}

/** Most titles stand there once: only others are looked at closely. */
function gather(notes: readonly LibraryNote[]): SharedTalks {
  const byTitle = groupBy(notes, ({ type, title, authors }) =>
    type === 'talk' && authors.length > 0 ? foldName(title) : undefined,
  );
  const namesakes = [...byTitle.values()].filter(({ length }) => length > 1);
  const talks = namesakes.flatMap(talkByTalk).filter(({ length }) => length > 1);
  return new Map(talks.flatMap((talk) => talk.map(({ uri }) => [uri, talk] as const)));
}
