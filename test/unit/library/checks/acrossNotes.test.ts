import assert from 'node:assert/strict';
import { libraryOf, note, pathOf, root, tell, type Files } from '../../../support/library';
import { shown, unmark } from '../../../support/marked';
import { randomFrom } from '../../../support/random';

const acrossCodes = [
  'unknown-edition',
  'duplicate-edition',
  'duplicate-talk',
  'date-outside-edition',
  'speaker-spelling',
];

const edition = (name: string, ...lines: string[]): string =>
  note('edition', 'conference: Netdev', `edition: ${name}`, ...(lines.length > 0 ? lines : ['start_date: 2019']));
const talk = (title: string, ...lines: string[]): string =>
  note('talk', 'conference: Netdev', 'edition: "1"', `title: ${title}`, ...lines);
let talks = 0;
/** A talk of its own by these people. */
const by = (...names: string[]): string => talk(`T${++talks}`, `speakers: [${names.join(', ')}]`);

/** What is found across notes in marked files: in each file, the marks in order are of these codes. */
const finds = (title: string, marked: Record<string, string>, expected: Record<string, string[]> = {}): void => {
  it(title, () => {
    const library = libraryOf(
      Object.fromEntries(Object.entries(marked).map(([path, text]) => [path, unmark(text).text])),
    );
    for (const [path, markedText] of Object.entries(marked)) {
      const { text, spans } = unmark(markedText);
      const found = library
        .problems(`${root}/${path}`)
        .findings.filter(({ code }) => acrossCodes.includes(code))
        .map(({ code, data, ...place }) => `${[code, ...(data.allowed ?? [])].join(' ')} at ${shown(text, place)}`);
      const codes = expected[path] ?? [];
      assert.deepEqual(
        found,
        spans.map((span, i) => `${codes[i] ?? ''} at ${shown(text, span)}`),
        path,
      );
    }
  });
};

/** The places in other notes that belong to the findings of a file. */
const related = (files: Files, path: string): string[] =>
  libraryOf(files)
    .problems(`${root}/${path}`)
    .findings.flatMap(({ data }) => data.related ?? [])
    .map(({ uri, start, end }) => `${pathOf(uri)} ${files[pathOf(uri)]?.slice(start, end) ?? ''}`);

describe('unknown-edition', () => {
  const unknown = { 't.md': ['unknown-edition 2 1'] };
  const all = { 'e1.md': edition('"1"'), 'e2.md': edition('"2"') };
  finds(
    'is an edition without a note',
    { ...all, 't.md': note('talk', 'conference: netdev', 'edition: «"3"»') },
    unknown,
  );
  finds('is not one with a note', { ...all, 't.md': note('talk', 'conference: NETDEV', 'edition: "2"') });
  finds('marks the name that holds it', { ...all, 't.md': note('talk', 'conference: «Netdev 3»') }, unknown);
  finds('is told of reports too', { ...all, 't.md': note('report', 'conference: Netdev', 'edition: «3»') }, unknown);
  finds('is not told where the conference has no edition note', {
    't.md': talk('A'),
    'e.md': note('edition', 'conference: FOSDEM', 'edition: "2"', 'start_date: 2019'),
  });
  finds('is not told of a note without edition', { ...all, 't.md': note('talk', 'conference: Netdev') });
  finds(
    'marks the conference where the edition is inherited from another',
    {
      ...all,
      'f/e.md': note('edition', 'conference: FOSDEM', 'edition: "2024"', 'start_date: 2024'),
      'f/t.md': note('talk', 'conference: «Netdev»'),
    },
    { 'f/t.md': ['unknown-edition 2 1'] },
  );
  finds('knows the editions of notes whose YAML is broken', {
    'e.md': note('edition', 'conference: Netdev', 'edition: "1"', 'city: a: b'),
    't.md': talk('A'),
  });
  finds('is not found in a note whose YAML is broken', {
    ...all,
    't.md': note('talk', 'conference: Netdev', 'edition: 3', 'title: a: b'),
  });
});

describe('duplicate-edition', () => {
  const both = { 'a.md': ['duplicate-edition'], 'b.md': ['duplicate-edition'] };
  finds('is told of both notes', { 'a.md': edition('«"1"»'), 'b.md': edition('«"1"»'), 'c.md': edition('"2"') }, both);
  finds(
    'sees through case and forms',
    {
      'a.md': edition('«"0x1A"»'),
      'b.md': note('edition', 'conference: «netdev 0X1a»', 'start_date: 2019'),
    },
    both,
  );
  finds('is not told of another conference', {
    'a.md': edition('"1"'),
    'b.md': note('edition', 'conference: X', 'edition: "1"'),
  });
  finds(
    'marks the fence where both names are inherited',
    {
      'a/e.md': edition('«"1"»'),
      'a/b/e.md': '«---»\ntype: edition\nstart_date: 2019\n---\n',
    },
    { 'a/e.md': ['duplicate-edition'], 'a/b/e.md': ['duplicate-edition'] },
  );
  it('links to the other', () => {
    assert.deepEqual(related({ 'a.md': edition('"1"'), 'b.md': edition("'1'") }, 'a.md'), ["b.md '1'"]);
  });
});

describe('duplicate-talk', () => {
  const both = { 'a.md': ['duplicate-talk'], 'b.md': ['duplicate-talk'] };
  const twice = (title: string, a: string[], b: string[]): void => {
    finds(title, { 'a.md': talk('«QUIC»', ...a), 'b.md': talk('«"quic"»', ...b) }, both);
  };
  const apart = (title: string, a: string[], b: string[]): void => {
    finds(title, { 'a.md': talk('QUIC', ...a), 'b.md': talk('QUIC', ...b) });
  };
  twice('is the same title and edition', [], []);
  twice('and the same date and time', ['date: 2019-01-01', 'time: "14:00"'], ['date: 2019-01-01', 'time: 14:00']);
  twice('also where one names no author', ['authors: Ana'], []);
  twice('also where they share an author', ['authors: Ana'], ['authors: [Tom, ana]']);
  apart('is not one on another day', ['date: 2019-01-01'], ['date: 2019-01-02']);
  apart('is not one at another time', ['time: 14:00'], ['time: 15:00']);
  apart('is not one by other authors', ['authors: Ana'], ['authors: [Tom]']);
  finds('is not one of another edition', {
    'a.md': talk('A'),
    'b.md': note('talk', 'conference: Netdev', 'edition: 2', 'title: A'),
  });
  finds('is no report', { 'a.md': talk('A'), 'b.md': note('report', 'conference: Netdev', 'edition: 1', 'title: A') });
  finds('is not one without an edition', { 'a.md': note('talk', 'title: A'), 'b.md': note('talk', 'title: A') });
  finds('is not one without a title', {
    'a/t.md': note('talk', 'conference: X 1'),
    'b/t.md': note('talk', 'conference: X 1'),
  });
  finds(
    'is the same guid, whatever else',
    {
      'a.md': talk('A', 'guid: «x-1»'),
      'b.md': note('talk', 'title: B', 'guid: «x-1»', 'date: 2020-01-01'),
    },
    both,
  );
  finds('is not the same guid by other authors', {
    'a.md': talk('A', 'guid: x', 'authors: Ana'),
    'b.md': talk('A', 'guid: x', 'authors: Tom'),
  });
  it('links to all others', () => {
    const files = {
      'a.md': talk('QUIC'),
      'b.md': talk('QUIC'),
      'c.md': talk('Quic'),
      'd.md': talk('QUIC', 'time: 10:00'),
    };
    assert.deepEqual(related(files, 'b.md'), ['a.md QUIC', 'c.md Quic']);
  });
});

describe('date-outside-edition', () => {
  const outside = { 't.md': ['date-outside-edition'] };
  const days = (start: string, end: string, date: string): Record<string, string> => ({
    'e.md': edition('"1"', `start_date: ${start}`, `end_date: ${end}`),
    't.md': talk('A', `date: ${date}`),
  });
  finds('is a day before', days('2019-03-20', '2019-03-22', '«2019-03-19»'), outside);
  finds('is a day after', days('2019-03-20', '2019-03-22', '«2019-03-23»'), outside);
  for (const day of ['2019-03-20', '2019-03-21', '2019-03-22'])
    finds(`is not ${day}`, days('2019-03-20', '2019-03-22', day));
  finds('is another month', days('2019-03', '2019-03', '«2019-04-01»'), outside);
  finds('is not a day of the month', days('2019-03', '2019-03', '2019-03-31'));
  finds('is another year', days('2019', '', '«2018-12-31»'), outside);
  finds('is not told without an end', days('2019-03-20', '', '2019-03-25'));
  finds('is not told with an end that is none', days('2019-03-20', 'soon', '2019-03-25'));
  finds('is not told with an end before the start', days('2019-03-20', '2019-03-02', '2019-03-25'));
  finds('is not told with a start that is none', days('2019-02-30', '2019-03-22', '2020-01-01'));
  finds('is not told of a date that is none', days('2019-03-20', '2019-03-22', '2019-13-01'));
  finds('is not told of a report', {
    'e.md': edition('"1"', 'start_date: 2019-03-20', 'end_date: 2019-03-22'),
    't.md': note('report', 'conference: Netdev', 'edition: "1"', 'title: A', 'date: 2019-04-01'),
  });
  finds(
    'is not a day of either of two edition notes',
    {
      ...days('2019-03-20', '2019-03-22', '2020-03-20'),
      'e2.md': edition('"1"', 'start_date: 2020-03-20', 'end_date: 2020-03-22').replace('"1"', '«"1"»'),
      'e.md': edition('«"1"»', 'start_date: 2019-03-20', 'end_date: 2019-03-22'),
    },
    { 'e.md': ['duplicate-edition'], 'e2.md': ['duplicate-edition'] },
  );
});

describe('speaker-spelling', () => {
  const marked = (better: string): Record<string, string[]> => ({ 'c.md': [`speaker-spelling ${better}`] });
  const rarer = (other: string, name: string): void => {
    finds(
      `is ${other} where ${name} is usual`,
      { 'a.md': by(name), 'a2.md': by(name), 'b.md': by(name), 'c.md': by(`«${other}»`) },
      marked(name),
    );
  };
  rarer('Alexis Lothore', 'Alexis Lothoré');
  rarer('Toke Hoiland-Jorgensen', 'Toke Høiland-Jørgensen');
  rarer('Toke Hoeiland Joergensen', 'Toke Høiland-Jørgensen');
  rarer('jesper dangaard brouer', 'Jesper Dangaard Brouer');
  rarer('Jesper Dangard Brouer', 'Jesper Dangaard Brouer');
  rarer('Jesper Dangaard Bruoer', 'Jesper Dangaard Brouer');
  rarer('Maxime Chevalier', 'Maxime Chevallier');
  rarer('Jon Corbet', 'John Corbet');
  rarer('Erik Dumazet', 'Eric Dumazet');

  const others = (...names: string[]): void => {
    finds(`is not one of ${names.join(', ')}`, Object.fromEntries(names.map((name, i) => [`${i}.md`, by(name)])));
  };
  rarer('Alissa Coper', 'Alissa Cooper');
  others('Wei Wang', 'Wen Wang', 'Wu Wang');
  others('Kevin Wang', 'Kevin Yang');
  others('Anna Chen', 'Anna Cheng');
  others('Li Zhang', 'Li Zhong');
  others('Mark Hill', 'Mark Hall');
  others('Maria Silva', 'Marta Silva');
  others('Robert Miller', 'Robert Müller');
  others('Daniel Silva', 'Daniela Silva');
  others('Ivan Petrov', 'Ivan Petrova');
  others('Anna Schmidt', 'Anne Schmidt');
  others('Linus', 'Linas');
  others('Speaker 11', 'Speaker 12');
  others('Ana Lima', 'Jana Iyengar');
  others('J. Brouer', 'K. Brouer');
  others('Jesper Brouer', 'Jesper Dangaard Brouer');

  finds(
    'marks the one with fewer accents where both are as frequent',
    { 'c.md': by('«Alexis Lothore»'), 'd.md': by('Alexis Lothoré') },
    marked('Alexis Lothoré'),
  );
  finds(
    'marks the later one where nothing else decides',
    { 'a.md': by('Maxime Chevallier'), 'c.md': by('«Maxime Chevalier»') },
    marked('Maxime Chevallier'),
  );
  finds(
    'marks each place',
    {
      'a.md': by('Maxime Chevallier'),
      'b.md': talk('B', 'speakers: [Maxime Chevallier]'),
      'b2.md': talk('B2', 'speakers: Maxime Chevallier'),
      'c.md': by('Ana', '«Maxime Chevalier»'),
      'd.md': talk('D', 'speakers:', '  - name: «Maxime Chevalier»', '    affiliation: Bootlin'),
    },
    { ...marked('Maxime Chevallier'), 'd.md': ['speaker-spelling Maxime Chevallier'] },
  );
  finds('is not one of two people who stand in one note', {
    'a.md': by('Julian Meyer', 'Julien Meyer'),
    'b.md': by('Julian Meyer'),
  });
  finds(
    'marks the bare name',
    { 'a.md': by('Eric Dumazet'), 'c.md': by('"«Erik Dumazet» (Google)"') },
    marked('Eric Dumazet'),
  );
  it('links to the first place of the other', () => {
    const files = {
      'a.md': by('Ana', 'Maxime Chevallier'),
      'b.md': talk('B', 'speakers: Maxime Chevallier'),
      'c.md': by('Maxime Chevalier'),
    };
    assert.deepEqual(related(files, 'c.md'), ['a.md Maxime Chevallier']);
  });
});

describe('missing-file', () => {
  const uri = `${root}/a.md`;
  const text = talk('A') + '\n![x](photo.jpg "y") and [b](b.md), ![x](photo.jpg)\n';
  const found = (missing: string[]): string[] => {
    const library = libraryOf({ 'a.md': text });
    const { findings: notes } = library.applyMissing(new Map([[uri, new Set(missing)]]));
    assert.deepEqual([...notes], missing.length > 0 ? [uri] : []);
    return library
      .problems(uri)
      .findings.filter(({ code }) => code === 'missing-file')
      .map((finding) => shown(text, finding));
  };
  it('is each place of a file that is not there', () => {
    const places = [...text.matchAll(/photo\.jpg/g)].map(({ index }) => `${index}-${index + 9} «photo.jpg»`);
    assert.deepEqual(found(['photo.jpg']), places);
    assert.deepEqual(found([]), []);
  });
  it('moves with the text, and goes with the link', () => {
    const library = libraryOf({ 'a.md': text });
    library.applyMissing(new Map([[uri, new Set(['photo.jpg'])]]));
    tell(library, { 'a.md': text.replace('and', 'or') });
    assert.equal(library.problems(uri).findings.filter(({ code }) => code === 'missing-file').length, 2);
    assert.deepEqual(tell(library, { 'a.md': talk('A') }), ['a.md']);
    assert.equal(library.problems(uri).findings.filter(({ code }) => code === 'missing-file').length, 0);
  });
  it('is nothing of a file that is not known', () => {
    assert.deepEqual([...libraryOf({}).applyMissing(new Map([[uri, new Set(['x'])]])).findings], []);
  });
});

describe('A change of one note', () => {
  const files = {
    'e.md': edition('"1"', 'start_date: 2019-03-20', 'end_date: 2019-03-22'),
    'a.md': talk('A', 'speakers: [Maxime Chevallier]'),
    'b.md': talk('B', 'speakers: [Maxime Chevallier]', 'date: 2019-03-22'),
    'c.md': talk('C', 'speakers: [Ana Lima]', 'date: 2019-03-20'),
    'd.md': talk('D'),
  };
  const touches = (title: string, change: Files, ...touched: string[]): void => {
    it(title, () => assert.deepEqual(tell(libraryOf(files), change), touched));
  };
  touches(
    'to the title of another touches both',
    { 'a.md': talk('C', 'speakers: [Maxime Chevallier]', 'date: 2019-03-20') },
    'a.md',
    'c.md',
  );
  touches(
    'to no title of another touches none but itself',
    { 'a.md': talk('Z', 'speakers: [Maxime Chevallier]') },
    'a.md',
  );
  touches('to a rarer name touches none but itself', { 'd.md': talk('D', 'speakers: [Maxime Chevalier]') }, 'd.md');
  touches(
    'of the edition’s days touches the talks that are outside now',
    { 'e.md': edition('"1"', 'start_date: 2019-03-20', 'end_date: 2019-03-21') },
    'b.md',
    'e.md',
  );
  touches(
    'of something else in the edition note touches none but itself',
    { 'e.md': edition('"1"', 'start_date: 2019-03-20', 'end_date: 2019-03-22', 'city: Prague') },
    'e.md',
  );
  touches(
    'of an edition’s name touches all that name it',
    { 'e.md': edition('"2"', 'start_date: 2019-03-20', 'end_date: 2019-03-22') },
    'a.md',
    'b.md',
    'c.md',
    'd.md',
    'e.md',
  );
});

it('What is found across notes is the same in whatever steps the library was told', () => {
  const random = randomFrom(11);
  const paths = ['e.md', 'a/e.md', 'a/t.md', 'a/u.md', 't.md', 'u.md', 'v.md'];
  const texts = [
    undefined,
    edition('"1"', 'start_date: 2019-03-20', 'end_date: 2019-03-22'),
    edition('"2"'),
    talk('A', 'date: 2019-03-23', 'speakers: [Maxime Chevallier]'),
    talk('A', 'date: 2019-03-21', 'speakers: [Maxime Chevalier, Ana Lima]'),
    talk('A', 'speakers: [Maxime Chevallier, Maxime Chevalier]'),
    note('talk', 'title: B', 'guid: x', 'speakers: [Maxime Chevallié]'),
    note('talk', 'conference: Netdev', 'edition: "3"', 'title: A', 'guid: x'),
    note('talk', 'title: a: b'),
  ];
  let found = 0;
  for (let round = 0; round < 50; round++) {
    const library = libraryOf({});
    const last: Files = {};
    for (let step = 0; step < 12; step++) {
      const path = random.of(paths);
      const before = new Map(
        paths.map((known) => [known, JSON.stringify(library.problems(`${root}/${known}`).findings)]),
      );
      last[path] = texts[random.below(texts.length)];
      const touched = tell(library, { [path]: last[path] });
      for (const known of paths) {
        const isOther = JSON.stringify(library.problems(`${root}/${known}`).findings) !== before.get(known);
        assert.ok(!isOther || touched.includes(known), `${known} is not told`);
      }
    }
    const fresh = libraryOf(last);
    for (const path of paths) {
      const { findings } = library.problems(`${root}/${path}`);
      assert.deepEqual(findings, fresh.problems(`${root}/${path}`).findings);
      found += findings.length;
    }
  }
  assert.ok(found > 150);
});
