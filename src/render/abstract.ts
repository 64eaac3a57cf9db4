import { atRest } from './atRest';
import { renderMarkdown, type RenderOptions } from './markdown';
import type { Written } from './written';

/**
 * The official text of the programme, told from what the note's author wrote. It leads nowhere but to the web, and its tasks
 * are nobody's.
 *
 * @param lang the attribute for its language
 */
export function abstractHtml(
  abstract: Written['abstract'],
  { headingShift, idPrefix = '' }: Pick<RenderOptions, 'headingShift' | 'idPrefix'>,
  lang: string,
): string {
  if (!abstract) return '';
  const { html } = renderMarkdown(abstract.text, {
    firstLine: 0,
    headingShift: headingShift + 2,
    resolveImage: () => undefined,
    remoteImages: false,
    idPrefix: `${idPrefix}-abstract`,
  });
  const text = `<blockquote${lang}>${atRest(html, () => undefined)}</blockquote>`;
  const heading = `h${headingShift + 2}`;
  return `<div class="body" data-line="${abstract.line}"><${heading}>Abstract</${heading}>${text}</div>`;
}
