import assert from 'node:assert/strict';
import { termsOf } from '../../../../src/library/fullText/terms';
import { parseTextQuery } from '../../../../src/library/fullText/textQuery';
import { fold } from '../../../../src/library/fold';

describe('The terms of a text', () => {
  const table: Record<string, string[]> = {
    'XDP at Netdev 0x13.': ['xdp', 'at', 'netdev', '0x13'],
    'io_uring, and AF_XDP': ['io_uring', 'and', 'af_xdp'],
    'C++ or C#?': ['c++', 'or', 'c#'],
    'user@example.org': ['user', 'example', 'org'],
    "don't": ['don', 't'],
    'Antoine Ténart, Høiland-Jørgensen': ['antoine', 'tenart', 'hoiland', 'jorgensen'],
    'Привет, мир': ['привет', 'мир'],
    会議室で: ['会議', '議室', '室て'],
    'XDPの話 2': ['xdp', 'の話', '2'],
    字: ['字'],
    '😀 -- !': [],
    ['x'.repeat(100)]: ['x'.repeat(64)],
  };
  for (const [text, terms] of Object.entries(table))
    it(JSON.stringify(text.slice(0, 40)), () => assert.deepEqual(termsOf(fold(text)), terms));
});

describe('A query of texts', () => {
  const table: Record<string, [text: string, atWordStart: boolean][]> = {
    '': [],
    '  ': [],
    '++': [],
    'XDP  xdp': [['xdp', false]],
    'Ténart io_uring': [
      ['tenart', false],
      ['io_uring', false],
    ],
    ab: [['ab', true]],
    議: [['議', false]],
    '"busy  polling" next': [
      ['busy polling', false],
      ['next', false],
    ],
    'a "still typed': [
      ['a', true],
      ['still typed', false],
    ],
    '"" "': [],
    '--help': [['--help', false]],
  };
  for (const [query, expected] of Object.entries(table))
    it(JSON.stringify(query), () =>
      assert.deepEqual(
        parseTextQuery(query).map(({ text, atWordStart }) => [text, atWordStart]),
        expected,
      ),
    );
});
