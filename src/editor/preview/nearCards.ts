import * as vscode from 'vscode';
import { makeNote, type LibraryNote } from '../../library/libraryNote';
import type { Rendered } from '../../render/markdown';
import type { CardHtml } from '../../render/messages';
import type { CardOptions } from '../../render/cardBody';
import { renderCard, renderHead } from '../../render/page';
import type { PageCard, PageModel } from '../../render/pageModel';
import { openDocument, openDocuments, readNoteText } from '../library/files/noteFiles';
import { forEachLimited, readsAtOnce } from '../library/pool';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';

/** A card that the page has in full. */
interface Made extends Rendered {
  card: PageCard;
  version: number;
  /** The texts it was made of, by version: the page may still show an older one. */
  seen: ReadonlyMap<number, string>;
}

/** So many cards are sent at once. */
const sentAtOnce = 24;
/** So many texts of a card are kept. */
const mostSeen = 3;

/** The cards that a page has in full: those near what is seen. All others are known by their outlines. */
export class NearCards {
  private near: readonly number[] = [];
  private readonly made = new Map<number, Made>();
  /** Files whose text is another than the one that was rendered. */
  private readonly changed = new Set<string>();
  private version = 0;

  constructor(
    private readonly notes: WorkspaceLibrary,
    private readonly model: PageModel,
    private readonly optionsFor: (note: LibraryNote | undefined) => CardOptions,
  ) {}

  /** These are near, and no others; the page has dropped what it had of those. */
  set(near: readonly number[]): void {
    this.near = near;
    const kept = new Set(near);
    for (const id of this.made.keys()) if (!kept.has(id)) this.made.delete(id);
  }

  /** The texts of these files changed; says whether one of them is near. */
  invalidate(uris: Iterable<string>): boolean {
    const own = new Set(this.near.flatMap((id) => this.model.at(id)?.note?.uri ?? []));
    let isNear = false;
    for (const uri of uris) {
      if (!own.has(uri)) continue;
      this.changed.add(uri);
      isNear = true;
    }
    return isNear;
  }

  /** A card will be sent again, though nothing of it changed. */
  forget(id: number): void {
    this.made.delete(id);
  }

  /** The note and the relative links of a card. */
  at(id: number): { uri: string; links: readonly string[] } | undefined {
    const note = this.model.at(id)?.note;
    return note && { uri: note.uri, links: this.made.get(id)?.links ?? [] };
  }

  /** The text a card was made of that time; `undefined` where that is long ago. */
  textOf(id: number, version: number): string | undefined {
    return this.made.get(id)?.seen.get(version);
  }

  /** Renders what is near and not as the page has it, and sends it. Files are read, at most some at a time. */
  async render(isStale: () => boolean, send: (cards: CardHtml[]) => Promise<unknown>): Promise<void> {
    const cards = this.near.flatMap((id) => this.model.at(id) ?? []).filter((card) => !this.isAsItWas(card));
    const open = openDocuments();
    let waiting: CardHtml[] = [];
    const flush = async (): Promise<void> => {
      const sent = waiting;
      waiting = [];
      if (sent.length > 0) await send(sent);
    };
    await forEachLimited(cards, readsAtOnce, isStale, async (card) => {
      // First, so that a change while the file is read is not lost.
      if (card.note) this.changed.delete(card.note.uri);
      const text = card.note && (await readNoteText(vscode.Uri.parse(card.note.uri, true), open));
      if (isStale() || !this.near.includes(card.id)) return;
      const news = this.make(card, text);
      if (news) waiting.push(news);
      if (waiting.length >= sentAtOnce) await flush();
    });
    if (!isStale()) await flush();
  }

  private make(card: PageCard, text: string | undefined): CardHtml | undefined {
    const { id, section, place } = card;
    const note = card.note && asItStands(this.notes, card.note);
    const options = this.optionsFor(note);
    const { html, links } = section
      ? renderHead(section, text, options)
      : note
        ? renderCard(note, text, options, place)
        : none;
    const before = this.made.get(id);
    const isNew = before?.html !== html;
    // What stays on the page stays known by the version it has there.
    const version = before && !isNew ? before.version : ++this.version;
    const seen = new Map(before?.seen);
    if (text !== undefined) seen.set(version, text);
    for (const old of [...seen.keys()].slice(0, -mostSeen)) seen.delete(old);
    this.made.set(id, { card, html, links, version, seen });
    return isNew ? { id, html, version } : undefined;
  }

  private isAsItWas(card: PageCard): boolean {
    const before = this.made.get(card.id)?.card;
    const { note, section, place } = card;
    return (
      before?.note === note &&
      before?.section === section &&
      before?.place === place &&
      !(note && this.changed.has(note.uri))
    );
  }
}

const none: Rendered = { html: '', links: [] };

/** A note as it is typed at this moment; the library takes it in a little later. */
function asItStands(notes: WorkspaceLibrary, note: LibraryNote): LibraryNote {
  const document = openDocument(vscode.Uri.parse(note.uri, true));
  const facts = document && !notes.isTakenIn(document) ? notes.reading(document)?.facts : undefined;
  return document && facts ? makeNote(note.uri, facts, notes.names(document.uri, facts), note) : note;
}
