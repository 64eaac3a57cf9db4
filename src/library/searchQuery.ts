import { readFilter, type NoteFilter } from './filter/filter';
import { readTerms } from './filter/terms';
import { fold } from './fold';

/** What is looked for among notes. */
export interface SearchQuery {
  /** The words that notes are ranked by, folded, a blank between them; empty where there are none. */
  readonly words: string;
  /** Whether something is asked for by its name, such as `tag:xdp`, or not to be there, as `-xdp`: no text of a note says that. */
  readonly hasFields: boolean;
  /** What must hold besides; `undefined` where the words are all that is asked for. */
  readonly filter: NoteFilter | undefined;
}

/** Tells the words of a query from what else a filter understands: names before a colon, signs and quotes. */
export function readSearchQuery(query: string): SearchQuery {
  const terms = readTerms(query);
  const texts = terms.filter(({ name, isNot }) => !isNot && !isField(name)).map(({ text }) => text);
  const hasFields = texts.length < terms.length;
  const hasPhrases = texts.some((text) => /\s/.test(text));
  return {
    words: fold(texts.join(' ')).trim().replace(/\s+/g, ' '),
    hasFields,
    filter: hasFields || hasPhrases ? readFilter(query) : undefined,
  };
}

/** Whether a filter knows a name: by itself it asks for nothing then, where any other would be text. */
function isField(name: string | undefined): boolean {
  return name !== undefined && readFilter(`${name}:`) === undefined;
}
