import assert from 'node:assert/strict';
import { talkByTalk } from '../../../src/library/sameTalk';

describe('Notes of one talk belong together', () => {
  interface One {
    title: string;
    date?: string;
    time?: string;
    authors?: string[];
  }
  const cases: [name: string, notes: One[], groups: number[]][] = [
    [
      'of different people',
      [
        { title: 'QUIC', authors: ['A'] },
        { title: 'quic ', authors: ['B'] },
      ],
      [2],
    ],
    ['of three', ['A', 'B', 'C'].map((author) => ({ title: 'QUIC', authors: [author] })), [3]],
    [
      'where one does not say when it was',
      [
        { title: 'X', authors: ['A'], date: '2019-03-20' },
        { title: 'X', authors: ['B'] },
      ],
      [2],
    ],
    [
      'not of other titles',
      [
        { title: 'QUIC', authors: ['A'] },
        { title: 'XDP', authors: ['B'] },
      ],
      [1, 1],
    ],
    [
      'not of one person',
      [
        { title: 'Opening', authors: ['A'] },
        { title: 'Opening', authors: ['A', 'B'] },
      ],
      [1, 1],
    ],
    ['not where nobody says who wrote them', [{ title: 'Opening' }, { title: 'Opening' }], [1, 1]],
    [
      'not of other days',
      [
        { title: 'X', authors: ['A'], date: '2019-03-20' },
        { title: 'X', authors: ['B'], date: '2019-03-21' },
      ],
      [1, 1],
    ],
    [
      'not of other times',
      [
        { title: 'X', authors: ['A'], time: '10:00' },
        { title: 'X', authors: ['B'], time: '11:00' },
      ],
      [1, 1],
    ],
  ];
  for (const [name, notes, groups] of cases) {
    it(name, () => {
      const whole = notes.map((one) => ({ date: undefined, time: undefined, authors: [], ...one }));
      assert.deepEqual(
        talkByTalk(whole).map(({ length }) => length),
        groups,
      );
    });
  }
});
