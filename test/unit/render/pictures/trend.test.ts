import { strictEqual } from 'node:assert/strict';
import { trendOf, type Trend } from '../../../../src/render/pictures/trend';

describe('The trend of a topic', () => {
  const table: [what: string, counts: number[], talks: number[], expected: Trend][] = [
    ['more of as many talks', [1, 1, 3, 4], [10, 10, 10, 10], 'rising'],
    ['as many of more talks', [2, 2, 2, 2], [4, 4, 20, 20], 'fading'],
    ['more, as all else', [1, 1, 4, 4], [5, 5, 20, 20], 'steady'],
    ['a new topic', [0, 0, 0, 2], [5, 5, 5, 5], 'rising'],
    ['one talk by chance', [0, 0, 0, 1], [5, 5, 5, 5], 'steady'],
    ['gone', [1, 2, 0, 0], [5, 5, 5, 5], 'fading'],
    ['one talk that did not come again', [1, 0, 0, 0], [5, 5, 5, 5], 'steady'],
    ['too few editions', [0, 5], [5, 5], 'steady'],
    ['the edition in the middle of three counts for neither', [0, 9, 2], [9, 9, 9], 'rising'],
    ['no editions', [], [], 'steady'],
  ];
  for (const [what, counts, talks, expected] of table)
    it(`${what}: ${expected}`, () => strictEqual(trendOf(counts, talks), expected));
});
