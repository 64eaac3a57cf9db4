// Faults between notes, put into the sample one at a time: each is found once, at its place, and nothing else is in any
// other note. The places are known from the edits.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { libraryOf, note, pathOf, tell } from '../../support/library';
import { shown, unmark } from '../../support/marked';
import { sampleNotes } from '../../support/sample';
import type { Library } from '../../../src/library/library';

const sample = Object.fromEntries(sampleNotes().map(({ path, text }) => [path, text]));

/** Marked texts by path; the marks of each are of this code. */
interface Faulty {
  code: string;
  files: Record<string, string>;
}

type Fault = (path: string, text: string) => Faulty[];

/** Tells the library which of the sample's linked files are there. */
function lookForFiles(library: Library): void {
  const missing = library.uris().map((uri) => {
    const paths = library.links(uri).map(({ path }) => path);
    const isThere = (path: string): boolean => existsSync(join('sample', dirname(pathOf(uri)), path));
    return [uri, new Set(paths.filter((path) => !isThere(path)))] as const;
  });
  library.applyMissing(new Map(missing));
}

function found(library: Library): string[] {
  return library
    .uris()
    .flatMap((uri) => library.problems(uri).findings.map((finding) => inWords(pathOf(uri), finding)));
}

const inWords = (path: string, { code, start, end }: { code: string; start: number; end: number }): string =>
  `${path}: ${code} ${start}-${end}`;

/** All places of a pattern in the front matter or body, each replaced once; the function's result holds the marks. */
const places =
  (code: string, pattern: RegExp, replace: (match: RegExpExecArray, text: string) => string | undefined): Fault =>
  (path, text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const replaced = replace(match, text);
      if (replaced === undefined) return [];
      const faulty = text.slice(0, match.index) + replaced + text.slice(match.index + match[0].length);
      return [{ code, files: { [path]: faulty } }];
    });

/** Further talks by somebody: without them the slip might as well be in the other place. */
const furtherTalks = (name: string): Record<string, string> =>
  Object.fromEntries(
    ['One', 'Another', 'A third'].map((title) => [
      `${title}.md`,
      note('talk', 'conference: Netdev', 'edition: "2.1"', `title: ${title}`, `speakers: ["${name} (Home)"]`),
    ]),
  );

/** A slip in the last word of each speaker's name, if it is a long one. */
const slips =
  (slip: (word: string) => string): Fault =>
  (path, text) =>
    places('speaker-spelling', /^( +- (?:name: )?)(\p{Lu}[\p{L}-]+(?: [\p{L}-]+)+)/gmu, (match) => {
      const [all, dash = '', name = ''] = match;
      const words = name.split(' ');
      const last = words.at(-1) ?? '';
      const isSpeaker = /speakers:\s*(?:\n +.*)*$/.test(text.slice(0, match.index + all.length));
      if (!isSpeaker || last.length < 5 || slip(last) === last) return undefined;
      return `${dash}«${[...words.slice(0, -1), slip(last)].join(' ')}»`;
    })(path, text).map(({ code, files }) => {
      const name = /«(.*)»/.exec(files[path] ?? '')?.[1] ?? '';
      const original =
        text.split('\n')[(files[path] ?? '').split('\n').findIndex((line) => line.includes(`«${name}»`))];
      return { code, files: { ...files, ...furtherTalks(original?.replace(/^[ -]+(?:name: )?| \(.*/g, '') ?? '') } };
    });

const faults: Record<string, Fault> = {
  'a letter of a name is lost': slips((word) => word.slice(0, 2) + word.slice(3)),
  'a letter of a name stands twice': slips((word) => word.slice(0, 2) + word.slice(1)),
  'two letters of a name are swapped': slips(
    (word) => word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4),
  ),
  'a name is in small letters': slips((word) => word.toLowerCase()),
  'an edition has no note': (path, text) =>
    /^type: edition/m.test(text)
      ? []
      : places('unknown-edition', /^(edition: ).*$/gm, ([, key = '']) => `${key}«"0x99"»`)(path, text),
  'a talk is a year late': (path, text) =>
    /^type: talk/m.test(text)
      ? places(
          'date-outside-edition',
          /^date: (\d{4})(.*)$/gm,
          ([, year = '', rest = '']) => `date: «${Number(year) + 1}${rest}»`,
        )(path, text)
      : [],
  'a talk stands there twice': (path, text) => {
    const marked = text.replace(/^title: (.*)$/m, 'title: «$1»');
    return /^type: talk/m.test(text)
      ? [{ code: 'duplicate-talk', files: { [path]: marked, [`${path}-copy.md`]: marked } }]
      : [];
  },
  'an edition note stands there twice': (path, text) => {
    const marked = text.replace(/^edition: (.*)$/m, 'edition: «$1»');
    const copy = path.replace(/[^/]*$/, 'copy.md');
    return /^type: edition/m.test(text)
      ? [{ code: 'duplicate-edition', files: { [path]: marked, [copy]: marked } }]
      : [];
  },
  'a picture is called otherwise': places(
    'missing-file',
    /(!\[[^\]]*\]\()([^)\s:]+)/g,
    ([, start = '', file = '']) => `${start}«x${file}»`,
  ),
};

describe('The sample as a library', () => {
  it('has no fault', () => {
    const library = libraryOf(sample);
    lookForFiles(library);
    assert.deepEqual(found(library), []);
  });

  for (const [title, fault] of Object.entries(faults)) {
    it(`shows where ${title}`, () => {
      const library = libraryOf(sample);
      let seeded = 0;
      for (const [path, text] of Object.entries(sample)) {
        for (const { code, files } of fault(path, text)) {
          const texts = Object.entries(files).map(([name, marked]) => [name, unmark(marked)] as const);
          tell(library, Object.fromEntries(texts.map(([name, { text: faulty }]) => [name, faulty])));
          lookForFiles(library);
          const expected = texts.flatMap(([name, { spans }]) => spans.map((span) => inWords(name, { code, ...span })));
          assert.deepEqual(
            found(library).sort(),
            expected.sort(),
            texts.map(([, { text: faulty, spans }]) => spans.map((span) => shown(faulty, span)).join()).join(),
          );
          tell(library, Object.fromEntries(Object.keys(files).map((name) => [name, sample[name]])));
          seeded++;
        }
      }
      assert.ok(seeded > 0, 'no note can have it');
      lookForFiles(library);
      assert.deepEqual(found(library), []);
    });
  }
});
