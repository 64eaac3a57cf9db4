import type { Span } from './yaml/value';

/** Every kind of problem a note can have. The codes are public: users set severities by them. */
export const findingCodes = [
  'yaml-syntax',
  'duplicate-key',
  'missing-key',
  'similar-key',
  'wrong-type',
  'invalid-value',
  'unquoted-text',
  'alias-key',
  'unknown-edition',
  'duplicate-edition',
  'duplicate-talk',
  'date-outside-edition',
  'end-before-start',
  'speaker-spelling',
  'missing-file',
  'unreadable-note',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** What stands at a place and what could: enough for a message and a fix, without words. */
export interface FindingData {
  /** The front matter key concerned, as it stands in the file. */
  key?: string;
  /** The value as it stands in the file. */
  value?: string;
  /** Keys that are missing, or the one key meant. */
  keys?: readonly string[];
  /** The values allowed here; of a name the other spelling. */
  allowed?: readonly string[];
  /** The format asked for, by its name in the schema. */
  format?: string;
  /** The number or pattern that a rule of the workspace's schema sets; `reason` is its keyword. */
  limit?: string;
  /** What exactly is wrong, where the code alone does not say. */
  reason?: string;
  /** The conference of the edition concerned. */
  conference?: string;
  /** The first and last day allowed, calendar dates; no `end` where it is not known. */
  days?: { readonly start: string; readonly end?: string };
  /** The places in other notes that belong to it: the other spelling, the other of two. */
  related?: readonly RelatedPlace[];
}

/** A place in another note; offsets as in findings. */
export interface RelatedPlace extends Span {
  readonly uri: string;
}

/** One problem of one note. `start` and `end` are offsets in the file's text, in UTF-16 units. */
export interface Finding {
  readonly code: FindingCode;
  readonly start: number;
  readonly end: number;
  readonly data: FindingData;
}
