import { formatDate, isDay, weekday } from '../notes/values/calendar';
import type { TalkNote } from './talk/talkNote';

/** What of a talk's note tells the group it belongs to. */
export type Grouped = Pick<TalkNote, 'date' | 'track' | 'tags'>;

/** What the talks of a report are put together by. */
export type ReportGrouping = 'day' | 'theme';

/** Some talks under a heading; without one where there is nothing they have in common. */
export interface TalkGroup {
  heading: string | undefined;
  talks: readonly (readonly TalkNote[])[];
}

/** Above the talks that have nothing in common, below others that have. */
export const restHeading = 'More talks';

/**
 * The talks in their order, by day (in English, as all that reports say by themselves), or by the track they were in;
 * where there are no tracks, by the tag that most of them have. Those that belong nowhere come last.
 *
 * @param talks the notes of each
 */
export function groupTalks(talks: readonly (readonly TalkNote[])[], grouping: ReportGrouping | undefined): TalkGroup[] {
  if (grouping === undefined) return [{ heading: undefined, talks }];
  const headingOf = headingBy(grouping, talks);
  const groups = new Map<string | undefined, (readonly TalkNote[])[]>();
  for (const talk of talks) {
    const heading = headingOf(talk);
    groups.set(heading, [...(groups.get(heading) ?? []), talk]);
  }
  const rest = groups.get(undefined);
  groups.delete(undefined);
  const named: TalkGroup[] = [...groups].map(([heading, own]) => ({ heading, talks: own }));
  if (!rest) return named;
  return [...named, { heading: named.length > 0 ? restHeading : undefined, talks: rest }];
}

/**
 * The headings below which a talk may stand in a report, whatever that is grouped by: the likeliest first.
 *
 * @param talks all talks of its edition
 */
export function possibleHeadings(talk: readonly Grouped[], talks: readonly (readonly Grouped[])[]): string[] {
  return [...headingsBy('theme', talk, talks), ...headingsBy('day', talk, talks), restHeading];
}

/** Those of them that one way of grouping may have given it: themes depend on which talks are chosen. */
export function headingsBy(
  grouping: ReportGrouping,
  talk: readonly Grouped[],
  talks: readonly (readonly Grouped[])[],
): string[] {
  const headings =
    grouping === 'day'
      ? [dayHeading(talk)]
      : [...talk.map(({ track }) => track), ...tagsByFrequency(talk, countTags(talks))];
  return headings.filter((heading) => heading !== undefined);
}

/** The heading of each talk; `undefined` for those that belong nowhere. */
export function headingBy(
  grouping: ReportGrouping,
  talks: readonly (readonly Grouped[])[],
): (talk: readonly Grouped[]) => string | undefined {
  return grouping === 'day' ? dayHeading : themeHeading(talks);
}

function dayHeading(talk: readonly Grouped[]): string | undefined {
  const date = talk.find((note) => note.date !== undefined)?.date;
  if (date === undefined) return undefined;
  const words = [isDay(date) ? weekday(date, 'en') : '', formatDate(date, 'en')];
  return words.filter(Boolean).join(', ').replace(/\s/gu, ' ');
}

function themeHeading(talks: readonly (readonly Grouped[])[]) {
  const tracks = talks.some((talk) => talk.some(({ track }) => track !== undefined));
  const counts = countTags(talks);
  return (talk: readonly Grouped[]): string | undefined => {
    if (tracks) return talk.find(({ track }) => track !== undefined)?.track;
    const [most] = tagsByFrequency(talk, counts);
    // A tag that one talk has is no theme.
    return most !== undefined && (counts.get(most) ?? 0) > 1 ? most : undefined;
  };
}

function countTags(talks: readonly (readonly Grouped[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const talk of talks) for (const tag of tagsOf(talk)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}

/** The tags of a talk, first those that most talks have. */
function tagsByFrequency(talk: readonly Grouped[], counts: ReadonlyMap<string, number>): string[] {
  return [...tagsOf(talk)].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function tagsOf(talk: readonly Grouped[]): Set<string> {
  return new Set(talk.flatMap(({ tags }) => tags));
}
