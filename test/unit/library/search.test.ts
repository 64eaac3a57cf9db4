import assert from 'node:assert/strict';
import { fold } from '../../../src/library/fold';
import { latestFirst, mostHits, NoteSearch, searchedText, searchNotes } from '../../../src/library/search';
import { note, notesOf } from '../../support/library';
import { randomFrom } from '../../support/random';

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

  describe('knows the terms of the filter, and ranks by the words beside them', () => {
    finds('tag:phy', 'phylink', 'phy');
    finds('TAG:sf', 'phy');
    finds('tag:hy');
    finds('speaker:toke', 'xdp');
    finds('speaker:"toke høi"', 'xdp');
    finds('speaker:chevallier tag:phy', 'phy');
    finds('type:report', 'report');
    finds('missing:video conference:netdev', 'phy', 'xdp', 'busy', 'dsa');
    finds('has:tags 0x1', 'phy', 'xdp');
    finds('n tag:phy', 'phylink', 'phy');
    finds('friends tag:phy', 'phylink');
    finds('tag:phy hy', 'phylink', 'phy');
    finds('nobody tag:phy');
    // As long as nothing is asked for, all are there.
    finds('tag: phy', 'phylink', 'phy');
    finds('type:talk tag:', 'phylink', 'phy', 'xdp', 'busy', 'dsa');
    finds('"hands-on tut"', 'xdp');
    finds('"tutorial hands-on"');
    finds('hands:on');
    finds('#phy', 'phylink', 'phy');
    finds('-friends tag:phy', 'phy');
    finds('-tag:phy type:talk -tag:xdp -tag:dsa', 'busy');
    finds('tag:phy -', 'phylink', 'phy');
  });

  describe('takes signs as they are', () => {
    finds('.*');
    // As it stands around an affiliation.
    finds('(', 'phy', 'busy');
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

describe('The order of what is found', () => {
  const ranked = (what: string, query: string, ...titles: string[]): void => {
    it(what, () => {
      // The wanted order is neither that of names nor that of files.
      const files = Object.fromEntries(
        titles.map((title, i) => {
          const [name = '', tag = ''] = title.split('#');
          return [`${i % 2 ? 'a' : 'b'}${9 - i}.md`, note('talk', `title: ${name.trim()}`, `tags: [${tag}]`)];
        }),
      );
      const found = searchNotes(notesOf(files), query).map(({ title, tags }) => [title, ...tags].join(' #'));
      assert.deepEqual(found, titles);
    });
  };

  ranked(
    'is start of title, of a word, middle',
    'path',
    'Pathways',
    'Data path',
    'Multipath',
    'Routes #path',
    'Hops #multipath',
  );
  ranked('takes signs for ends of words', 'phy', 'Multi-PHY ports', 'Symphyses');
  ranked('takes the best of several places', 'net', 'Subnet, netlink', 'Subnet subnets');
  ranked('prefers words side by side', 'data path', 'A data path', 'A path of data');
  ranked('adds up the words', 'xdp tutorial', 'XDP tutorial', 'XDP basics #tutorial', 'Basics #xdp-tutorial');

  it('is by date among equals, whatever the form of the date', () => {
    const dates = ['2024', '2024-03', '2024-03-02', '2023-12-31', 'soon', undefined, '2024-3-4', '999'];
    const notes = notesOf(
      Object.fromEntries(
        dates.map((date, i) => [`${i}.md`, note('talk', `title: T${i}`, ...(date ? [`date: ${date}`] : []))]),
      ),
    );
    const byDate = latestFirst(notes, ({ title }) => dates[Number(title.slice(1))]);
    assert.deepEqual(
      byDate.map(({ title }) => title),
      ['T2', 'T1', 'T0', 'T3', 'T4', 'T5', 'T6', 'T7'],
    );
    assert.deepEqual(
      latestFirst([], () => undefined),
      [],
    );
  });
});

describe('A search while one types', () => {
  const random = randomFrom(5);
  const words = ['XDP', 'expré', 'express', 'data', 'path', 'multi-path', 'Ténart', 'a'];
  const some = (): string => Array.from({ length: 1 + random.below(4) }, () => random.of(words)).join(' ');
  const notes = notesOf(
    Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [
        `${i}.md`,
        note('talk', `title: ${some()}`, `tags: [${random.of(words)}]`, `date: 20${10 + random.below(20)}`),
      ]),
    ),
  );

  it('finds with each letter, and with each that is taken back, what a new search finds', () => {
    const search = new NoteSearch(latestFirst(notes, ({ date }) => date));
    search.fold(notes.length);
    let query = '';
    for (let i = 0; i < 400; i++) {
      const chance = random.below(10);
      if (chance < 3) query = query.slice(0, -1);
      else if (chance < 4) query = some().slice(0, 6);
      else query += random.of(['e', 'x', 'p', 'a', 't', 'd', ' ', 'É', 'path ', ' tag:', '"']);
      const expected = searchNotes(notes, query).map(({ uri }) => uri);
      assert.deepEqual(
        search.find(query).map(({ uri }) => uri),
        expected,
        JSON.stringify(query),
      );
    }
  });

  it('folds some notes at a time, and each once', () => {
    let reads = 0;
    const counted = notes.map((one) => ({
      ...one,
      get title() {
        reads++;
        return one.title;
      },
    }));
    const search = new NoteSearch(counted);
    assert.equal(search.fold(100), false);
    const few = search.find('path').length;
    assert.ok(few > 0, 'it searches what is folded');
    assert.equal(reads, 100, 'and folds nothing by itself');
    assert.equal(search.fold(1000), true);
    assert.equal(reads, notes.length);
    assert.ok(search.find('path').length > few, 'what was found among fewer notes is forgotten');
    for (const query of ['e', 'ex', 'exp', 'ex', 'path ex']) search.find(query);
    new NoteSearch(counted).fold(notes.length);
    assert.equal(reads, notes.length);
  });

  it('takes no longer for each note when there are many', () => {
    const looked = (count: number): number => {
      const texts = Array.from({ length: count }, (_, i) => ({
        ...library[0],
        title: `Talk ${i} of ${i % 7 ? 'all' : 'few'}`,
      }));
      const search = new NoteSearch(texts as typeof library);
      search.fold(count);
      const all = String.prototype.indexOf;
      let calls = 0;
      String.prototype.indexOf = function (this: string, ...args: [string, number?]) {
        calls++;
        return all.apply(this, args);
      };
      try {
        search.find('few');
        const [first] = [calls, (calls = 0)];
        search.find('few t');
        assert.ok(calls < first, `${calls} looks after ${first}: the second letter looks at what the first left`);
        return first;
      } finally {
        String.prototype.indexOf = all;
      }
    };
    const [thousand, four] = [looked(1000), looked(4000)];
    assert.ok(four <= 4.1 * thousand, `${thousand} looks, then ${four}`);
  });

  it('looks into title, people, names and tags alone', () => {
    assert.deepEqual(library.map(searchedText).slice(0, 2), [
      'busypolling next generation\neric dumazet (google)\nnetdev 2.1',
      'distributed switch architecture\nandrew lunn\nflorian fainelli\nnetdev 2.1\ndsa\nswitchdev',
    ]);
  });
});
