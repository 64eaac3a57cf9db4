import assert from 'node:assert/strict';
import { takingPlace } from '../../../src/library/takingPlace';
import { libraryOf, note } from '../../support/library';

describe('The editions that take place', () => {
  const edition = (name: string, ...dates: string[]): [string, string] => [
    `${name}.md`,
    note('edition', 'conference: C', `edition: "${name}"`, ...dates),
  ];
  const library = libraryOf(
    Object.fromEntries([
      edition('days', 'start_date: 2019-03-20', 'end_date: 2019-03-22'),
      edition('day', 'start_date: 2019-03-22'),
      edition('month', 'start_date: 2019-03'),
      edition('none'),
      edition('backwards', 'start_date: 2019-03-25', 'end_date: 2019-03-24'),
    ]),
  );
  for (const [day, expected] of [
    ['2019-03-19', ['month']],
    ['2019-03-20', ['days']],
    ['2019-03-22', ['day', 'days']],
    ['2019-03-24', ['month']],
    ['2019-04-01', []],
  ] as const)
    it(`on ${day}: ${expected.join(', ') || 'none'}`, () =>
      assert.deepEqual(takingPlace(library.editions(), day).map((found) => found.edition).sort(), expected)); // prettier-ignore
});
