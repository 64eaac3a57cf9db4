import type { SectionUpdate } from '../render/messages';
import type { Cards } from './cards';
import { arrange, make } from './elements';

/** About how high a card is that nobody has seen yet, in pixels, and the head of a section. */
const usualHeight = 190;
const usualHead = 120;

/** A section on the page; its cards are made later than its head. */
export class SectionView {
  readonly element = make('section');
  /** Of all its cards, without the head. */
  ids: readonly number[] = [];
  private isMade = false;
  /** Its cards are shown or hidden as the filter says. */
  private isNarrowed = false;
  private shown: ReadonlySet<number> | undefined;

  constructor(
    private update: SectionUpdate,
    private readonly cards: Cards,
  ) {
    this.element.dataset.section = String(update.id);
    this.element.append(cards.element(update.id, 'header'));
    this.take(update);
  }

  /** Nothing is left to be made or hidden. */
  get isDone(): boolean {
    return this.isMade && this.isNarrowed;
  }

  /** Takes in other groups; cards that are made already are put in order at once, so that what is seen is never emptied. */
  take(update: SectionUpdate): void {
    this.update = update;
    this.ids = update.groups.flatMap(({ talks }) => talks.flat());
    const height = usualHead + this.ids.length * usualHeight;
    this.element.style.setProperty('contain-intrinsic-height', `auto ${height}px`);
    this.narrow(this.shown);
    if (this.isMade) this.makeCards();
  }

  /** Hides the section where none of its cards is shown; the cards themselves follow with `make`. */
  narrow(shown: ReadonlySet<number> | undefined): void {
    this.shown = shown;
    this.isNarrowed = false;
    setHidden(this.element, shown !== undefined && !this.ids.some((id) => shown.has(id)));
  }

  /** Makes the cards, and shows those that are; says whether some were made. */
  make(): boolean {
    const { isMade } = this;
    if (!isMade) this.makeCards();
    if (!this.isNarrowed) this.narrowCards();
    return !isMade;
  }

  private makeCards(): void {
    this.isMade = true;
    this.isNarrowed = false;
    const before = [...this.element.querySelectorAll<HTMLElement>(':scope > .group')];
    const groups = this.update.groups.map(({ title, talks }, i) => {
      const group = before[i] ?? make('div', 'group');
      const heading = group.querySelector<HTMLElement>(':scope > h3') ?? make('h3');
      heading.textContent = title;
      arrange(group, [heading, ...talks.map((talk) => this.talkElement(talk))]);
      return group;
    });
    arrange(this.element, [this.cards.element(this.update.id, 'header'), ...groups]);
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

  private narrowCards(): void {
    const { shown, element } = this;
    this.isNarrowed = true;
    if (element.hidden) return;
    for (const article of element.getElementsByTagName('article'))
      setHidden(article, shown !== undefined && !shown.has(Number(article.dataset.card)));
    for (const group of element.querySelectorAll<HTMLElement>('.together, .group'))
      setHidden(group, shown !== undefined && !group.querySelector('article:not([hidden])'));
  }
}

function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}
