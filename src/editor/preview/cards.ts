import * as vscode from 'vscode';
import type { Rendered } from '../../render/markdown';
import type { CardUpdate, SectionUpdate } from '../../render/messages';
import { renderCard, renderHead, type CardOptions, type PageSection } from '../../render/page';
import type { LibraryNote } from '../../library/libraryNote';
import { readNoteText } from '../library/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';

interface Card extends Rendered {
  /** The note the card was made of; the library makes a new one when what it says of itself changes. */
  note: LibraryNote | undefined;
  /** The page has this very HTML. */
  sent: boolean;
}

/** The cards of a page: each is rendered when its note changed and sent when the page does not have it. */
export class Cards {
  /** Files whose text is another than the one that was rendered. */
  private readonly changed = new Set<string>();
  /** By the note's URI; heads by their section. */
  private readonly cards = new Map<string, Card>();
  /** The numbers the page knows cards by. */
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];

  constructor(private readonly optionsFor: (note: LibraryNote | undefined) => CardOptions) {}

  /**
   * What the page has to be told to show these sections: files of changed notes are read, at most some at a time.
   * `undefined` where the answer is stale before it is made.
   */
  async updates(sections: readonly PageSection[], isStale: () => boolean): Promise<SectionUpdate[] | undefined> {
    const changed = sections.flatMap((section) => [
      ...(this.isMade(headKey(section), section.note) ? [] : [{ key: headKey(section), note: section.note, section }]),
      ...section.notes.flatMap((note) =>
        this.isMade(note.uri, note) ? [] : { key: note.uri, note, section: undefined },
      ),
    ]);
    await forEachLimited(changed, readsAtOnce, isStale, async ({ key, note, section }) => {
      // First, so that a change while the file is read is not lost.
      if (note) this.changed.delete(note.uri);
      const text = note && (await readNoteText(vscode.Uri.parse(note.uri, true)));
      if (isStale()) {
        if (note) this.changed.add(note.uri);
        return;
      }
      const options = this.optionsFor(note);
      const rendered = section ? renderHead(section, text, options) : renderCard(note, text, options);
      this.cards.set(key, {
        ...rendered,
        note,
        sent: this.cards.get(key)?.sent === true && this.cards.get(key)?.html === rendered.html,
      });
    });
    if (isStale()) return undefined;
    return sections.map((section) => ({
      id: section.id,
      head: this.tell(headKey(section)),
      cards: section.notes.map(({ uri }) => this.tell(uri)),
    }));
  }

  /** The note and the relative links of the card with that number. */
  at(number: number): { uri: string; links: readonly string[] } | undefined {
    const card = this.cards.get(this.keys[number] ?? '');
    return card?.note && { uri: card.note.uri, links: card.links };
  }

  /** The page is empty: all has to be sent again. */
  forgetSent(): void {
    for (const card of this.cards.values()) card.sent = false;
  }

  /** The texts of these files changed. */
  invalidate(uris: ReadonlySet<string>): void {
    for (const uri of uris) this.changed.add(uri);
  }

  /** All has to be rendered again. */
  clear(): void {
    this.cards.clear();
  }

  private isMade(key: string, note: LibraryNote | undefined): boolean {
    const card = this.cards.get(key);
    return card !== undefined && card.note === note && !(note && this.changed.has(note.uri));
  }

  private tell(key: string): CardUpdate {
    const card = this.cards.get(key);
    const id = this.numberOf(key);
    if (!card || card.sent) return { id };
    card.sent = true;
    return { id, html: card.html };
  }

  private numberOf(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.keys.push(key) - 1));
    return number;
  }
}

function headKey({ id }: PageSection): string {
  return `head:${id}`;
}
