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
const mostValues = 50;
/** In characters. */
export const longestValue = 500;

/** The filter that came from a page, or that it kept, without the values that nobody can ask for; `undefined` where it is none. */
export function readPageFilter(filter: unknown): PageFilter | undefined {
  if (typeof filter !== 'object' || filter === null) return undefined;
  const { text, tags, speakers, sessions, statuses, editions, video } = filter as Record<string, unknown>;
  if (typeof text !== 'string' || typeof video !== 'boolean') return undefined;
  if (!isList(tags) || !isList(speakers) || !isList(sessions) || !isList(statuses) || !isList(editions))
    return undefined;
  return {
    text: text.slice(0, longestValue),
    tags: takenOf(tags),
    speakers: takenOf(speakers),
    sessions: takenOf(sessions),
    statuses: takenOf(statuses),
    editions: takenOf(editions),
    video,
  };
}

/** Those of the values that can be asked for. */
export function takenOf(values: readonly unknown[]): string[] {
  return values.slice(0, mostValues).filter((value): value is string => typeof value === 'string' && canBeAsked(value));
}

/** Whether notes can be asked for by a value: what is a text by mistake is none of a list of names. */
export function canBeAsked(value: string): boolean {
  return value.length <= longestValue;
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
