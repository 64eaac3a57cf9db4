import type { NoteFilter } from '../filter/filter';
import { FilteredNotes } from '../filter/filteredNotes';
import type { Library } from '../library';
import { rowsByConference } from './byEdition';
import { rowsByName } from './byName';
import { rowsByYear } from './byYear';
import { NameIndex } from './nameIndex';
import type { Shown } from './noteRows';
import { opened, renewRows, type TreeNode } from './row';

/** What the tree can be grouped by, in the order in which it is offered. */
export const groupings = ['edition', 'year', 'tag', 'speaker', 'status'] as const;

export type GroupBy = (typeof groupings)[number];

/** So few notes are seen at once where a filter leaves no more. */
const fewNotes = 50;

/** After more changes at once all notes are looked at anew, in pieces; bodies that were read come by the thousand. */
const mostChanges = 2500;

/** So many rows are kept over a change: of more, which somebody opened and mostly closed again, all are made anew. */
const mostKept = 3000;

/**
 * What a filter leaves: all notes without one. Rows of notes that are few are seen at once; of others the uppermost one,
 * where there is but one.
 */
export type Extent = 'all' | 'some' | 'one' | 'few';

/** What the tree asks of the library. */
export type TreeLibrary = Pick<Library, 'notes' | 'note' | 'size' | 'editions' | 'conferences'>;

/**
 * The rows of the library's tree: grouped and filtered, made where they are asked for, and kept up to date. What takes its
 * time with many notes can be done in pieces, by `work`; who asks sooner gets it all at once.
 */
export class LibraryTree {
  private by: GroupBy = 'edition';
  private noteFilter: NoteFilter | undefined;
  /** What is known of the notes to filter them; there before there is a filter where one is expected. */
  private kept: FilteredNotes | undefined;
  private names: NameIndex | undefined;
  private rows: readonly TreeNode[] | undefined;
  /** Notes changed since the rows were made. */
  private isBehind = false;
  /** See `takeRestructured`; `undefined` where the rows are all others. */
  private others: Set<TreeNode> | undefined;
  /** Of the uppermost rows: what the filter left when they were made. */
  private readonly extents = new WeakMap<TreeNode, Extent>();
  /** What is still to be done before there can be rows, one after the other. */
  private jobs: Iterator<void>[] = [];

  constructor(
    private readonly library: TreeLibrary,
    private readonly locale: string,
  ) {}

  get groupBy(): GroupBy {
    return this.by;
  }

  set groupBy(by: GroupBy) {
    if (by === this.by) return;
    this.by = by;
    this.names = makeIndex(by);
    this.plan();
  }

  get filter(): NoteFilter | undefined {
    return this.noteFilter;
  }

  /** What is kept of the notes to find them is forgotten where there is none any more. */
  set filter(filter: NoteFilter | undefined) {
    this.kept = filter && (this.kept ?? new FilteredNotes());
    if (filter?.text === this.noteFilter?.text) return;
    this.noteFilter = filter;
    this.plan();
  }

  /** A filter will be typed: what takes its time with the first letter is done before, by `work`. */
  expectFilter(): void {
    this.kept ??= new FilteredNotes();
    this.jobs.push(this.kept.fill(this.library));
  }

  private get filtered(): FilteredNotes | undefined {
    return this.noteFilter && this.kept;
  }

  /** How many notes the filter leaves; all without one. */
  get hitCount(): number {
    this.work(() => false);
    return this.filtered?.hits.size ?? this.library.size;
  }

  /** How many of these have no row: they have nothing of what the tree is grouped by, such as an edition note a speaker. */
  get unplacedCount(): number {
    const left = this.hitCount;
    return left - (this.names?.placed ?? left);
  }

  /** Does some of what is to be done, until time is up; says whether all is done. */
  work(isTimeUp: () => boolean): boolean {
    for (let job = this.jobs[0]; job; job = this.jobs[0]) {
      for (let steps = 1; !job.next().done; steps++) if (steps % 64 === 0 && isTimeUp()) return false;
      this.jobs.shift();
    }
    return true;
  }

  /** Takes in which notes came, went or changed, by their URIs. */
  apply(uris: ReadonlySet<string>): void {
    this.isBehind = true;
    if (!this.kept && !this.names) return;
    if (uris.size > mostChanges) {
      this.begin();
      return;
    }
    const changes = new Map([...uris].map((uri) => [uri, this.library.note(uri)] as const));
    const { filtered } = this;
    const wasLeft = new Set(filtered && [...uris].filter((uri) => filtered.hits.has(uri)));
    this.kept?.apply(changes, this.noteFilter);
    this.names?.apply(
      changes,
      (uri) => wasLeft.has(uri),
      (uri) => filtered?.hits.has(uri) === true,
    );
  }

  roots(): readonly TreeNode[] {
    this.work(() => false);
    if (this.rows && !this.isBehind) return this.rows;
    const [before, now] = [this.rows, this.makeRoots()];
    this.isBehind = false;
    if (before && this.others && countMade(before) <= mostKept && renewRows(before, now, this.others)) return before;
    this.others = undefined;
    return (this.rows = now);
  }

  /** The rows below which others stand since this was asked before; `undefined` where those of the whole tree may be. */
  takeRestructured(): ReadonlySet<TreeNode> | undefined {
    if (!this.rows) return undefined;
    this.roots();
    const { others } = this;
    this.others = new Set();
    return others;
  }

  /** The first row that stands for a note; `undefined` where the filter or the grouping leaves it out. */
  find(uri: string): TreeNode | undefined {
    let rows = this.roots();
    const note = this.library.note(uri);
    if (!note || this.filtered?.hits.has(uri) === false) return undefined;
    for (;;) {
      const row = rows.find((one) => one.holds(note));
      if (!row || row.note || row.edition?.note?.uri === uri) return row;
      rows = row.children;
    }
  }

  /** Of how many notes a row was made. Who shows it may still ask for rows from before the filter of now. */
  extentOf(row: TreeNode): Extent {
    return this.extents.get(topOf(row)) ?? 'all';
  }

  /** Whether a row is one of now, and not from before another grouping or filter. */
  isCurrent(row: TreeNode): boolean {
    return this.roots().includes(topOf(row));
  }

  /** Looks at all notes anew. */
  private begin(): void {
    this.names = makeIndex(this.by);
    this.kept = this.kept && new FilteredNotes();
    this.plan();
  }

  /** What was begun for another grouping or filter is given up. */
  private plan(): void {
    const { library, names, filtered, noteFilter } = this;
    this.rows = this.others = undefined;
    this.jobs = [
      ...(filtered && noteFilter ? [filtered.find(library, noteFilter)] : []),
      ...(names ? [names.fill(library), names.leave(filtered?.hits)] : []),
    ];
  }

  private makeRoots(): readonly TreeNode[] {
    const { shown } = this;
    const made = this.rowsOf(shown);
    const isOne = made.length === 1;
    const extent = !this.filtered ? 'all' : shown.isFew ? 'few' : isOne ? 'one' : 'some';
    // One closed row would say nothing of what was found.
    const rows = extent === 'one' ? made.map(opened) : made;
    for (const row of rows) this.extents.set(row, extent);
    return rows;
  }

  private rowsOf(shown: Shown): readonly TreeNode[] {
    const { library, names } = this;
    const editions = () => library.editions();
    if (names) {
      return rowsByName({ groups: names.shown, grouping: names.grouping, editions }, shown);
    }
    const source = { conferences: library.conferences(), size: library.size, notes: () => library.notes() };
    return this.by === 'year' ? rowsByYear(source, editions(), shown) : rowsByConference(source, shown);
  }

  private get shown(): Shown {
    const { locale, filtered } = this;
    if (!filtered) return { has: () => true, hasAnyOf: () => true, isFew: false, locale };
    return {
      has: ({ uri }) => filtered.hits.has(uri),
      hasAnyOf: ({ id }) => filtered.hasAnyOf(id),
      isFew: filtered.hits.size <= fewNotes,
      locale,
    };
  }
}

function topOf(row: TreeNode): TreeNode {
  let top = row;
  while (top.parent) top = top.parent;
  return top;
}

function countMade(rows: readonly TreeNode[]): number {
  return rows.reduce((sum, { madeChildren }) => sum + countMade(madeChildren), rows.length);
}

function makeIndex(by: GroupBy): NameIndex | undefined {
  return by === 'edition' || by === 'year' ? undefined : new NameIndex(by);
}
