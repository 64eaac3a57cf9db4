import { groupBy } from '../library/editions';
import { foldName } from '../notes/values/editionName';
import { escapeHtml } from './escape';
import type { PageSection } from './page';

/**
 * The conferences and editions of a page as a list of links, each conference where its latest edition stands.
 *
 * @param numberOf the number of a section
 */
export function sideIndex(sections: readonly PageSection[], numberOf: (section: PageSection) => number): string {
  const entry = (section: PageSection, name: string): string =>
    `<a href="#n${numberOf(section)}">${escapeHtml(name)} <span class="count">${section.notes.length}</span></a>`;
  const conferences = groupBy(sections, ({ edition }) => (edition ? foldName(edition.conference) : undefined));
  const lost = sections.filter(({ edition }) => !edition);
  const items = [
    ...[...conferences.values()].map((own) => {
      const name = escapeHtml(own[0]?.edition?.conference ?? '');
      const editions = own.map((section) => `<li>${entry(section, section.edition?.edition ?? '')}</li>`);
      return `<li><span class="conference">${name}</span><ul>${editions.join('')}</ul></li>`;
    }),
    ...lost.map((section) => `<li>${entry(section, section.title)}</li>`),
  ];
  return items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
}
