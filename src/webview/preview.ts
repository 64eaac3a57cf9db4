import type { CardUpdate, PageMessage, PageUpdate, SectionUpdate } from '../render/messages';

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
const sectionsRoot = byId('sections');
const status = byId('status');
/** The cards on the page by their numbers, the heads of sections among them. */
const cards = new Map<number, HTMLElement>();
let scrollToRestore = savedScroll();

window.addEventListener('message', ({ data }: MessageEvent<PageUpdate>) => show(data));
document.addEventListener('click', (event) => follow(event));
window.addEventListener('scroll', () => scheduleSave(), { passive: true });
save();
editor.postMessage({ type: 'ready' });

/** Brings the page to what the update says: elements that stay are kept, so that nothing flashes or loses its place. */
function show({ title, empty, sections }: PageUpdate): void {
  byId('title').textContent = title;
  document.title = title;
  status.textContent = sections.length === 0 ? empty : '';
  status.hidden = sections.length > 0;
  arrange(sectionsRoot, sections.map(sectionElement));
  const kept = new Set(sections.flatMap(({ head, cards: own }) => [head.id, ...own.map(({ id }) => id)]));
  for (const id of cards.keys()) if (!kept.has(id)) cards.delete(id);
  if (scrollToRestore > 0) window.scrollTo(0, scrollToRestore);
  scrollToRestore = 0;
}

function sectionElement({ id, head, cards: own }: SectionUpdate): HTMLElement {
  const known = [...sectionsRoot.children].find((element) => (element as HTMLElement).dataset.section === id);
  const section = (known as HTMLElement | undefined) ?? document.createElement('section');
  section.dataset.section = id;
  arrange(section, [cardElement(head, 'header'), ...own.map((card) => cardElement(card, 'article'))]);
  return section;
}

function cardElement({ id, html }: CardUpdate, tag: 'header' | 'article'): HTMLElement {
  let element = cards.get(id);
  if (!element) cards.set(id, (element = document.createElement(tag)));
  element.dataset.card = String(id);
  // Made by the editor from text it escaped; the page's policy lets nothing in it run.
  if (html !== undefined) element.innerHTML = html;
  return element;
}

/** Makes the elements the children of the parent, in order, moving only what is out of place. */
function arrange(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  wanted.forEach((element, i) => {
    if (parent.children[i] !== element) parent.insertBefore(element, parent.children[i] ?? null);
  });
  while (parent.children.length > wanted.length) parent.lastElementChild?.remove();
}

/** A click on a link follows it; a click elsewhere on a card opens its note at that place. */
function follow(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const card = Number(target?.closest<HTMLElement>('[data-card]')?.dataset.card ?? NaN);
  if (!target || Number.isNaN(card)) return;
  const link = target.closest('a');
  if (link && link.dataset.link === undefined && !link.classList.contains('open')) return;
  event.preventDefault();
  if (link?.dataset.link !== undefined) {
    editor.postMessage({ type: 'follow', card, link: Number(link.dataset.link) });
  } else if (link || window.getSelection()?.isCollapsed !== false) {
    const line = Number(target.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
    editor.postMessage({ type: 'open', card, line });
  }
}

let saving: number | undefined;

function scheduleSave(): void {
  saving ??= window.setTimeout(() => {
    saving = undefined;
    save();
  }, 200);
}

/** Kept by the editor over hiding, moving and reloading the page. */
function save(): void {
  editor.setState({
    scope: JSON.parse(document.body.dataset.scope ?? '{}') as unknown,
    scroll: scrollToRestore || window.scrollY,
  });
}

function savedScroll(): number {
  const { scroll } = (editor.getState() ?? {}) as { scroll?: unknown };
  return typeof scroll === 'number' ? scroll : 0;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element;
}
