import { foldName } from '../../notes/values/editionName';
import { Once } from '../../notes/once';
import type { Used } from './tally';
import type { Candidate } from './completion';

/** Languages in which conferences are often held; those of other notes come before them. */
const common = ['en', 'de', 'fr', 'es', 'it', 'pt', 'pt-BR', 'nl', 'pl', 'cs', 'sv', 'ru', 'uk', 'zh', 'ja', 'ko'];

const once = new Once();

/** The names of all time zones; that of the city, if it has one, comes first. */
export function timeZones(city = ''): readonly string[] {
  const all = once.get('zones', () => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')]);
  const ending = `/${foldName(city).replaceAll(' ', '_')}`;
  const own = city === '' ? undefined : all.find((name) => name.toLowerCase().endsWith(ending));
  return own === undefined ? all : [own, ...all.filter((name) => name !== own)];
}

/** Language tags with their names in English: those in use, then common ones. */
export function languages(known: readonly Used[]): Candidate[] {
  const names = once.get('languages', () => new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }));
  const inUse = known.map(({ text }) => text);
  const folded = new Set(inUse.map(foldName));
  const tags = [...inUse, ...common.filter((tag) => !folded.has(foldName(tag)))];
  // `no` is Norwegian, and false to readers of YAML 1.1: it gets its quotes.
  return tags.map((text) => ({ text, kind: 'word', detail: nameOf(text, names) }));
}

function nameOf(tag: string, names: Intl.DisplayNames): string {
  try {
    return names.of(tag) ?? '';
  } catch {
    return '';
  }
}
