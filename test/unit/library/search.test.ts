import assert from 'node:assert/strict';
import { fold, mostHits, searchNotes } from '../../../src/library/search';
import { note, notesOf } from '../../support/library';

const library = notesOf({
  'busy.md': note(
    'talk',
    'conference: Netdev',
    'edition: "2.1"',
    'title: Busypolling next generation',
    'speakers: Eric Dumazet (Google)',
    'date: 2017-04-07',
  ),
  'dsa.md': note(
    'talk',
    'conference: Netdev',
    'edition: "2.1"',
    'title: Distributed Switch Architecture',
    'speakers: [Andrew Lunn, Florian Fainelli]',
    'tags: [dsa, switchdev]',
  ),
  'phy.md': note(
    'talk',
    'conference: Netdev',
    'edition: "0x17"',
    'title: Improving multi-PHY interfaces',
    'speakers: Maxime Chevallier (Bootlin)',
    'tags: [phy, sfp]',
    'date: 2023-11-02',
  ),
  'xdp.md': note(
    'talk',
    'conference: Netdev',
    'edition: "0x13"',
    'title: XDP hands-on tutorial',
    'speakers: Toke Høiland-Jørgensen',
    'tags: [xdp]',
    'date: 2019-03-20',
  ),
  'phylink.md': note(
    'talk',
    'conference: FOSDEM',
    'edition: "2024"',
    'title: Phylink and friends',
    'speakers: Antoine Ténart',
    'tags: [phy]',
    'date: 2024-02-03',
  ),
  'edition.md': note('edition', 'conference: Netdev', 'edition: "0x13"', 'city: Prague'),
  'report.md': note(
    'report',
    'conference: Netdev',
    'edition: "0x13"',
    'title: Feedback from Prague',
    'date: 2019-04-01',
  ),
});

describe('A search', () => {
  const finds = (query: string, ...files: string[]): void => {
    it(`for ${JSON.stringify(query)} finds ${files.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        searchNotes(library, query).map(({ uri }) => uri.replace(/.*\/|\.md$/g, '')),
        files,
      );
    });
  };

  describe('looks in title, speakers, names and tags', () => {
    finds('busypolling', 'busy');
    finds('dumazet', 'busy');
    finds('google', 'busy');
    finds('lunn', 'dsa');
    finds('switchdev', 'dsa');
    finds('fosdem', 'phylink');
    finds('0x17', 'phy');
    finds('chevallier', 'phy');
    finds('nobody');
  });

  describe('does not mind case, accents and composition', () => {
    finds('TENART', 'phylink');
    finds('ténart', 'phylink');
    finds('te\u0301nart', 'phylink');
    finds('hoiland-jorgensen', 'xdp');
    finds('Høiland', 'xdp');
    finds('XDP', 'xdp');
  });

  describe('wants every word, wherever it stands', () => {
    finds('netdev dumazet', 'busy');
    finds('dumazet netdev', 'busy');
    finds('  busy   generation  ', 'busy');
    finds('tutorial 0x13 toke', 'xdp');
    finds('phy nobody');
    finds('busy xdp');
  });

  describe('finds the middle of words', () => {
    finds('polling', 'busy');
    finds('erfaces', 'phy');
  });

  describe('shows the best first', () => {
    // `phy` starts the title of one, stands within that of the other; both have the tag.
    finds('phy', 'phylink', 'phy');
    // `prague` is in a title; the edition note does not say its city in words that are searched.
    finds('prague', 'report');
    // All have the conference, in equal rank: latest first, then by URI.
    finds('netdev', 'edition', 'phy', 'report', 'xdp', 'busy', 'dsa');
    finds('0x13', 'edition', 'report', 'xdp');
  });

  describe('for nothing shows the latest', () => {
    finds('', 'phylink', 'phy', 'report', 'xdp', 'busy', 'dsa', 'edition');
    finds('  ', 'phylink', 'phy', 'report', 'xdp', 'busy', 'dsa', 'edition');
  });

  describe('takes signs as they are', () => {
    finds('.*');
    finds('(');
    finds('\\');
    finds('$');
  });

  it('shows what has a word in its title, be it in the middle, before what has it elsewhere', () => {
    const notes = notesOf({
      'a.md': note('talk', 'title: Routes', 'tags: [path]'),
      'b.md': note('talk', 'title: Multipath'),
      'c.md': note('talk', 'title: Path finding'),
    });
    assert.deepEqual(
      searchNotes(notes, 'path').map(({ title }) => title),
      ['Path finding', 'Multipath', 'Routes'],
    );
  });

  it(`shows ${mostHits} at most`, () => {
    assert.equal(mostHits, 200);
    const many = notesOf(
      Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.md`, note('talk', `title: Talk ${i}`)])),
    );
    assert.equal(searchNotes(many, '').length, 200);
    assert.equal(searchNotes(many, 'talk').length, 200);
    assert.equal(searchNotes(many, '299')[0]?.title, 'Talk 299');
  });

  it('leaves the notes as they are', () => {
    const before = [...library];
    searchNotes(library, 'phy');
    assert.deepEqual(library, before);
  });

  it('folds letters', () => {
    const folded = {
      Ténart: 'tenart',
      Høiland: 'hoiland',
      Łukasz: 'lukasz',
      Đorđe: 'dorde',
      Straße: 'strasse',
      ẞ: 'ss',
      İstanbul: 'istanbul',
      漢字: '漢字',
      Å: 'a',
    };
    for (const [text, expected] of Object.entries(folded)) assert.equal(fold(text), expected);
  });
});
