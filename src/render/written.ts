import type { Aliases, Key } from '../notes/keys';
import { readNote } from '../notes/note';
import { isWebUrl } from '../notes/values/formats';
import { asList, isEmpty, valueOf, type Value } from '../notes/yaml/value';

/** What a note says to its readers alone: the library does not keep it, so it is read when the note is shown. */
export interface Written {
  level?: string;
  duration?: string;
  attendance?: string;
  rating?: string;
  /** The official text of the programme, as Markdown, and the line of the file it stands at, from 0. */
  abstract?: { text: string; line: number };
  /** Those that can be opened. */
  links: readonly { title: string; url: string }[];
}

export const nothingWritten: Written = { links: [] };

/** @param text the note's; `undefined` where it cannot be read @param aliases the names that its folder has for keys of ours */
export function readWritten(text: string | undefined, aliases?: Aliases): Written {
  const entries = text === undefined ? undefined : readNote(text, aliases)?.frontMatter.entries;
  if (text === undefined || !entries) return nothingWritten;
  const said = (key: Key): string => textOf(entries.get(key)?.value);
  const { written, value } = entries.get('abstract') ?? {};
  const abstract = longTextOf(value);
  const links = entries.get('links');
  return {
    level: said('level'),
    duration: durationText(said('duration')),
    attendance: said('attendance'),
    rating: said('rating') && `rated ${said('rating')} of 5`,
    ...(written && abstract !== '' ? { abstract: { text: abstract, line: lineAt(text, written.start) } } : {}),
    links: links ? asList(links.value).flatMap(linkOf) : [],
  };
}

/** The text of a folded block is the one on its lines; YAML's value is without their breaks. */
function longTextOf(value: Value | undefined): string {
  return value?.kind === 'scalar' && typeof value.yaml === 'string' ? value.yaml.trim() : textOf(value);
}

function textOf(value: Value | undefined): string {
  return value?.kind === 'scalar' && !isEmpty(value) ? value.text.trim() : '';
}

/** `90 min`, also of `1:30`. */
function durationText(text: string): string {
  const [, hours = '0', minutes] = /^(?:(\d{1,2}):)?(\d+)$/.exec(text) ?? [];
  return minutes === undefined ? text : `${Number(hours) * 60 + Number(minutes)} min`;
}

function linkOf(value: Value): { title: string; url: string }[] {
  const url = textOf(value.kind === 'map' ? valueOf(value, 'url') : value);
  const title = value.kind === 'map' ? textOf(valueOf(value, 'title')) : '';
  return isWebUrl(url) ? [{ title: title || url, url }] : [];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
