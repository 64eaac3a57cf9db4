import type { LibraryEdition } from '../library/editions';
import type { LibraryNote } from '../library/libraryNote';
import type { Steps } from '../library/steps';
import { CardNumbers } from './cardNumbers';
import { groupsOf, placeIn } from './groups';
import type { PageUpdate, SectionUpdate } from './messages';
import type { CardPlace } from './card';
import { cardOutline, headOutline, pageSections, type PageSection } from './page';
import { isInScope, type PreviewScope } from './previewScope';
import { sideIndex } from './sideIndex';

/** A card of the page: a note, or the head of a section. */
export interface PageCard {
  id: number;
  /** `undefined` for a head without an edition note. */
  note: LibraryNote | undefined;
  /** Where the card is a head. */
  section: PageSection | undefined;
  place: CardPlace;
}

interface PlacedSection {
  section: PageSection;
  update: SectionUpdate;
  cards: PageCard[];
}

/** What stands on a page, without the notes' texts, and what its page was told of that. */
export class PageModel {
  /** In the page's order. */
  sections: readonly PageSection[] = [];
  private readonly numbers = new CardNumbers();
  private cards = new Map<number, PageCard>();
  /** An edition in which nothing changed is the same object as before. */
  private readonly placed = new WeakMap<LibraryEdition, PlacedSection>();
  private shown: readonly PlacedSection[] = [];
  private told = new Told();

  constructor(
    private readonly scope: PreviewScope,
    private readonly locale: string,
  ) {}

  at(id: number): PageCard | undefined {
    return this.cards.get(id);
  }

  /** The card of a note, also that of an edition note, which is a head. */
  cardOf(uri: string): PageCard | undefined {
    const card = this.cards.get(this.numbers.of(uri));
    return card ?? this.heads().find(({ note }) => note?.uri === uri);
  }

  readonly numberOf = ({ uri }: Pick<LibraryNote, 'uri'>): number => this.numbers.of(uri);

  /** The page is empty: all has to be told again. */
  forgetTold(): void {
    this.told = new Told();
  }

  /** Takes in what the library holds now, a talk with every step: an edition may have a thousand. */
  *read(editions: readonly LibraryEdition[], notes: readonly LibraryNote[]): Steps<void> {
    const shown: PlacedSection[] = [];
    for (const edition of editions) {
      const placed = this.placed.get(edition) ?? (yield* this.placeEdition(edition));
      if (placed) shown.push(placed);
      yield;
    }
    const lost = yield* this.placeLost(notes);
    if (lost) shown.push(lost);
    this.shown = shown;
    this.sections = shown.map(({ section }) => section);
    this.cards = new Map(shown.flatMap(({ cards }) => cards.map((card) => [card.id, card])));
  }

  /** What the page does not know yet, a card with every step. */
  *news(): Steps<Pick<PageUpdate, 'sections' | 'outlines' | 'index' | 'isSingle'>> {
    const { told, shown } = this;
    const outlines: PageUpdate['outlines'] = [];
    const sections: (SectionUpdate | number)[] = [];
    for (const { update, cards } of shown) {
      const isKnown = told.section(update);
      sections.push(isKnown ? update.id : update);
      for (const card of cards) {
        if (told.card(card)) outlines.push({ id: card.id, html: this.outlineOf(card) });
        yield;
      }
    }
    told.keep(this.cards);
    const isSame = told.order(sections.map((section) => (typeof section === 'number' ? section : section.id)));
    const areKnown = isSame && sections.every((section) => typeof section === 'number');
    const index = told.index(sideIndex(this.sections, ({ id }) => this.headNumber(id)));
    return {
      outlines,
      isSingle: this.scope.kind === 'note',
      ...(areKnown ? {} : { sections }),
      ...(index === undefined ? {} : { index }),
    };
  }

  private *placeEdition(edition: LibraryEdition): Steps<PlacedSection | undefined> {
    if (!edition.notes.some((note) => isInScope(note, this.scope))) return undefined;
    const [section] = pageSections([edition], [], this.scope);
    const placed = section && (yield* this.place(section));
    if (placed) this.placed.set(edition, placed);
    return placed;
  }

  private *placeLost(notes: readonly LibraryNote[]): Steps<PlacedSection | undefined> {
    const [lost] = pageSections([], notes, this.scope);
    const before = this.shown.find(({ section }) => section.id === lost?.id);
    const isSame = before?.section.notes.length === lost?.notes.length;
    if (lost && before && isSame && before.section.notes.every((note, i) => note === lost.notes[i])) return before;
    return lost && (yield* this.place(lost));
  }

  private *place(section: PageSection): Steps<PlacedSection> {
    const id = this.headNumber(section.id);
    const cards: PageCard[] = [{ id, note: section.note, section, place: 'alone' }];
    const groups: SectionUpdate['groups'] = [];
    for (const { title, talks } of groupsOf(section.notes, this.locale)) {
      const numbers: number[][] = [];
      for (const talk of talks) {
        const own = talk.map((note, i) => ({
          id: this.numberOf(note),
          note,
          section: undefined,
          place: placeIn(talk, i),
        }));
        cards.push(...own);
        numbers.push(own.map((card) => card.id));
        yield;
      }
      groups.push({ title, talks: numbers });
    }
    return { section, cards, update: { id, groups } };
  }

  private outlineOf({ note, section, place }: PageCard): string {
    if (section) return headOutline(section, { numberOf: this.numberOf, locale: this.locale });
    return note ? cardOutline(note, place, true) : '';
  }

  private heads(): PageCard[] {
    return this.shown.flatMap(({ cards }) => cards[0] ?? []);
  }

  private headNumber(section: string): number {
    return this.numbers.of(`head:${section}`);
  }
}

/** What a page was told. */
class Told {
  private readonly sections = new Map<number, SectionUpdate>();
  private readonly cards = new Map<number, PageCard>();
  /** `undefined` until it was told: a page of no sections has an order too, the empty one. */
  private sectionOrder: string | undefined;
  private indexHtml: string | undefined;

  /** Whether the page knows the section as it is; it will. */
  section(update: SectionUpdate): boolean {
    const known = this.sections.get(update.id);
    this.sections.set(update.id, update);
    return known === update || (known !== undefined && JSON.stringify(known) === JSON.stringify(update));
  }

  /** Whether the card is another than the page knows; it will know it. */
  card(card: PageCard): boolean {
    const known = this.cards.get(card.id);
    this.cards.set(card.id, card);
    return (
      known === undefined || known.note !== card.note || known.section !== card.section || known.place !== card.place
    );
  }

  /** Whether the sections stand in that order on the page; they will. */
  order(ids: readonly number[]): boolean {
    const wanted = ids.join(' ');
    const isSame = this.sectionOrder === wanted;
    this.sectionOrder = wanted;
    return isSame;
  }

  /** The HTML, where the page does not have it. */
  index(html: string): string | undefined {
    const isSame = html === this.indexHtml;
    this.indexHtml = html;
    return isSame ? undefined : html;
  }

  /** Forgets the cards that are not on the page any more. */
  keep(cards: ReadonlyMap<number, PageCard>): void {
    for (const id of this.cards.keys()) if (!cards.has(id)) this.cards.delete(id);
    const heads = this.sections;
    for (const id of heads.keys()) if (!cards.has(id)) heads.delete(id);
  }
}
