import { defaultAliases, type Aliases } from '../../notes/keys';
import { readNote } from '../../notes/note';
import { speakerText, type Speaker } from '../../notes/speaker';
import { isWebUrl } from '../../notes/values/formats';
import { ownText } from '../../notes/values/ownText';
import { asList, valueOf, type Value } from '../../notes/yaml/value';
import { footnotesOf, type Footnotes } from '../sections/footnotes';
import { definitionsOf, type Definitions } from '../sections/linkDefinitions';
import { noteSections, type NoteSection } from '../sections/noteSections';
import { publicText } from '../sections/publicText';

/** What a report takes from a talk note. */
export interface TalkNote {
  /** Full path of its file, with forward slashes. */
  path: string;
  text: string;
  title: string;
  speakers: readonly Speaker[];
  authors: readonly string[];
  /** Calendar date and `HH:MM`. */
  date: string | undefined;
  time: string | undefined;
  room: string | undefined;
  track: string | undefined;
  tags: readonly string[];
  sessionType: string | undefined;
  /** Web addresses. */
  url: string | undefined;
  slides: readonly string[];
  video: readonly string[];
  paper: readonly string[];
  links: readonly { title: string; url: string }[];
  sections: readonly NoteSection[];
  definitions: Definitions;
  footnotes: Footnotes;
}

/** Reads a talk note for a report; `undefined` where the text is no note. */
export function readTalk(path: string, text: string, aliases: Aliases = defaultAliases): TalkNote | undefined {
  const reading = readNote(text, aliases);
  if (!reading?.facts) return undefined;
  const { facts, frontMatter } = reading;
  const { bodyStart } = frontMatter.block;
  const body = publicText(text.slice(bodyStart));
  return {
    path,
    text,
    title: facts.title ?? fileName(path),
    speakers: facts.speakers,
    authors: facts.authors,
    date: facts.date,
    time: facts.time,
    room: facts.room,
    track: facts.track,
    tags: facts.tags,
    sessionType: facts.sessionType,
    url: facts.url,
    slides: facts.slides,
    video: facts.video,
    paper: facts.paper,
    links: readLinks(frontMatter.entries.get('links')?.value),
    sections: noteSections(text, bodyStart),
    definitions: definitionsOf(body),
    footnotes: footnotesOf(body),
  };
}

/** `Name (Affiliation), Name`. */
export function speakersText(speakers: readonly Speaker[]): string {
  return speakers.map(speakerText).join(', ');
}

function readLinks(value: Value | undefined): { title: string; url: string }[] {
  return (value ? asList(value) : []).flatMap((item) => {
    const url = textOf(item.kind === 'map' ? valueOf(item, 'url') : item);
    const title = item.kind === 'map' ? textOf(valueOf(item, 'title')) : undefined;
    return url !== undefined && isWebUrl(url) ? { title: title ?? url, url } : [];
  });
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' ? ownText(value.text.trim()) || undefined : undefined;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}
