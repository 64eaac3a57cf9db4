/** Marks the card of the note in which the cursor is, and brings its place into sight. */
export class CursorMark {
  private marked: HTMLElement | undefined;
  /** Where to go when the card is here in full. */
  private wanted: { card: number; line: number } | undefined;

  constructor(private readonly elementOf: (card: number) => HTMLElement | undefined) {}

  /** @param line of the note's file, from 0 */
  moveTo(card: number, line: number): void {
    const element = this.elementOf(card);
    if (element !== this.marked) this.marked?.removeAttribute('aria-current');
    this.marked = element;
    if (!element) return;
    element.setAttribute('aria-current', 'true');
    this.wanted = element.dataset.version === undefined ? { card, line } : undefined;
    bringIntoSight(element, line);
  }

  /** These cards are here in full. */
  settle(cards: readonly number[]): void {
    const { wanted, marked } = this;
    if (!wanted || !marked || !cards.includes(wanted.card)) return;
    this.wanted = undefined;
    bringIntoSight(marked, wanted.line);
  }
}

function bringIntoSight(card: HTMLElement, line: number): void {
  if (card.closest('[hidden]')) return;
  const target = placeOf(card, line);
  const { top, bottom } = target.getBoundingClientRect();
  // Below the filter, which stays where it is.
  const upper = document.getElementById('top')?.getBoundingClientRect().bottom ?? 0;
  if (top >= Math.max(0, upper) && Math.min(bottom, top + 40) <= window.innerHeight) return;
  target.scrollIntoView({ block: target === card ? 'start' : 'center' });
}

/** What stands at a line, or last before it; what is folded away stands where it can be unfolded. */
function placeOf(card: HTMLElement, line: number): HTMLElement {
  let found = card;
  for (const element of card.querySelectorAll<HTMLElement>('[data-line]')) {
    if (Number(element.dataset.line) > line) break;
    if (Number(element.dataset.line) > 0) found = element;
  }
  return found.closest<HTMLElement>('details:not([open])') ?? found;
}
