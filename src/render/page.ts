import { findFrontMatterBlock } from '../notes/yaml/frontMatterBlock';
import { inReadingOrder, type LibraryNote } from '../library/libraryNote';
import type { LibraryEdition } from '../library/editions';
import { cardFacts, editionFacts } from './card';
import { escapeHtml } from './escape';
import { renderMarkdown, type Rendered, type RenderOptions } from './markdown';
import { isInScope, type PreviewScope } from './previewScope';

/** An edition on the page, or the notes that belong to none. */
export interface PageSection {
  id: string;
  title: string;
  edition?: LibraryEdition;
  /** The edition note, where it is in scope: its text belongs to the head. */
  note?: LibraryNote;
  /** In reading order, without the edition note. */
  notes: LibraryNote[];
}

/** What a page of that scope shows, newest edition first. Editions of which nothing is in scope are left out. */
export function pageSections(
  editions: readonly LibraryEdition[],
  notes: readonly LibraryNote[],
  scope: PreviewScope,
): PageSection[] {
  const sections: PageSection[] = editions.flatMap((edition) => {
    const shown = edition.notes.filter((note) => isInScope(note, scope));
    const title = `${edition.conference} ${edition.edition}`;
    const rest = inReadingOrder(shown.filter((note) => note !== edition.note));
    const note = shown.length > rest.length ? edition.note : undefined;
    return shown.length > 0 ? { id: edition.id, title, edition, note, notes: rest } : [];
  });
  const lost = notes.filter(
    (note) => (note.conference === undefined || note.edition === undefined) && isInScope(note, scope),
  );
  return lost.length > 0 ? [...sections, { id: '', title: 'Without edition', notes: inReadingOrder(lost) }] : sections;
}

/** What rendering needs from outside; see `RenderOptions`. */
export type CardOptions = Pick<RenderOptions, 'resolveImage' | 'remoteImages'> & { locale: string };

/**
 * The head of a section: the edition's facts and what its note says.
 *
 * @param text the edition note's text; `undefined` where there is none or it cannot be read
 */
export function renderHead(
  { title, edition, note }: PageSection,
  text: string | undefined,
  options: CardOptions,
): Rendered {
  const body = renderBody(text, options, 1);
  const facts = edition ? editionFacts(edition, options.locale) : '';
  return { html: `<h2>${openable(title, note !== undefined)}</h2>${facts}${body.html}`, links: body.links };
}

/** A note's card. `text` is the note's; `undefined` where it cannot be read. */
export function renderCard(note: LibraryNote, text: string | undefined, options: CardOptions): Rendered {
  const body = renderBody(text, options, 2);
  const missing =
    text === undefined ? '<p class="facts">This note cannot be read or is too large to be shown.</p>' : '';
  return {
    html: `<h3>${openable(note.title, true)}</h3>${cardFacts(note, options.locale)}${missing}${body.html}`,
    links: body.links,
  };
}

function openable(title: string, hasNote: boolean): string {
  return hasNote ? `<a href="#" class="open" data-line="0">${escapeHtml(title)}</a>` : escapeHtml(title);
}

function renderBody(text: string | undefined, options: CardOptions, headingShift: number): Rendered {
  if (text === undefined) return { html: '', links: [] };
  const start = findFrontMatterBlock(text)?.bodyStart ?? 0;
  const firstLine = text.slice(0, start).split('\n').length - 1;
  const { html, links } = renderMarkdown(text.slice(start), { ...options, firstLine, headingShift });
  return { html: html === '' ? '' : `<div class="body">${html}</div>`, links };
}
