import { parseCalendarDate } from '../../notes/values/calendar';
import { personName } from './personName';
import type { Reference } from './reference';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry `@misc`, for BibTeX and BibLaTeX. Names and titles are in braces: no style changes their letters. */
export function bibtex(reference: Reference, key: string): string {
  const { title, people, date, url } = reference;
  const { year, month } = parseCalendarDate(date ?? '') ?? {};
  const fields = [
    ['author', people.length > 0 ? `{${people.map(author).join(' and ')}}` : ''],
    ['title', `{${name(title)}}`],
    ['howpublished', published(reference)],
    ['year', year === undefined ? '' : `{${year}}`],
    ['month', month === undefined ? '' : (months[month - 1] ?? '')],
    ['url', url === undefined ? '' : `{${address(url)}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value ? `  ${field} = ${value}` : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

function author(person: string): string {
  const parts = personName(person);
  if ('whole' in parts) return /\s|^others$|[^\p{L}]/u.test(parts.whole) ? name(parts.whole) : latex(parts.whole);
  return [parts.family, parts.suffix, parts.given]
    .flatMap((part) => (part === undefined ? [] : latex(part)))
    .join(', ');
}

function published({ type, kind, event, place }: Reference): string {
  const on = event && type !== 'edition' ? ` ${type === 'talk' ? 'at' : 'on'} ${name(event)}` : '';
  const what = type === 'edition' ? '' : `${kind}${on}`;
  const text = [what, latex(place)].filter(Boolean).join(', ');
  return text && `{${text}}`;
}

function name(text: string): string {
  return `{${latex(text)}}`;
}

/** A brace behind a backslash would still be counted by BibTeX: they have names. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text on one line in which no letter is one of LaTeX's own. */
function latex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/g, (letter) => commands[letter] ?? `\\${letter}`);
}

/** Addresses are read letter for letter; only what would end the field is not one of them. */
function address(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
