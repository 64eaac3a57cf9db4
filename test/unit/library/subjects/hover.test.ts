import assert from 'node:assert/strict';
import { hoverOf, type Hover } from '../../../../src/library/subjects/hover';
import type { Subject } from '../../../../src/library/subjects/subject';
import { libraryOf, note, pathOf, type Files } from '../../../support/library';

function hover(files: Files, subject: Subject): Hover | undefined {
  return hoverOf(subject, libraryOf(files), 'en-US');
}

/** The hover as it is read, a line for each. */
function told(files: Files, subject: Subject): string[] {
  const found = hover(files, subject);
  if (!found) return [];
  const { title, facts, lines, more, preview } = found;
  const linked = lines.map(({ text, detail, uri }) => `${text} (${detail})${uri ? ` -> ${pathOf(uri)}` : ''}`);
  const all = [
    title,
    ...facts,
    ...linked,
    ...(more ? [`+${more}`] : []),
    ...(preview ? [JSON.stringify(preview)] : []),
  ];
  // Ranges of dates hold narrow blanks.
  return all.map((line) => line.replace(/[\u00a0\u2009\u202f]/g, ' '));
}

const files: Files = {
  'netdev/13/edition.md': note(
    'edition',
    'conference: Netdev',
    'edition: "0x13"',
    'start_date: 2019-03-20',
    'end_date: 2019-03-22',
    'city: Prague',
    'country: Czech Republic',
    'attendees: [Eve]',
  ),
  'netdev/13/b.md': note('talk', 'title: Beta', 'speakers: Al (Old Inc)', 'tags: [xdp, bpf]', 'status: summarized'),
  'netdev/13/a.md': note('talk', 'title: Alpha', 'speakers: [Bo, Al]', 'tags: XDP', 'status: planned'),
  'netdev/13/report.md': note('report', 'title: Feedback'),
  'netdev/17/edition.md': note('edition', 'conference: Netdev', 'edition: "0x17"', 'start_date: 2023-10-30'),
  'netdev/17/c.md': note('talk', 'title: Gamma', 'speakers: [{ name: AL, affiliation: New Inc }]', 'tags: xdp'),
  'other.md': note('talk', 'conference: Other 1', 'title: Delta', 'speakers: Al (Old Inc)'),
  'lost.md': note('talk', 'title: Lost', 'speakers: Al', 'tags: xdp'),
};

describe('A hover', () => {
  it('of a conference', () => {
    assert.deepEqual(told(files, { kind: 'conference', name: 'netdev' }), [
      'Netdev',
      '2 editions · 3 talks',
      'Mar 2019 – Oct 2023',
      '0x17 (Oct 30, 2023 · 1 talk) -> netdev/17/edition.md',
      '0x13 (Prague, Czech Republic · Mar 20 – 22, 2019 · 2 talks) -> netdev/13/edition.md',
    ]);
  });

  it('of an edition', () => {
    assert.deepEqual(told(files, { kind: 'edition', conference: 'NETDEV', edition: '0X13' }), [
      'Netdev 0x13',
      'Prague, Czech Republic · Mar 20 – 22, 2019',
      '2 talks · 1 summarized',
      'Netdev 0x13 (edition note) -> netdev/13/edition.md',
      'Feedback (report) -> netdev/13/report.md',
      '{"conference":"Netdev","edition":"0x13"}',
    ]);
  });

  it('of an edition that is known from a talk only', () => {
    assert.deepEqual(told(files, { kind: 'edition', conference: 'Other', edition: '1' }), [
      'Other 1',
      '1 talk · 0 summarized',
      '{"conference":"Other","edition":"1"}',
    ]);
  });

  it('of a speaker: the newest talks first', () => {
    assert.deepEqual(told(files, { kind: 'speaker', name: 'Al' }), [
      'Al',
      'New Inc, Old Inc',
      '5 talks · seen at 3 editions',
      'Gamma (Netdev 0x17) -> netdev/17/c.md',
      'Alpha (Netdev 0x13) -> netdev/13/a.md',
      'Beta (Netdev 0x13) -> netdev/13/b.md',
      'Delta (Other 1) -> other.md',
      'Lost () -> lost.md',
      '{"speaker":"Al"}',
    ]);
  });

  it('of somebody who never spoke', () => {
    assert.deepEqual(told(files, { kind: 'speaker', name: 'eve' }), ['eve', '0 talks · seen at 1 edition']);
  });

  it('of a tag', () => {
    assert.deepEqual(told(files, { kind: 'tag', name: 'xdp' }), [
      'xdp',
      '4 talks',
      'Netdev 0x17 (1 talk) -> netdev/17/edition.md',
      'Netdev 0x13 (2 talks) -> netdev/13/edition.md',
      '{"tag":"xdp"}',
    ]);
  });

  const unknown: Subject[] = [
    { kind: 'conference', name: 'X' },
    { kind: 'edition', conference: 'Netdev', edition: 'X' },
    { kind: 'speaker', name: 'X' },
    { kind: 'tag', name: 'X' },
  ];
  for (const subject of unknown) {
    it(`of a ${subject.kind} that the library does not know`, () => assert.deepEqual(told(files, subject), []));
  }

  for (const [talks, lines, more] of [
    [8, 8, 0],
    [9, 9, 0],
    [10, 8, 2],
  ] as const) {
    it(`of ${talks} talks`, () => {
      const many = Object.fromEntries(
        Array.from({ length: talks }, (_, i) => [`${i}.md`, note('talk', `title: T${i}`, 'speakers: Al')]),
      );
      const found = hover(many, { kind: 'speaker', name: 'Al' });
      assert.deepEqual([found?.lines.length, found?.more], [lines, more]);
    });
  }
});
