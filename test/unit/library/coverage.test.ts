import assert from 'node:assert/strict';
import { coverageOf, coverageText } from '../../../src/library/coverage';
import { note, notesOf } from '../../support/library';

describe('The coverage of an edition', () => {
  const cases: [what: string, statuses: string[], talks: number, counted: number, summarized: number][] = [
    ['without talks', [], 0, 0, 0],
    ['with talks that are summarized', ['summarized', 'summarized'], 2, 2, 2],
    ['with drafts, attended talks and some without status', ['draft', 'attended', '', 'summarized'], 4, 4, 1],
    ['leaves out what is planned or skipped', ['planned', 'skipped', 'summarized'], 3, 1, 1],
  ];
  for (const [what, statuses, talks, counted, summarized] of cases) {
    it(what, () => {
      const files = statuses.map((status, i) => [`${i}.md`, note('talk', 'title: T', `status: ${status}`)] as const);
      const notes = notesOf({ ...Object.fromEntries(files), 'e.md': note('edition', 'status: summarized') });
      assert.deepEqual(coverageOf({ notes }), { talks, counted, summarized });
    });
  }
});

describe('The coverage of talks of which several people wrote', () => {
  type Note = [author: string, status: string, body?: string];
  const cases: [what: string, notes: Note[], talks: number, counted: number, summarized: number][] = [
    [
      'is told by the one who summarized it',
      [
        ['A', 'attended'],
        ['B', 'summarized'],
      ],
      1,
      1,
      1,
    ],
    [
      'is told by a text too',
      [
        ['A', 'attended', '## Summary\n\nIt is told.\n'],
        ['B', 'draft'],
      ],
      1,
      1,
      1,
    ],
    [
      'counts where one of them was there',
      [
        ['A', 'planned'],
        ['B', 'attended'],
        ['C', 'skipped'],
      ],
      1,
      1,
      0,
    ],
    [
      'does not count where all skipped it',
      [
        ['A', 'planned'],
        ['B', 'skipped'],
      ],
      1,
      0,
      0,
    ],
    [
      'is that of two talks where one person wrote twice',
      [
        ['A', 'summarized'],
        ['A', 'attended'],
      ],
      2,
      2,
      1,
    ],
    [
      'is that of two talks where nobody says who wrote',
      [
        ['', 'summarized'],
        ['', 'attended'],
      ],
      2,
      2,
      1,
    ],
  ];
  for (const [what, given, talks, counted, summarized] of cases) {
    it(what, () => {
      const files = given.map(([author, status, body = ''], i) => {
        const authors = author ? [`authors: ${author}`] : [];
        return [`${i}.md`, note('talk', 'title: T', `status: ${status}`, ...authors) + body] as const;
      });
      assert.deepEqual(coverageOf({ notes: notesOf(Object.fromEntries(files)) }), { talks, counted, summarized });
    });
  }
});

describe('The coverage in words', () => {
  const cases: [talks: number, counted: number, summarized: number, text: string][] = [
    [0, 0, 0, 'no talks yet'],
    [14, 14, 11, '14 talks · 3 not summarized'],
    [1, 1, 0, '1 talk · 1 not summarized'],
    [3, 2, 1, '3 talks · 1 not summarized'],
    [3, 2, 2, '3 talks · all summarized'],
    [3, 0, 0, '3 talks'],
  ];
  for (const [talks, counted, summarized, text] of cases) {
    it(text, () => assert.equal(coverageText({ talks, counted, summarized }), text));
  }
});
