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
