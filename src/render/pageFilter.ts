/** What the notes on a page are narrowed to. Values are as they stand in notes; case does not count. */
export interface PageFilter {
  /** As in the library's own filter. */
  text: string;
  /** All of them. */
  tags: string[];
  /** All of them. */
  speakers: string[];
  /** Any of them, as of all that follow: a note has one. */
  sessions: string[];
  statuses: string[];
  /** By the ids of editions. */
  editions: string[];
  video: boolean;
}

export const noFilter: PageFilter = Object.freeze({
  text: '',
  tags: [],
  speakers: [],
  sessions: [],
  statuses: [],
  editions: [],
  video: false,
});

/** Of a facet. */
export const mostValues = 50;
/** In characters. */
export const longestValue = 500;

/** The filter that came from a page; `undefined` where it is none. */
export function readPageFilter(value: unknown): PageFilter | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, tags, speakers, sessions, statuses, editions, video } = value as Record<string, unknown>;
  if (!isText(text) || typeof video !== 'boolean') return undefined;
  if (!isTexts(tags) || !isTexts(speakers) || !isTexts(sessions) || !isTexts(statuses) || !isTexts(editions))
    return undefined;
  return { text, tags, speakers, sessions, statuses, editions, video };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= mostValues && value.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestValue;
}
