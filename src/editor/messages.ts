import type { Finding, FindingData } from '../notes/finding';

/** What a finding says to the user: what is wrong, and what to do. */
export function messageOf({ code, data }: Finding): string {
  const key = data.key ?? '';
  const value = shortened(data.value ?? '');
  switch (code) {
    case 'yaml-syntax':
      return syntaxMessage(data.reason ?? '', key);
    case 'duplicate-key':
      return `\`${key}\` stands here a second time. The first one counts.`;
    case 'missing-key':
      return `This note lacks ${listed(data.keys ?? [])}.`;
    case 'similar-key':
      return `\`${key}\` is not read. Is \`${data.keys?.[0] ?? ''}\` meant?`;
    case 'alias-key':
      return `\`${key}\` is read as \`${data.keys?.[0] ?? ''}\`.`;
    case 'wrong-type':
      return `\`${key}\` should be ${kindsInWords(data.reason ?? '')}.`;
    case 'invalid-value':
      return invalidValue(data, key, value);
    case 'unquoted-text':
      return data.reason === 'comment'
        ? `YAML takes what follows ' #' for a comment. Put the value in quotes to keep it.`
        : `YAML reads this as ${data.reason ?? ''}. Put it in quotes to keep "${value}".`;
    case 'end-before-start':
      return 'The edition ends before it starts.';
    case 'unreadable-note':
      return unreadableMessage(data.reason ?? '');
  }
}

function syntaxMessage(reason: string, key: string): string {
  const what = key ? `The value of \`${key}\`` : 'This line';
  const known: Record<string, string> = {
    colon: `${what} holds ': ', which YAML takes for a key. Put the value in quotes.`,
    quote: `${what} opens a quote that is never closed.`,
    'after-quote': `${what} goes on after its closing quote. Put all of it in one pair of quotes.`,
    reserved: `${what} starts with a character that YAML keeps for itself. Put the value in quotes.`,
    tab: 'The line is indented with a tab. YAML takes spaces only.',
    'no-closing-fence': "The front matter has no closing '---' line.",
    anchor: 'Anchors (&) have no place in the front matter of a note. If it is text, put it in quotes.',
    alias: 'Aliases (*) have no place in the front matter of a note. If it is text, put it in quotes.',
    tag: 'Tags (!) have no place in the front matter of a note. If it is text, put it in quotes.',
    'merge-key': 'Merge keys (<<) have no place in the front matter of a note.',
    MULTILINE_IMPLICIT_KEY: 'A key has to stand on one line, with a colon and a blank behind it.',
    MISSING_CHAR: 'Something is missing here: a colon with a blank after a key, a quote, or a bracket.',
    BAD_INDENT: 'The indentation does not fit the lines above.',
    MULTIPLE_DOCS: 'The front matter holds a second YAML document. Remove the line that starts it.',
    TAB_AS_INDENT: 'The line is indented with a tab. YAML takes spaces only.',
    TOO_DEEP: 'The front matter is nested too deeply.',
  };
  return known[reason] ?? 'YAML cannot read this line.';
}

function invalidValue({ allowed, format, reason = '' }: FindingData, key: string, value: string): string {
  if (allowed) return `"${value}" is no value of \`${key}\`. Allowed are ${listed(allowed)}.`;
  if (reason.startsWith('required:')) return `An entry of \`${key}\` needs a \`${reason.slice('required:'.length)}\`.`;
  if (key === 'slides' || key === 'video' || key === 'paper')
    return `"${value}" is no web address. Allowed are addresses and \`none\`.`;
  if (key === 'rating') return `"${value}" is no rating. Allowed are 1 to 5.`;
  if (key === 'duration') return `"${value}" is no duration. Write minutes (45) or hours and minutes (1:30).`;
  const formats: Record<string, string> = {
    date: `"${value}" is no day of the calendar. Write YYYY-MM-DD.`,
    'calendar-date': `"${value}" is no date of the calendar. Write YYYY-MM-DD, YYYY-MM or YYYY.`,
    'clock-time': `"${value}" is no time of day. Write HH:MM.`,
    'web-url': `"${value}" is no web address. Write it with https://.`,
    'time-zone': `"${value}" is no time zone. Write its IANA name, for example Europe/Prague.`,
    'language-tag': `"${value}" is no language tag. Write it as in BCP 47, for example en or pt-BR.`,
  };
  return formats[format ?? ''] ?? `"${value}" is no value of \`${key}\`.`;
}

function unreadableMessage(reason: string): string {
  const known: Record<string, string> = {
    'too-large': 'This note is too large to be checked and shown.',
    'front-matter-too-large': 'The front matter is larger than 64 KB and was not read to its end.',
    binary: 'This file is not text.',
    'not-readable': 'This file could not be read.',
  };
  return known[reason] ?? 'This note could not be read.';
}

function kindsInWords(kinds: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    integer: 'a number',
    object: 'a map of keys',
    array: 'a list',
  };
  const said = kinds.split('|').map((kind) => words[kind] ?? kind);
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} or ${said.at(-1) ?? ''}` : (said[0] ?? '');
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}` : (quoted[0] ?? '');
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
