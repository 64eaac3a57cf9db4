import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/notes/finding';
import { folderOfPath, pathFixes } from '../../../../src/notes/fixes/pathFixes';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { inShort, offeredAt } from '../../../support/fixes';
import { unmark } from '../../../support/marked';
import { talk } from '../../../support/notes';

/** What is offered at the mark of a talk, and what the first of it makes of its line. */
function assertOffered(
  line: string,
  code: Finding['code'],
  data: Finding['data'],
  after: string,
  expected: string[],
): void {
  for (const end of ['\n', '\r\n']) {
    const { text, fixes } = offeredAt(talk(line).replaceAll('\n', end), code, data);
    assert.deepEqual(fixes.map(inShort), expected);
    assert.equal(applyEdits(text, fixes[0]?.edits ?? []), talk(after).replaceAll('\n', end));
  }
}

describe('An unknown edition becomes a known one', () => {
  const at = (line: string, value: string, allowed: string[], after: string, ...expected: string[]): void => {
    it(line, () =>
      assertOffered(line, 'unknown-edition', { key: 'edition', value, conference: 'C', allowed }, after, expected),
    );
  };
  at(
    'edition: «"13"»',
    '13',
    ['0x12', '0x13'],
    'edition: "0x13"',
    'change-value 0x13 preferred',
    'change-value 0x12 possible',
  );
  at("edition: «'0x14'» # so", '0x14', ['0x13'], "edition: '0x13' # so", 'change-value 0x13 possible');
  at('edition: «2023»', '2023', ['2024'], 'edition: "2024"', 'change-value 2024 possible');
  at(
    'edition: «sprng-2023»',
    'sprng-2023',
    ['Spring 2023'],
    'edition: "Spring 2023"',
    'change-value Spring 2023 preferred',
  );
  at('conference: «Netdev 0x99»', '0x99', ['0x13'], 'conference: Netdev 0x13', 'change-value 0x13 possible');
  at('conference: «Web3 Summit 3»', '3', ['2024'], 'conference: Web3 Summit 2024', 'change-value 2024 possible');
  at('conference: «"Web3 Summit 3"»', '3', ['2024'], 'conference: "Web3 Summit 2024"', 'change-value 2024 possible');
  it('at most ten are offered', () => {
    const allowed = Array.from({ length: 30 }, (_, i) => String(1990 + i));
    const { fixes } = offeredAt(talk('edition: «"2050"»'), 'unknown-edition', { value: '2050', allowed });
    assert.equal(fixes.length, 10);
  });
});

describe('A day outside of the edition becomes one inside', () => {
  const at = (line: string, days: { start: string; end?: string }, after: string, ...expected: string[]): void => {
    it(line, () => assertOffered(line, 'date-outside-edition', { key: 'date', days }, after, expected));
  };
  at(
    'date: «2018-03-21»',
    { start: '2019-03-20', end: '2019-03-22' },
    'date: 2019-03-21',
    'change-value 2019-03-21 preferred',
  );
  at(
    'date: «"2020-01-01"»',
    { start: '2020-12-30', end: '2021-01-02' },
    'date: "2021-01-01"',
    'change-value 2021-01-01 preferred',
  );
  at(
    'date: «2019-04-01»',
    { start: '2019-02-27', end: '2019-03-01' },
    'date: 2019-02-27',
    ...['2019-02-27', '2019-02-28', '2019-03-01'].map((day) => `change-value ${day} possible`),
  );
  at('date: «2019-04-01»', { start: '2019-03-20' }, 'date: 2019-03-20', 'change-value 2019-03-20 possible');
  it('at most seven are offered, none where the days are not known', () => {
    const offer = (start: string, end: string): number =>
      offeredAt(talk('date: «2019-04-01»'), 'date-outside-edition', { days: { start, end } }).fixes.length;
    assert.equal(offer('2018-05-01', '2018-06-30'), 7);
    assert.equal(offer('2018-05', '2018-06'), 0);
  });
});

describe('A name takes the other spelling', () => {
  const at = (line: string, to: string, after: string): void => {
    it(line, () => {
      const data = { key: 'speakers', value: /«(.*)»/.exec(line)?.[1] ?? '', allowed: [to] };
      assertOffered(line, 'speaker-spelling', data, after, [`change-value ${to} preferred`]);
    });
  };
  at('speakers: «Alexis Lothore»', 'Alexis Lothoré', 'speakers: Alexis Lothoré');
  at(
    'speakers: [A, "«Alexis Lothore» (Bootlin)"] # two',
    'Alexis Lothoré',
    'speakers: [A, "Alexis Lothoré (Bootlin)"] # two',
  );
  at("speakers:\n  - name: '«Tim OReilly»'", "Tim O'Reilly", "speakers:\n  - name: 'Tim O''Reilly'");
  at('speakers: [«Ann Other»]', 'Ann, Other', 'speakers: ["Ann, Other"]');
});

describe('A path that leads nowhere becomes one that is there', () => {
  const files = ['Slide one.png', 'photo-of-stage.jpg', 'notes.md', 'readme.txt', 'a(1).png', 'x'];
  const at = (before: string, after: string | undefined, names = files): void => {
    it(before, () => {
      const { text, spans } = unmark(before);
      const [place] = spans;
      assert.ok(place);
      const finding = { code: 'missing-file', ...place, data: { value: text.slice(place.start, place.end) } } as const;
      const [fix] = pathFixes(finding, text, names);
      assert.equal(fix && applyEdits(text, fix.edits), after);
    });
  };
  at('![](«img/photo_of_stage.jpg»)', '![](img/photo-of-stage.jpg)');
  at('![](«photo-of-stag.jpg» "A")', '![](photo-of-stage.jpg "A")');
  at('[a](«Notes.md#part»)', '[a](notes.md#part)');
  at('![](«slide%20One.png»)', '![](Slide%20one.png)');
  at('![](«slide-one.png»)', '![](Slide%20one.png)');
  at('![](<«slide one.PNG»>)', '![](<Slide one.png>)');
  at('![](«A%281%29.png»)', '![](a%281%29.png)');
  at('![](«photo-of-stage.png»)', '![](photo-of-stage.jpg)');
  at('![](«other.jpg»)', undefined);
  at('![](«100%.png»)', undefined);
  it('the nearest stands first, and of several none is preferred', () => {
    const text = 'talk-2.png';
    const finding = { code: 'missing-file', start: 0, end: text.length, data: {} } as const;
    assert.deepEqual(pathFixes(finding, 'talkx2.png', ['talky2.png', 'talk2.png', 'walk2.png']).map(inShort), [
      'change-value talky2.png possible',
      'change-value talk2.png possible',
    ]);
  });
  it('is looked for in its folder', () => {
    assert.deepEqual(['a/b/c.png', 'c.png', 'a%20b/c.png?x#y', '../c', '%/c'].map(folderOfPath), [
      'a/b/',
      '',
      'a b/',
      '../',
      '%/',
    ]);
  });
});
