import { formatDate, isDay, weekday } from '../notes/values/calendar';
import type { TalkNote } from './talk/talkNote';

/** What the talks of a report are put together by. */
export type ReportGrouping = 'day' | 'theme';

/** Some talks under a heading; without one where there is nothing they have in common. */
export interface TalkGroup {
  heading: string | undefined;
  talks: readonly (readonly TalkNote[])[];
}

/**
 * The talks in their order, by day, or by the track they were in; where there are no tracks, by the tag that most of them
 * have. Those that belong nowhere come last.
 *
 * @param talks the notes of each
 */
export function groupTalks(
  talks: readonly (readonly TalkNote[])[],
  grouping: ReportGrouping | undefined,
  locale: string,
): TalkGroup[] {
  if (grouping === undefined) return [{ heading: undefined, talks }];
  const headingOf = grouping === 'day' ? dayHeading(locale) : themeHeading(talks);
  const groups = new Map<string | undefined, (readonly TalkNote[])[]>();
  for (const talk of talks) {
    const heading = headingOf(talk);
    groups.set(heading, [...(groups.get(heading) ?? []), talk]);
  }
  const rest = groups.get(undefined);
  groups.delete(undefined);
  const named: TalkGroup[] = [...groups].map(([heading, own]) => ({ heading, talks: own }));
  if (!rest) return named;
  return [...named, { heading: named.length > 0 ? 'More talks' : undefined, talks: rest }];
}

function dayHeading(locale: string) {
  return (talk: readonly TalkNote[]): string | undefined => {
    const date = talk.find((note) => note.date !== undefined)?.date;
    if (date === undefined) return undefined;
    const words = [isDay(date) ? weekday(date, locale) : '', formatDate(date, locale)];
    return words.filter(Boolean).join(', ').replace(/\s/gu, ' ');
  };
}

function themeHeading(talks: readonly (readonly TalkNote[])[]) {
  const tracks = talks.some((talk) => talk.some(({ track }) => track !== undefined));
  const counts = new Map<string, number>();
  for (const talk of talks) for (const tag of tagsOf(talk)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return (talk: readonly TalkNote[]): string | undefined => {
    if (tracks) return talk.find(({ track }) => track !== undefined)?.track;
    const [most] = [...tagsOf(talk)].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    // A tag that one talk has is no theme.
    return most !== undefined && (counts.get(most) ?? 0) > 1 ? most : undefined;
  };
}

function tagsOf(talk: readonly TalkNote[]): Set<string> {
  return new Set(talk.flatMap(({ tags }) => tags));
}
