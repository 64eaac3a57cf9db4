import type { FacetName, FacetUpdate, FilterUpdate, PageFilter } from '../render/messages';
import { chooseOnly, chooseToo, type Choice } from '../render/choosing';
import { readPageFilter } from '../render/pageFilter';
import { byId, keep, keptState, post } from './editor';
import { FacetMenu } from './facetMenu';
import { make } from './elements';

/** How long it takes until the editor is asked for what was typed, in ms. */
const restsFor = 40;

/** What a facet's chip says before its value. */
const names: Record<FacetName, string> = {
  tags: 'Tag',
  speakers: 'Speaker',
  sessions: 'Session',
  statuses: 'Status',
  editions: 'Edition',
};

/** The filter above the notes: what is asked for, and with how many notes left. */
export class FilterBar {
  private filter: PageFilter = readPageFilter(keptState().filter) ?? none();
  private readonly text = byId('text') as HTMLInputElement;
  private readonly video = byId('video').querySelector('input') as HTMLInputElement;
  private readonly menus = new Map<FacetName, FacetMenu>();
  private timer: number | undefined;
  /** The editor has not answered yet. */
  private isAsked = false;

  constructor() {
    this.text.value = this.filter.text;
    this.video.checked = this.filter.video;
    this.text.addEventListener('input', () => {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.set({ text: this.text.value }), restsFor);
    });
    this.video.addEventListener('change', () => this.set({ video: this.video.checked }));
    byId('bar').addEventListener('submit', (event) => event.preventDefault());
    byId('clear').addEventListener('click', () => {
      this.showAll();
      this.text.focus();
    });
    if (!isEmpty(this.filter)) post({ type: 'filter', filter: this.filter });
  }

  /** See `chooseToo`. */
  choose(values: readonly Choice[]): void {
    this.set(chooseToo(this.filter, values));
  }

  /** See `chooseOnly`. */
  chooseOnly(values: readonly Choice[]): void {
    this.replace(chooseOnly(this.filter, values));
  }

  /** Asks for nothing. */
  showAll(): void {
    this.replace(none());
  }

  /** Takes in what the filter leaves; says whether it is the first answer to what the reader asked for. */
  show({ facets, videos }: FilterUpdate): boolean {
    for (const facet of facets) {
      if (facet.name === 'editions') continue;
      let menu = this.menus.get(facet.name);
      if (!menu) {
        menu = new FacetMenu((value) => this.choose([[facet.name, value]]));
        this.menus.set(facet.name, menu);
        byId('facets').append(menu.element);
      }
      menu.show(facet);
    }
    const count = byId('video').querySelector('.count');
    if (count) count.textContent = String(videos);
    this.showChosen(facets);
    const { isAsked } = this;
    this.isAsked = false;
    return isAsked;
  }

  /** Sets all of the filter, what was typed too. */
  private replace(filter: PageFilter): void {
    window.clearTimeout(this.timer);
    this.text.value = filter.text;
    this.video.checked = filter.video;
    this.set(filter);
  }

  private set(change: Partial<PageFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.isAsked = true;
    keep({ filter: this.filter });
    post({ type: 'filter', filter: this.filter });
  }

  private showChosen(facets: readonly FacetUpdate[]): void {
    const list = byId('chosen');
    const focused = [...list.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
    list.replaceChildren(
      ...facets.flatMap(({ name, options }) =>
        options.filter(({ isSet }) => isSet).map(({ value, label }) => this.chosenItem(name, value, label)),
      ),
    );
    byId('narrowed').hidden = isEmpty(this.filter);
    list.hidden = list.childElementCount === 0;
    if (focused < 0) return;
    const buttons = list.querySelectorAll('button');
    (buttons[Math.min(focused, buttons.length - 1)] ?? this.text).focus();
  }

  private chosenItem(name: FacetName, value: string, label: string): HTMLElement {
    const item = make('li');
    const remove = button(`${names[name]}: ${label}`, `Remove ${names[name].toLowerCase()} ${label}`, 'remove');
    remove.addEventListener('click', () => this.choose([[name, value]]));
    item.append(remove);
    if (name === 'tags' || name === 'speakers') {
      const page = button('', `Open a page about ${label}`, 'page');
      page.addEventListener('click', () =>
        post({ type: 'show', subject: name === 'tags' ? { tag: value } : { speaker: value } }),
      );
      item.append(page);
    }
    return item;
  }
}

function button(text: string, name: string, className: string): HTMLButtonElement {
  const element = make('button', className) as HTMLButtonElement;
  element.type = 'button';
  element.textContent = text;
  element.title = name;
  element.setAttribute('aria-label', name);
  return element;
}

function none(): PageFilter {
  return { text: '', tags: [], speakers: [], sessions: [], statuses: [], editions: [], video: false };
}

function isEmpty({ text, video, ...lists }: PageFilter): boolean {
  return text.trim() === '' && !video && Object.values(lists).every((list) => list.length === 0);
}
