// What the preview's page and the editor say to each other. Cards and links go by numbers: a page carries no paths.

/** A note on the page, or the head of an edition. `html` is left out where it is as it was. */
export interface CardUpdate {
  id: number;
  html?: string;
}

export interface SectionUpdate {
  id: string;
  head: CardUpdate;
  cards: CardUpdate[];
}

/** From the editor to the page: all that stands on it, in order. */
export interface PageUpdate {
  type: 'update';
  title: string;
  /** What to say where there are no sections. */
  empty: string;
  sections: SectionUpdate[];
}

/** From the page to the editor. */
export type PageMessage =
  | { type: 'ready' }
  /** Open the card's note at a line of its file, from 0. */
  | { type: 'open'; card: number; line: number }
  /** Follow a relative link of the card. */
  | { type: 'follow'; card: number; link: number };

/** The message, or `undefined` where what came is none. */
export function parsePageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, card, line, link } = message as Record<string, unknown>;
  if (type === 'ready') return { type };
  if (type === 'open' && isIndex(card) && isIndex(line)) return { type, card, line };
  if (type === 'follow' && isIndex(card) && isIndex(link)) return { type, card, link };
  return undefined;
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
