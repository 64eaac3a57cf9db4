import type { PageUpdate, SectionUpdate } from '../render/messages';
import { arrange, make } from './elements';
import type { Cards } from './cards';

/** Cards that are made before the first frame; all others are made in between, or when they come near. */
const madeAtOnce = 40;
/** How long the page is kept busy in one go, in ms. */
const longestSlice = 8;
/** About how high a card is that nobody has seen yet, in pixels. */
const usualHeight = 190;

/** A section on the page; its cards are made later than its head. */
interface View {
  element: HTMLElement;
  update: SectionUpdate;
  /** Of all its cards. */
  ids: readonly number[];
  isMade: boolean;
  /** Its cards are shown or hidden as the filter says. */
  isNarrowed: boolean;
}

/** The sections of the page and the order of their cards. */
export class Sections {
  private readonly views = new Map<number, View>();
  private order: readonly number[] = [];
  /** The section that a card is in, by their numbers. */
  private readonly sectionsOf = new Map<number, number>();
  private readonly near = new Set<HTMLElement>();
  private shown: ReadonlySet<number> | undefined;
  private timer: number | undefined;

  /** @param onMade called with each section whose cards were made or moved */
  constructor(
    private readonly root: HTMLElement,
    private readonly cards: Cards,
    private readonly onMade: (section: HTMLElement) => void,
  ) {}

  /** Brings the page to what the update says: elements that stay are kept, so that nothing flashes or loses its place. */
  apply(sections: NonNullable<PageUpdate['sections']>, first: number | undefined): void {
    for (const section of sections) if (typeof section !== 'number') this.take(section);
    this.order = sections.map((section) => (typeof section === 'number' ? section : section.id));
    const kept = new Set(this.order);
    for (const id of this.views.keys()) if (!kept.has(id)) this.drop(id);
    this.sectionsOf.clear();
    for (const [id, { ids }] of this.views) for (const card of [id, ...ids]) this.sectionsOf.set(card, id);
    arrange(
      this.root,
      this.order.flatMap((id) => this.views.get(id)?.element ?? []),
    );
    this.cards.keepOnly(new Set(this.sectionsOf.keys()));
    if (first !== undefined) this.makeCard(first);
    let made = 0;
    for (const id of this.order) {
      if (made >= madeAtOnce) break;
      this.make(id);
      made += this.views.get(id)?.element.getElementsByTagName('article').length ?? 0;
    }
    this.makeRest();
  }

  /** Shows only these cards, and the sections and groups that hold some of them; all where it is left out. */
  narrow(shown: ReadonlySet<number> | undefined): void {
    this.shown = shown;
    for (const view of this.views.values()) {
      view.isNarrowed = false;
      setHidden(view.element, shown !== undefined && !view.ids.some((id) => shown.has(id)));
      if (this.near.has(view.element)) this.narrowCards(view);
    }
    this.makeRest();
  }

  /** A section is near what is seen, or no more. */
  setNear(section: HTMLElement, isNear: boolean): void {
    if (!isNear) return void this.near.delete(section);
    this.near.add(section);
    this.make(Number(section.dataset.section));
  }

  /** Not all cards are shown. */
  get isFiltered(): boolean {
    return this.shown !== undefined;
  }

  /** How many cards of a section are shown. */
  countOf(section: number): number {
    const { ids } = this.views.get(section) ?? { ids: [] };
    return this.shown ? ids.filter((id) => this.shown?.has(id)).length : ids.length;
  }

  /** Makes the section of a card, if it is not made yet. */
  makeCard(card: number): void {
    const section = this.sectionsOf.get(card);
    if (section !== undefined) this.make(section);
  }

  /** Makes the cards of a section. */
  make(id: number): void {
    const view = this.views.get(id);
    if (!view) return;
    if (!view.isMade) this.makeCards(view);
    if (!view.isNarrowed) this.narrowCards(view);
  }

  private makeCards(view: View): void {
    view.isMade = true;
    const { element, update } = view;
    const before = [...element.querySelectorAll<HTMLElement>(':scope > .group')];
    const groups = update.groups.map(({ title, talks }, i) => {
      const group = before[i] ?? make('div', 'group');
      const heading = group.querySelector<HTMLElement>(':scope > h3') ?? make('h3');
      heading.textContent = title;
      arrange(group, [heading, ...talks.map((talk) => this.talkElement(talk))]);
      return group;
    });
    arrange(element, [this.cards.element(update.id, 'header'), ...groups]);
    view.isNarrowed = false;
    this.onMade(element);
  }

  private drop(id: number): void {
    const view = this.views.get(id);
    if (view) this.near.delete(view.element);
    this.views.delete(id);
  }

  private take(update: SectionUpdate): void {
    const known = this.views.get(update.id);
    const element = known?.element ?? make('section');
    element.dataset.section = String(update.id);
    const ids = update.groups.flatMap(({ talks }) => talks.flat());
    element.style.setProperty('contain-intrinsic-height', `auto ${120 + ids.length * usualHeight}px`);
    if (!known) element.append(this.cards.element(update.id, 'header'));
    this.views.set(update.id, { element, update, ids, isMade: false, isNarrowed: false });
    // What is seen is never emptied: its cards are put in order at once.
    if (known?.isMade) this.make(update.id);
  }

  private talkElement(ids: readonly number[]): HTMLElement {
    const articles = ids.map((id) => this.cards.element(id, 'article'));
    const [first] = articles;
    if (first && articles.length === 1) return first;
    const around = first?.closest<HTMLElement>('.together') ?? make('div', 'together');
    around.setAttribute('role', 'group');
    around.setAttribute('aria-label', `${ids.length} notes of one talk`);
    arrange(around, articles);
    return around;
  }

  private narrowCards(view: View): void {
    const { shown } = this;
    view.isNarrowed = true;
    const { element } = view;
    if (element.hidden) return;
    for (const article of element.getElementsByTagName('article'))
      setHidden(article, shown !== undefined && !shown.has(Number(article.dataset.card)));
    for (const group of element.querySelectorAll<HTMLElement>('.together, .group'))
      setHidden(group, shown !== undefined && !group.querySelector('article:not([hidden])'));
  }

  private makeRest(): void {
    window.clearTimeout(this.timer);
    const waiting = this.order.filter((id) => {
      const view = this.views.get(id);
      return view && !(view.isMade && view.isNarrowed);
    });
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

function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}
