import { editionId, foldName } from '../notes/values/editionName';
import {
  compareConferences,
  compareEditions,
  conferencesOf,
  gatherEditions,
  makeConference,
  makeEdition,
  type Conference,
  type LibraryEdition,
} from './editions';
import { compare, type LibraryNote } from './libraryNote';
import { finish, pauses, type Steps } from './steps';
import { insertSorted, placeIn, takeOut } from './sorted';

/** A note before and after a change; `undefined` where it is not there. */
export interface NoteMove {
  readonly before: LibraryNote | undefined;
  readonly after: LibraryNote | undefined;
}

/** With more changes at once all is put in order anew: that is quicker then. */
const mostMoves = 100;

/** The notes in order, by edition and by conference: made when it is asked for, and then kept up to date. */
export class Shelves {
  private ordered: Ordered | undefined;

  /** @param all gives all notes, in any order */
  constructor(private readonly all: () => Iterable<LibraryNote>) {}

  /** In URI order. */
  get notes(): readonly LibraryNote[] {
    return this.inOrder().notes;
  }

  /** Newest first. */
  get editions(): readonly LibraryEdition[] {
    return this.inOrder().editions;
  }

  /** By name. */
  get conferences(): readonly Conference[] {
    return this.inOrder().conferences;
  }

  edition(id: string): LibraryEdition | undefined {
    return this.inOrder().byId.get(id);
  }

  /** Puts all in order, in steps, if it is not. */
  *arrange(): Steps<void> {
    this.ordered ??= yield* order(this.all());
  }

  /**
   * Takes in what changed. What was given out before stays as it was.
   *
   * @param count how many moves there are
   */
  move(count: number, moves: () => readonly NoteMove[]): void {
    if (!this.ordered || count === 0) return;
    this.ordered = count > mostMoves ? undefined : moved(this.ordered, moves());
  }

  /** Puts notes in place of others that stand where they stand: only their bodies say something else. */
  exchange(moves: readonly NoteMove[]): void {
    if (!this.ordered || moves.length === 0) return;
    this.ordered = exchanged(this.ordered, moves);
  }

  private inOrder(): Ordered {
    return (this.ordered ??= finish(order(this.all())));
  }
}

interface Ordered {
  readonly notes: readonly LibraryNote[];
  readonly editions: readonly LibraryEdition[];
  readonly byId: Map<string, LibraryEdition>;
  readonly conferences: readonly Conference[];
}

function* order(all: Iterable<LibraryNote>): Steps<Ordered> {
  const notes: LibraryNote[] = [];
  const isPause = pauses();
  for (const note of all) {
    notes.push(note);
    if (isPause()) yield;
  }
  // They come as the files were listed, which is nearly this order.
  notes.sort(byUri);
  yield;
  const editions = yield* gatherEditions(notes);
  yield;
  const byId = new Map(editions.map((one) => [one.id, one]));
  return ordered(notes, editions, byId, conferencesOf(notes, editions));
}

function ordered(
  notes: LibraryNote[],
  editions: readonly LibraryEdition[],
  byId: Map<string, LibraryEdition>,
  conferences: readonly Conference[],
): Ordered {
  return {
    notes: Object.freeze(notes),
    editions: Object.freeze(editions),
    byId,
    conferences: Object.freeze(conferences),
  };
}

function moved({ notes, editions, byId, conferences }: Ordered, moves: readonly NoteMove[]): Ordered {
  const newEditions = editions.slice();
  for (const id of named(moves, editionIdOf)) {
    const known = byId.get(id);
    const own = moveNotes([...(known?.notes ?? [])], moves, (note) => editionIdOf(note) === id);
    if (known) takeOut(newEditions, known);
    byId.delete(id);
    if (own.length === 0) continue;
    const edition = makeEdition(id, own);
    byId.set(id, edition);
    insertSorted(newEditions, edition, compareEditions);
  }
  const newConferences = conferences.slice();
  for (const id of named(moves, conferenceIdOf)) {
    const known = conferences.find((one) => one.id === id);
    if (known) takeOut(newConferences, known);
    const rest = moveNotes(
      [...(known?.notes ?? [])],
      moves,
      (note) => note.edition === undefined && conferenceIdOf(note) === id,
    );
    const own = newEditions.filter(({ conference }) => foldName(conference) === id);
    if (own.length + rest.length > 0) insertSorted(newConferences, makeConference(id, own, rest), compareConferences);
  }
  return ordered(
    moveNotes([...notes], moves, () => true),
    newEditions,
    byId,
    newConferences,
  );
}

function exchanged({ notes, editions, byId, conferences }: Ordered, moves: readonly NoteMove[]): Ordered {
  const now = new Map(moves.map(({ before, after }) => [before, after]));
  const anew = (own: readonly LibraryNote[]): readonly LibraryNote[] => own.map((note) => now.get(note) ?? note);
  const newNotes = [...notes];
  for (const { after } of moves) if (after) newNotes[placeOf(notes, after)] = after;
  const concerned = named(moves, editionIdOf);
  for (const id of concerned) byId.set(id, makeEdition(id, anew(byId.get(id)?.notes ?? [])));
  const current = (one: LibraryEdition): LibraryEdition => byId.get(one.id) ?? one;
  const conferencesConcerned = named(moves, conferenceIdOf);
  return ordered(
    newNotes,
    editions.map(current),
    byId,
    conferences.map((one) =>
      conferencesConcerned.has(one.id) ? makeConference(one.id, one.editions.map(current), anew(one.notes)) : one,
    ),
  );
}

/** The notes, in place, with those of the changes that belong to them. */
function moveNotes(
  notes: LibraryNote[],
  moves: readonly NoteMove[],
  belongs: (note: LibraryNote) => boolean,
): LibraryNote[] {
  for (const { before, after } of moves) {
    if (before && belongs(before)) notes.splice(placeOf(notes, before), 1);
    if (after && belongs(after)) notes.splice(placeOf(notes, after), 0, after);
  }
  return notes;
}

function placeOf(notes: readonly LibraryNote[], { uri }: LibraryNote): number {
  return placeIn(notes, (other) => other.uri < uri);
}

function named(moves: readonly NoteMove[], nameOf: (note: LibraryNote) => string | undefined): Set<string> {
  const names = new Set<string>();
  for (const { before, after } of moves) {
    for (const note of [before, after]) {
      const name = note && nameOf(note);
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

function editionIdOf({ conference, edition }: LibraryNote): string | undefined {
  return conference !== undefined && edition !== undefined ? editionId(conference, edition) : undefined;
}

function conferenceIdOf({ conference }: LibraryNote): string | undefined {
  return conference === undefined ? undefined : foldName(conference);
}

function byUri(a: LibraryNote, b: LibraryNote): number {
  return compare(a.uri, b.uri);
}
