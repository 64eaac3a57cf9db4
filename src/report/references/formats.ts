import { markdownLink } from '../../notes/edits/linkPath';
import { formatDate } from '../../notes/values/calendar';
import { bibtex } from './bibtex';
import { citationKeys } from './citationKeys';
import { cslItem } from './cslJson';
import type { Reference } from './reference';

/** The ways to refer to notes; the first one is the usual. */
export const referenceFormats = ['plain', 'markdown', 'bibtex', 'csl-json'] as const;

export type ReferenceFormat = (typeof referenceFormats)[number];

/** A note to refer to, and the path that leads to its file. */
export interface Referred {
  readonly reference: Reference;
  readonly path: string;
}

/** References to notes, in the order given. Several links of Markdown are a list. */
export function writeReferences(notes: readonly Referred[], format: ReferenceFormat, locale: string): string {
  const references = notes.map(({ reference }) => reference);
  const keys = citationKeys(references);
  switch (format) {
    case 'plain':
      return references.map((reference) => plain(reference, locale)).join('\n');
    case 'markdown':
      return notes
        .map(({ reference, path }) => markdownLink(reference.title, path))
        .map((link, _, { length }) => (length > 1 ? `- ${link}` : link))
        .join('\n');
    case 'bibtex':
      return `${references.map((reference, i) => bibtex(reference, keys[i] ?? '')).join('\n\n')}\n`;
    case 'csl-json':
      return `${JSON.stringify(
        references.map((reference, i) => cslItem(reference, keys[i] ?? '')),
        undefined,
        2,
      )}\n`;
  }
}

/** `Jana Iyengar: QUIC tutorial. Netdev 0x13, Prague, Czech Republic, Mar 20, 2019. https://…` */
function plain({ type, title, people, event, place, date, url }: Reference, locale: string): string {
  const what = people.length > 0 ? `${people.join(', ')}: ${title}` : title;
  const when = date === undefined ? '' : formatDate(date, locale);
  const where = [type === 'edition' && title === event ? '' : event, place, when].filter(Boolean).join(', ');
  return [ended(what), where && ended(where), url].filter(Boolean).join(' ');
}

function ended(sentence: string): string {
  const text = sentence.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return /[.!?…。！？]$/u.test(text) ? text : `${text}.`;
}
