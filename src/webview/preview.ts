import type { CardHtml, EditorMessage, FilterUpdate, PageUpdate } from '../render/messages';
import { Cards } from './cards';
import { answerClicks } from './clicks';
import { CursorMark } from './cursorMark';
import { byId, post, save } from './editor';
import { FilterBar } from './filterBar';
import { Nearby } from './nearby';
import { Pictures } from './pictures';
import { ReadersPlace } from './place';
import { Sections } from './sections';
import { SideIndex } from './sideIndex';

const status = byId('status');
const cards = new Cards();
const nearby = new Nearby(cards, (section, isNear) => sections.setNear(section, isNear));
const sections = new Sections(byId('sections'), cards, (section) => {
  nearby.watch(section);
  index.watch(section);
});
const index = new SideIndex(sections);
const place = new ReadersPlace((card) => cards.at(card));
const cursor = new CursorMark((card) => elementOf(card));
const pictures = new Pictures(byId('glance'));
const bar = new FilterBar();
let isEmpty = true;

window.addEventListener('message', ({ data }: MessageEvent<EditorMessage>) => receive(data));
window.addEventListener('pagehide', () => save());
// Pictures take their room when they come.
document.addEventListener('load', () => place.restore(), { capture: true });
document.addEventListener('toggle', ({ target }) => remember(target), { capture: true });
answerClicks({ choose: (values) => bar.choose(values), chooseOnly: (values) => bar.chooseOnly(values), goTo });
save();
post({ type: 'ready' });

function receive(message: EditorMessage): void {
  if (message.type === 'update') update(message);
  else if (message.type === 'filtered') narrow(message);
  else if (message.type === 'cards') fill(message.cards);
  else cursor.moveTo(message.card, message.line);
}

function fill(full: readonly CardHtml[]): void {
  for (const card of full) cards.fill(card);
  cursor.settle();
  place.restore();
}

function update({
  title,
  empty,
  sections: wanted,
  outlines,
  index: entries,
  isSingle,
  pictures: html,
}: PageUpdate): void {
  byId('title').textContent = title;
  document.title = title;
  document.body.classList.toggle('single', isSingle);
  cards.outline(outlines);
  if (wanted) {
    sections.apply(wanted, place.card);
    isEmpty = wanted.length === 0;
    if (isEmpty) status.textContent = empty;
    byId('bar').hidden = isEmpty || isSingle;
    status.hidden = !isEmpty && isSingle;
    byId('glance').hidden = isEmpty || isSingle;
  }
  if (entries !== undefined) index.show(entries, isSingle);
  if (html !== undefined) pictures.show(html);
  place.restore();
}

function narrow(filtered: FilterUpdate): void {
  const { activeElement } = document;
  const anchor = activeElement?.closest('article') ? activeElement : undefined;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  sections.narrow(filtered.shown && new Set(filtered.shown));
  const isAsked = bar.show(filtered);
  index.count();
  if (!isEmpty) status.textContent = filtered.status;
  if (place.isSettling) place.restore();
  // What was clicked stays where it is; what was asked for in another way is read from its start.
  else if (anchor && !anchor.closest('[hidden]')) window.scrollBy(0, anchor.getBoundingClientRect().top - before);
  else if (isAsked) window.scrollTo(0, 0);
}

function elementOf(card: number): HTMLElement | undefined {
  sections.makeCard(card);
  return cards.at(card);
}

/** Goes to a card or section, the keyboard too. */
function goTo(card: number): void {
  const element = elementOf(card);
  if (!element) return;
  place.leave();
  // A link leads where it says: what the filter hides is shown again, with all else.
  if (element.closest('[hidden]')) {
    bar.showAll();
    sections.narrow(undefined);
    sections.makeCard(card);
  }
  (element.localName === 'header' ? (element.parentElement ?? element) : element).scrollIntoView({ block: 'start' });
  const heading = element.querySelector<HTMLElement>('h2, h4');
  const target = heading?.querySelector<HTMLElement>('a') ?? heading;
  if (target === heading) heading?.setAttribute('tabindex', '-1');
  target?.focus({ preventScroll: true });
}

function remember(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement) || !target.classList.contains('rest')) return;
  const card = target.closest<HTMLElement>('[data-card]')?.dataset.card;
  if (card !== undefined) cards.fold(Number(card), target.open);
}
