import type { PageUpdate, SectionUpdate } from '../render/messages';
import type { Cards } from './cards';
import { arrange } from './elements';
import { SectionView } from './sectionView';

/** Cards that are made before the first frame; all others are made in between, or when they come near. */
const madeAtOnce = 40;
/** How long the page is kept busy in one go, in ms. */
const longestSlice = 8;

/** The sections of the page. */
export class Sections {
  private readonly views = new Map<number, SectionView>();
  private order: readonly number[] = [];
  /** The section that a card is in, by their numbers. */
  private readonly sectionsOf = new Map<number, number>();
  /** The numbers of those that are near what is seen. */
  private readonly near = new Set<number>();
  private shown: ReadonlySet<number> | undefined;
  private timer: number | undefined;

  /** @param onMade called with each section that came, or whose cards did */
  constructor(
    private readonly root: HTMLElement,
    private readonly cards: Cards,
    private readonly onMade: (section: HTMLElement) => void,
  ) {}

  /**
   * Brings the page to what the update says: elements that stay are kept, so that nothing flashes or loses its place.
   *
   * @param first a card that is made at once, wherever it stands
   */
  apply(sections: NonNullable<PageUpdate['sections']>, first: number | undefined): void {
    for (const section of sections) if (typeof section !== 'number') this.take(section);
    this.order = sections.map((section) => (typeof section === 'number' ? section : section.id));
    this.dropOthers(new Set(this.order));
    arrange(
      this.root,
      this.order.flatMap((id) => this.views.get(id)?.element ?? []),
    );
    if (first !== undefined) this.makeCard(first);
    for (const id of this.near) this.make(id);
    let made = 0;
    for (const id of this.order) {
      if (made >= madeAtOnce) break;
      this.make(id);
      made += this.views.get(id)?.ids.length ?? 0;
    }
    this.makeRest();
  }

  /** Shows only these cards, and the sections and groups that hold some of them; all where it is left out. */
  narrow(shown: ReadonlySet<number> | undefined): void {
    this.shown = shown;
    for (const view of this.views.values()) view.narrow(shown);
    for (const id of this.near) this.make(id);
    this.makeRest();
  }

  /** A section is near what is seen, or no more. */
  setNear(section: HTMLElement, isNear: boolean): void {
    const id = Number(section.dataset.section);
    if (!isNear) this.near.delete(id);
    else if (this.views.has(id)) {
      this.near.add(id);
      this.make(id);
    }
  }

  /** Not all cards are shown. */
  get isFiltered(): boolean {
    return this.shown !== undefined;
  }

  /** How many cards of a section are shown. */
  countOf(section: number): number {
    const { shown } = this;
    const ids = this.views.get(section)?.ids ?? [];
    return shown ? ids.filter((id) => shown.has(id)).length : ids.length;
  }

  /** Makes the section of a card, if it is not made yet. */
  makeCard(card: number): void {
    const section = this.sectionsOf.get(card);
    if (section !== undefined) this.make(section);
  }

  private make(id: number): void {
    const view = this.views.get(id);
    if (view?.make()) this.onMade(view.element);
  }

  private take(update: SectionUpdate): void {
    const known = this.views.get(update.id);
    const view = known ?? new SectionView(update, this.cards);
    this.views.set(update.id, view);
    if (known) known.take(update);
    else view.narrow(this.shown);
    this.onMade(view.element);
  }

  private dropOthers(kept: ReadonlySet<number>): void {
    for (const ids of [this.views, this.near]) for (const id of ids.keys()) if (!kept.has(id)) ids.delete(id);
    this.sectionsOf.clear();
    for (const [id, { ids }] of this.views) for (const card of [id, ...ids]) this.sectionsOf.set(card, id);
    this.cards.keepOnly(new Set(this.sectionsOf.keys()));
  }

  private makeRest(): void {
    window.clearTimeout(this.timer);
    const waiting = this.order.filter((id) => this.views.get(id)?.isDone === false);
    const work = (): void => {
      const end = performance.now() + longestSlice;
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        this.make(id);
        if (performance.now() > end) break;
      }
      if (waiting.length > 0) this.timer = window.setTimeout(work);
    };
    if (waiting.length > 0) this.timer = window.setTimeout(work, 50);
  }
}
