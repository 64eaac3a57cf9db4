import { isDay, parseCalendarDate } from './calendar';

/** Whether the text is the IANA name of a time zone, in any case of its letters. */
export const isTimeZone = remembered(isZoneName);

/** The formats named in the schema; each says whether a text has it. ajv calls them from the compiled schema. */
export const formats: Record<string, (text: string) => boolean> = {
  date: isDay,
  'calendar-date': (text) => parseCalendarDate(text) !== undefined,
  'clock-time': (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  'hours-minutes': (text) => /^\d{1,2}:[0-5]\d$/.test(text),
  'web-url': isWebUrl,
  'time-zone': isTimeZone,
  'language-tag': remembered(isLanguageTag),
};

/** What nearly all addresses look like; asking the engine takes longer than all else. */
const plainUrl = /^https?:\/\/(?:[a-z0-9]+[.-])*[a-z]+(?::\d{1,4})?(?:\/[\w./~%&=?+#:@,;!*()-]*)?$/i;

/** Addresses of the note that is read: who keeps them and who checks them asks the same. */
const lately = ['', '', '', ''];
let oldest = 0;

/** Whether the text is an absolute http or https address. */
export function isWebUrl(text: string): boolean {
  if (text !== '' && lately.includes(text)) return true;
  if (!plainUrl.test(text) && !isOddUrl(text)) return false;
  lately[oldest] = text;
  oldest = (oldest + 1) % lately.length;
  return true;
}

function isOddUrl(text: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(text) && !/\s/.test(text) && URL.canParse(text);
}

/** IANA's names of three letters. All others that `Intl` takes are old words of its own: `BST` would be Dhaka's time. */
const shortZones = new Set('CET EET EST GMT HST MET MST PRC ROC ROK UCT UTC WET'.split(' '));

/** IANA names only: `Intl` would also take offsets such as `+01:00`, and `SystemV/PST8`. */
function isZoneName(text: string): boolean {
  const isNamed = text.length === 3 ? shortZones.has(text.toUpperCase()) : /^(?!SystemV\/)[A-Z]/i.test(text);
  return isNamed && accepts(() => new Intl.DateTimeFormat('en', { timeZone: text }));
}

/** BCP 47; the registered primary subtags have two or three letters, so `english` is none. */
function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,3}(-|$)/.test(text) && accepts(() => Intl.getCanonicalLocales(text));
}

/** `Intl` is slow to ask, and a library has few zones and languages. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = test(text);
    if (answers.size < 1000) answers.set(text, answer);
    return answer;
  };
}

function accepts(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
