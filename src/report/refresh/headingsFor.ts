import { markdownText } from '../../notes/edits/linkPath';
import { foldName } from '../../notes/values/editionName';
import { headingBy, headingsBy, possibleHeadings, restHeading, type Grouped, type ReportGrouping } from '../groups';
import { contained } from '../parts/contained';
import type { Part, Parts } from '../parts/parts';
import { pathsOf } from './generate';
import { headingLines, type HeadingLine } from './headingLines';
import type { NewHeading, PlacedTalk } from './insertTalk';

/** A talk of the schedule: the full paths of its notes, and what tells the groups it belongs to. */
export interface ScheduledTalk {
  paths: readonly string[];
  notes: readonly Grouped[];
}

/** A talk that a report tells of, and the heading it stands below. */
interface Told {
  talk: ScheduledTalk;
  heading: HeadingLine | undefined;
}

/**
 * The headings of a report below which a talk belongs. Where most talks stand below their days, or their themes, it gets a
 * heading of its own if that is missing.
 *
 * @param talks all of the edition, in the order of the schedule
 */
export function headingsFor(
  text: string,
  { parts }: Parts,
  report: string,
  talk: ScheduledTalk,
  talks: readonly ScheduledTalk[],
): Pick<PlacedTalk, 'headings' | 'newHeading'> {
  const notes = talks.map((one) => one.notes);
  const lines = headingLines(text, parts);
  const told = toldTalks(parts, report, talks, lines).filter(({ heading }) => heading?.name !== foldName(restHeading));
  const [grouping, grouped] = (['day', 'theme'] as const)
    .map((way): [ReportGrouping, Told[]] => [way, told.filter((one) => isBelowOwn(one, way))])
    .reduce((day, theme) => (theme[1].length > day[1].length ? theme : day));
  if (grouped.length === 0 || grouped.length * 2 < told.length)
    return { headings: possibleHeadings(talk.notes, notes) };
  const own = headingBy(grouping, notes)(talk.notes);
  return {
    headings: [...headingsBy(grouping, talk.notes, notes), ...(own === undefined ? [restHeading] : [])],
    newHeading: newHeading(own, talks.indexOf(talk), grouped, talks, lines),
  };
}

/** Before the first group of later talks, else behind the last one; what belongs nowhere comes last. */
function newHeading(
  own: string | undefined,
  place: number,
  grouped: readonly Told[],
  talks: readonly ScheduledTalk[],
  lines: readonly HeadingLine[],
): NewHeading | undefined {
  const groups = lines.filter((line) => grouped.some(({ heading }) => heading === line));
  const places = new Map(talks.map((talk, i) => [talk, i]));
  const firstOf = (line: HeadingLine): number =>
    Math.min(...grouped.filter(({ heading }) => heading === line).map(({ talk }) => places.get(talk) ?? Infinity));
  const last = groups.at(-1);
  if (!last) return undefined;
  const later = own === undefined ? undefined : groups.find((line) => firstOf(line) > place);
  const behind = lines.find(({ start, level }) => start > last.start && level <= last.level);
  const line = contained(`${'#'.repeat(last.level)} ${markdownText(own ?? restHeading)}`);
  return { line, at: (later ?? behind)?.start };
}

function toldTalks(
  parts: readonly Part[],
  report: string,
  talks: readonly ScheduledTalk[],
  lines: readonly HeadingLine[],
): Told[] {
  const byPath = new Map(talks.flatMap((talk) => talk.paths.map((path) => [path, talk] as const)));
  return parts.flatMap((part) => {
    const [talk] = pathsOf(part, report).flatMap((path) => byPath.get(path) ?? []);
    return talk
      ? { talk, heading: lines.findLast(({ start, level }) => start < part.start && level < part.level) }
      : [];
  });
}

function isBelowOwn({ talk, heading }: Told, grouping: ReportGrouping): boolean {
  // Which is the likeliest does not matter: the others are not needed for that.
  return headingsBy(grouping, talk.notes, []).some((name) => foldName(name) === heading?.name);
}
