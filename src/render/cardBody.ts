import type { LibraryNote } from '../library/libraryNote';
import type { Aliases } from '../notes/keys';
import { findFrontMatterBlock } from '../notes/yaml/frontMatterBlock';
import { abstractHtml } from './abstract';
import { langOf } from './card';
import { escapeHtml } from './escape';
import { renderMarkdown, renderParts, type Rendered, type RenderOptions } from './markdown';
import type { Written } from './written';

/** What rendering needs from outside; see `RenderOptions`. */
export type CardOptions = Pick<RenderOptions, 'resolveImage' | 'remoteImages' | 'isLive'> & {
  locale: string;
  /** The names that the note's folder has for keys of ours; the usual ones where it is left out. */
  aliases?: Aliases;
  /** The number of a note's card, which has the id `n` with it; without it nothing leads to cards. */
  numberOf?(note: LibraryNote): number;
  /** Nothing is folded away: there is one note alone, or nobody to open it. */
  isUnfolded?: boolean;
};

/** What a note says, and the official text: folded away with the rest, or in place of a start that is not there. */
export function renderBody(
  note: LibraryNote | undefined,
  text: string | undefined,
  written: Written,
  { isUnfolded, numberOf, ...options }: CardOptions,
  heading: Pick<RenderOptions, 'title' | 'headingShift'>,
): Rendered {
  if (text === undefined) return { html: '', links: [] };
  const bodyStart = findFrontMatterBlock(text)?.bodyStart ?? 0;
  const firstLine = text.slice(0, bodyStart).split('\n').length - 1;
  const idPrefix = note && numberOf && String(numberOf(note));
  const all = { ...options, ...heading, firstLine, idPrefix };
  const lang = note ? langOf(note) : '';
  const abstract = abstractHtml(written.abstract, all, lang);
  if (isUnfolded) {
    const { html, links } = renderMarkdown(text.slice(bodyStart), all);
    return { html: abstract + bodyHtml(html, lang), links };
  }
  const { start, rest, headings, links } = renderParts(text.slice(bodyStart), all);
  const folded = bodyHtml(rest, lang);
  if (start === '') return { html: abstract + foldedHtml(folded, headings), links };
  const names = abstract === '' ? headings : ['Abstract', ...headings];
  return { html: bodyHtml(start, lang) + foldedHtml(abstract + folded, names), links };
}

function foldedHtml(html: string, headings: readonly string[]): string {
  const more = escapeHtml(headings.join(' · ') || 'More');
  return html === '' ? '' : `<details class="rest"><summary>${more}</summary>${html}</details>`;
}

function bodyHtml(html: string, lang: string): string {
  return html === '' ? '' : `<div class="body"${lang}>${html}</div>`;
}
