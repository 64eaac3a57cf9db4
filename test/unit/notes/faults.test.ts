// Faults put into the sample, whose notes were checked by hand: each is found once, at its place, and nothing else is.
import assert from 'node:assert/strict';
import { examine } from '../../../src/notes/checks/examine';
import { defaultAliases } from '../../../src/notes/keys';
import { assertFindings, assertSound } from '../../support/notes';
import { randomFrom } from '../../support/random';
import { sampleNotes } from '../../support/sample';

const notes = sampleNotes();

/** The lines of a note's front matter, and all that follows it. */
function parts(text: string): { lines: string[]; rest: string } {
  const end = text.indexOf('\n---\n', 3);
  return { lines: text.slice(0, end).split('\n').slice(1), rest: text.slice(end) };
}

const joined = (lines: string[], rest: string, fence = '---'): string => `${fence}\n${lines.join('\n')}${rest}`;

interface Faulty {
  /** The note with the fault, its place marked. */
  marked: string;
  expected: string[];
}

/** One kind of fault: all notes that come of putting it once into a note, at each place where it can be. */
type Fault = (lines: string[], rest: string) => Faulty[];

/** Faults of one line each: the pattern's match is replaced by what the function returns, marks in it. */
function inLine(pattern: RegExp, expected: string, replace: (...match: string[]) => string): Fault {
  return (lines, rest) =>
    lines.flatMap((line, i) => {
      const match = pattern.exec(line);
      if (!match) return [];
      const faulty = lines.with(i, replace(...match));
      return [{ marked: joined(faulty, rest), expected: expected ? [expected] : [] }];
    });
}

/** The line and those indented below it. */
function extent(lines: string[], start: number): number {
  let end = start + 1;
  while (/^\s/.test(lines[end] ?? '')) end++;
  return end;
}

const required: Record<string, string[]> = {
  edition: ['conference', 'edition', 'start_date'],
  talk: ['conference', 'edition', 'title', 'speakers'],
  report: ['conference', 'edition', 'title'],
  announcement: ['conference', 'edition', 'title'],
};

const faults: Record<string, Fault> = {
  'a letter of a status is lost': inLine(/^(status: \w)\w(\w*)$/, 'invalid-value enum', (_, a = '', b = '') =>
    mark(a + b),
  ),
  'a kind of session is none': inLine(
    /^(session_type: )(.*)$/,
    'invalid-value enum',
    (_, a = '', b = '') => `${a}«${b}s»`,
  ),
  'a level is none': inLine(/^level: .*$/, 'invalid-value enum', () => 'level: «basic»'),
  'a way to take part is none': inLine(/^attendance: .*$/, 'invalid-value enum', () => 'attendance: «in person»'),
  'a role is none': inLine(/^( +role: ).*$/, 'invalid-value enum', (_, a = '') => `${a}«talker»`),
  'a rating is out of bounds': inLine(/^rating: .*$/, 'invalid-value maximum', () => 'rating: «6»'),
  'a rating is a word': inLine(/^rating: .*$/, 'wrong-type', () => 'rating: «good»'),
  'a language is a word': inLine(/^language: .*$/, 'invalid-value format', () => 'language: «english»'),
  'a time zone is none': inLine(/^timezone: .*$/, 'invalid-value format', () => 'timezone: «Europe/Montreal»'),
  'a date is none': inLine(/^((?:start_|end_)?date: ).*$/, 'invalid-value format', (_, a = '') => `${a}«2023-02-30»`),
  'a time is written with a dot': inLine(/^speakers:.*$/, 'invalid-value format', (line) => `time: «14.30»\n${line}`),
  'a duration has a unit': inLine(/^speakers:.*$/, 'invalid-value', (line) => `duration: «45 min»\n${line}`),
  'a duration is in hours': inLine(/^speakers:.*$/, 'wrong-type', (line) => `duration: «1.30»\n${line}`),
  'an end is before its start': inLine(/^end_date: .*$/, 'end-before-start', () => 'end_date: «2016-12»'),
  'an address is none': inLine(
    /^( *(?:- )?(?:(?:url|slides|video): )?)https:(.*)$/,
    'invalid-value',
    (_, a = '', b = '') => `${a}«htps:${b}»`,
  ),
  'a title is a list': inLine(/^title: ([^":]*)$/, 'wrong-type', (_, a = '') => `title: «[${a}]»`),
  'a tag is a map': inLine(/^( +- )([\w-]+)$/, 'wrong-type', (_, a = '', b = '') => `${a}«{${b}: x}»`),
  'a title has a colon': inLine(/^title: ([^":]*)$/, 'yaml-syntax colon', (_, a = '') => `title: «Talk: ${a}»`),
  'a quote is not closed': inLine(
    /^(edition: |title: )(".*)"$/,
    'yaml-syntax quote',
    (_, a = '', b = '') => `${a}«${b}»`,
  ),
  'a quote is closed too early': inLine(
    /^edition: (".*")$/,
    'yaml-syntax after-quote',
    (_, a = '') => `edition: «${a} x»`,
  ),
  'an item is indented with a tab': inLine(/^ +- (\S+)$/, 'yaml-syntax tab', (_, a = '') => `\t- «${a}»`),
  'a value is an alias': inLine(/^city: (.*)$/, 'yaml-syntax alias', (_, a = '') => `city: «*${a}»`),
  'a tag is lost in a comment': inLine(
    /^( +- )([\w-]+)$/,
    'unquoted-text comment',
    (_, a = '', b = '') => `${a}«#${b}»`,
  ),
  'a title is cut at a comment': inLine(
    /^title: ([^":]*)$/,
    'unquoted-text comment',
    (_, a = '') => `title: «${a}» #1`,
  ),
  'the edition is not quoted': inLine(/^edition: "(0x\d+)"$/, 'unquoted-text', (_, a = '') => `edition: «${a}»`),
  'the edition is not quoted, but YAML leaves it': inLine(/^edition: "(\d.\d)"$/, '', (_, a = '') => `edition: ${a}`),
  'a key has another name': inLine(
    /^(speakers|tags|authors|language|slides):(.*)$/,
    'alias-key',
    (_, a = '', b = '') => {
      return `«${{ speakers: 'speaker', tags: 'topics', authors: 'author', language: 'lang' }[a] ?? 'presentation'}»:${b}`;
    },
  ),

  'two letters of a key are swapped': (lines, rest) =>
    lines.flatMap((line, i) => {
      const key = /^(?!type:)(\w+):/.exec(line)?.[1] ?? '';
      return Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => {
        const slip = `${key.slice(0, at)}${key.charAt(at + 1)}${key.charAt(at)}${key.slice(at + 2)}`;
        return {
          slip,
          marked: joined(lines.with(i, `«${slip}»${line.slice(key.length)}`), rest),
          expected: [`similar-key ${key}`],
        };
      }).filter(({ slip }) => slip !== key);
    }),

  'a line stands twice': (lines, rest) =>
    lines.flatMap((line, i) => {
      const key = /^(\w+):./.exec(line)?.[1];
      if (key === undefined || extent(lines, i) > i + 1) return [];
      return [
        {
          marked: joined(lines.toSpliced(i + 1, 0, `«${key}»${line.slice(key.length)}`), rest),
          expected: ['duplicate-key'],
        },
      ];
    }),

  'a required key is missing': (lines, rest) =>
    (required[lines[0]?.slice('type: '.length) ?? ''] ?? []).map((key) => {
      const start = lines.findIndex((line) => line.startsWith(`${key}:`));
      const without = lines.toSpliced(start, extent(lines, start) - start);
      return { marked: joined(without, rest, '«---»'), expected: [`missing-key ${key}`] };
    }),

  'the closing fence is missing': (lines, rest) => [
    { marked: joined(lines, rest.replace('\n---\n', '\n'), '«---»'), expected: ['yaml-syntax no-closing-fence'] },
  ],
};

/** The whole value of a `key: value` line marked. */
function mark(line: string): string {
  return line.replace(/: (.*)$/, ': «$1»');
}

describe('The sample', () => {
  it('has notes, and no fault', () => {
    assert.ok(notes.length >= 25);
    for (const { path, text } of notes) {
      const { facts, findings } = examine(text, defaultAliases);
      assert.ok(facts, path);
      assert.deepEqual(findings, [], path);
    }
  });

  for (const [title, fault] of Object.entries(faults)) {
    it(`shows where ${title}`, () => {
      let seeded = 0;
      for (const [i, { path, text }] of notes.entries()) {
        const { lines, rest } = parts(text);
        for (const { marked, expected } of fault(lines, rest)) {
          const ended = i % 2 === 0 ? marked : marked.replaceAll('\n', '\r\n');
          try {
            assertFindings(i % 3 === 0 ? `\ufeff${ended}` : ended, expected);
          } catch (error) {
            throw new Error(`in ${path}\n${marked.slice(0, 600)}`, { cause: error });
          }
          seeded++;
        }
      }
      assert.ok(seeded > 0, 'no note can have it');
    });
  }
});

describe('A note edited by chance', () => {
  const pieces = [
    ...[
      '\n',
      '\r\n',
      '\r',
      '\t',
      ' ',
      '  ',
      ':',
      ': ',
      '- ',
      '-',
      '---\n',
      '\n---\n',
      '#',
      ' #',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '|',
      '>',
    ],
    ...[
      '|-\n',
      '>-\n  ',
      '&a ',
      '*a',
      '!',
      '!!str ',
      '<<: ',
      '? ',
      '%',
      '@',
      '`',
      '~',
      '\\',
      '\\u',
      '\u0000',
      '\ufeff',
      '\u2028',
      '\ud800',
    ],
    ...[
      '🦀',
      '0x13',
      '2.10',
      'null',
      'true',
      'type: talk\n',
      'title: a\n',
      'speakers:\n',
      'tags: [a, b]\n',
      'event: x\n',
      'end_date: 2000\n',
    ],
    ...['  - {name: a, role: b}\n', 'links:\n  - url: x\n', 'rating: 9\n', '...\n', '=', '«'],
  ];

  /** One to five edits at places of the front matter: text put in, taken out, doubled or swapped. */
  const edited = (text: string, random: ReturnType<typeof randomFrom>): string => {
    const reach = text.indexOf('\n---\n', 3) + 6;
    let found = text;
    for (let edits = 1 + random.below(5); edits > 0; edits--) {
      const from = random.below(Math.min(reach, found.length));
      const to = from + random.below(12);
      const kept =
        random.below(4) === 0 ? found.slice(from, to).repeat(2) : random.of(['', random.of(pieces), random.of(pieces)]);
      found = found.slice(0, from) + kept + found.slice(random.below(2) === 0 ? from : to);
    }
    return found;
  };

  for (const seed of [1, 2, 3]) {
    it(`never makes the reading throw, nor place a finding outside (seed ${seed})`, () => {
      const random = randomFrom(seed);
      let found = 0;
      for (let i = 0; i < 800; i++) {
        const { text } = random.of(notes);
        const note = edited(random.below(3) === 0 ? text.replaceAll('\n', '\r\n') : text, random);
        try {
          found += assertSound(note).length;
        } catch (error) {
          throw new Error(`edit ${i}: ${JSON.stringify(note.slice(0, 900))}`, { cause: error });
        }
      }
      assert.ok(found > 400, `only ${found} findings`);
    });
  }
});
