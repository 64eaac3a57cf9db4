import { isBefore, parseCalendarDate } from '../../notes/values/calendar';
import { isToBeSummarized, isWrittenUp } from '../coverage';
import type { LibraryNote } from '../libraryNote';

/** What can be left to do once about a note, beside its tasks. */
export const singleKinds = ['summary', 'slides', 'video', 'outdated', 'draft'] as const;

export type SingleKind = (typeof singleKinds)[number];

/**
 * What is left to do: an open task, a summary, slides or a video that are still to come, a report whose notes say more
 * by now, one that is not out.
 */
export type FollowUpKind = 'task' | SingleKind;

/** All kinds, in the order in which they are shown. */
export const followUpKinds: readonly FollowUpKind[] = ['task', ...singleKinds];

/** Materials of a talk that are often published later. */
export type AwaitedKind = 'slides' | 'video';

export function isAwaited(kind: FollowUpKind): kind is AwaitedKind {
  return kind === 'slides' || kind === 'video';
}

/** First and last day of an edition, as far as they are known: calendar dates, whole or in part. */
export interface Days {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** What a note is held against. */
export interface Circumstances {
  /** All notes of its talk, which different people wrote; of what is no talk, it alone. */
  readonly talk: readonly LibraryNote[];
  /** Of the edition the note belongs to. */
  readonly days: Days;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether a report, by its URI, holds parts that are to be refreshed. */
  readonly isOutdated: (uri: string) => boolean;
}

/** Whether something of a kind is left to do about a note. A further kind is a further line. */
const isLeft: Record<SingleKind, (note: LibraryNote, circumstances: Circumstances) => boolean> = {
  summary: (note, { talk, days, today }) =>
    isAttended(note) && !isWrittenUp(talk) && isOver(dayOfTalk(talk) ?? lastDay(days), today),
  slides: (note, circumstances) =>
    isAttended(note) && !circumstances.talk.some(({ saysSlides }) => saysSlides) && isOfPastEdition(circumstances),
  video: (note, circumstances) =>
    isAttended(note) && !circumstances.talk.some(({ saysVideo }) => saysVideo) && isOfPastEdition(circumstances),
  outdated: ({ type, uri }, { isOutdated }) => type === 'report' && isOutdated(uri),
  draft: ({ type, status }) => type === 'report' && (status === 'draft' || status === 'review'),
};

/** The single kinds of which something is left to do about a note, as a bit for each. */
export function bitsOf(note: LibraryNote, circumstances: Circumstances): number {
  let bits = 0;
  for (const kind of singleKinds) if (isLeft[kind](note, circumstances)) bits |= bitOf(kind);
  return bits;
}

export function bitOf(kind: SingleKind): number {
  return 1 << singleKinds.indexOf(kind);
}

/** The day by which what is left to do is sorted: that of the talk or report, else the edition's; `undefined` without one. */
export function dayOf({ type, date, event }: LibraryNote, { start, end }: Days): string | undefined {
  return calendarDate(type === 'edition' ? event?.startDate : date) ?? start ?? end;
}

function isAttended(note: LibraryNote): boolean {
  return note.type === 'talk' && isToBeSummarized(note);
}

/** One of its notes may not say when it was. */
function dayOfTalk(talk: readonly LibraryNote[]): string | undefined {
  for (const { date } of talk) if (calendarDate(date) !== undefined) return date;
  return undefined;
}

function isOfPastEdition({ talk, days, today }: Circumstances): boolean {
  return isOver(lastDay(days) ?? dayOfTalk(talk), today);
}

function lastDay({ start, end }: Days): string | undefined {
  return end ?? start;
}

/** Whether a day is certainly past. What has no day is over: who neither plans nor skips a talk was there. */
function isOver(day: string | undefined, today: string): boolean {
  return day === undefined || isBefore(day, today);
}

/** Dates come again in note after note. */
const known = new Map<string, boolean>();
const mostKnown = 5000;

/** The text, if it is in the calendar. */
export function calendarDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  let isDate = known.get(text);
  if (isDate === undefined) {
    isDate = parseCalendarDate(text) !== undefined;
    if (known.size >= mostKnown) known.clear();
    known.set(text, isDate);
  }
  return isDate ? text : undefined;
}
