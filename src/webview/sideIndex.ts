import { byId } from './editor';
import type { Sections } from './sections';

const narrow = window.matchMedia('(max-width: 860px)');

/** The list of conferences and editions beside the notes, which follows the scroll. */
export class SideIndex {
  private readonly nav = byId('index');
  private readonly entries = byId('entries');
  private readonly links = new Map<number, HTMLElement>();
  /** The sections that cross the upper part of what is seen. */
  private readonly crossing = new Set<HTMLElement>();
  private readonly observer: IntersectionObserver;

  constructor(private readonly sections: Sections) {
    this.observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) this.crossing.add(target as HTMLElement);
          else this.crossing.delete(target as HTMLElement);
        }
        this.mark();
      },
      { root: document, rootMargin: '-90px 0px -65% 0px' },
    );
    const fit = (): void => {
      const list = this.nav.querySelector('details');
      if (list) list.open = !narrow.matches;
    };
    narrow.addEventListener('change', fit);
    fit();
  }

  show(html: string, isSingle: boolean): void {
    // Made by the editor from text it escaped.
    this.entries.innerHTML = html;
    this.links.clear();
    for (const link of this.entries.querySelectorAll<HTMLElement>('a')) this.links.set(idOf(link), link);
    this.nav.hidden = isSingle || this.links.size < 2;
    document.body.classList.toggle('has-index', !this.nav.hidden);
    this.count();
    this.mark();
  }

  watch(section: HTMLElement): void {
    this.observer.observe(section);
  }

  /** How many notes of each edition a filter leaves; those of which it leaves none are not listed. */
  count(): void {
    for (const [id, link] of this.links) {
      const left = this.sections.countOf(id);
      const count = link.querySelector('.count');
      if (count && count.textContent !== String(left)) count.textContent = String(left);
      const item = link.closest('li');
      if (item) item.hidden = left === 0 && this.sections.isFiltered;
    }
    for (const item of this.entries.querySelectorAll<HTMLElement>(':scope > ul > li'))
      if (item.querySelector('ul')) item.hidden = !item.querySelector('ul > li:not([hidden])');
  }

  private mark(): void {
    for (const section of this.crossing) if (!section.isConnected) this.crossing.delete(section);
    const [first] = [...this.crossing].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    const current = first && this.links.get(Number(first.dataset.section));
    for (const link of this.entries.querySelectorAll('[aria-current]'))
      if (link !== current) link.removeAttribute('aria-current');
    if (!current || current.getAttribute('aria-current')) return;
    current.setAttribute('aria-current', 'location');
    // By hand: the page itself must not move.
    const [box, own] = [this.nav.getBoundingClientRect(), current.getBoundingClientRect()];
    if (own.top < box.top || own.bottom > box.bottom) this.nav.scrollTop += own.top - box.top - box.height / 3;
  }
}

function idOf(link: HTMLElement): number {
  return Number(link.getAttribute('href')?.slice(2));
}
