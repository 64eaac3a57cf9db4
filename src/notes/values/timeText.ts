/** The time of day (`HH:MM`) that a text in another form surely means; `undefined` where it is not sure. */
export function asClockTime(text: string): string | undefined {
  const match =
    /^(\d{1,2})(?:[:.h]|\s*h\s*)(\d\d)(?::\d\d)?\s*([ap]\.?m\.?)?$/i.exec(text.trim()) ??
    /^(\d\d)(\d\d)()$/.exec(text.trim()) ??
    /^(\d{1,2})()\s*([ap]\.?m\.?|h|uhr)$/i.exec(text.trim());
  if (!match) return undefined;
  const half = /^[ap]/i.exec(match[3] ?? '')?.[0].toLowerCase();
  const [written, minutes] = [Number(match[1]), Number(match[2])];
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hours = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  return hours > 23 || minutes > 59 ? undefined : `${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** The minutes, as text, of a duration in another form; `undefined` where it is not sure or not in whole minutes. */
export function asMinutes(text: string): string | undefined {
  const bare = text.trim().toLowerCase();
  const minutes = /^(\d{1,4})\s*(?:m|mins?|minutes?|minuten|')$/.exec(bare) ?? /^pt(\d{1,4})m$/.exec(bare) ?? undefined;
  if (minutes) return inMinutes(0, Number(minutes[1]));
  const both =
    /^(\d{1,2})\s*(?:h|hrs?|hours?|heures?|stunden?)\s*(?:and\s+)?(\d{1,2})\s*(?:m|mins?|minutes?|minuten)?$/.exec(
      bare,
    ) ??
    /^pt(\d{1,2})h(\d{1,2})m$/.exec(bare) ??
    /^(\d{1,2}):([0-5]\d):00$/.exec(bare);
  if (both) return Number(both[2]) < 60 ? inMinutes(Number(both[1]), Number(both[2])) : undefined;
  const hours =
    /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?|heures?|stunden?)$/.exec(bare) ?? /^pt(\d{1,2})h$/.exec(bare);
  return hours ? inMinutes(Number(hours[1]?.replace(',', '.')), 0) : undefined;
}

function inMinutes(hours: number, minutes: number): string | undefined {
  const all = hours * 60 + minutes;
  return Number.isInteger(all) && all > 0 ? String(all) : undefined;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
