import { ownCopy } from '../../notes/values/ownText';
import { fold } from '../fold';
import { searchedLines } from './searchedLines';
import { nearTerms } from './slips';
import { termsOf } from './terms';
import type { Wanted } from './textQuery';
import { packed, termIn, TextSearch } from './textSearch';

/** So much of a long text is taken in at a time, in UTF-16 units. */
const part = 64 * 1024;

/**
 * Which texts hold which terms. It holds no text: for each a short list of numbers, some 1 KB for a note of 3 KB, and
 * every term once. A search goes through all lists, which takes some milliseconds at ten thousand notes; in return a word
 * is found by any part of it, and a text that changes changes its list and nothing else. A general index of words
 * (MiniSearch 7 was tried) takes three times as long and four times the memory for ten thousand notes of 3 KB.
 */
export class TextIndex {
  private readonly ids = new Map<string, number>();
  private readonly known: { terms: string[]; spread: number[] } = { terms: [], spread: [] };
  /** By URI: the terms of a text, as `packed`. */
  private readonly texts = new Map<string, Uint32Array>();

  get size(): number {
    return this.texts.size;
  }

  /**
   * Takes in a text, or the one that a file has now. Stops after each part of a long one, so that others may have their
   * turn; it is in the index when all parts are.
   */
  *set(uri: string, text: string): Generator<void, void> {
    const counts = new Map<number, number>();
    let next = part;
    for (const line of searchedLines(text)) {
      for (const term of termsOf(fold(text.slice(line.start, line.end)))) {
        const id = this.idOf(term);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      if (line.end < next) continue;
      next = line.end + part;
      yield;
    }
    this.delete(uri);
    const entries = new Uint32Array(counts.size);
    let at = 0;
    for (const [id, count] of counts) {
      entries[at++] = packed(id, count);
      this.known.spread[id] = (this.known.spread[id] ?? 0) + 1;
    }
    this.texts.set(uri, entries);
  }

  delete(uri: string): void {
    const { spread } = this.known;
    for (const entry of this.texts.get(uri) ?? []) spread[termIn(entry)] = (spread[termIn(entry)] ?? 1) - 1;
    this.texts.delete(uri);
  }

  search(wanted: readonly Wanted[]): TextSearch {
    return new TextSearch(this.texts, this.known, wanted);
  }

  /** What is wanted, where a word that is in no text stands for those that are nearly written so. */
  withSlips(wanted: readonly Wanted[]): Wanted[] {
    return wanted.map((one) => {
      const isWord = one.terms.length === 1 && one.terms[0] === one.text;
      if (!isWord || this.holdsPart(one.text)) return one;
      return { ...one, instead: nearTerms(one.text, this.known) };
    });
  }

  private holdsPart(word: string): boolean {
    for (let id = 0; id < this.known.terms.length; id++)
      if (this.known.terms[id]?.includes(word) && (this.known.spread[id] ?? 0) > 0) return true;
    return false;
  }

  private idOf(term: string): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.known.terms.length;
      const own = ownCopy(term);
      this.ids.set(own, id);
      this.known.terms.push(own);
      this.known.spread.push(0);
    }
    return id;
  }
}
