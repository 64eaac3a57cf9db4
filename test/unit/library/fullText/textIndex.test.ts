import assert from 'node:assert/strict';
import { findPlace } from '../../../../src/library/fullText/place';
import { TextIndex } from '../../../../src/library/fullText/textIndex';
import { parseTextQuery } from '../../../../src/library/fullText/textQuery';
import { randomFrom } from '../../../support/random';

function take(index: TextIndex, uri: string, text: string): number {
  return [...index.set(uri, text)].length;
}

function indexOf(texts: Readonly<Record<string, string>>): TextIndex {
  const index = new TextIndex();
  for (const [uri, text] of Object.entries(texts)) take(index, uri, text);
  return index;
}

function search(index: TextIndex, query: string, uris: Iterable<string>): string[] {
  const found = index.search(index.withSlips(parseTextQuery(query)));
  for (const uri of uris) found.look(uri);
  return [...found.bestFirst()];
}

const texts = {
  xdp: '---\ntype: talk\ntitle: Fast paths\nspeakers: Toke Høiland-Jørgensen\n---\nThe eXpress Data Path, XDP for short.\n',
  xdpTwice: 'XDP, XDP and XDP.\n',
  uring: 'What io_uring does.\n',
  cpp: 'In C++ and C.\n',
  hex: 'At Netdev 0x13 in Prague.\n',
  cjk: '東京の会議室で XDP を。\n',
  hangul: '한국어 노트\n',
  wire: 'WireGuard is small; wireguard-tools too.\n',
  ring: 'A ring of ringing rings.\n',
};

describe('The index of texts', () => {
  const finds = (query: string, ...uris: string[]): void => {
    it(`for ${JSON.stringify(query)} finds ${uris.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(search(indexOf(texts), query, Object.keys(texts)), uris));
  };

  describe('knows words of any kind', () => {
    finds('0x13', 'hex');
    finds('io_uring', 'uring');
    finds('c++', 'cpp');
    finds('会議室', 'cjk');
    finds('議', 'cjk');
    finds('노트', 'hangul');
    finds('Jørgensen', 'xdp');
    finds('jorgensen', 'xdp');
    finds('fast toke', 'xdp');
    finds('talk');
    finds('');
    finds('"');
  });

  describe('finds starts and middles of words, best first', () => {
    finds('wireg', 'wire');
    finds('guard', 'wire');
    finds('xdp', 'xdpTwice', 'xdp', 'cjk');
    finds('ring', 'ring', 'uring');
    finds('ur', 'uring');
    finds('in', 'cpp', 'hex');
    finds('hi');
    finds('data path', 'xdp');
    finds('prague wireguard');
  });

  describe('forgives a slip in a word that is nowhere', () => {
    finds('wiregaurd', 'wire');
    finds('pragve', 'hex');
    finds('expres', 'xdp');
    finds('exprss', 'xdp');
    finds('pragxyz');
    finds('xrague');
    finds('xpd');
  });

  it('lists equals in the order they are looked at', () => {
    const index = indexOf({ a: 'same words', b: 'same words', c: 'same words' });
    assert.deepEqual(search(index, 'same', ['b', 'c', 'a']), ['b', 'c', 'a']);
    assert.deepEqual(search(index, 'same', ['a', 'gone']), ['a']);
  });

  it('knows the text that a file has now', () => {
    const index = indexOf({ a: 'first words', b: 'first' });
    take(index, 'a', 'second words');
    assert.deepEqual(search(index, 'first', ['a', 'b']), ['b']);
    assert.deepEqual(search(index, 'second', ['a', 'b']), ['a']);
    index.delete('b');
    index.delete('never there');
    assert.deepEqual([search(index, 'first', ['a', 'b']), index.size], [[], 1]);
    // What no text holds any more is not what a slip stands for.
    const instead = index.withSlips(parseTextQuery('fyrst sacond')).map((one) => one.instead);
    assert.deepEqual(instead, [[], ['second']]);
  });

  it('takes in a long text in parts, and has it when all of them are in', () => {
    const index = new TextIndex();
    const parts = index.set('a', `${'some words\n'.repeat(30_000)}last`);
    let stops = 0;
    while (!parts.next().done) assert.equal(index.size, 0, String(++stops));
    assert.ok(stops >= 4, `${stops} stops`);
    assert.deepEqual(search(index, 'some last', ['a']), ['a']);
  });

  it('leaves out nothing that is there', () => {
    const random = randomFrom(3);
    const words = [
      'xdp',
      'C++',
      'af_xdp',
      'ÉTÉ',
      'straße',
      '会議',
      '議室長',
      'a',
      'b-c',
      '한국',
      '10.0.0.1',
      "it's",
      '0x13',
    ];
    const all = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [
        `${i}`,
        Array.from({ length: 6 }, () => random.of(words) + random.of([' ', ', ', '\n', ''])).join(''),
      ]),
    );
    const index = indexOf(all);
    for (let i = 0; i < 1000; i++) {
      const text = all[random.below(200)] ?? '';
      const start = random.below(text.length);
      const query = [text.slice(start, start + 1 + random.below(8)), random.of(words)].join(' ').replaceAll('"', '');
      const wanted = parseTextQuery(query);
      if (wanted.length === 0) continue;
      const found = new Set(search(index, query, Object.keys(all)));
      for (const [uri, one] of Object.entries(all))
        if (findPlace(one, wanted)) assert.ok(found.has(uri), `${JSON.stringify(query)} in ${JSON.stringify(one)}`);
    }
  });
});
