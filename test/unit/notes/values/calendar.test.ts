import assert from 'node:assert/strict';
import { formatDate, formatDateRange, isBefore, isDay, parseCalendarDate } from '../../../../src/notes/values/calendar';

/** Blanks of any width are the locale's business. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('A calendar date', () => {
  const reads = (text: string, ...[year, month, day]: (number | undefined)[]): void => {
    it(`${JSON.stringify(text)} is ${year === undefined ? 'none' : [year, month, day].join(' ').trim()}`, () => {
      assert.deepEqual(parseCalendarDate(text), year === undefined ? undefined : { year, month, day });
    });
  };
  reads('2019-03-20', 2019, 3, 20);
  reads('2019-03', 2019, 3);
  reads('2019', 2019);
  reads('2019-12-31', 2019, 12, 31);
  reads('2024-02-29', 2024, 2, 29);
  reads('2000-02-29', 2000, 2, 29);
  reads('0000-02-29', 0, 2, 29);
  reads('1900-02-29');
  reads('2100-02-29');
  reads('2023-02-29');
  reads('2023-02-30');
  reads('2023-04-31');
  reads('2023-13-01');
  reads('2023-13');
  reads('2023-00');
  reads('2023-01-00');
  reads('2023-1-1');
  reads('23-01-01');
  reads('2023-01-01T00:00:00Z');
  reads('2023-01-01 ');
  reads(' 2023');
  reads('2023-01-01\n');
  reads('2023/01/01');
  reads('20230101');
  reads('2023-');
  reads('-2023');
  reads('+02023');
  reads('٢٠٢٣');
  reads('March 2019');
  reads('');

  it('is a day only where the day is known', () => {
    assert.deepEqual(['2019-03-20', '2019-03', '2019', '2019-02-29', 'soon'].map(isDay), [
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('An end before its start', () => {
  const before = (end: string, start: string, expected: boolean): void => {
    it(`${end} is ${expected ? '' : 'not '}certainly before ${start}`, () => {
      assert.equal(isBefore(end, start), expected);
    });
  };
  before('2019-03-20', '2019-03-21', true);
  before('2019-03-21', '2019-03-21', false);
  before('2019-03-22', '2019-03-21', false);
  before('2018-12-31', '2019-01-01', true);
  before('2019-02', '2019-03-21', true);
  before('2019-03', '2019-03-21', false);
  before('2019-03-01', '2019-03', false);
  before('2019-02-28', '2019-03', true);
  before('2018', '2019-03-21', true);
  before('2019', '2019-12', false);
  before('2019-01', '2019', false);
  before('2018-12', '2019', true);
  before('0999', '1000', true);
});

describe('A range of dates in words', () => {
  const range = (start: string | undefined, end: string | undefined, en: string, de: string): void => {
    it(`${start ?? 'nothing'} to ${end ?? 'nothing'} is "${en}"`, () => {
      assert.equal(plain(formatDateRange(start, end, 'en')), en);
      assert.equal(plain(formatDateRange(start, end, 'de')), de);
    });
  };
  range('2023-10-30', '2023-11-03', 'Oct 30 – Nov 3, 2023', '30. Okt. – 3. Nov. 2023');
  range('2017-04-06', '2017-04-08', 'Apr 6 – 8, 2017', '6.–8. Apr. 2017');
  range('2023-12-30', '2024-01-02', 'Dec 30, 2023 – Jan 2, 2024', '30. Dez. 2023 – 2. Jan. 2024');
  range('2019-03-20', '2019-03-20', 'Mar 20, 2019', '20. März 2019');
  range('2019-03-20', undefined, 'Mar 20, 2019', '20. März 2019');
  range(undefined, '2019-03-20', 'Mar 20, 2019', '20. März 2019');
  range('2019-03', '2019-03', 'Mar 2019', 'März 2019');
  range('2019-03', '2019-04', 'Mar – Apr 2019', 'März–Apr. 2019');
  range('2019', '2019', '2019', '2019');
  range('2018', '2019', '2018 – 2019', '2018–2019');
  range(undefined, undefined, '', '');

  describe('known in part is as exact as the part that is known least', () => {
    range('2017-11-08', '2017-11', 'Nov 2017', 'Nov. 2017');
    range('2017-11', '2017-11-10', 'Nov 2017', 'Nov. 2017');
    range('2017-11-08', '2018', '2017 – 2018', '2017–2018');
    range('2017', '2018-02-01', '2017 – 2018', '2017–2018');
    range('2017', '2017-11', '2017', '2017');
    range('2017-11', '2017', '2017', '2017');
    range('2017-11', '2018', '2017 – 2018', '2017–2018');
  });

  describe('that is no range is shown as it stands', () => {
    range('2023-11-03', '2023-10-30', 'Nov 3, 2023 – Oct 30, 2023', '3. Nov. 2023 – 30. Okt. 2023');
    range('soon', undefined, 'soon', 'soon');
    range('soon', '2023-10-30', 'soon', 'soon');
    range('2023-10-30', 'later', 'Oct 30, 2023', '30. Okt. 2023');
    range('2023-02-30', '2023-02-30', '2023-02-30', '2023-02-30');
  });
});

describe('No time zone', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });
  const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Niue', 'America/Sao_Paulo', 'Asia/Kolkata', 'Europe/Prague'];
  for (const zone of zones) {
    it(`moves a day: ${zone}`, () => {
      process.env.TZ = zone;
      assert.equal(formatDate('2019-03-31', 'en'), 'Mar 31, 2019');
      assert.equal(formatDate('2018-11-04', 'en'), 'Nov 4, 2018');
      assert.equal(formatDate('2019-01', 'en'), 'Jan 2019');
      assert.equal(formatDate('2020', 'en'), '2020');
      assert.equal(formatDate('0050-01-01', 'en'), 'Jan 1, 50');
      assert.equal(plain(formatDateRange('2019-12-31', '2020-01-01', 'en')), 'Dec 31, 2019 – Jan 1, 2020');
      assert.ok(isDay('2024-02-29') && !isDay('2023-02-29'));
    });
  }
});
