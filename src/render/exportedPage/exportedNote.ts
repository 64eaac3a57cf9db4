import { coverageOf, coverageText } from '../../library/coverage';
import type { LibraryNote } from '../../library/libraryNote';
import { findFrontMatterBlock } from '../../notes/yaml/frontMatterBlock';
import { cardFacts, editionFacts } from '../card';
import { escapeHtml } from '../escape';
import { renderMarkdown } from '../markdown';
import type { PageSection } from '../page';
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

/** A note with all it says. @param text the note's; `undefined` where it cannot be read */
export function exportedNote(note: LibraryNote, text: string | undefined, id: string, options: ExportOptions): string {
  const missing = text === undefined ? '<p class="facts">This note could not be read.</p>' : '';
  const body = bodyHtml(text, id, 2, options);
  const title = `<h3>${escapeHtml(note.title)}</h3>`;
  return `<article id="${id}"${langOf(note)}>${title}${cardFacts(note, options.locale)}${missing}${body}</article>`;
}

/** The head of a section: the edition's facts and what its note says. @param id of the section's place on the page */
export function exportedHead(
  { title, edition, note }: PageSection,
  text: string | undefined,
  id: string,
  options: ExportOptions,
): string {
  const coverage = edition && coverageOf(edition);
  const talks = coverage && coverage.talks > 0 ? `<p class="facts">${escapeHtml(coverageText(coverage))}</p>` : '';
  const facts = edition ? editionFacts(edition, options.locale) : '';
  const lang = note ? langOf(note) : '';
  return `<header${lang}><h2>${escapeHtml(title)}</h2>${facts}${talks}${bodyHtml(text, id, 1, options)}</header>`;
}

function bodyHtml(text: string | undefined, idPrefix: string, headingShift: number, options: ExportOptions): string {
  if (text === undefined) return '';
  const body = text.slice(findFrontMatterBlock(text)?.bodyStart ?? 0);
  const { resolveImage, resolveLink } = options;
  // From the internet nothing is loaded: the page is whole by itself.
  const { html, links } = renderMarkdown(body, {
    firstLine: 0,
    headingShift,
    resolveImage,
    remoteImages: false,
    idPrefix,
  });
  const still = atRest(html, (link) => resolveLink(links[link] ?? ''));
  return still === '' ? '' : `<div class="body">${still}</div>`;
}

function langOf({ language }: LibraryNote): string {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? ` lang="${language}"` : '';
}
