import { escapeHtml } from '../escape';

/** What a part of a picture stands for; a click on the page shows just that. */
export interface Choice {
  tag?: string;
  speaker?: string;
  status?: string;
  /** The id of the edition's section. */
  edition?: string;
}

/** How pictures are drawn. */
export interface PictureOptions {
  /** Parts can be chosen: they are buttons that say in `data-` attributes what they stand for. */
  choosable: boolean;
  /** Of the headings of the pictures. */
  headingLevel: 2 | 3;
}

/** A part of a picture with a text. @param label what it is called aloud, where the text alone would not say it */
export function part(text: string, choice: Choice, { choosable }: PictureOptions, label = '', hint = ''): string {
  const title = hint ? ` title="${escapeHtml(hint)}"` : '';
  if (!choosable) return `<span${title}>${text}</span>`;
  const named = label ? ` aria-label="${escapeHtml(label)}"` : '';
  return `<button type="button"${dataOf(choice)}${named}${title}>${text}</button>`;
}

/** The attributes by which a click knows what was meant. */
function dataOf(choice: Choice): string {
  return Object.entries(choice)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value as string)}"`)
    .join('');
}

/** One picture with its heading, which has the id, and a line that says how it is read. */
export function figure(
  { id, heading, explanation, picture, more }: Record<'id' | 'heading' | 'explanation' | 'picture' | 'more', string>,
  { headingLevel: level }: PictureOptions,
): string {
  const rest = more ? `<p class="picture-note">${more}</p>` : '';
  return (
    `<figure class="picture ${id}"><figcaption><h${level} id="${id}">${heading}</h${level}>` +
    `<p class="picture-note">${explanation}</p></figcaption>${picture}${rest}</figure>`
  );
}

/** `1 talk`, `3 talks`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What found no room in a picture. */
export function andMore(things: number, word: string, editions: number): string {
  const more = [
    things > 0 ? `and ${counted(things, `more ${word}`)}` : '',
    editions > 0 ? `${counted(editions, 'earlier edition')} left out` : '',
  ];
  return more.filter(Boolean).join('; ');
}
