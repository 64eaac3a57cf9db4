import * as vscode from 'vscode';
import { findPlace } from '../../library/fullText/place';
import type { TextIndex } from '../../library/fullText/textIndex';
import { parseTextQuery, type Wanted } from '../../library/fullText/textQuery';
import type { Library } from '../../library/library';
import type { LibraryNote } from '../../library/libraryNote';
import { latestFirst, NoteSearch } from '../../library/search';
import { ownWords } from '../../report/parts/ownWords';
import { openDocuments, readNoteText } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import { breath } from '../library/slices';
import { textRow, type TalkRow } from './talkRows';

/** So many notes are folded, or looked at, before others may have their turn: some 10 ms of work. */
const slice = 1000;

/** More lines of text nobody reads; each costs the reading of a file. */
const mostTexts = 50;

/** What the picker looks into, as the library is at one moment. */
export class TalkSearch {
  private readonly latest: readonly LibraryNote[];
  private readonly talks: NoteSearch;

  constructor(private readonly library: Library) {
    const starts = new Map<LibraryNote, string | undefined>();
    for (const { startDate, notes } of library.editions()) for (const note of notes) starts.set(note, startDate);
    // A note without a date is as old as its edition.
    this.latest = latestFirst(library.notes(), (note) => note.date ?? starts.get(note));
    this.talks = new NoteSearch(this.latest.filter(({ type }) => type === 'talk'));
  }

  /** Folds all talks, in slices. */
  async fold(isStale: () => boolean): Promise<void> {
    while (!this.talks.fold(slice) && !isStale()) await breath();
  }

  /** See `searchNotes`; of the talks that are folded. Without a query the latest, folded or not. */
  findTalks(query: string): LibraryNote[] {
    return this.talks.find(query);
  }

  /** Rows of the notes whose text holds all that a query asks for, best first. `undefined` when stale. */
  async findTexts(index: TextIndex, query: string, isStale: () => boolean): Promise<TalkRow[] | undefined> {
    const wanted = index.withSlips(parseTextQuery(query));
    const search = index.search(wanted);
    for (const [i, { uri }] of this.latest.entries()) {
      search.look(uri);
      if (i % slice !== slice - 1) continue;
      await breath();
      if (isStale()) return undefined;
    }
    const rows: TalkRow[] = [];
    for (const uris of batches(search.bestFirst(), mostTexts)) {
      rows.push(...(await this.rowsOf(uris, wanted, isStale)));
      if (isStale()) return undefined;
      if (rows.length >= mostTexts) break;
    }
    return rows.slice(0, mostTexts);
  }

  /** Reads notes; only then it is known whether a text holds signs, and words side by side, as they were typed. */
  private async rowsOf(uris: readonly string[], wanted: readonly Wanted[], isStale: () => boolean): Promise<TalkRow[]> {
    const open = openDocuments();
    const rows = new Map<string, TalkRow>();
    await forEachLimited(uris, readsAtOnce, isStale, async (uri) => {
      const note = this.library.note(uri);
      const whole = note && (await readNoteText(vscode.Uri.parse(uri, true), open));
      const text = whole === undefined ? undefined : ownWords(whole);
      const place = text === undefined ? undefined : findPlace(text, wanted);
      if (note && text !== undefined && place) rows.set(uri, textRow(note, wanted, text, place));
    });
    return uris.flatMap((uri) => rows.get(uri) ?? []);
  }
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
