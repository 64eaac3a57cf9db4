import { placeOfLine } from './placeOfLine';

/** How long the place of the cursor is kept in sight, in ms: cards around it grow when their notes come. */
const settlesFor = 1500;

/** Marks the card of the note in which the cursor is, and brings its place into sight. */
export class CursorMark {
  private marked: HTMLElement | undefined;
  private line = 0;
  private until = 0;

  constructor(private readonly elementOf: (card: number) => HTMLElement | undefined) {
    for (const event of ['wheel', 'keydown', 'pointerdown'])
      window.addEventListener(event, () => (this.until = 0), { passive: true, capture: true });
  }

  /** @param line of the note's file, from 0 */
  moveTo(card: number, line: number): void {
    const element = this.elementOf(card);
    if (element !== this.marked) this.marked?.removeAttribute('aria-current');
    this.marked = element;
    element?.setAttribute('aria-current', 'true');
    this.line = line;
    this.until = performance.now() + settlesFor;
    this.settle();
  }

  /** To be called when cards are here in full. */
  settle(): void {
    if (this.marked && performance.now() < this.until) bringIntoSight(this.marked, this.line);
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
  // The title leads to the first line, but is no place of the text.
  const places = [...card.querySelectorAll<HTMLElement>('[data-line]:not([data-line="0"])')];
  const index = placeOfLine(
    places.map(({ dataset }) => Number(dataset.line)),
    line,
  );
  const found = places[index ?? -1] ?? card;
  return found.closest<HTMLElement>('details:not([open])') ?? found;
}
