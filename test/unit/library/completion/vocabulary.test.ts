import assert from 'node:assert/strict';
import { tallyOf } from '../../../../src/library/completion/tally';
import { Vocabularies, Vocabulary } from '../../../../src/library/completion/vocabulary';
import { libraryOf, note, notesOf, root, tell, type Files } from '../../../support/library';

function vocabulary(files: Files): Vocabulary {
  return new Vocabulary(notesOf(files));
}

describe('A tally', () => {
  const cases: [what: string, texts: (string | undefined)[], expected: string[]][] = [
    ['puts the most used first', ['a', 'b', 'b'], ['b 2', 'a 1']],
    ['sorts by name what is used as often', ['b', 'A', 'c'], ['A 1', 'b 1', 'c 1']],
    ['spells as most often', ['XDP', 'xdp', 'xdp'], ['xdp 3']],
    ['does not depend on the order', ['xdp', 'XDP'], ['XDP 2']],
    ['leaves out what is not there', ['', undefined], []],
  ];
  for (const [what, texts, expected] of cases) {
    it(what, () => {
      assert.deepEqual(
        tallyOf(texts).map(({ text, count }) => `${text} ${count}`),
        expected,
      );
    });
  }
});

describe('The vocabulary', () => {
  it('has conferences by notes, spelled as most often, with their editions newest first', () => {
    const known = vocabulary({
      'a.md': note('edition', 'conference: NETDEV', 'edition: "0x17"', 'start_date: 2023-10-30'),
      'b.md': note('edition', 'conference: Netdev', 'edition: "2.1"', 'start_date: 2017-04-06'),
      'c.md': note('talk', 'conference: Netdev', 'edition: "0x13"', 'title: X'),
      'd.md': note('talk', 'conference: FOSDEM', 'title: X'),
      'e.md': note('talk', 'title: X'),
    });
    assert.deepEqual(
      known.conferences().map(({ name, count, editions }) => [name, count, editions.map(({ edition }) => edition)]),
      [
        ['Netdev', 3, ['0x17', '2.1', '0x13']],
        ['FOSDEM', 1, []],
      ],
    );
    assert.equal(known.editionsOf('netdev ').length, 3);
    assert.equal(known.edition('netdev', '0X17')?.startDate, '2023-10-30');
    assert.deepEqual(known.editionsOf('Unheard'), []);
  });

  it('has speakers by talks, with the latest affiliation first', () => {
    const known = vocabulary({
      'a.md': note('talk', 'title: A', 'date: 2019-03-20', 'speakers: [Jana Iyengar (Google), Ann]'),
      'b.md': note('talk', 'title: B', 'date: 2021-03-20', 'speakers: jana iyengar (Fastly)'),
      'c.md': note('talk', 'title: C', 'speakers: Jana Iyengar (Nowhere)'),
    });
    assert.deepEqual(known.speakers(), [
      { name: 'Jana Iyengar', count: 3, affiliations: ['Fastly', 'Google', 'Nowhere'] },
      { name: 'Ann', count: 1, affiliations: [] },
    ]);
  });

  it('takes the first day of the edition for talks without a day', () => {
    const at = (edition: string, start: string, affiliation: string): Files => ({
      [`${edition}/edition.md`]: note('edition', 'conference: C', `edition: "${edition}"`, `start_date: ${start}`),
      [`${edition}/a.md`]: note('talk', 'title: A', `speakers: Jana (${affiliation})`),
    });
    const known = vocabulary({ ...at('1', '2023-01-01', 'Fastly'), ...at('2', '2019-01-01', 'Google') });
    assert.deepEqual(known.speakers()[0]?.affiliations, ['Fastly', 'Google']);
  });

  it('has tags, people, places, tracks and rooms by use', () => {
    const known = vocabulary({
      'edition.md': note('edition', 'conference: C', 'edition: "1"', 'city: Prague', 'attendees: [Ann, Bob]'),
      'a.md': note('talk', 'title: A', 'tags: [xdp, tc]', 'authors: Bob', 'track: Main', 'room: "2"'),
      'b.md': note('talk', 'title: B', 'tags: tc', 'track: Main', 'room: "1"'),
      'other/c.md': note('talk', 'conference: D', 'edition: "1"', 'track: Other'),
    });
    const names = (used: readonly { text: string }[]): string[] => used.map(({ text }) => text);
    assert.deepEqual(names(known.tags()), ['tc', 'xdp']);
    assert.deepEqual(names(known.people()), ['Bob', 'Ann']);
    assert.deepEqual(names(known.values('city')), ['Prague']);
    const edition = known.edition('C', '1');
    assert.ok(edition);
    assert.deepEqual(names(known.placesIn(edition, 'track')), ['Main']);
    assert.deepEqual(names(known.placesIn(edition, 'room')), ['1', '2']);
  });
});

describe('Vocabularies', () => {
  it('leave out the note that is written, and stay the same while it changes', () => {
    const library = libraryOf({ 'a.md': note('talk', 'tags: a'), 'b.md': note('talk', 'tags: b') });
    const vocabularies = new Vocabularies();
    const first = vocabularies.of(library.notes(), `${root}/a.md`);
    assert.deepEqual(first.tags(), [{ text: 'b', count: 1 }]);
    tell(library, { 'a.md': note('talk', 'tags: c') });
    assert.equal(vocabularies.of(library.notes(), `${root}/a.md`), first);
    tell(library, { 'b.md': note('talk', 'tags: d') });
    assert.deepEqual(vocabularies.of(library.notes(), `${root}/a.md`).tags(), [{ text: 'd', count: 1 }]);
    assert.deepEqual(vocabularies.of(library.notes(), `${root}/b.md`).tags(), [{ text: 'c', count: 1 }]);
  });
});
