import { markdownText, relativePath } from '../notes/edits/linkPath';
import { cursorMark } from '../notes/templateLines';
import { formatDate } from '../notes/values/calendar';
import type { EditionFacts } from './edition/editionFacts';
import { datesOf, introduction, localeOf, ordinal, peopleOf } from './edition/introduction';
import { contained } from './parts/contained';
import { hashOf, normalized } from './parts/hash';
import { beginMarker, endMarker } from './parts/marker';
import { linkLine } from './talk/linkLine';
import { speakersText, type TalkNote } from './talk/talkNote';
import { talkSections } from './talk/talkSections';
import { filled, type Values } from './template/fill';
import type { PartForm } from './template/template';

/** What a part of one talk is made from. */
export interface TalkSpec {
  /** Its notes, of one or several authors. */
  notes: readonly TalkNote[];
  /** Names of the sections that are taken, in their order. */
  sections: readonly string[];
  /** Of its heading. */
  level: number;
  /** Of the edition, BCP 47. */
  language: string | undefined;
}

/**
 * The generated text of a talk's part.
 *
 * @param report full path of the report
 */
export function talkText({ notes, sections, level, language }: TalkSpec, report: string, form: PartForm): string {
  const [first] = notes;
  if (!first) return '';
  const title = markdownText(first.title);
  const speakers = markdownText(speakersText(distinct(notes.flatMap((note) => note.speakers))));
  const values = {
    heading: [title, speakers].filter(Boolean).join(' — '),
    title,
    speakers,
    sections: talkSections(notes, sections, report, level),
    links: linkLine(notes),
    date: first.date === undefined ? '' : formatDate(first.date, localeOf(language)).replace(/\s/gu, ' '),
    time: first.time ?? '',
    room: markdownText(first.room ?? ''),
    track: markdownText(first.track ?? ''),
    session_type: markdownText(first.sessionType ?? ''),
  };
  return partOf(withLevel(form, level), values);
}

/** The generated text of the part that introduces the edition. */
export function introductionText(facts: EditionFacts, { form }: PartForm): string {
  return partOf(form, { introduction: introduction(facts), ...editionValues(facts) });
}

/** No cursor is put into a part, and what notes hold of the sign that stands for it would be taken for one. */
function partOf(form: string, values: Values): string {
  return contained(filled(form, values).replaceAll(cursorMark, ''));
}

/** What templates can say of an edition, as Markdown. */
export function editionValues(facts: EditionFacts): Values {
  const { conference, edition, place, url, count } = facts;
  return {
    conference: markdownText(conference),
    edition: markdownText(edition),
    place: markdownText(place ?? ''),
    dates: datesOf(facts),
    attendees: peopleOf(facts),
    url: url ?? '',
    count: String(count),
    ordinal: ordinal(count),
  };
}

/** A whole part of a talk, with its markers. */
export function talkPart(spec: TalkSpec, report: string, form: PartForm): string {
  const text = talkText(spec, report, form);
  const level = spec.level === 2 ? undefined : String(spec.level);
  const talk = spec.notes.map(({ path }) => relativePath(report, path) ?? path);
  return between(beginMarker({ talk, sections: spec.sections, level, hash: hashOf(text) }), text);
}

/** The whole part that introduces the edition, with its markers. */
export function introductionPart(facts: EditionFacts, form: PartForm): string {
  const text = introductionText(facts, form);
  return between(beginMarker({ part: 'introduction', hash: hashOf(text) }), text);
}

function between(begin: string, text: string): string {
  return [begin, normalized(text), endMarker].filter(Boolean).join('\n\n');
}

/** The form with its headings as deep as the part's is to be. */
function withLevel({ form, level: own }: PartForm, level: number): string {
  if (own === level) return form;
  return form.replace(/^( {0,3})(#{1,6})(?=[ \t])/gm, (_, indent: string, signs: string) => {
    return indent + '#'.repeat(Math.min(Math.max(signs.length + level - own, 1), 6));
  });
}

function distinct<T extends { name: string }>(people: readonly T[]): T[] {
  const byName = new Map<string, T>();
  for (const person of people) {
    const known = byName.get(person.name.toLowerCase());
    if (!known) byName.set(person.name.toLowerCase(), person);
  }
  return [...byName.values()];
}
