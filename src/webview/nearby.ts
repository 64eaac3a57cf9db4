import type { Cards } from './cards';
import { post } from './editor';

/** How far from what is seen something is near, of its height: sections a little farther than their cards. */
const sectionMargin = '200%';
const cardMargin = '125%';
/** So many cards are kept in full: those that were near last stay, in case the reader comes back. */
const mostKept = 80;
/** How long it takes until the editor is asked, in ms: what only passes by is not asked for. */
const restsFor = 40;

/** Knows which cards are near what is seen, asks for them, and drops those that are not. */
export class Nearby {
  private readonly near = new Set<number>();
  /** The cards the editor was asked for, those near last at the end. */
  private kept: readonly number[] = [];
  private timer: number | undefined;
  private readonly sections: IntersectionObserver;
  private readonly targets: IntersectionObserver;

  constructor(
    private readonly cards: Cards,
    onNear: (section: HTMLElement, isNear: boolean) => void,
  ) {
    // The root is named: in a frame there is no margin around that of the whole window.
    const around = (margin: string): IntersectionObserverInit => ({ root: document, rootMargin: `${margin} 0px` });
    this.sections = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(target instanceof HTMLElement)) continue;
        onNear(target, isIntersecting);
        this.watchCards(target, isIntersecting);
      }
    }, around(sectionMargin));
    this.targets = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = Number((target as HTMLElement).dataset.card);
        if (isIntersecting) this.near.add(id);
        else this.near.delete(id);
      }
      this.schedule();
    }, around(cardMargin));
  }

  /** A section came, or other cards in it. */
  watch(section: HTMLElement): void {
    this.sections.unobserve(section);
    this.sections.observe(section);
  }

  /** Asks for a card before it is near. */
  ask(id: number): void {
    this.near.add(id);
    this.schedule();
  }

  private watchCards(section: HTMLElement, isNear: boolean): void {
    for (const card of section.querySelectorAll<HTMLElement>('[data-card]')) {
      if (isNear) this.targets.observe(card);
      else {
        this.targets.unobserve(card);
        this.near.delete(Number(card.dataset.card));
      }
    }
    this.schedule();
  }

  private schedule(): void {
    this.timer ??= window.setTimeout(
      () => {
        this.timer = undefined;
        this.tell();
      },
      this.kept.length === 0 ? 0 : restsFor,
    );
  }

  private tell(): void {
    for (const id of this.near) if (!this.cards.at(id)?.isConnected) this.near.delete(id);
    const others = this.kept.filter((id) => !this.near.has(id) && this.cards.at(id)?.isConnected);
    const spare = Math.max(0, mostKept - this.near.size);
    const dropped = others.slice(0, Math.max(0, others.length - spare));
    const kept = [...others.slice(dropped.length), ...this.near];
    this.cards.release(dropped);
    if (kept.length === this.kept.length && kept.every((id) => this.kept.includes(id))) return;
    this.kept = kept;
    post({ type: 'near', cards: kept });
  }
}
