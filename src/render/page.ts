import { inReadingOrder, type LibraryNote } from '../library/libraryNote';
import type { LibraryEdition } from '../library/editions';
import {
  byline,
  coverageLine,
  editionFacts,
  langOf,
  sessionLine,
  sessionName,
  speakersLine,
  tagsAndMaterial,
  type CardPlace,
} from './card';
import { renderBody, type CardOptions } from './cardBody';
import { escapeHtml } from './escape';
import type { Rendered } from './markdown';
import { isInScope, type PreviewScope } from './previewScope';
import { nothingWritten, readWritten } from './written';

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

/** What is always there of a section's head: the edition's facts, and the ways to what was announced and reported. */
export function headOutline(
  section: PageSection,
  { numberOf, locale }: Pick<CardOptions, 'numberOf' | 'locale'>,
  written = nothingWritten,
): string {
  const { title, edition, note, notes } = section;
  const whole = wholeEdition(section);
  return [
    `<h2>${openable(title, note !== undefined)}</h2>`,
    edition ? editionFacts(edition, locale, written) : '',
    whole ? coverageLine(whole) : '',
    numberOf ? waysTo(notes, (note) => `n${numberOf(note)}`) : '',
  ].join('');
}

/** The edition of a section that shows all of it: of a part, how much of it is written up would tell the wrong thing. */
export function wholeEdition({ edition, note, notes }: PageSection): LibraryEdition | undefined {
  return edition?.notes.length === notes.length + (note ? 1 : 0) ? edition : undefined;
}

/** Links to what was announced and reported of an edition. @param idOf of a note's place on the page */
export function waysTo(notes: readonly LibraryNote[], idOf: (note: LibraryNote) => string): string {
  const ways = notes
    .filter(({ type }) => type !== 'talk')
    .map((text) => `<li><a href="#${idOf(text)}">${sessionName(text)}: ${escapeHtml(text.title)}</a></li>`);
  return ways.length > 0 ? `<ul class="ways">${ways.join('')}</ul>` : '';
}

/**
 * The head of a section: its outline, and what the edition note says.
 *
 * @param text the edition note's text; `undefined` where there is none or it cannot be read
 */
export function renderHead(section: PageSection, text: string | undefined, options: CardOptions): Rendered {
  const written = readWritten(text, options.aliases);
  const body = renderBody(section.note, text, written, options, { title: section.title, headingShift: 1 });
  return { html: headOutline(section, options, written) + body.html, links: body.links };
}

/** What is always there of a card: title, speakers, and who wrote it, see `byline`. */
export function cardOutline(note: LibraryNote, place: CardPlace, isLive: boolean): string {
  return `<h4${langOf(note)}>${openable(note.title, true)}</h4>${speakersLine(note, place, isLive)}${byline(note, place)}`;
}

/** A note's card. `text` is the note's; `undefined` where it cannot be read. */
export function renderCard(
  note: LibraryNote,
  text: string | undefined,
  options: CardOptions,
  place: CardPlace = 'alone',
): Rendered {
  const { isLive = false, locale } = options;
  const written = readWritten(text, options.aliases);
  const body = renderBody(note, text, written, options, { title: note.title, headingShift: 3 });
  const missing =
    text === undefined ? '<p class="facts">This note cannot be read or is too large to be shown.</p>' : '';
  const facts = sessionLine(note, written, place, locale) + tagsAndMaterial(note, written, isLive);
  return { html: cardOutline(note, place, isLive) + facts + missing + body.html, links: body.links };
}

function openable(title: string, hasNote: boolean): string {
  return hasNote ? `<a href="#" class="open" data-line="0">${escapeHtml(title)}</a>` : escapeHtml(title);
}
