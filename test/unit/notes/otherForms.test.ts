import { ok, strictEqual } from 'node:assert/strict';
import { asCalendarDate } from '../../../src/notes/values/dateText';
import { formats } from '../../../src/notes/values/formats';
import { asLanguageTag, asTimeZone, asWebUrl } from '../../../src/notes/values/nameText';
import { asClockTime, asMinutes } from '../../../src/notes/values/timeText';

type Row = [meant: string | undefined, ...texts: string[]];

/** Each text means what stands first in its row, and that has the format it is made for. */
function check(
  what: string,
  read: (text: string) => string | undefined,
  isRight: (text: string) => boolean,
  rows: Row[],
) {
  describe(what, () => {
    for (const [meant, ...texts] of rows) {
      for (const text of texts) {
        it(`${JSON.stringify(text)} is ${meant ?? 'not sure'}`, () => {
          strictEqual(read(text), meant);
          ok(meant === undefined || isRight(meant), 'has the format');
        });
      }
    }
  });
}

const format = (name: string) => (text: string) => formats[name]?.(text) ?? false;

check('A date in another form', asCalendarDate, format('date'), [
  ['2023-10-31', '2023/10/31', '2023.10.31', '20231031', '31.10.2023', '31/10/2023', '10/31/2023', ' 2023-10-31 '],
  ['2023-10-31', '31 October 2023', 'October 31, 2023', '31 Oct 2023', 'Oct 31st 2023', 'Tuesday, 31 October 2023'],
  ['2023-10-31', 'Tue, Oct 31, 2023', 'mardi 31 octobre 2023', '31. Oktober 2023', 'Dienstag, 31. Oktober 2023'],
  ['2023-10-31', '2023-10-31T09:00:00Z', '2023-10-31 14:30', '2023-10-31T23:59:59.999-11:00', '31st of October 2023'],
  ['2023-01-05', '2023-1-5', '5.1.2023', '5 Jan. 2023', '5. Jänner 2023', '5 janvier 2023'],
  ['2023-05-05', '05/05/2023', '5 mai 2023'],
  ['2023-08-01', '1er août 2023', 'Aug 1 2023'],
  ['2023-03-02', '2. März 2023', 'March 2nd, 2023', '2 mars 2023'],
  [undefined, '10/11/2023', '31/10/23', '30 February 2023', '2023-02-30', '2023/13/01', 'October 2023', '31 Foo 2023'],
  [undefined, '', 'soon', '2023', '20231331', 'Foo, 31 October 2023', '2023-10/31', '2023-10-31x', '31 31 2023'],
]);

check('A month in another form', (text) => asCalendarDate(text, { allowPartial: true }), format('calendar-date'), [
  ['2023-10', 'October 2023', 'octobre 2023', 'Okt. 2023', 'Oct 2023'],
  ['2023-10-31', '31 October 2023'],
  [undefined, 'Foo 2023', 'October'],
]);

check('A time in another form', asClockTime, format('clock-time'), [
  ['09:30', '9:30', '9h30', '9.30', '9:30 am', '9:30AM', '0930', '9 h 30'],
  ['14:00', '2 pm', '2pm', '14h', '14 Uhr', '2 p.m.'],
  ['14:30', '14:30:00', '1430', '2:30 pm'],
  ['00:15', '12:15 am'],
  ['12:00', '12 pm'],
  [undefined, '25:00', '9:60', '13 pm', '0 am', '9', '930', 'noon', '', '9:5'],
]);

check('A duration in another form', asMinutes, (text) => /^[1-9]\d*$/.test(text), [
  ['45', '45 min', '45m', '45 Minuten', 'PT45M', '0.75h'],
  ['90', '1h30', '1 h 30 min', '90 minutes', '1.5h', '1,5 h', '1:30:00', 'PT1H30M', '1 hour and 30 minutes'],
  ['60', '1h', '1 hour', 'PT1H'],
  [undefined, 'long', '1:30:15', '1h75', '0 min', '0.33 h', '', '45 s'],
]);

check('An address in another form', asWebUrl, format('web-url'), [
  ['https://www.example.org/x', 'www.example.org/x', ' https:/www.example.org/x', 'https//www.example.org/x'],
  ['https://example.org', 'example.org', 'htps://example.org', 'ttps://example.org'],
  ['https://example.org/x.pdf?y#z', 'example.org/x.pdf?y#z'],
  ['http://example.org', 'http:/example.org', 'http//example.org'],
  [
    undefined,
    'slides.pdf',
    'https://example.org',
    'none',
    'see example.org',
    'ftp://x.org',
    '../x.md',
    'a@b.org',
    'x.1',
    '',
  ],
]);

check('A language in another form', asLanguageTag, format('language-tag'), [
  ['en', 'English', 'english'],
  ['fr', 'French', 'français', 'Français'],
  ['de', 'German', 'Deutsch'],
  ['cs', 'Czech', 'čeština'],
  ['en-US', 'en_US', 'en_us'],
  [undefined, 'Klingon', '', 'english-ish', 'toString'],
]);

check('A time zone in another form', asTimeZone, format('time-zone'), [
  ['Europe/Prague', 'Prague', 'europe/prague', 'Europe/Pragu'],
  ['America/New_York', 'New York', 'america/new york', 'America/NewYork'],
  [undefined, 'CET', 'EST', 'Pragu', 'Europe/Parge', 'Mars/Base', '', 'GMT+1'],
]);
