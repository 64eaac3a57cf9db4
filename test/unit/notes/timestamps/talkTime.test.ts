import assert from 'node:assert/strict';
import { clockTime, elapsedSince } from '../../../../src/notes/timestamps/talkTime';

describe('The time of a talk', () => {
  const cases: [
    date: string | undefined,
    time: string | undefined,
    zone: string,
    now: string,
    expected: number | undefined,
  ][] = [
    ['2023-10-30', '14:00', 'America/Vancouver', '2023-10-30T21:14:32Z', 872],
    // Where the talk is, the day is another one than in UTC.
    ['2023-10-30', '17:30', 'America/Vancouver', '2023-10-31T00:30:05Z', 5],
    ['2023-10-30', '09:00', 'Asia/Kolkata', '2023-10-30T03:31:00Z', 60],
    ['2024-03-31', '03:30', 'Europe/Prague', '2024-03-31T01:31:00Z', 60],
    ['2023-10-29', '04:00', 'Europe/Prague', '2023-10-29T03:00:01Z', 1],
    ['2023-10-30', '9.30 am', 'UTC', '2023-10-30T09:31:00Z', 60],
    ['2023-10-30', '09:00', 'UTC', '2023-10-30T08:59:00Z', undefined],
    ['2023-10-30', '09:00', 'UTC', '2023-10-31T09:00:00Z', undefined],
    [undefined, '09:00', 'UTC', '2023-10-30T09:01:00Z', undefined],
    ['2023-10', '09:00', 'UTC', '2023-10-30T09:01:00Z', undefined],
    ['2023-10-30', undefined, 'UTC', '2023-10-30T09:01:00Z', undefined],
    ['2023-10-30', 'after lunch', 'UTC', '2023-10-30T09:01:00Z', undefined],
  ];
  for (const [date, time, timeZone, now, expected] of cases)
    it(`${date ?? 'no day'}, ${time ?? 'no time'} in ${timeZone}, at ${now}`, () =>
      assert.equal(elapsedSince({ date, time, timeZone }, new Date(now)), expected));

  it('is that of the user where the place is not known, none, or one of several', () => {
    const now = new Date(2023, 9, 30, 9, 1);
    for (const timeZone of [undefined, 'Nowhere/Land', 'BST'])
      assert.equal(elapsedSince({ date: '2023-10-30', time: '09:00', timeZone }, now), 60);
    assert.equal(clockTime(now, undefined), '09:01');
  });

  it('by the clock of the place', () => {
    assert.equal(clockTime(new Date('2023-10-30T21:14:32Z'), 'America/Vancouver'), '14:14');
    assert.equal(clockTime(new Date('2023-10-30T00:05:00Z'), 'UTC'), '00:05');
  });
});
