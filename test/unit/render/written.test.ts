import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { aliasesWith } from '../../../src/notes/keys';
import { readWritten, type Written } from '../../../src/render/written';
import { note } from '../../support/library';

/** What a talk with these lines says; what it does not say is left out. */
function written(...lines: string[]): Partial<Written> {
  const { links, ...rest } = readWritten(note('talk', 'title: A', ...lines));
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  return links.length > 0 ? { ...said, links } : said;
}

describe('What only the text of a note says', () => {
  const table: [lines: string[], expected: Partial<Written>][] = [
    [[], {}],
    [
      ['level: advanced', 'attendance: online', 'rating: 4'],
      { level: 'advanced', attendance: 'online', rating: 'rated 4 of 5' },
    ],
    [['duration: 45'], { duration: '45 min' }],
    [['duration: 1:30'], { duration: '90 min' }],
    [['duration: "00:05"'], { duration: '5 min' }],
    [['duration: half a day'], { duration: 'half a day' }],
    [['duration: ~', 'rating:', 'abstract: ""', 'links: []'], {}],
    [['duration: [45]', 'abstract: {a: b}', 'links: none'], {}],
    [['abstract: Short.'], { abstract: { text: 'Short.', line: 3 } }],
    [
      ['tags: [a]', 'abstract: >', '  Of two', '  lines.', '', '  And more.'],
      { abstract: { text: 'Of two lines.\nAnd more.', line: 4 } },
    ],
    [['abstract: |', '  - one', '  - two'], { abstract: { text: '- one\n- two', line: 3 } }],
    [
      ['links:', '  - title: Code', '    url: https://example.org/code'],
      { links: [{ title: 'Code', url: 'https://example.org/code' }] },
    ],
    [
      ['links: {url: "https://example.org/"}'],
      { links: [{ title: 'https://example.org/', url: 'https://example.org/' }] },
    ],
    [['links: https://example.org/'], { links: [{ title: 'https://example.org/', url: 'https://example.org/' }] }],
    [['links: [{title: Run, url: "command:x"}, {title: None}, {title: Here, url: notes.md}]'], {}],
  ];
  for (const [lines, expected] of table) it(JSON.stringify(lines), () => deepStrictEqual(written(...lines), expected));

  it('is read under the names that the folder has for keys', () => {
    const text = note('talk', 'title: A', 'dauer: 45');
    strictEqual(readWritten(text).duration, '');
    strictEqual(readWritten(text, aliasesWith({ dauer: 'duration' })).duration, '45 min');
  });

  it('is nothing where the text cannot be read', () => deepStrictEqual(readWritten(undefined), { links: [] }));
});
