import { coverageOf, coverageText } from '../../library/coverage';
import type { LibraryNote } from '../../library/libraryNote';
import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import { byline, editionFacts, sessionLine, speakersLine, tagsAndMaterial } from '../card';
import { escapeHtml } from '../escape';
import { renderMarkdown, type RenderOptions } from '../markdown';
import { waysTo, wholeEdition, type PageSection } from '../page';
import type { Anchors } from './anchors';
import { atRest } from './atRest';

/** What exporting a note needs from outside. */
export interface ExportOptions {
  /** For dates, a BCP 47 tag. */
  locale: string;
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
  const facts = [
    speakersLine(note, place, false),
    byline(note, place),
    sessionLine(note, place, options.locale),
    tagsAndMaterial(note, false),
  ].join('');
  const missing = text === undefined ? '<p class="facts">This note could not be read.</p>' : '';
  const title = `<h4>${escapeHtml(note.title)}</h4>`;
  const body = bodyHtml(text, { idPrefix: id, title: note.title, headingShift: 3 }, options);
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
  const facts = edition ? editionFacts(edition, options.locale) : '';
  const ways = waysTo(notes, ({ uri }) => anchors.ofNote(uri) ?? '');
  const body = bodyHtml(text, { idPrefix: anchors.ofSection(section), title, headingShift: 1 }, options);
  return `<header${note ? langOf(note) : ''}><h2>${escapeHtml(title)}</h2>${facts}${talks}${ways}${body}</header>`;
}

function bodyHtml(
  text: string | undefined,
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
  return still === '' ? '' : `<div class="body">${still}</div>`;
}

function langOf({ language }: LibraryNote): string {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? ` lang="${language}"` : '';
}
