import type { Choice } from '../render/choosing';
import type { FacetName, PageSubject } from '../render/messages';
import { post } from './editor';

/** What can be asked for by a click, by the attribute that holds the value. */
const facets: [attribute: string, name: FacetName][] = [
  ['tag', 'tags'],
  ['speaker', 'speakers'],
  ['session', 'sessions'],
  ['status', 'statuses'],
  ['edition', 'editions'],
];
const chips = facets.map(([attribute]) => `[data-${attribute}]`).join(', ');

/** What clicks on the page do, and keys that stand for them. */
export interface Answers {
  /** Asks for these values too; where all are asked for, no more. */
  choose(values: readonly Choice[]): void;
  /** Asks for these values alone; where nothing else is asked for, for nothing. */
  chooseOnly(values: readonly Choice[]): void;
  /** Goes to a card or section of the page. */
  goTo(card: number): void;
}

export function answerClicks(answers: Answers): void {
  document.addEventListener('click', (event) => answer(event, answers));
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    // Parts of pictures are no buttons by themselves.
    if ((key !== 'Enter' && key !== ' ') || !(target instanceof SVGElement || isChipWithoutClick(target))) return;
    event.preventDefault();
    pressChip(target, event, answers);
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) tick(target);
  });
}

function isChipWithoutClick(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches(chips) && !target.matches('button, a');
}

function answer(event: MouseEvent, answers: Answers): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const link = target.closest('a');
  const here = /^#n(\d+)$/.exec(link?.getAttribute('href') ?? '')?.[1];
  const isChip = target.closest(chips) !== null;
  if (isChip || here !== undefined) event.preventDefault();
  if (isChip) pressChip(target, event, answers);
  else if (here !== undefined) answers.goTo(Number(here));
  else clickCard(event, target, link);
}

/** A click narrows the page; with the key that opens links elsewhere, all of a speaker or topic gets a page of its own. */
function pressChip(target: Element, { ctrlKey, metaKey }: MouseEvent | KeyboardEvent, answers: Answers): void {
  const chip = target.closest<HTMLElement | SVGElement>(chips);
  const { dataset = {} } = chip ?? {};
  const choices = facets.flatMap(([attribute, name]) => {
    const value = dataset[attribute];
    return value === undefined ? [] : [[name, value] as const];
  });
  const subject = choices.length === 1 && (ctrlKey || metaKey) ? subjectOf(dataset) : undefined;
  if (subject) post({ type: 'show', subject });
  // One part of a picture after the other is looked at; all at once would leave no note.
  else if (chip?.closest('#glance')) answers.chooseOnly(choices);
  else answers.choose(choices);
}

function subjectOf({ speaker, tag }: DOMStringMap): PageSubject | undefined {
  if (speaker !== undefined) return { speaker };
  return tag === undefined ? undefined : { tag };
}

/** A click on a link follows it; a click elsewhere on a card opens its note at that place. */
function clickCard(event: MouseEvent, target: Element, link: HTMLAnchorElement | null): void {
  const card = Number(target.closest<HTMLElement>('[data-card]')?.dataset.card ?? NaN);
  if (Number.isNaN(card) || target.closest('button, summary, input, label')) return;
  if (link && link.dataset.link === undefined && !link.classList.contains('open')) return;
  event.preventDefault();
  if (link?.dataset.link !== undefined) {
    post({ type: 'follow', card, link: Number(link.dataset.link) });
  } else if (link || window.getSelection()?.isCollapsed !== false) {
    const line = Number(target.closest<HTMLElement>('[data-line]')?.dataset.line ?? 0);
    post({ type: 'open', card, line });
  }
}

/** A box in a note; what it says is shown anew when the note was changed. */
function tick(box: HTMLInputElement): void {
  const { card, version } = box.closest<HTMLElement>('[data-card]')?.dataset ?? {};
  const line = box.closest<HTMLElement>('[data-line]')?.dataset.line;
  if (card === undefined || version === undefined || line === undefined) return;
  post({ type: 'tick', card: Number(card), line: Number(line), version: Number(version), checked: box.checked });
}
