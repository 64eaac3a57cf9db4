import { isToBeSummarized } from '../coverage';
import type { Library } from '../library';
import type { LibraryNote } from '../libraryNote';
import { Talks } from '../talks';
import { DayLists } from './dayLists';
import { EditionDays } from './editionDays';
import { followUpsOf, type FollowUp } from './followUp';
import { bitOf, bitsOf, dayOf, followUpKinds, singleKinds, type FollowUpKind, type SingleKind } from './kinds';

/** How much of each kind is left to do. */
export type Counts = Readonly<Record<FollowUpKind, number>>;

/** Of which single kinds a note's talk is left out: the user has put it away, or what is to do is not known yet. */
export type LeftOutOf = (uri: string) => readonly SingleKind[];

/**
 * What is left to do in a library. It is kept up to date note by note, and of each note only a number is kept: lists are
 * made when they are asked for. What is left to do about a talk stands at the first note of somebody who was there.
 */
export class FollowUps {
  /** What is left to do about a note: a bit for each single kind, and above them the number of tasks. */
  private readonly tallies = new Map<string, number>();
  private readonly editions = new EditionDays();
  private readonly talks: Talks;
  private readonly totals: Record<FollowUpKind, number> = {
    ...{ task: 0, summary: 0, slides: 0, video: 0, outdated: 0, draft: 0 },
  };
  private readonly lists = new Map<FollowUpKind, DayLists>();

  /**
   * @param isOutdated whether a report holds parts that are to be refreshed
   */
  constructor(
    private readonly library: Pick<Library, 'note' | 'edition' | 'editions'>,
    private readonly leftOutOf: LeftOutOf = () => [],
    private readonly isOutdated: (uri: string) => boolean = () => false,
  ) {
    this.talks = new Talks(library);
  }

  get counts(): Counts {
    return this.totals;
  }

  /**
   * To be told of each changed file before any of them is taken in. Says whether an edition has other days than before:
   * then all notes are to be taken in anew.
   */
  takeEdition(uri: string): boolean {
    return this.editions.take(uri, this.library.note(uri));
  }

  /**
   * Takes in what a file is now, and with it the other notes of its talk.
   *
   * @param touched gets the kinds of which there was or is something: their lists may be others now
   */
  take(uri: string, today: string, touched: Set<FollowUpKind>): void {
    for (const one of this.talks.concernedBy(uri)) this.takeOne(one, today, touched);
  }

  /** The oldest things of a kind, those without a day last; at most so many. */
  list(kind: FollowUpKind, most = Infinity): FollowUp[] {
    let lists = this.lists.get(kind);
    if (!lists) this.lists.set(kind, (lists = this.makeLists(kind)));
    const found: FollowUp[] = [];
    for (const note of lists.notes((uri) => this.library.note(uri))) {
      found.push(...followUpsOf(kind, note, this.editions.of(note)));
      if (found.length >= most) return found.slice(0, most);
    }
    return found;
  }

  /** What is left to do about a note, kind by kind. */
  of(uri: string): FollowUp[] {
    const [note, tally] = [this.library.note(uri), this.tallies.get(uri) ?? 0];
    if (!note) return [];
    const kinds = followUpKinds.filter((kind) => countIn(tally, kind) > 0);
    return kinds.flatMap((kind) => followUpsOf(kind, note, this.editions.of(note)));
  }

  /** Whether something of a kind is left to do about a note or its talk, left out or not. */
  isLeft(kind: SingleKind, uri: string, today: string): boolean {
    const note = this.library.note(uri);
    return note !== undefined && (this.bitsOf(note, this.talks.of(note), today) & bitOf(kind)) !== 0;
  }

  /** Forgets what was put in order: after many changes it is made anew. */
  forgetLists(): void {
    this.lists.clear();
  }

  private takeOne(uri: string, today: string, touched: Set<FollowUpKind>): void {
    const before = this.tallies.get(uri) ?? 0;
    const now = this.tallyOf(uri, today);
    if (before === 0 && now === 0) return;
    if (now === 0) this.tallies.delete(uri);
    else this.tallies.set(uri, now);
    for (const kind of followUpKinds) {
      const [had, has] = [countIn(before, kind), countIn(now, kind)];
      if (had === 0 && has === 0) continue;
      touched.add(kind);
      this.totals[kind] += has - had;
      this.mendList(kind, uri, had > 0, has > 0);
    }
  }

  private tallyOf(uri: string, today: string): number {
    const note = this.library.note(uri);
    if (!note) return 0;
    const talk = this.talks.of(note);
    const standsHere = talk.length === 1 || talk.find(isToBeSummarized)?.uri === uri;
    let bits = standsHere ? this.bitsOf(note, talk, today) : 0;
    if (bits !== 0) for (const one of talk) for (const kind of this.leftOutOf(one.uri)) bits &= ~bitOf(kind);
    return (note.tasks.length << singleKinds.length) | bits;
  }

  private bitsOf(note: LibraryNote, talk: readonly LibraryNote[], today: string): number {
    return bitsOf(note, { talk, days: this.editions.of(note), today, isOutdated: this.isOutdated });
  }

  private makeLists(kind: FollowUpKind): DayLists {
    const lists = new DayLists();
    for (const [uri, tally] of this.tallies) if (countIn(tally, kind) > 0) lists.add(uri, this.dayOf(uri));
    return lists;
  }

  private mendList(kind: FollowUpKind, uri: string, wasListed: boolean, isListed: boolean): void {
    const lists = this.lists.get(kind);
    if (wasListed) lists?.delete(uri);
    if (isListed) lists?.add(uri, this.dayOf(uri));
  }

  private dayOf(uri: string): string | undefined {
    const note = this.library.note(uri);
    return note && dayOf(note, this.editions.of(note));
  }
}

function countIn(tally: number, kind: FollowUpKind): number {
  return kind === 'task' ? tally >> singleKinds.length : (tally & bitOf(kind)) === 0 ? 0 : 1;
}
