import { keep, keptState, type Place } from './editor';

/** How long a page that was loaded again finds its place, in ms: cards above it grow when their notes come. */
const settlesFor = 2000;

/** Keeps the reader's place over reloads: a card and where it stood, since heights change. */
export class ReadersPlace {
  private readonly wanted: Place | undefined = keptState().place;
  private until = this.wanted ? Infinity : 0;

  constructor(private readonly elementOf: (card: number) => HTMLElement | undefined) {
    window.addEventListener('scroll', () => this.keepPlace(), { passive: true });
    for (const event of ['wheel', 'keydown', 'pointerdown'])
      window.addEventListener(event, () => (this.until = 0), { passive: true, capture: true });
  }

  /** The card to be shown first. */
  get card(): number | undefined {
    return this.isSettling ? this.wanted?.card : undefined;
  }

  /** Goes back there; to be called after anything was shown. */
  restore(): void {
    if (!this.wanted || !this.isSettling) return;
    const element = this.elementOf(this.wanted.card);
    if (!element?.isConnected || element.closest('[hidden]')) return;
    if (this.until === Infinity) this.until = performance.now() + settlesFor;
    const off = element.getBoundingClientRect().top - this.wanted.top;
    if (Math.abs(off) > 1) window.scrollBy(0, off);
  }

  /** The reader goes elsewhere. */
  leave(): void {
    this.until = 0;
  }

  /** The page is on its way back to where the reader was. */
  get isSettling(): boolean {
    return performance.now() < this.until;
  }

  private keepPlace(): void {
    if (this.isSettling) return;
    const card = cardAt(120) ?? cardAt(300);
    if (!card) return;
    keep({ place: { card: Number(card.dataset.card), top: Math.round(card.getBoundingClientRect().top) } });
  }
}

/** The card some pixels below the upper edge. */
function cardAt(top: number): HTMLElement | null {
  const column = document.getElementById('sections')?.getBoundingClientRect();
  const [x] = column ? [column.left + column.width / 2] : [0];
  return document.elementFromPoint(x, top)?.closest<HTMLElement>('[data-card]') ?? null;
}
