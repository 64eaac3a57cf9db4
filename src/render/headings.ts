import type { Token } from 'markdown-it';

/** In tokens: it opens, its text, it closes. */
export const headingLength = 3;

/** Of an opening token, as it is written: what is shown may be another. */
export function headingLevel({ markup }: Token): number {
  return markup === '=' ? 1 : markup === '-' ? 2 : markup.length;
}

/** The text of a heading's or paragraph's content, without its markup. */
export function plainText(content: Token | undefined): string {
  return (content?.children ?? []).map(({ content }) => content).join('');
}
