import assert from 'node:assert/strict';
import { examine, unreadable } from '../../../src/notes/checks/examine';
import { defaultAliases } from '../../../src/notes/keys';
import { Library } from '../../../src/library/library';
import { libraryOf, note, pathOf, root, tell, type Files } from '../../support/library';
import { finish } from '../../../src/library/steps';
import { emptyBody } from '../../../src/notes/body/body';
import { randomFrom } from '../../support/random';

const edition = (name: string, ...lines: string[]): string =>
  note('edition', 'conference: Netdev', `edition: "${name}"`, 'start_date: 2019', ...lines);
const full = note('talk', 'conference: Netdev', 'edition: "1"', 'title: A', 'speakers: B');
const bare = note('talk', 'title: A', 'speakers: B');
const bareCalled = (title: string): string => note('talk', `title: ${title}`, 'speakers: B');
const noNote = note('post', 'title: A');

const paths = (library: Library): string[] => library.notes().map(({ uri }) => pathOf(uri));
const found = (library: Library, path: string): string[] =>
  library.problems(`${root}/${path}`).findings.map(({ code, data }) => [code, ...(data.keys ?? [])].join(' '));

/** Notes, editions, conferences and problems of two libraries are the same. */
function assertSameLibrary(library: Library, other: Library): void {
  assert.deepEqual(library.notes(), other.notes());
  assert.deepEqual(library.editions(), other.editions());
  assert.deepEqual(library.conferences(), other.conferences());
  for (const { id, conference, edition: name } of other.editions())
    assert.equal(library.edition({ conference, edition: name })?.id, id);
  assert.deepEqual(library.uris().sort(), other.uris().sort());
  for (const { uri } of other.notes()) {
    assert.deepEqual(library.problems(uri), other.problems(uri));
    assert.deepEqual(library.links(uri), other.links(uri));
  }
}

describe('What a change touches', () => {
  const touches = (title: string, before: Files, change: Files, ...touched: string[]): void => {
    it(title, () => assert.deepEqual(tell(libraryOf(before), change), touched));
  };
  const folder = {
    'a/e.md': edition('1'),
    'a/t.md': bare,
    'a/b/t.md': bareCalled('B'),
    'c/t.md': bareCalled('C'),
    't.md': bareCalled('D'),
  };
  touches('a new talk: itself', folder, { 'a/u.md': bareCalled('U') }, 'a/u.md');
  touches('another talk: itself', folder, { 'a/t.md': full }, 'a/t.md');
  touches('a talk that is gone: itself', folder, { 'a/t.md': undefined }, 'a/t.md');
  touches('a talk that is no note any more: itself', folder, { 'a/t.md': noNote }, 'a/t.md');
  touches('a talk that is broken: itself', folder, { 'a/t.md': note('talk', 'title: a: b') }, 'a/t.md');
  touches('a report: itself', folder, { 'a/r.md': note('report', 'title: a') }, 'a/r.md');
  touches('a file that is no note: nothing', folder, { 'a/x.md': noNote });
  touches('a file that is not known and gone: nothing', folder, { 'a/x.md': undefined });
  touches('nothing: nothing', folder, {});
  touches(
    'a new edition note: itself and what is below',
    { 'a/t.md': bare, 'a/b/t.md': bareCalled('B'), 'ab/t.md': bare, 't.md': bare },
    { 'a/e.md': edition('1') },
    'a/b/t.md',
    'a/e.md',
    'a/t.md',
  );
  touches(
    'an edition note with another name: itself and what is below',
    folder,
    { 'a/e.md': edition('2') },
    'a/b/t.md',
    'a/e.md',
    'a/t.md',
  );
  touches(
    'an edition note that is gone: itself and what was below',
    folder,
    { 'a/e.md': undefined },
    'a/b/t.md',
    'a/e.md',
    'a/t.md',
  );
  touches(
    'an edition note that is a talk now: itself and what is below',
    folder,
    { 'a/e.md': full },
    'a/b/t.md',
    'a/e.md',
    'a/t.md',
  );
  touches(
    'a talk that is an edition note now: itself and what is below',
    folder,
    { 'a/b/t.md': edition('3') },
    'a/b/t.md',
  );
  touches(
    'an edition note above: what inherits from it, not what inherits from a nearer one',
    folder,
    { 'e.md': edition('3') },
    ...['c/t.md', 'e.md', 't.md'],
  );
  touches(
    'an edition note that gives the same names as before: itself',
    folder,
    { 'a/e.md': edition('1', 'tags: a') },
    'a/e.md',
  );
  touches(
    'an edition note that gives one other name: what inherits that, and what it is unknown to',
    { ...folder, 'a/u.md': note('talk', 'edition: "5"'), 'a/v.md': note('talk', 'conference: X') },
    { 'a/e.md': edition('2') },
    ...['a/b/t.md', 'a/e.md', 'a/t.md', 'a/u.md', 'a/v.md'],
  );
  touches(
    'a second edition note in a folder: what inherited from the first',
    folder,
    { 'a/f.md': edition('2') },
    ...['a/b/t.md', 'a/f.md', 'a/t.md'],
  );
  touches(
    'an edition note: no note below that names both itself, and its double',
    { 'a/e.md': edition('1'), 'e.md': edition('1'), 'a/t.md': bareCalled('B'), 'a/u.md': full },
    { 'a/e.md': edition('2') },
    ...['a/e.md', 'a/t.md', 'e.md'],
  );
  touches('several at once: each', folder, { 'a/t.md': full, 'c/t.md': undefined, 'x.md': noNote }, 'a/t.md', 'c/t.md');
});

describe('Of a change that says what was said before', () => {
  const texts = (library: Library, path: string, text: string): string[] => [
    ...library.apply([{ uri: `${root}/${path}`, root, examined: examine(text, defaultAliases) }]).texts,
  ];

  it('only the text may be other', () => {
    const library = libraryOf({ 'a/e.md': edition('1'), 'a/t.md': full });
    const before = library.notes();
    assert.deepEqual(tell(library, { 'a/t.md': `${full}\nmore` }), []);
    assert.deepEqual(texts(library, 'a/t.md', `${full}\nand more`), [`${root}/a/t.md`]);
    assert.deepEqual(texts(library, 'x.md', noNote), []);
    assert.equal(library.notes(), before);
  });

  it('the texts of notes that inherit anew may be other too', () => {
    const library = libraryOf({ 'a/e.md': edition('1'), 'a/t.md': bare });
    assert.deepEqual(texts(library, 'a/e.md', edition('2')), [`${root}/a/e.md`, `${root}/a/t.md`]);
  });

  it('the places of findings may be other', () => {
    const library = libraryOf({ 'a.md': note('talk', 'status: x') });
    assert.deepEqual(tell(library, { 'a.md': note('talk', '', 'status: x') }), ['a.md']);
    assert.equal(library.problems(`${root}/a.md`).findings.at(-1)?.start, note('talk', '', 'status: x').indexOf('x'));
  });
});

describe('A library', () => {
  it('has its notes in the order of their URIs', () => {
    const library = libraryOf({
      'b.md': bare,
      'a/z.md': bare,
      'a.md': bare,
      'B.md': bare,
      'a/b/c.md': bare,
      'x.md': noNote,
    });
    assert.deepEqual(paths(library), ['B.md', 'a.md', 'a/b/c.md', 'a/z.md', 'b.md']);
  });

  it('forgets what is gone', () => {
    const library = libraryOf({ 'a.md': bare, 'b.md': bare });
    tell(library, { 'a.md': undefined });
    assert.deepEqual(paths(library), ['b.md']);
    assert.equal(library.note(`${root}/a.md`), undefined);
    assert.deepEqual(library.problems(`${root}/a.md`), { findings: [], lineStarts: [] });
    assert.deepEqual(library.uris(), [`${root}/b.md`]);
  });

  it('forgets what is no note any more', () => {
    const library = libraryOf({ 'a/e.md': edition('1'), 'a/t.md': bare });
    tell(library, { 'a/e.md': noNote });
    assert.deepEqual(paths(library), ['a/t.md']);
    assert.equal(library.note(`${root}/a/t.md`)?.edition, undefined);
  });

  it('takes several changes of one file in their order', () => {
    const library = new Library();
    const change = { uri: `${root}/a.md`, root };
    library.apply([
      { ...change, examined: examine(bare, defaultAliases) },
      { ...change, examined: undefined },
    ]);
    assert.deepEqual(paths(library), []);
    library.apply([
      { ...change, examined: undefined },
      { ...change, examined: examine(bare, defaultAliases) },
    ]);
    assert.deepEqual(paths(library), ['a.md']);
  });

  it('says nothing of a file that came and went', () => {
    const [library, change] = [new Library(), { uri: `${root}/a.md`, root }];
    const told = library.apply([
      { ...change, examined: examine(bare, defaultAliases) },
      { ...change, examined: undefined },
    ]);
    assert.deepEqual([...told.notes, ...told.findings, ...told.texts], []);
  });

  it('gives the same lists until something changes', () => {
    const library = libraryOf({ 'a.md': full });
    const [notes, editions] = [library.notes(), library.editions()];
    tell(library, { 'x.md': noNote });
    assert.ok(library.notes() === notes && library.editions() === editions);
    assert.equal(library.conferences(), library.conferences());
    tell(library, { 'b.md': full });
    assert.ok(library.notes() !== notes && library.editions() !== editions);
    assert.ok(Object.isFrozen(notes) && Object.isFrozen(editions) && Object.isFrozen(notes[0]));
  });

  it('leaves a note as it is when another changes', () => {
    const library = libraryOf({ 'a/e.md': edition('1'), 'a/t.md': bare, 'b/t.md': bare });
    const [a, b] = [library.note(`${root}/a/t.md`), library.note(`${root}/b/t.md`)];
    tell(library, { 'b/t.md': full, 'b/u.md': bare, 'a/e.md': edition('1', 'tags: a') });
    assert.equal(library.note(`${root}/a/t.md`), a);
    assert.notEqual(library.note(`${root}/b/t.md`), b);
  });

  it('ends as if told all at once, in whatever steps it was told', () => {
    const random = randomFrom(7);
    const files = ['e.md', 't.md', 'a/e.md', 'a/f.md', 'a/t.md', 'a/b/e.md', 'a/b/t.md', 'ab/t.md'];
    const texts = [
      undefined,
      noNote,
      bare,
      full,
      edition('1'),
      edition('2'),
      note('edition', 'conference: A'),
      note('edition', 'edition: "3"'),
      note('talk', 'title: a: b'),
    ];
    const choose = (): string | undefined => texts[random.below(texts.length)];
    for (let round = 0; round < 60; round++) {
      const library = new Library();
      const last: Files = {};
      for (let step = 0; step < 20; step++) {
        const path = random.of(files);
        last[path] = choose();
        tell(library, { [path]: last[path] });
        // What was asked for is kept up to date; what was not is made later.
        if (random.below(3) === 0) assert.equal(library.notes().length, library.size);
      }
      assertSameLibrary(library, libraryOf(last));
    }
  });

  it('ends as if told file by file when it was loaded, the bodies behind the rest', () => {
    const random = randomFrom(8);
    const files = ['e.md', 't.md', 'a/e.md', 'a/t.md', 'a/u.md'];
    const bodies = ['', '## Summary\n\nA [link](x.md)\n', '- [ ] task\n'];
    const texts = [noNote, bare, full, edition('1'), edition('2'), note('talk', 'title: a: b', 'speakers: B')];
    const library = new Library();
    let before = new Map<string, string>();
    for (let round = 0; round < 200; round++) {
      const last = Object.fromEntries(files.map((path) => [path, random.of(texts) + random.of(bodies)]));
      if (random.below(2) === 0) delete last['a/e.md'];
      const examined = Object.entries(last).map(
        ([path, text]) => [`${root}/${path}`, examine(text, defaultAliases)] as const,
      );
      const fronts = examined.map(
        ([uri, whole]) => [uri, { uri, root, examined: { ...whole, body: undefined } }] as const,
      );
      // Of files that are as they were the reader only says so.
      const same = new Set(
        fronts.flatMap(([uri]) => (before.get(uri) === last[uri.slice(root.length + 1)] ? uri : [])),
      );
      const changes = new Map(fronts.filter(([uri]) => !same.has(uri)));
      before = new Map(Object.entries(last).map(([path, text]) => [`${root}/${path}`, text]));
      const { notes } = finish(library.load(changes, same));
      for (const { uri } of library.notes()) assert.ok(round > 0 || notes.has(uri));
      finish(library.check());
      library.applyBodies(new Map(examined.map(([uri, { body }]) => [uri, body ?? emptyBody])));
      assertSameLibrary(library, libraryOf(last));
    }
  });
});

describe('Notes that are held against one another in steps', () => {
  // What is known of files beside the notes is taken in whenever it comes.
  it('have what is found in them in the meantime', () => {
    const library = new Library();
    const uri = `${root}/a.md`;
    const examined = examine(`${full}\n[x](gone.md)\n`, defaultAliases);
    finish(library.load(new Map([[uri, { uri, root, examined }]])));
    const steps = library.check();
    steps.next();
    library.applyMissing(new Map([[uri, new Set(['gone.md'])]]));
    finish(steps);
    assert.deepEqual(found(library, 'a.md'), ['missing-file']);
  });
});

describe('The title of a note in the library', () => {
  const has = (title: string, path: string, text: string, expected: string): void => {
    it(title, () => assert.equal(libraryOf({ [path]: text }).notes()[0]?.title, expected));
  };
  has('is its own', 'a.md', note('talk', 'title: QUIC'), 'QUIC');
  has(
    'is that of an edition note',
    'a.md',
    note('edition', 'title: Spring', 'conference: Netdev', 'edition: "1"'),
    'Spring',
  );
  has('is else the edition’s name', 'a.md', note('edition', 'conference: Netdev', 'edition: "0x13"'), 'Netdev 0x13');
  has('is else what is known of it', 'a.md', note('edition', 'conference: Netdev'), 'Netdev');
  has('is else the file’s name', 'x/some-talk.md', note('talk'), 'some-talk');
  has('is the file’s name for an edition note without names', 'x/netdev.md', note('edition'), 'netdev');
  has('is the file’s name for a broken note', 'x/some%20talk.MD', note('talk', 'title: a: b'), 'some talk');
  has(
    'is the file’s name for a broken edition note',
    'netdev.md',
    note('edition', 'conference: Netdev', 'city: a: b'),
    'netdev',
  );
  has('is the file’s name as it stands where it cannot be decoded', '100%.md', note('talk'), '100%');
  has('is the file’s name in its own letters', 'T%C3%A9nart.md', note('talk'), 'Ténart');
});

describe('What is missing', () => {
  it('is not what is inherited', () => {
    const library = libraryOf({ 'a/t.md': bare });
    assert.deepEqual(found(library, 'a/t.md'), ['missing-key conference edition']);
    tell(library, { 'a/e.md': note('edition', 'conference: Netdev', 'start_date: 2019') });
    assert.deepEqual(found(library, 'a/t.md'), ['missing-key edition']);
    assert.deepEqual(found(library, 'a/e.md'), ['missing-key edition']);
    tell(library, { 'a/e.md': edition('1') });
    assert.deepEqual(found(library, 'a/t.md'), []);
    tell(library, { 'a/e.md': undefined });
    assert.deepEqual(found(library, 'a/t.md'), ['missing-key conference edition']);
  });

  it('is still what is not inherited', () => {
    const library = libraryOf({ 'a/e.md': edition('1'), 'a/t.md': note('talk') });
    assert.deepEqual(found(library, 'a/t.md'), ['missing-key title speakers']);
  });

  it('is not the edition where the year tells it', () => {
    const library = libraryOf({
      'a.md': note('talk', 'conference: 38C3', 'date: 2024-12-28', 'title: A', 'speakers: B'),
    });
    assert.deepEqual(found(library, 'a.md'), []);
  });

  it('is not lost when the names come and go', () => {
    const library = libraryOf({ 'a/e.md': edition('1'), 'a/t.md': bare });
    for (const change of [edition('2'), undefined, edition('1')]) tell(library, { 'a/e.md': change });
    assert.deepEqual(found(library, 'a/t.md'), []);
  });

  it('stays besides other findings', () => {
    const library = libraryOf({ 'a/e.md': edition('1'), 'a/t.md': note('talk', 'titel: A', 'status: x') });
    assert.deepEqual(found(library, 'a/t.md'), ['missing-key speakers', 'similar-key title', 'invalid-value']);
  });
});

describe('A file that cannot be read', () => {
  const uri = `${root}/a.md`;
  it('is known by its finding only', () => {
    const library = libraryOf({ 'b.md': full });
    assert.deepEqual([...library.apply([{ uri, root, examined: unreadable('binary') }]).findings], [uri]);
    assert.deepEqual([paths(library), found(library, 'a.md')], [['b.md'], ['unreadable-note']]);
    assert.deepEqual([...library.apply([{ uri, root, examined: examine(noNote, defaultAliases) }]).findings], [uri]);
    assert.deepEqual([library.uris(), found(library, 'a.md')], [[`${root}/b.md`], []]);
  });

  it('is nobody’s business in a folder without notes, and is told when the first comes', () => {
    const library = new Library();
    library.apply([{ uri, root, examined: unreadable('binary') }]);
    assert.deepEqual(found(library, 'a.md'), []);
    assert.deepEqual(tell(library, { 'b.md': full }), ['a.md', 'b.md']);
    assert.deepEqual(found(library, 'a.md'), ['unreadable-note']);
    assert.deepEqual(tell(library, { 'b.md': undefined }), ['a.md', 'b.md']);
    assert.deepEqual(found(library, 'a.md'), []);
  });

  it('stays a note where it is only too large', () => {
    const library = new Library();
    const { facts } = examine(full, defaultAliases);
    library.apply([{ uri, root, examined: unreadable('too-large', facts) }]);
    assert.deepEqual([library.note(uri)?.title, found(library, 'a.md')], ['A', ['unreadable-note']]);
  });
});

describe('The mark of a file', () => {
  const uri = `${root}/a.md`;
  for (const mark of [0, 1, 2 ** 30 - 1, 2 ** 30, 5 * 2 ** 31 + 7, Number.MAX_SAFE_INTEGER])
    it(`${mark} is told again, in its folder alone`, () => {
      const library = new Library();
      library.apply([{ uri, root, examined: examine(full, defaultAliases), mark }]);
      assert.equal(library.markOf({ uri, root }), mark);
      assert.equal(library.markOf({ uri, root: `${root}/b` }), 0);
    });
});
