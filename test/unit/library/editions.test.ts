import assert from 'node:assert/strict';
import { libraryOf, note, pathOf, tell, type Files } from '../../support/library';

const edition = (conference: string, name: string, ...lines: string[]): string =>
  note('edition', `conference: ${conference}`, `edition: "${name}"`, ...lines);
const talk = (conference: string, name: string, ...lines: string[]): string =>
  note('talk', 'title: A', `conference: ${conference}`, `edition: "${name}"`, ...lines);

describe('The editions', () => {
  /** Each as `conference edition: its notes`, in order. */
  const are = (title: string, files: Files, ...expected: string[]): void => {
    it(title, () => {
      const found = libraryOf(files).editions();
      assert.deepEqual(
        found.map(
          ({ conference, edition: name, notes }) =>
            `${conference} ${name}: ${notes.map(({ uri }) => pathOf(uri)).join(' ')}`,
        ),
        expected,
      );
      assert.ok(found.every((one) => Object.isFrozen(one) && Object.isFrozen(one.notes)));
    });
  };
  are('are none where there are no notes', {});
  are(
    'hold their edition note and all others, by URI',
    {
      'b.md': talk('Netdev', '1'),
      'c.md': edition('Netdev', '1'),
      'a.md': note('report', 'conference: Netdev', 'edition: "1"'),
    },
    'Netdev 1: a.md b.md c.md',
  );
  are('are there without an edition note', { 'a.md': talk('Netdev', '1') }, 'Netdev 1: a.md');
  are(
    'are one in other case and blanks',
    { 'a.md': talk('netdev', '0X1a'), 'b.md': talk('" Netdev "', ' 0x1A '), 'c.md': talk('NETDEV', '0x1a') },
    'netdev 0X1a: a.md b.md c.md',
  );
  are(
    'are called as their edition note',
    { 'a.md': talk('netdev', '0X1a'), 'b.md': edition('Netdev', '0x1A') },
    'Netdev 0x1A: a.md b.md',
  );
  are(
    'are one in composed and decomposed letters',
    { 'a.md': talk('Caf\u00e9', '1'), 'b.md': talk('Cafe\u0301', '1') },
    'Caf\u00e9 1: a.md b.md',
  );
  are(
    'are two with other names',
    { 'a.md': talk('Netdev', '2.1'), 'b.md': talk('Netdev', '2.10') },
    'Netdev 2.10: b.md',
    'Netdev 2.1: a.md',
  );
  are(
    'are those of quoted and unquoted names alike',
    { 'a.md': note('talk', 'conference: Netdev', 'edition: 0x13'), 'b.md': talk('Netdev', '0x13') },
    'Netdev 0x13: a.md b.md',
  );
  are('do not hold notes without an edition', {
    'a.md': note('talk', 'conference: Netdev', 'title: a'),
    'b.md': note('talk', 'edition: "1"'),
  });
  are(
    'hold notes that inherit',
    { 'x/e.md': edition('Netdev', '1'), 'x/t.md': note('talk', 'title: a') },
    'Netdev 1: x/e.md x/t.md',
  );

  describe('come newest first', () => {
    const dated = (name: string, start?: string): string =>
      edition('N', name, ...(start ? [`start_date: ${start}`] : []));
    const order = (title: string, notes: string[], ...expected: string[]): void => {
      for (const [way, list] of Object.entries({ '': notes, ' (turned round)': [...notes].reverse() })) {
        it(`${title}${way}`, () => {
          const files = Object.fromEntries(list.map((text, i) => [`${i}.md`, text]));
          assert.deepEqual(
            libraryOf(files)
              .editions()
              .map(({ edition: name }) => name),
            expected,
          );
        });
      }
    };
    order('by start', [dated('a', '2019-03-20'), dated('b', '2023-10-30'), dated('c', '2017-04-06')], 'b', 'a', 'c');
    order(
      'by start known in part',
      [dated('a', '2019'), dated('b', '2023-10'), dated('c', '2017-04-06')],
      'b',
      'a',
      'c',
    );
    order('by start, whatever the names', [dated('9', '2017'), dated('1', '2023')], '1', '9');
    order('by name on the same day', [dated('2.2', '2017'), dated('2.10', '2017')], '2.10', '2.2');
    order('by name without dates', [dated('0x9'), dated('0x17'), dated('0x13')], '0x17', '0x13', '0x9');
    order('by numbers without dates', [dated('2.2'), dated('2.10'), dated('2.1')], '2.10', '2.2', '2.1');
    order(
      'those with no real date among the undated',
      [dated('9', 'TBD'), dated('1', '2017'), dated('8', '2030-13-01')],
      '1',
      '9',
      '8',
    );
    order('the dated before the undated', [dated('9'), dated('1', '2017'), dated('8')], '1', '9', '8');
  });

  it('have dates and a place from their edition note', () => {
    const [one] = libraryOf({
      'a.md': edition(
        'N',
        '1',
        'start_date: 2019-03',
        'end_date: 2019-03-22',
        'city: Prague',
        'country: Czech Republic',
      ),
    }).editions();
    assert.deepEqual(
      [one?.startDate, one?.endDate, one?.place, one?.note?.type],
      ['2019-03', '2019-03-22', 'Prague, Czech Republic', 'edition'],
    );
  });

  it('have what is known of the place', () => {
    const place = (...lines: string[]): string | undefined =>
      libraryOf({ 'a.md': edition('N', '1', ...lines) }).editions()[0]?.place;
    assert.deepEqual(
      [place('city: Prague'), place('country: Canada'), place(), place('city:', 'country: ""')],
      ['Prague', 'Canada', undefined, undefined],
    );
  });

  it('have neither without an edition note', () => {
    const [one] = libraryOf({ 'a.md': talk('N', '1', 'date: 2019-03-20', 'city: Prague') }).editions();
    assert.ok(one && !('startDate' in one) && !('place' in one) && !('note' in one));
  });

  it('are found by their names, and conferences by theirs, until the notes change', () => {
    const library = libraryOf({ 'a.md': note('edition', 'conference: Netdev', 'edition: "0x13"', 'start_date: 2019') });
    assert.equal(library.edition({ conference: ' netdev', edition: '0X13' }), library.editions()[0]);
    assert.equal(library.conference('NETDEV '), library.conferences()[0]);
    assert.equal(library.edition({ conference: 'Netdev', edition: '0x14' }), undefined);
    tell(library, { 'a.md': note('edition', 'conference: Netdev', 'edition: "0x14"', 'start_date: 2020') });
    assert.equal(library.edition({ conference: 'Netdev', edition: '0x14' })?.startDate, '2020');
    assert.equal(library.edition({ conference: 'Netdev', edition: '0x13' }), undefined);
  });
  it('have the first of two edition notes', () => {
    const [one] = libraryOf({ 'b.md': edition('N', '1', 'city: B'), 'a.md': edition('N', '1', 'city: A') }).editions();
    assert.deepEqual([one?.place, one?.notes.length], ['A', 2]);
  });
});

describe('The conferences', () => {
  const are = (title: string, files: Files, ...expected: string[]): void => {
    it(title, () => {
      assert.deepEqual(
        libraryOf(files)
          .conferences()
          .map(
            ({ name, editions, notes }) =>
              `${name}: ${editions.map(({ edition: of }) => of).join(' ')} + ${notes.map(({ uri }) => pathOf(uri)).join(' ')}`,
          ),
        expected,
      );
    });
  };
  are(
    'come by name, with their editions newest first',
    {
      'a.md': talk('netdev', '1'),
      'b.md': talk('FOSDEM', '2023'),
      'c.md': talk('FOSDEM', '2024'),
      'd.md': talk('Akademy', '1'),
    },
    'Akademy: 1 + ',
    'FOSDEM: 2024 2023 + ',
    'netdev: 1 + ',
  );
  are('are one in other case', { 'a.md': talk('netdev', '1'), 'b.md': talk('Netdev', '2') }, 'Netdev: 2 1 + ');
  are(
    'hold notes without an edition',
    { 'a.md': note('talk', 'conference: netdev', 'title: a'), 'b.md': talk('Netdev', '1') },
    'Netdev: 1 + a.md',
  );
  are('are there with nothing but such', { 'a.md': note('talk', 'conference: Netdev', 'title: a') }, 'Netdev:  + a.md');
  are('do not hold notes without a conference', { 'a.md': note('talk', 'edition: "1"'), 'b.md': note('talk') });
});
