// What the preview's page and the editor say to each other. Cards and sections go by numbers: a page carries no paths.
import { readPageFilter, type PageFilter } from './pageFilter';

export type { PageFilter };

/** A card with all its note says. */
export interface CardHtml {
  id: number;
  html: string;
  /** Counts how often the card was made: what is done in an older one is not done. */
  version: number;
}

/** The cards below one heading. */
export interface GroupUpdate {
  title: string;
  /** The notes of each talk; most have one. */
  talks: number[][];
}

/** An edition on the page, or the notes that belong to none. */
export interface SectionUpdate {
  /** The card of its head. */
  id: number;
  groups: GroupUpdate[];
}

/** What changed on the page. What is left out is as it was. */
export interface PageUpdate {
  type: 'update';
  title: string;
  /** What to say where there are no sections. */
  empty: string;
  /** All of the page in its order; a number stands for a section that is as it was. */
  sections?: (SectionUpdate | number)[];
  /** What is seen of cards before they come near. */
  outlines: { id: number; html: string }[];
  /** The side index. */
  index?: string;
  /** The pictures above the notes; empty where there are none. */
  pictures?: string;
  /** There is one note alone: nothing to filter, nothing to look up. */
  isSingle: boolean;
}

/** A value of which notes can be asked for, and how many are left with it. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  isSet: boolean;
}

export type FacetName = 'tags' | 'speakers' | 'sessions' | 'statuses' | 'editions';

export interface FacetUpdate {
  name: FacetName;
  label: string;
  options: FacetOption[];
  /** How many options are left out. */
  more: number;
}

/** What a filter leaves. */
export interface FilterUpdate {
  type: 'filtered';
  /** The cards that are shown; all of them where it is left out. */
  shown?: number[];
  /** How many those are, in words. */
  status: string;
  facets: FacetUpdate[];
  /** How many have a video. */
  videos: number;
}

/** From the editor to the page. */
export type EditorMessage =
  | PageUpdate
  | FilterUpdate
  | { type: 'cards'; cards: CardHtml[] }
  /** The cursor is in a note of the page: on which card, and at which line of the file. */
  | { type: 'cursor'; card: number; line: number };

/** A speaker or topic of which the page asks for a preview of its own. */
export type PageSubject = { speaker: string } | { tag: string };

/** From the page to the editor. */
export type PageMessage =
  | { type: 'ready' }
  /** These cards are near what is seen, and no others. */
  | { type: 'near'; cards: number[] }
  /** Open the card's note at a line of its file, from 0. */
  | { type: 'open'; card: number; line: number }
  /** Follow a relative link of the card. */
  | { type: 'follow'; card: number; link: number }
  /** A box of a task at a line of the file was ticked, or cleared, on the card as it was made that time. */
  | { type: 'tick'; card: number; line: number; version: number; checked: boolean }
  | { type: 'filter'; filter: PageFilter }
  /** Show all of a speaker or topic on a page of its own. */
  | { type: 'show'; subject: PageSubject }
  /** The pictures are looked at, or no more. */
  | { type: 'pictures'; isOpen: boolean };

/** More cards are never near. */
const mostNear = 2000;

/** The message, or `undefined` where what came is none. */
export function parsePageMessage(message: unknown): PageMessage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, card, cards, line, link, version, checked, filter, subject, isOpen } = message as Record<
    string,
    unknown
  >;
  switch (type) {
    case 'ready':
      return { type };
    case 'near':
      return isIndexes(cards) ? { type, cards } : undefined;
    case 'open':
      return isIndex(card) && isIndex(line) ? { type, card, line } : undefined;
    case 'follow':
      return isIndex(card) && isIndex(link) ? { type, card, link } : undefined;
    case 'tick':
      return isIndex(card) && isIndex(line) && isIndex(version) && typeof checked === 'boolean'
        ? { type, card, line, version, checked }
        : undefined;
    case 'filter':
      return withValue(readPageFilter(filter), (filter) => ({ type, filter }));
    case 'show':
      return withValue(readSubject(subject), (subject) => ({ type, subject }));
    case 'pictures':
      return typeof isOpen === 'boolean' ? { type, isOpen } : undefined;
    default:
      return undefined;
  }
}

function withValue<T>(value: T | undefined, make: (value: T) => PageMessage): PageMessage | undefined {
  return value === undefined ? undefined : make(value);
}

function readSubject(subject: unknown): PageSubject | undefined {
  if (typeof subject !== 'object' || subject === null) return undefined;
  const { speaker, tag } = subject as Record<string, unknown>;
  if (typeof speaker === 'string') return { speaker };
  return typeof tag === 'string' ? { tag } : undefined;
}

function isIndexes(value: unknown): value is number[] {
  return Array.isArray(value) && value.length <= mostNear && value.every(isIndex);
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
