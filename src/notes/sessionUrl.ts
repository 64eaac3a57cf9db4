import { isWebUrl } from './values/formats';

/** What the address of a talk's page tells by itself; nothing is fetched. All of it is to be looked over. */
export interface SessionUrl {
  url: string;
  conference?: string;
  edition?: string;
  sessionType?: string;
  title?: string;
}

/** What a text tells that is an address of the web and nothing else; `undefined` for other texts. */
export function readSessionUrl(text: string): SessionUrl | undefined {
  const url = text.trim();
  if (!/^https?:\/\/\S+$/i.test(url) || !isWebUrl(url)) return undefined;
  const page = url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/#.*$/s, '');
  for (const { pattern, conference, editionOf } of sites) {
    const parts = pattern.exec(page)?.groups;
    if (!parts) continue;
    const edition = editionOf ? editionOf(parts) : parts.edition;
    return told({
      url,
      conference: conference ?? nameOfEvent(parts.event),
      edition,
      ...talkIn(parts.type, parts.slug),
    });
  }
  return told({ url, ...guess(page) });
}

interface Site {
  /** What is told stands in its groups `edition`, `event`, `type` and `slug`. */
  pattern: RegExp;
  conference?: string;
  editionOf?: (parts: Record<string, string | undefined>) => string | undefined;
}

/** The events at lpc.events have numbers. */
const plumbersYears = new Map(
  Object.entries({ 2: '2018', 4: '2019', 7: '2020', 11: '2021', 16: '2022', 17: '2023', 18: '2024', 19: '2025' }),
);

const sites: readonly Site[] = [
  {
    pattern: /^netdevconf\.(?:info|org)\/(?<edition>0x[\da-f]+|\d+\.\d+)\/sessions?\/(?<type>[\w-]+)\/(?<slug>[^/?]+)/i,
    conference: 'Netdev',
  },
  {
    pattern:
      /^netdevconf\.(?:info|org)\/(?<edition>0x[\da-f]+|\d+\.\d+)\/session\.html\?(?:(?<type>talk|keynote|tutorial|workshop|panel|bof)-)?(?<slug>[^&]+)/i,
    conference: 'Netdev',
  },
  { pattern: /^netdevconf\.(?:info|org)\/(?<edition>0x[\da-f]+|\d+\.\d+)(?:\/|$)/i, conference: 'Netdev' },
  {
    pattern: /^(?:archive\.)?fosdem\.org\/(?<edition>\d{4})\/schedule\/event\/(?:fosdem-\d{4}-\d+-)?(?<slug>[^/?]+)/i,
    conference: 'FOSDEM',
  },
  {
    pattern: /^(?:lpc\.events|linuxplumbersconf\.org)\/event\/(?<number>\d+)(?:\/|$)/i,
    conference: 'Linux Plumbers Conference',
    editionOf: ({ number = '' }) => plumbersYears.get(number),
  },
  {
    pattern: /^(?:lpc\.events|linuxplumbersconf\.org)\/(?<edition>\d{4})\/\w+\/(?:proposals|sessions)\//i,
    conference: 'Linux Plumbers Conference',
  },
  { pattern: /^(?<event>[a-z-]*[a-z])-?(?<edition>\d{4})\.sched\.(?:com|org)\/event\/\w+\/(?<slug>[^/?]+)/i },
  { pattern: /^pretalx\.com\/(?<event>[\w-]*[a-z])-?(?<edition>\d{4})\/talk\//i },
];

const sessionTypes = new Map([
  ...['talk', 'keynote', 'tutorial', 'workshop', 'panel', 'bof', 'demo', 'poster'].map((type) => [type, type] as const),
  ['lightning', 'lightning-talk'],
  ['lightning-talk', 'lightning-talk'],
]);

function typeOf(word: string | undefined): string | undefined {
  const name = word?.toLowerCase() ?? '';
  return sessionTypes.get(name) ?? sessionTypes.get(name.replace(/s$/, ''));
}

function talkIn(type: string | undefined, slug: string | undefined): Pick<SessionUrl, 'sessionType' | 'title'> {
  return { sessionType: typeOf(type), title: titleOf(slug) };
}

/** Of a site that is not known: its name, where a year or the like stands in the path, and the last words of that. */
function guess(page: string): Omit<SessionUrl, 'url'> {
  const [host = '', ...path] = page.replace(/\?.*$/s, '').split('/');
  const steps = path.filter((step) => step !== '');
  const edition = steps.find((step) => /^(?:(?:19|20)\d\d|0x[\da-f]+)$/i.test(step));
  const words = steps.at(-1);
  const isNamed = words !== undefined && words !== edition && !/\.(?!html?$|php$|aspx?$)\w+$/i.test(words);
  const title = isNamed && /[a-z].*[-_+].*[a-z]/i.test(words) ? titleOf(words) : undefined;
  const type = steps
    .slice(0, -1)
    .map(typeOf)
    .find((found) => found !== undefined);
  const conference = edition === undefined ? undefined : nameOfEvent(host.split('.').at(-2));
  return { conference, edition, title, sessionType: title === undefined ? undefined : type };
}

/** `improving-multi-phy.html` → `Improving multi phy`; `undefined` where there are no words. */
function titleOf(slug: string | undefined): string | undefined {
  const words = decoded(slug ?? '')
    .replace(/\.(?:html?|php|aspx?)$/i, '')
    .replace(/[-_+\s]+/g, ' ')
    .replace(/^\d+ (?=\p{L})/u, '')
    .trim();
  return /\p{L}{2}/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : undefined;
}

/** What a site calls an event: mostly the first letters of its words, else a name. */
function nameOfEvent(name: string | undefined): string | undefined {
  const words = name?.replace(/[-_]+/g, ' ').trim();
  if (!words) return undefined;
  return words.length <= 4 ? words.toUpperCase() : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Empty where the letters are no UTF-8. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function told(session: { [key in keyof SessionUrl]: SessionUrl[key] | undefined } & { url: string }): SessionUrl {
  const said: { url: string } & Record<string, string> = { url: session.url };
  for (const [key, value] of Object.entries(session) as [string, string | undefined][])
    if (value !== undefined) said[key] = value;
  return said;
}
