import assert from 'node:assert/strict';
import type { LibraryNote } from '../../../../src/library/libraryNote';
import { referenceOf } from '../../../../src/report/references/reference';
import { writeReferences, type ReferenceFormat } from '../../../../src/report/references/formats';
import { libraryOf, note, pathOf, type Files } from '../../../support/library';
import { naughtyStrings } from '../../../support/shared';

const names = ['conference: Netdev', 'edition: "0x13"'];
const edition = note('edition', ...names, 'start_date: 2019-03-20', 'city: Prague', 'country: Czech Republic');

/** References to the talks and reports of files, in URI order. */
function references(files: Files, format: ReferenceFormat): string {
  const library = libraryOf(files);
  const editionOf = ({ conference = '', edition = '' }: LibraryNote) => library.edition({ conference, edition });
  const notes = library.notes().filter(({ type }) => type !== 'edition' || library.notes().length === 1);
  const referred = notes.map((one) => ({ reference: referenceOf(one, editionOf(one)), path: `/${pathOf(one.uri)}` }));
  return writeReferences(referred, format, 'en');
}

function ofTalk(format: ReferenceFormat, ...lines: string[]): string {
  return references({ 'n/edition.md': edition, 'n/quic.md': note('talk', ...names, ...lines) }, format);
}

const quic = [
  'title: QUIC tutorial',
  'speakers: [Jana Iyengar (Fastly), Ian Swett]',
  'session_type: tutorial',
  'date: 2019-03-21',
  'url: https://netdev.example/quic?a=1&b=50%25#x_y',
  'language: en',
];

describe('A reference in plain text', () => {
  const cases: [what: string, lines: string[], text: string][] = [
    ['to a talk', quic, 'Jana Iyengar, Ian Swett: QUIC tutorial. Netdev 0x13, Prague, Czech Republic, Mar 21, 2019. https://netdev.example/quic?a=1&b=50%25#x_y'],
    ['has the day of the edition where the talk has none', ['title: Why?', 'speakers: A B'], 'A B: Why? Netdev 0x13, Prague, Czech Republic, Mar 20, 2019.'],
    ['or one that is none', ['title: T', 'speakers: A', 'date: yesterday'], 'A: T. Netdev 0x13, Prague, Czech Republic, Mar 20, 2019.'],
    ['leads to the video where there is no page', ['title: T', 'slides: https://s.example', 'video: https://v.example'], 'T. Netdev 0x13, Prague, Czech Republic, Mar 20, 2019. https://v.example'],
    ['names who spoke, not who led through it', ['title: T', 'speakers: [{name: A, role: chair}, {name: B, role: panelist}]'], 'B: T. Netdev 0x13, Prague, Czech Republic, Mar 20, 2019.'],
    ['names who led through it where nobody else is named', ['title: T', 'speakers: [{name: A, role: host}]'], 'A: T. Netdev 0x13, Prague, Czech Republic, Mar 20, 2019.'],
  ]; // prettier-ignore
  for (const [what, lines, text] of cases) it(what, () => assert.equal(ofTalk('plain', ...lines), text));

  it('to an edition, a report, and a note of which little is known', () => {
    assert.equal(references({ 'e.md': edition }, 'plain'), 'Netdev 0x13. Prague, Czech Republic, Mar 20, 2019.');
    const report = note('report', ...names, 'title: Feedback', 'authors: [Ann Writer (X)]', 'date: 2019-04-02');
    assert.equal(references({ 'r.md': report }, 'plain'), 'Ann Writer: Feedback. Netdev 0x13, Apr 2, 2019.');
    assert.equal(references({ 'a.md': note('talk') }, 'plain'), 'a.');
  });
});

describe('A reference as a Markdown link', () => {
  it('leads to the note', () => assert.equal(ofTalk('markdown', ...quic), '[QUIC tutorial](/n/quic.md)'));

  it('stands in a list beside others', () => {
    const files = { 'a b/1.md': note('talk', 'title: "[One]"'), 'a b/2.md': note('talk', 'title: Two') };
    assert.equal(references(files, 'markdown'), '- [\\[One\\]](/a%20b/1.md)\n- [Two](/a%20b/2.md)');
  });
});

describe('A reference for BibTeX', () => {
  it('to a talk, whole', () =>
    assert.equal(
      ofTalk('bibtex', ...quic),
      `@misc{iyengar2019quic,
  author = {Iyengar, Jana and Swett, Ian},
  title = {{QUIC tutorial}},
  howpublished = {Tutorial at {Netdev 0x13}, Prague, Czech Republic},
  year = {2019},
  month = mar,
  url = {https://netdev.example/quic?a=1&b=50%25#x_y}
}
`,
    ));

  it('to an edition, a report and an announcement', () => {
    const text = references({ 'e.md': edition }, 'bibtex');
    assert.match(text, /^@misc\{netdev0x13,\n {2}title = \{\{Netdev 0x13\}\},\n {2}howpublished = \{Prague, Czech/);
    const files = {
      'r.md': note('report', ...names, 'title: Feedback', 'authors: Ann Writer'),
      's.md': note('announcement', ...names, 'title: Meet us'),
    };
    assert.equal(
      references(files, 'bibtex'),
      `@misc{writerfeedback,
  author = {Writer, Ann},
  title = {{Feedback}},
  howpublished = {Report on {Netdev 0x13}}
}

@misc{netdev0x13meet,
  title = {{Meet us}},
  howpublished = {Announcement on {Netdev 0x13}}
}
`,
    );
  });

  const fields: [what: string, line: string, field: string][] = [
    ['a title with LaTeX’s own letters', `title: '50% & $5 #1 a_b ~x^y {z} \\w'`, 'title = {{50\\% \\& \\$5 \\#1 a\\_b \\textasciitilde{}x\\textasciicircum{}y \\textbraceleft{}z\\textbraceright{} \\textbackslash{}w}}'],
    ['a title in another script', 'title: 長い題名 – «é»', 'title = {{長い題名 – «é»}}'],
    ['small words of a name', 'speakers: Leonardo da Vinci', 'author = {da Vinci, Leonardo}'],
    ['a name with a suffix', 'speakers: Martin Luther King Jr.', 'author = {King, Jr., Martin Luther}'],
    ['a name with a comma', 'speakers: ["King, Martin"]', 'author = {{King, Martin}}'],
    ['a name of one word', 'speakers: davem', 'author = {davem}'],
    ['two people in one name', 'speakers: Ann and Bob', 'author = {{Ann and Bob}}'],
    ['a group', 'speakers: ["R&D Team", others]', 'author = {{R\\&D Team} and {others}}'],
    ['a name with its family first', 'speakers: 山田 太郎', 'author = {{山田 太郎}}'],
    ['an address with braces', 'url: "https://a.example/{x}\\\\y"', 'url = {https://a.example/%7Bx%7D%5Cy}'],
    ['a lightning talk', 'session_type: lightning-talk', 'howpublished = {Lightning talk at {Netdev 0x13}, Prague, Czech Republic}'],
    ['a BoF', 'session_type: bof', 'howpublished = {BoF at {Netdev 0x13}, Prague, Czech Republic}'],
    ['a month without a day', 'date: 2019-11', 'month = nov'],
  ]; // prettier-ignore
  for (const [what, line, field] of fields)
    it(what, () => assert.ok(ofTalk('bibtex', line).includes(`  ${field}`), ofTalk('bibtex', line)));

  it('has another key for each of several', () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${10 + i}.md`, note('talk', 'conference: C', 'title: The XDP', 'speakers: Éva Øst')]),
    ); // prettier-ignore
    const keys = [...references(files, 'bibtex').matchAll(/@misc\{(\w+),/g)].map((match) => match[1]);
    assert.deepEqual([keys[0], keys[1], keys[25], keys[26], keys[29]], ['ostxdp', 'ostxdpb', 'ostxdpz', 'ostxdpaa', 'ostxdpad']); // prettier-ignore
    assert.equal(new Set(keys).size, 30);
  });

  it('has a key of letters and digits whatever the names are', () => {
    const key = (...lines: string[]) => /@misc\{(.*),/.exec(ofTalk('bibtex', ...lines))?.[1];
    assert.equal(key('title: 長い題名', 'speakers: 山田 太郎'), 'netdev0x132019');
    assert.equal(key('title: a, b', 'speakers: Jean-Luc O’Neill'), 'oneill2019b');
  });

  it('keeps its braces whatever the texts are', function () {
    for (const text of naughtyStrings(this).filter((one) => one.trim() !== '')) {
      const written = ofTalk('bibtex', `title: ${JSON.stringify(text)}`, `speakers: [${JSON.stringify(text)}]`);
      let depth = 0;
      for (const letter of written.replace(/\\[&%$#_]/g, '')) {
        depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
        assert.ok(depth >= 0, written);
      }
      assert.equal(depth, 0, written);
      assert.ok(!/(?<!\\)[&%$#_~^]/.test(/title = .*/.exec(written)?.[0] ?? '%'), written);
    }
  });
});

describe('A reference in CSL-JSON', () => {
  it('to a talk, whole', () =>
    assert.deepEqual(JSON.parse(ofTalk('csl-json', ...quic)), [
      {
        id: 'iyengar2019quic',
        type: 'speech',
        title: 'QUIC tutorial',
        author: [
          { family: 'Iyengar', given: 'Jana' },
          { family: 'Swett', given: 'Ian' },
        ],
        genre: 'Tutorial',
        'event-title': 'Netdev 0x13',
        'event-place': 'Prague, Czech Republic',
        issued: { 'date-parts': [[2019, 3, 21]] },
        URL: 'https://netdev.example/quic?a=1&b=50%25#x_y',
        language: 'en',
      },
    ]));

  it('to a note of which little is known, and with names that are left alone', () => {
    assert.deepEqual(JSON.parse(references({ 'a.md': note('report', 'authors: [The Team, Al B. Jr.]') }, 'csl-json')), [
      {
        id: 'theteama',
        type: 'document',
        title: 'a',
        author: [{ literal: 'The Team' }, { family: 'B.', given: 'Al', suffix: 'Jr.' }],
      },
    ]);
  });
});
