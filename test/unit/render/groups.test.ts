import { deepStrictEqual } from 'node:assert/strict';
import { inReadingOrder } from '../../../src/library/libraryNote';
import { groupsOf } from '../../../src/render/groups';
import { libraryOf, onlyNote } from './library';

/** `heading: title, title+title` of each group; notes of one talk are joined by a plus. */
function groups(...notes: string[][]): string[] {
  const files = notes.map(
    (lines, i) => [`${String(i).padStart(2, '0')}.md`, `---\n${lines.join('\n')}\n---\n`] as const,
  );
  const library = libraryOf(Object.fromEntries(files));
  return groupsOf(inReadingOrder(library.notes()), 'en').map(
    ({ title, talks }) => `${title}: ${talks.map((own) => own.map((note) => note.title).join('+')).join(', ')}`,
  );
}

function talk(title: string, ...lines: string[]): string[] {
  return ['type: talk', `title: ${title}`, ...lines];
}

const monday = 'date: 2019-03-18';
const tuesday = 'date: 2019-03-19';

describe('The groups of an edition', () => {
  const table: [what: string, notes: string[][], expected: string[]][] = [
    ['no talk', [], []],
    ['talks without a day', [talk('A'), talk('B')], ['Talks: A, B']],
    [
      'days, and what has none last',
      [talk('A'), talk('B', tuesday), talk('C', monday)],
      ['Monday, Mar 18, 2019: C', 'Tuesday, Mar 19, 2019: B', 'Other talks: A'],
    ],
    ['a month', [talk('A', 'date: 2019-03')], ['Mar 2019: A']],
    [
      'one track on a day',
      [talk('A', monday, 'track: Net'), talk('B', monday, 'track: net')],
      ['Monday, Mar 18, 2019: A, B'],
    ],
    [
      'several tracks, what has none first',
      [
        talk('A', monday, 'track: Net', 'time: "09:00"'),
        talk('B', monday, 'track: BPF', 'time: "10:00"'),
        talk('C', monday),
      ],
      ['Monday, Mar 18, 2019: C', 'Monday, Mar 18, 2019 · BPF: B', 'Monday, Mar 18, 2019 · Net: A'],
    ],
    [
      'what was announced and reported first',
      [talk('A'), ['type: report', 'title: R'], ['type: announcement', 'title: N'], ['type: report', 'title: S']],
      ['Announcement and reports: N, R, S', 'Talks: A'],
    ],
    ['one report', [['type: report', 'title: R']], ['Report: R']],
  ];
  for (const [what, notes, expected] of table) it(what, () => deepStrictEqual(groups(...notes), expected));
});

it('Notes that tell no author are not held against all of the same title: each is asked for them a few times', () => {
  const note = onlyNote('---\ntype: talk\ntitle: Opening\n---\n');
  let asked = 0;
  const watched = Array.from({ length: 1000 }, () =>
    Object.defineProperty({ ...note }, 'authors', { get: () => (asked++, note.authors) }),
  );
  const [group] = groupsOf(watched, 'en');
  deepStrictEqual([group?.talks.length, asked <= 4 * watched.length], [1000, true]);
});

describe('Notes of one talk', () => {
  const time = 'time: "10:00"';
  const table: [what: string, notes: string[][], expected: string[]][] = [
    ['by different authors', [talk('A', 'authors: Ann'), talk('A', 'authors: Ben')], ['Talks: A+A']],
    ['whose title differs in case', [talk('A', 'authors: Ann'), talk('a', 'authors: Ben')], ['Talks: A+a']],
    [
      'of which one tells no author stand alone: he may be the other',
      [talk('A'), talk('A', 'authors: Ben')],
      ['Talks: A, A'],
    ],
    [
      'of which an author wrote one alone and one with others stand alone',
      [talk('A', 'authors: Ann'), talk('A', 'authors: [Ann, Ben]')],
      ['Talks: A, A'],
    ],
    [
      'of which one does not tell when or where it was',
      [talk('A', monday, time, 'track: Net', 'authors: Ann'), talk('B', monday), talk('A', 'authors: Ben')],
      ['Monday, Mar 18, 2019: B', 'Monday, Mar 18, 2019 · Net: A+A'],
    ],
    [
      'of which each tells something of that',
      [talk('A', monday, 'authors: Ann'), talk('B', monday), talk('A', time, 'track: Net', 'authors: Ben')],
      ['Monday, Mar 18, 2019: B', 'Monday, Mar 18, 2019 · Net: A+A'],
    ],
    [
      'by three, between others',
      [talk('A', 'authors: Ann'), talk('B'), talk('A', 'authors: Ben'), talk('A', 'authors: Eve')],
      ['Talks: A+A+A, B'],
    ],
    [
      'of which an author wrote several are as many talks',
      [
        talk('A', 'authors: Ann'),
        talk('A', 'authors: Ann'),
        talk('A', 'authors: Ben'),
        talk('A', 'authors: Ben'),
        talk('A', 'authors: Eve'),
      ],
      ['Talks: A+A+A, A+A'],
    ],
    ['by the same author stand alone', [talk('A', 'authors: Ann'), talk('A', 'authors: ann')], ['Talks: A, A']],
    ['without authors stand alone', [talk('A'), talk('A')], ['Talks: A, A']],
    [
      'at another time stand alone',
      [talk('A', monday, time, 'authors: Ann'), talk('A', monday, 'time: "11:00"', 'authors: Ben')],
      ['Monday, Mar 18, 2019: A, A'],
    ],
    [
      'on another day stand alone',
      [talk('A', monday, 'authors: Ann'), talk('A', tuesday, 'authors: Ben')],
      ['Monday, Mar 18, 2019: A', 'Tuesday, Mar 19, 2019: A'],
    ],
  ];
  for (const [what, notes, expected] of table) it(what, () => deepStrictEqual(groups(...notes), expected));
});
