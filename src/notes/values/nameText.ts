import { formats, isWebUrl } from './formats';
import { editDistance } from '../checks/similarKey';

/**
 * The web address that a text surely means: without its `https://`, with a slip in it, or between the `<` and `>` that
 * Markdown has around addresses; `undefined` for others.
 */
export function asWebUrl(text: string): string | undefined {
  const bare = text.trim();
  const inner = /^<([^<>\s]*)>$/.exec(bare)?.[1];
  if (inner !== undefined) return isWebUrl(inner) ? inner : asWebUrl(inner);
  const slip = /^(?:https?:\/|h?t?tps?:\/\/|https?\/\/|https?:\/{3,})(?=[^/])/i.exec(bare)?.[0];
  const isHttp = slip !== undefined && /p[:/]/i.test(slip);
  const rest = slip === undefined ? bare : bare.slice(slip.length);
  const hasHost = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(rest);
  if (isWebUrl(bare) || !hasHost || (slip === undefined && isFileName(rest))) return undefined;
  const url = `${isHttp ? 'http' : 'https'}://${rest}`;
  return isWebUrl(url) ? url : undefined;
}

/** A host by itself, without `www.`, may as well be a file: `slides.pdf`. */
function isFileName(text: string): boolean {
  return /^[^/?#]*\.(?:pdf|pptx?|odp|key|md|html?|txt|mp4|mkv|webm|mov|zip|png|jpe?g|svg|gif|docx?|xlsx?|py|sh|rs)(?:[/?#]|$)/i.test(
    text,
  );
}

const languages =
  'ar bg ca cs da de el en es et eu fi fr gl he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv tr uk vi zh';

let languagesByName: Map<string, string> | undefined;

/** The language tag of a language's name, in English or its own, or of a tag with a slip (`en_US`). */
export function asLanguageTag(text: string): string | undefined {
  const bare = text.trim();
  if (/^[a-z]{2,3}(?:_[a-z0-9]{2,8})+$/i.test(bare)) {
    const tag = bare.replaceAll('_', '-');
    return formats['language-tag']?.(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
  }
  languagesByName ??= new Map(languages.split(' ').flatMap((tag) => namesOf(tag).map((name) => [name, tag] as const)));
  return languagesByName.get(bare.toLowerCase());
}

function namesOf(tag: string): string[] {
  return ['en', tag].flatMap((locale) => {
    const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(tag);
    return name === undefined ? [] : [name.toLowerCase()];
  });
}

/**
 * The IANA time zone that a text surely means: in another case, by its city, or with a slip or two. `undefined` for
 * abbreviations such as `CET`, which more than one place uses, and where two zones are as near.
 */
export function asTimeZone(text: string): string | undefined {
  const wanted = fold(text.trim());
  if (wanted.length < 4 || wanted.length > 40) return undefined;
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  const same = zones.filter((zone) => fold(zone) === wanted || fold(cityOf(zone)) === wanted);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  if (!wanted.includes('/')) return undefined;
  const near = zones
    .filter((zone) => Math.abs(zone.length - wanted.length) <= 2)
    .map((zone) => ({ zone, distance: editDistance(fold(zone), wanted) }))
    .filter(({ distance }) => distance <= 2);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least);
  return nearest.length === 1 ? nearest[0]?.zone : undefined;
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/g, '_');
}
