// What a change costs must not grow with the library: notes that are looked at are counted, not seconds.
import assert from 'node:assert/strict';
import { readFilter } from '../../../src/library/filter/filter';
import { Library, type FileChange } from '../../../src/library/library';
import { finish } from '../../../src/library/steps';
import { groupings, LibraryTree, type GroupBy } from '../../../src/library/tree';
import { examine, type Examined } from '../../../src/notes/checks/examine';
import { defaultAliases } from '../../../src/notes/keys';
import { edition, talk } from '../../support/notes';
import { root } from '../../support/library';

/** Talks of an edition, and editions of a conference: a larger library has more of both. */
const [ofEdition, ofConference] = [10, 3];

const pathOf = (i: number): string => `edition-${Math.floor(i / ofEdition)}/talk-${i}.md`;
const namesOf = (number: number): string[] => [
  `conference: Conf ${Math.floor(number / ofConference)}`,
  `edition: "${number % ofConference}"`,
];
const talkOf = (i: number, ...lines: string[]): string =>
  talk(
    ...instead(lines, [
      ...namesOf(Math.floor(i / ofEdition)),
      `title: Talk ${i}`,
      `speakers: [${initial(i)}da${letters(i)} Number${letters(i)}, Grace Hopper]`,
      `tags: [tag-${i % Math.ceil(i / 3)}, net]`,
      'date: 2019-03-20',
    ]),
  );
const editionOf = (number: number, ...lines: string[]): string =>
  edition(...instead(lines, [...namesOf(number), 'start_date: 2019-03-19', 'end_date: 2019-03-22']));

/** The lines, and of the others those of other keys. */
function instead(lines: readonly string[], others: readonly string[]): string[] {
  const keyOf = (line: string): string => line.slice(0, line.indexOf(':'));
  return [...lines, ...others.filter((other) => !lines.some((line) => keyOf(line) === keyOf(other)))];
}

/** Names are spread over the alphabet: below an initial there are not too many rows to be kept over a change. */
function initial(i: number): string {
  return String.fromCharCode(65 + (i % 26));
}

/** A number in letters: a name with digits is compared with no other. */
function letters(i: number): string {
  return String(i).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)).repeat(3));
}

/** A library of so many talks that tells which of its notes are looked at. */
class WatchedLibrary {
  readonly library = new Library();
  private readonly lookedAt: string[] = [];

  constructor(talks: number) {
    const changes: FileChange[] = [];
    for (let i = 0; i < talks; i++) changes.push(this.change(pathOf(i), talkOf(i)));
    for (let i = 0; i < talks / ofEdition; i++) changes.push(this.change(`edition-${i}/edition.md`, editionOf(i)));
    finish(this.library.load(new Map(changes.map((change) => [change.uri, change]))));
    finish(this.library.check());
    this.ask();
  }

  /** How often a note was looked at so far. */
  get looks(): number {
    return this.lookedAt.length;
  }

  /** The notes that are looked at for a change, and how often in all. */
  looksFor(path: string, text: string | undefined): { notes: number; looks: number } {
    const change = this.change(path, text);
    this.lookedAt.length = 0;
    this.library.apply([change]);
    this.ask();
    return { notes: new Set(this.lookedAt).size, looks: this.lookedAt.length };
  }

  /** The rows of the tree, the first of them open, and below it too. */
  treeBy(by: GroupBy, filter?: string): LibraryTree {
    const { library } = this;
    const watched = {
      notes: () => this.spy('all notes', library.notes()),
      note: (uri: string) => {
        this.lookedAt.push(uri);
        return library.note(uri);
      },
      get size() {
        return library.size;
      },
      editions: () => library.editions(),
      conferences: () => library.conferences(),
    };
    const tree = new LibraryTree(watched, 'en');
    tree.groupBy = by;
    if (filter !== undefined) tree.filter = readFilter(filter);
    for (let row = tree.roots()[0]; row; row = row.children[0]);
    tree.takeRestructured();
    return tree;
  }

  /** How often a note is looked at until the tree is as it should be after a change. */
  looksOf(tree: LibraryTree, path: string, text: string): number {
    this.library.apply([this.change(path, text)]);
    this.ask();
    this.lookedAt.length = 0;
    tree.apply(new Set([`${root}/${path}`]));
    assert.ok(tree.takeRestructured());
    return this.looks;
  }

  private ask(): void {
    assert.ok(this.library.notes().length > 0 && this.library.editions().length > 0);
    assert.ok(this.library.conferences().length > 0);
  }

  private change(path: string, text: string | undefined): FileChange {
    const examined = text === undefined ? undefined : this.watched(path, examine(text, defaultAliases));
    return { uri: `${root}/${path}`, root, examined };
  }

  /** Whoever holds a note against others wants to know its speakers, its authors or its links. */
  private watched(path: string, examined: Examined): Examined {
    const spy = <T extends object>(part: T): T => this.spy(path, part);
    const { facts, body } = examined;
    assert.ok(facts && body);
    return {
      ...examined,
      facts: { ...facts, speakers: spy(facts.speakers), authors: spy(facts.authors) },
      body: { ...body, links: spy(body.links) },
    };
  }

  /** Tells when something of a part is asked for. */
  private spy<T extends object>(name: string, part: T): T {
    const look = (): unknown => this.lookedAt.push(name);
    return new Proxy(part, {
      get(target, key) {
        look();
        const value: unknown = Reflect.get(target, key, target);
        // Whoever goes through a list by itself asks for each item.
        return typeof value === 'function' && key !== Symbol.iterator ? (value.bind(target) as unknown) : value;
      },
    });
  }
}

describe('With ten times the notes', () => {
  // Both have more speakers than are shown without rows of their initials.
  const [few, many] = [600, 6000];
  let small: WatchedLibrary;
  let large: WatchedLibrary;
  before(function () {
    this.timeout(20_000);
    small = new WatchedLibrary(few);
    large = new WatchedLibrary(many);
  });

  it('all are looked at ten times as often at the start', () => {
    assert.ok(small.looks >= few, 'nothing is counted');
    assert.ok(large.looks <= 10.1 * small.looks, `${small.looks} looks became ${large.looks}`);
  });

  const others = (title: string, most: number, path: string, text: string | undefined): void => {
    it(`no more are looked at after ${title}`, () => {
      const seen = small.looksFor(path, text);
      assert.ok(text === undefined || seen.notes > 0, 'nothing is counted');
      assert.ok(seen.notes <= most, `${seen.notes} notes`);
      assert.deepEqual(large.looksFor(path, text), seen);
    });
  };
  const inConference = ofConference * (ofEdition + 1);
  others('a change of a body', 1, pathOf(11), `${talkOf(11)}\nMore.\n`);
  others('a change of a title', 1, pathOf(12), talkOf(12, 'title: Another'));
  others('a title that another talk has', 2, pathOf(13), talkOf(13, 'title: Talk 14'));
  others('a change of a day', 1, pathOf(15), talkOf(15, 'date: 2019-03-21'));
  others('a change of tags', 1, pathOf(16), talkOf(16, 'tags: [a, b]'));
  others('a move to another edition', 1, pathOf(17), talkOf(17, ...namesOf(3)));
  others('a speaker of its own', 1, pathOf(18), talkOf(18, 'speakers: Somebody Else'));
  others('a new note', 1, 'edition-1/new.md', talkOf(19, 'title: New'));
  others('a note that is gone', 1, pathOf(20), undefined);
  others('a note that is broken', 1, pathOf(21), talkOf(21, 'title: "a" b'));
  others('an edition whose days change', inConference, 'edition-2/edition.md', editionOf(2, 'end_date: 2019-03-19'));
  for (const by of groupings)
    for (const filter of [undefined, 'talk', 'speaker:hopper'])
      it(`no more are looked at for the tree by ${by}${filter === undefined ? '' : `, filtered by ${filter}`}`, () => {
        const looks = (watched: WatchedLibrary): number => {
          const tree = watched.treeBy(by, filter);
          const before = watched.library.note(`${root}/${pathOf(14)}`)?.title;
          return watched.looksOf(tree, pathOf(14), talkOf(14, `title: Talk 14, then ${before?.length}`));
        };
        const seen = looks(small);
        assert.ok(seen > 0, 'nothing is counted');
        assert.equal(looks(large), seen);
      });

  others('an edition that is gone', inConference, 'edition-2/edition.md', undefined);
});
