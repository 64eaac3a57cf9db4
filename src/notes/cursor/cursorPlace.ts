import type { Span } from '../yaml/value';

/** What could be written where a cursor stands in a front matter. Offsets in the file's text. */
export interface CursorContext {
  place: KeyPlace | ValuePlace;
  /** What stands between the start of what is replaced and the cursor. */
  typed: string;
  /** The keys at the top of the block, as they stand there, but for the one the cursor is on. */
  otherKeys: readonly string[];
  /** What stands behind `type`, where the cursor is not; `undefined` where there is no such key. */
  type: string | undefined;
  /** Whether the block has its closing fence. */
  isClosed: boolean;
  /** The line break of the file. */
  lineBreak: string;
}

/** The map a cursor stands in, which is (an item of) the value of a key. */
export interface MapAround {
  /** The key at the top, as it stands there. */
  key: string;
  /** The other fields of the map, with their texts. */
  fields: ReadonlyMap<string, string>;
  /** What stands between two of its fields: a comma, or a line break with the indent. */
  separator: string;
}

/** A key is, or could be, written here. */
export interface KeyPlace {
  kind: 'key';
  replace: Span;
  /** Whether a colon follows already. */
  hasColon: boolean;
  /** What has to be put before it. */
  before: string;
  /** `undefined` at the top. */
  map: MapAround | undefined;
}

/** A value is, or could be, written here. */
export interface ValuePlace {
  kind: 'value';
  /** The key at the top it belongs to, as it stands there. */
  key: string;
  /** The field and its map, where the value stands in one. */
  field: string | undefined;
  map: MapAround | undefined;
  /** All of the value, with its quotes. */
  replace: Span;
  /** The quote it starts with. */
  quote: string;
  inFlow: boolean;
  /** Whether it is an item of a list. */
  isItem: boolean;
  /** What has to be put before it: a blank after a colon or comma, or the dash of an item. */
  before: string;
  /** The other items of the list, as they stand there. */
  others: readonly string[];
  /** Where a map could stand instead, its fields could be written here. */
  mayBeMap: MapAround | undefined;
}

/** A value of a key, with nothing around it. */
export function bareValue(key: string, replace: Span): ValuePlace {
  return {
    kind: 'value',
    key,
    field: undefined,
    map: undefined,
    replace,
    quote: '',
    inFlow: false,
    isItem: false,
    before: '',
    others: [],
    mayBeMap: undefined,
  };
}
