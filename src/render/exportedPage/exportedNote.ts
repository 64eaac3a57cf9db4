import { coverageOf, coverageText } from '../../library/coverage';
import type { LibraryNote } from '../../library/libraryNote';
import type { Aliases } from '../../notes/keys';
import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import { abstractHtml } from '../abstract';
import { atRest } from '../atRest';
import { byline, editionFacts, langOf, sessionLine, speakersLine, tagsAndMaterial } from '../card';
import { escapeHtml } from '../escape';
import { renderMarkdown, type RenderOptions } from '../markdown';
import { waysTo, wholeEdition, type PageSection } from '../page';
import { readWritten, type Written } from '../written';
import type { Anchors } from './anchors';

/** What exporting a note needs from outside. */
export interface ExportOptions {
  /** For dates, a BCP 47 tag. */
  locale: string;
  /** The names that the note's folder has for keys of ours; the usual ones where it is left out. */
  aliases?: Aliases;
  /** The address of a picture of the note's folder as the page has it; `undefined` where it is left out. */
  resolveImage(path: string): string | undefined;
  /** The id of the place on the page that a relative link of the note leads to. */
  resolveLink(address: string): string | undefined;
}

/** A note with all it says, below the heading of its day. @param text the note's; `undefined` where it cannot be read */
export function exportedNote(
  note: LibraryNote,
  text: string | undefined,
  anchors: Anchors,
  options: ExportOptions,
): string {
  const id = anchors.ofNote(note.uri) ?? '';
  const place = anchors.place(note.uri);
  const written = readWritten(text, options.aliases);
  const facts = [
    speakersLine(note, place, false),
    byline(note, place),
    sessionLine(note, written, place, options.locale),
    tagsAndMaterial(note, written, false),
  ].join('');
  const missing = text === undefined ? '<p class="facts">This note could not be read.</p>' : '';
  const title = `<h4>${escapeHtml(note.title)}</h4>`;
  const body = bodyHtml(text, written, { idPrefix: id, title: note.title, headingShift: 3 }, options);
  return `<article id="${id}"${langOf(note)}>${title}${facts}${missing}${body}</article>`;
}

/** The head of a section: the edition's facts, the ways to announcement and reports, and what its note says. */
export function exportedHead(
  section: PageSection,
  text: string | undefined,
  anchors: Anchors,
  options: ExportOptions,
): string {
  const { title, edition, note, notes } = section;
  const whole = wholeEdition(section);
  const coverage = whole && coverageOf(whole);
  const talks = coverage && coverage.talks > 0 ? `<p class="facts">${escapeHtml(coverageText(coverage))}</p>` : '';
  const written = readWritten(text, options.aliases);
  const facts = edition ? editionFacts(edition, options.locale, written) : '';
  const ways = waysTo(notes, ({ uri }) => anchors.ofNote(uri) ?? '');
  const place = { idPrefix: anchors.ofSection(section), title, headingShift: 1 };
  const body = bodyHtml(text, written, place, options);
  return `<header${note ? langOf(note) : ''}><h2>${escapeHtml(title)}</h2>${facts}${talks}${ways}${body}</header>`;
}

function bodyHtml(
  text: string | undefined,
  { abstract }: Written,
  place: Pick<RenderOptions, 'idPrefix' | 'title' | 'headingShift'>,
  options: ExportOptions,
): string {
  if (text === undefined) return '';
  const body = text.slice(findFrontMatterBlock(text)?.bodyStart ?? 0);
  const { resolveImage, resolveLink } = options;
  // From the internet nothing is loaded: the page is whole by itself.
  const { html, links } = renderMarkdown(body, {
    ...place,
    firstLine: 0,
    resolveImage,
    remoteImages: false,
  });
  const still = atRest(html, (link) => resolveLink(links[link] ?? ''));
  const official = atRest(abstractHtml(abstract, place, ''), () => undefined);
  return official + (still === '' ? '' : `<div class="body">${still}</div>`);
}
