import type { CardHtml, PageUpdate } from '../render/messages';
import { keep, keptState } from './editor';
import { make } from './elements';

/** What is left of a card that is far away: what its outline holds. */
const outline = 'h2, h4, .speakers, .byline, header > .facts, .attendees, .coverage, header > .material, .ways';
const focusable = 'a[href], button, input, summary';

/** The cards on the page by their numbers, the heads of sections among them. */
export class Cards {
  private readonly elements = new Map<number, HTMLElement>();
  /** Outlines of cards that are not made yet. */
  private readonly waiting = new Map<number, string>();
  private readonly unfolded = new Set(keptState().unfolded);

  /** The element of a card; made when it is first asked for. */
  element(id: number, tag: 'header' | 'article'): HTMLElement {
    let element = this.elements.get(id);
    if (element) return element;
    this.elements.set(id, (element = make(tag)));
    element.id = `n${id}`;
    element.dataset.card = String(id);
    // Here as below: made by the editor from text it escaped; the page's policy lets nothing in it run.
    element.innerHTML = this.waiting.get(id) ?? '';
    this.waiting.delete(id);
    return element;
  }

  at(id: number): HTMLElement | undefined {
    return this.elements.get(id);
  }

  /** Takes in outlines. A card that is here in full gets more than that in a moment. */
  outline(outlines: PageUpdate['outlines']): void {
    for (const { id, html } of outlines) {
      const element = this.elements.get(id);
      if (!element) this.waiting.set(id, html);
      else if (!isFull(element)) element.innerHTML = html;
    }
  }

  /** Shows all of a card; the focus stays where it is, and what was unfolded is. */
  fill({ id, html, version }: CardHtml): void {
    const element = this.elements.get(id);
    if (!element) return;
    const focused = [...element.querySelectorAll(focusable)].findIndex((one) => one === document.activeElement);
    element.innerHTML = html;
    element.dataset.version = String(version);
    element.style.removeProperty('min-height');
    const rest = element.querySelector<HTMLDetailsElement>(':scope > details.rest');
    if (rest) rest.open = this.unfolded.has(id);
    if (focused >= 0) [...element.querySelectorAll<HTMLElement>(focusable)][focused]?.focus({ preventScroll: true });
  }

  /** Drops what is not seen of cards that are far away; they stay as high as they are. */
  release(ids: readonly number[]): void {
    const full = ids.flatMap((id) => this.elements.get(id) ?? []).filter(isFull);
    const heights = full.map((element) => element.offsetHeight);
    full.forEach((element, i) => {
      if (element.offsetParent !== null) element.style.setProperty('min-height', `${heights[i] ?? 0}px`);
      delete element.dataset.version;
      for (const child of [...element.children]) if (!child.matches(outline)) child.remove();
    });
  }

  /** Remembers what is unfolded. */
  fold(id: number, isOpen: boolean): void {
    if (isOpen) this.unfolded.add(id);
    else this.unfolded.delete(id);
    keep({ unfolded: [...this.unfolded] });
  }

  keepOnly(ids: ReadonlySet<number>): void {
    for (const known of [this.elements, this.waiting])
      for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
  }
}

function isFull(element: HTMLElement): boolean {
  return element.dataset.version !== undefined;
}
