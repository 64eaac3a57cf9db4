import assert from 'node:assert/strict';
import { Library } from '../../../src/library/library';
import { libraryOf, note, root, tell, type Files } from '../../support/library';

/** An edition note that gives these names; a name that is `undefined` is left out. */
const edition = (conference?: string, name?: string, ...lines: string[]): string =>
  note('edition', ...names(conference, name), ...lines);
/** A talk note that has these names itself. */
const talk = (conference?: string, name?: string, ...lines: string[]): string =>
  note('talk', 'title: A', ...names(conference, name), ...lines);

function names(conference?: string, name?: string): string[] {
  return [...(conference ? [`conference: ${conference}`] : []), ...(name ? [`edition: "${name}"`] : [])];
}

const namesIn = (library: Library, path: string, folder = root): string => {
  const found = library.note(`${folder}/${path}`);
  assert.ok(found, `no note ${path}`);
  return `${found.conference ?? '-'} ${found.edition ?? '-'}`;
};

describe('A note has the names', () => {
  /** The names each path has, `-` for none. */
  const have = (title: string, files: Files, expected: Record<string, string>): void => {
    it(title, () => {
      const found = (library: Library): Record<string, string> =>
        Object.fromEntries(Object.keys(expected).map((path) => [path, namesIn(library, path)]));
      assert.deepEqual(found(libraryOf(files)), expected);
      const oneByOne = new Library();
      for (const [path, text] of Object.entries(files).reverse()) tell(oneByOne, { [path]: text });
      assert.deepEqual(found(oneByOne), expected, 'told one by one, the last first');
    });
  };
  have(
    'it gives itself',
    { 'a/e.md': edition('Netdev', '0x13'), 'a/t.md': talk('FOSDEM', '2024') },
    { 'a/t.md': 'FOSDEM 2024' },
  );
  have(
    'of the edition note in its folder',
    { 'a/e.md': edition('Netdev', '0x13'), 'a/t.md': talk() },
    { 'a/t.md': 'Netdev 0x13' },
  );
  have(
    'of the edition note above',
    { 'a/e.md': edition('Netdev', '0x13'), 'a/b/c/t.md': talk() },
    { 'a/b/c/t.md': 'Netdev 0x13' },
  );
  have(
    'of the edition note in the workspace folder',
    { 'e.md': edition('Netdev', '0x13'), 't.md': talk(), 'a/b/t.md': talk() },
    {
      ...{ 't.md': 'Netdev 0x13', 'a/b/t.md': 'Netdev 0x13' },
    },
  );
  have(
    'of the nearest edition note',
    {
      'e.md': edition('A', '1'),
      'a/e.md': edition('B', '2'),
      'a/b/e.md': edition('C', '3'),
      'a/t.md': talk(),
      'a/b/c/t.md': talk(),
      'd/t.md': talk(),
    },
    { 'a/t.md': 'B 2', 'a/b/c/t.md': 'C 3', 'd/t.md': 'A 1' },
  );
  have(
    'of no edition note beside or below',
    { 'a/e.md': edition('A', '1'), 'b/t.md': talk(), 't.md': talk(), 'ab/t.md': talk() },
    {
      ...{ 'b/t.md': '- -', 't.md': '- -', 'ab/t.md': '- -' },
    },
  );
  have(
    'of no folder whose name starts alike',
    { 'a/e.md': edition('A', '1'), 'a b/t.md': talk(), 'a.b/t.md': talk(), 'a-/t.md': talk() },
    {
      ...{ 'a b/t.md': '- -', 'a.b/t.md': '- -', 'a-/t.md': '- -' },
    },
  );
  have(
    'of no talk, report or announcement',
    { 'a/r.md': note('report', 'conference: A', 'edition: "1"', 'title: a'), 'a/t.md': talk() },
    { 'a/t.md': '- -' },
  );
  have(
    'as reports and announcements too',
    { 'a/e.md': edition('A', '1'), 'a/r.md': note('report'), 'a/n.md': note('announcement') },
    {
      ...{ 'a/r.md': 'A 1', 'a/n.md': 'A 1' },
    },
  );
  have(
    'as a broken note too',
    { 'a/e.md': edition('A', '1'), 'a/t.md': note('talk', 'title: a: b') },
    { 'a/t.md': 'A 1' },
  );
  have(
    'of a broken edition note too',
    { 'a/e.md': edition('A', '1', 'city: a: b'), 'a/t.md': talk() },
    { 'a/t.md': 'A 1' },
  );

  describe('its conference’s name holds', () => {
    have(
      'where there is no edition',
      { 't.md': talk('Netdev 0x13'), 'e.md': edition('Strange Loop 2023') },
      { 't.md': 'Netdev 0x13', 'e.md': 'Strange Loop 2023' },
    );
    have(
      'before the folder’s',
      { 'a/e.md': edition('Netdev', '1'), 'a/t.md': talk('Netdev 2') },
      { 'a/t.md': 'Netdev 2' },
    );
    have('unless it has an edition', { 't.md': talk('Area 51', '3') }, { 't.md': 'Area 51 3' });
    have(
      'unless that is the conference of its folder',
      { 'a/e.md': edition('Area 51', '3'), 'a/t.md': talk('area 51') },
      { 'a/t.md': 'area 51 3' },
    );
  });

  describe('each by itself', () => {
    have(
      'its own conference, the folder’s edition',
      { 'a/e.md': edition('A', '1'), 'a/t.md': talk('B') },
      { 'a/t.md': 'B 1' },
    );
    have(
      'its own edition, the folder’s conference',
      { 'a/e.md': edition('A', '1'), 'a/t.md': talk(undefined, '2') },
      { 'a/t.md': 'A 2' },
    );
    have(
      'from two folders',
      { 'e.md': edition('A', '1'), 'a/e.md': edition(undefined, '2'), 'a/t.md': talk() },
      { 'a/t.md': 'A 2', 'a/e.md': 'A 2' },
    );
    have(
      'from two folders the other way round',
      { 'e.md': edition('A', '1'), 'a/e.md': edition('B'), 'a/t.md': talk() },
      { 'a/t.md': 'B 1', 'a/e.md': 'B 1' },
    );
    have('from one only', { 'a/e.md': edition('A'), 'a/t.md': talk() }, { 'a/t.md': 'A -', 'a/e.md': 'A -' });
    have(
      'from a conference’s name that ends in an edition',
      { 'a/e.md': edition('Strange Loop 2023'), 'a/t.md': talk() },
      { 'a/t.md': 'Strange Loop 2023' },
    );
  });

  describe('where it is an edition note', () => {
    have('of the edition note above', { 'e.md': edition('A', '1'), 'a/e.md': edition() }, { 'a/e.md': 'A 1' });
    have('not of the one beside it', { 'a/e.md': edition('A', '1'), 'a/f.md': edition() }, { 'a/f.md': '- -' });
    have(
      'of the one above, not of the one beside it',
      { 'e.md': edition('A', '1'), 'a/e.md': edition('B', '2'), 'a/f.md': edition() },
      { 'a/f.md': 'A 1' },
    );
    have(
      'beside another note of the same edition that leaves a name out',
      { 'e.md': edition('A'), 'a/e.md': edition('A', '1'), 'a/f.md': edition(undefined, '1'), 'a/t.md': talk() },
      { 'a/t.md': 'A 1', 'a/f.md': 'A 1' },
    );
    have('not of itself', { 'a/e.md': edition('A') }, { 'a/e.md': 'A -' });
    have('in the workspace folder, of none', { 'e.md': edition('A'), 'f.md': edition() }, { 'f.md': '- -' });
  });

  describe('of no folder with two editions', () => {
    have(
      'beside it',
      { 'a/e.md': edition('A', '1'), 'a/f.md': edition('A', '2'), 'a/t.md': talk() },
      { 'a/t.md': '- -' },
    );
    have(
      'above it',
      { 'a/e.md': edition('A', '1'), 'a/f.md': edition('B', '1'), 'a/b/t.md': talk() },
      { 'a/b/t.md': '- -' },
    );
    have(
      'but of it where both notes are of one edition',
      { 'a/e.md': edition('A', '0x1a'), 'a/f.md': edition('a', '0x1A'), 'a/t.md': talk(undefined, '2') },
      { 'a/t.md': 'A 2' },
    );
    have(
      'but of the one below it',
      { 'a/e.md': edition('A', '1'), 'a/f.md': edition('A', '2'), 'a/b/e.md': edition('C', '3'), 'a/b/t.md': talk() },
      { 'a/b/t.md': 'C 3' },
    );
    have(
      'while its own count',
      { 'a/e.md': edition('A', '1'), 'a/f.md': edition('A', '2'), 'a/t.md': talk('B', '3') },
      { 'a/t.md': 'B 3' },
    );
  });

  describe('of the year, where the conference is one word with a digit', () => {
    have('from its date', { 't.md': talk('38C3', undefined, 'date: 2024-12-28') }, { 't.md': '38C3 2024' });
    have('from its start', { 'e.md': edition('38C3', undefined, 'start_date: 2024-12') }, { 'e.md': '38C3 2024' });
    have('not without date', { 't.md': talk('38C3') }, { 't.md': '38C3 -' });
    have(
      'not where it has no digit',
      { 't.md': talk('FOSDEM', undefined, 'date: 2024-02-03') },
      { 't.md': 'FOSDEM -' },
    );
    have('not where it has an edition', { 't.md': talk('38C3', '38', 'date: 2024-12-28') }, { 't.md': '38C3 38' });
    have(
      'where it has it from its folder',
      { 'a/e.md': edition('38C3'), 'a/t.md': talk(undefined, undefined, 'date: 2024-12-28') },
      { 'a/t.md': '38C3 2024' },
    );
    have(
      'of the edition note, for the talks in its folder',
      { 'a/e.md': edition('38C3', undefined, 'start_date: 2024-12-27'), 'a/t.md': talk() },
      { 'a/t.md': '38C3 2024' },
    );
  });

  describe('of no edition note outside of its workspace folder', () => {
    const library = new Library();
    tell(library, { 'e.md': edition('A', '1'), 'x/e.md': edition('B', '2') }, 'file:///one');
    tell(library, { 't.md': talk(), 'x/t.md': talk() }, 'file:///two');
    tell(library, { 't.md': talk(), 'sub/t.md': talk() }, 'file:///one/x/inner');
    tell(library, { 't.md': talk() }, 'file:///one2');
    tell(library, { 'e.md': edition('R', '9'), 'a/t.md': talk() }, 'file://');
    it('in another folder', () => {
      assert.equal(namesIn(library, 't.md', 'file:///two'), '- -');
      assert.equal(namesIn(library, 'x/t.md', 'file:///two'), '- -');
      assert.equal(namesIn(library, 't.md', 'file:///one2'), '- -');
    });
    it('in a folder that holds it', () => {
      assert.equal(namesIn(library, 't.md', 'file:///one/x/inner'), '- -');
      assert.equal(namesIn(library, 'sub/t.md', 'file:///one/x/inner'), '- -');
    });
    it('but of one at the root of all', () => {
      assert.equal(namesIn(library, 'a/t.md', 'file://'), 'R 9');
    });
  });
});
