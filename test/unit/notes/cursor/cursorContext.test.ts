import assert from 'node:assert/strict';
import { cursorContext } from '../../../../src/notes/cursor/cursorContext';
import type { KeyPlace, ValuePlace } from '../../../../src/notes/cursor/cursorPlace';

/** The lines of a block with the cursor `|` in it, as a file. */
function inFile(lines: string): string {
  return `---\n${lines}\n---\n\nBody\n`;
}

/** A place in words: what it is, of what, `«what is replaced»`, what comes before, and what stands around it. */
function inWords(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = cursorContext(text, offset)?.place;
  if (!place) return 'nothing';
  assert.ok(place.replace.start <= offset && offset <= place.replace.end, 'the cursor is in what is replaced');
  return place.kind === 'key' ? keyInWords(place, text) : valueInWords(place, text);
}

function keyInWords({ replace, hasColon, before, map }: KeyPlace, text: string): string {
  const around = map ? ` of ${map.key} {${[...map.fields].map((pair) => pair.join('=')).join(', ')}}` : '';
  const flags = [...(hasColon ? ['colon'] : []), ...(before ? [`before "${before}"`] : [])];
  return [`key «${text.slice(replace.start, replace.end)}»${around}`, ...flags].join(' ');
}

function valueInWords(place: ValuePlace, text: string): string {
  const { key, field, replace, inFlow, isItem, before, others, map, mayBeMap } = place;
  const name = field === undefined ? key : `${key}.${field}`;
  const flags = [
    ...(isItem ? ['item'] : []),
    ...(inFlow ? ['flow'] : []),
    ...(before ? [`before "${before}"`] : []),
    ...(others.length > 0 ? [`beside ${others.join(' ')}`] : []),
    ...(map ? [`{${[...map.fields].map((pair) => pair.join('=')).join(', ')}}`] : []),
    ...(mayBeMap ? ['or map'] : []),
  ];
  return [`${name} «${text.slice(replace.start, replace.end)}»`, ...flags].join(' ');
}

type Case = [lines: string, expected: string];

const keyCases: Case[] = [
  ['|', 'key «»'],
  ['type: talk\n|', 'key «»'],
  ['|\ntype: talk', 'key «»'],
  ['ty|', 'key «ty»'],
  ['t|y', 'key «ty»'],
  ['|ty', 'key «ty»'],
  ['type: talk\nsta|\ntitle: X', 'key «sta»'],
  ['ti|tle: X', 'key «title» colon'],
  ['title|: X', 'key «title» colon'],
  ['|title: X', 'key «title» colon'],
  ['title|:', 'key «title» colon'],
  ['title |: X', 'nothing'],
  ['session_ty|', 'key «session_ty»'],
  ['own-key|', 'key «own-key»'],
  ['two words|', 'nothing'],
  ['two| words', 'nothing'],
  ['ty| # comment', 'key «ty»'],
  ['tags:\n  - a\nsp|', 'key «sp»'],
  ['tags:\n- a\n|', 'key «»'],
  ['speakers:\n|', 'key «»'],
  ['abstract: >\n  Some text\n|', 'key «»'],
  ['"ti|tle": X', 'nothing'],
  ['# ty|', 'nothing'],
  ['|# ty', 'nothing'],
  ['title: X\n  |', 'nothing'],
  ['title: X\n  mo|re', 'nothing'],
  ['  |', 'nothing'],
];

const valueCases: Case[] = [
  ['status: |', 'status «»'],
  ['status:|', 'status «» before " "'],
  ['status:  |', 'status «»'],
  ['status:\t|', 'status «»'],
  ['status: dr|', 'status «dr»'],
  ['status: dr|aft', 'status «draft»'],
  ['status: |draft', 'status «draft»'],
  ['status: | draft', 'status « draft»'],
  ['status: draft|', 'status «draft»'],
  ['status: draft |', 'status «draft »'],
  ['status: dr| # comment', 'status «dr»'],
  ['status: | # comment', 'status «»'],
  ['status: draft # com|ment', 'nothing'],
  ['track: #eb|pf', 'nothing'],
  ['track: C#|', 'track «C#»'],
  ['status : dr|', 'status «dr»'],
  ['"status": dr|', 'status «dr»'],
  ['city: New Yo|', 'city «New Yo»'],
  ["city: Don't| # c", "city «Don't»"],
  ['edition: "0x|', 'edition «"0x»'],
  ['edition: "|', 'edition «"»'],
  ['edition: "0x|13"', 'edition «"0x13"»'],
  ['edition: |"0x13"', 'edition «"0x13"»'],
  ['edition: "0x13"|', 'edition «"0x13"»'],
  ['edition: "0x13" |', 'nothing'],
  ['edition: "|" # comment', 'edition «""»'],
  ["edition: '0x|13'", "edition «'0x13'»"],
  ['edition: "0x# |', 'edition «"0x# »'],
  ['edition: "0x|\nspeakers: X', 'edition «"0x»'],
  ['title: "A" and |', 'nothing'],
  ['abstract: ||', 'nothing'],
  ['abstract: >-|', 'nothing'],
  ['title: a: b|', 'title «a: b»'],
  ['url: https://|', 'url «https://»'],
  ['title: &a|', 'nothing'],
  ['time:14|', 'nothing'],
];

const blockTextCases: Case[] = [
  ['abstract: >\n  so|me', 'nothing'],
  ['abstract: >\n  some\n  |', 'nothing'],
  ['abstract: >2-\n  type: |', 'nothing'],
  ['abstract: >\n\n  - |', 'nothing'],
  ['speakers:\n  - name: >\n      A|', 'nothing'],
  ['speakers:\n  - name: >\n      A\n    aff|', 'key «aff» of speakers {name=>}'],
  ['speakers:\n  - >\n    A|', 'nothing'],
];

const itemCases: Case[] = [
  ['tags:\n  - |', 'tags «» item or map'],
  ['tags:\n- |', 'tags «» item or map'],
  ['tags:\n    - |', 'tags «» item or map'],
  ['tags:\n\t- |', 'tags «» item or map'],
  ['tags:\n  -|', 'nothing'],
  ['tags:\n  |- a', 'nothing'],
  ['tags:\n  -  x|', 'tags «x» item or map'],
  ['tags:\n  - xd|p # hot', 'tags «xdp» item or map'],
  ['tags:\n  - xdp # h|ot', 'nothing'],
  ['tags:\n  - "x|"', 'tags «"x"» item or map'],
  ['tags:\n  - a\n  - b|\n  - c # d\ncity: X', 'tags «b» item beside a c or map'],
  ['tags: # all\n  - a\n  - |', 'tags «» item beside a or map'],
  ['tags:\n  # all\n  - a\n\n  - |', 'tags «» item beside a or map'],
  ['tags:\n  |', 'tags «» item before "- " or map'],
  ['tags:\n  x|', 'tags «x» item before "- " or map'],
  ['tags:\n  - a\n  |', 'tags «» item before "- " beside a'],
  ['tags:\n  - a\n  b|', 'tags «b» item before "- " beside a'],
  ['tags:\n  |\n  - a', 'tags «» item before "- " beside a'],
  ['tags:\n  - a\n    |', 'nothing'],
  ['tags:\n  - a\n |', 'nothing'],
  ['tags:\n  - a\n    - |', 'nothing'],
  ['- |', 'nothing'],
  ['city: X\n- |', 'nothing'],
];

const flowCases: Case[] = [
  ['tags: [|]', 'tags «» item flow'],
  ['tags: [|', 'tags «» item flow'],
  ['tags: |[]', 'nothing'],
  ['tags: []|', 'nothing'],
  ['tags: [a, |]', 'tags «» item flow beside a'],
  ['tags: [a,|]', 'tags «» item flow before " " beside a'],
  ['tags: [a,|', 'tags «» item flow before " " beside a'],
  ['tags: [a, b|, c]', 'tags «b» item flow beside a c'],
  ['tags: [ a|b , c ]', 'tags «ab» item flow beside c'],
  ['tags: [a, |b]', 'tags «b» item flow beside a'],
  ['tags: [a, "b, |c"]', 'tags «"b, c"» item flow beside a'],
  ['tags: [a, "b|]', 'tags «"b» item flow beside a'],
  ['tags: [a, b|\ntitle: X', 'tags «b» item flow beside a'],
  ['tags: [a,\n  b|,\n  c]', 'tags «b» item flow beside a c'],
  ['tags: [\n  a, # first, of all\n  |\n]', 'tags «» item flow beside a'],
  ['tags: [\n  a, # fi|rst\n]', 'nothing'],
  ['tags: [a]\n  |', 'nothing'],
  ["tags: [it's, |]", "tags «» item flow beside it's"],
  ['tags: [[|]]', 'nothing'],
];

const mapCases: Case[] = [
  ['speakers:\n  - name: |', 'speakers.name «» {}'],
  ['speakers:\n  - name:|', 'speakers.name «» before " " {}'],
  ['speakers:\n  - na|me: X', 'key «name» of speakers {} colon'],
  ['speakers:\n  - na|', 'speakers «na» item or map'],
  ['speakers:\n  - name: X\n    aff|', 'key «aff» of speakers {name=X}'],
  ['speakers:\n  - name: X\n    |', 'key «» of speakers {name=X}'],
  ['speakers:\n  - name: X\n      |', 'nothing'],
  ['speakers:\n  -   name: X\n      aff|', 'key «aff» of speakers {name=X}'],
  ['speakers:\n- name: X\n  |', 'key «» of speakers {name=X}'],
  [
    'speakers:\n  - name: "X Y"\n    affiliation: Bo|\n    role: chair\n  - name: Z',
    'speakers.affiliation «Bo» {name=X Y, role=chair}',
  ],
  ['speakers:\n  - name: X\n  |', 'speakers «» item before "- " beside X'],
  ['speakers:\n  -\n    name: |', 'speakers.name «» {}'],
  ['speakers:\n  name: X\n  aff|', 'key «aff» of speakers {name=X}'],
  ['speakers:\n  name: |', 'speakers.name «» {}'],
  ['speakers: {name: X, |}', 'key «» of speakers {name=X}'],
  ['speakers: {name: X,|}', 'key «» of speakers {name=X} before " "'],
  ['speakers: {|}', 'key «» of speakers {}'],
  ['speakers: {na|me: X}', 'key «name» of speakers {} colon'],
  ['speakers: {name: |}', 'speakers.name «» flow {}'],
  ['speakers: {name:|}', 'speakers.name «» flow before " " {}'],
  ['speakers: {name: X, role: ch|, url: U}', 'speakers.role «ch» flow {name=X, url=U}'],
  ['speakers: [{name: X}, {name: "Y|", url: U}]', 'speakers.name «"Y"» flow {url=U}'],
  ['speakers: [{name: X}, |]', 'speakers «» item flow beside {name: X}'],
  ['speakers:\n  - {name: X, |}', 'key «» of speakers {name=X}'],
  ['speakers:\n  - {name: X,\n     role: |}', 'speakers.role «» flow {name=X}'],
  ['speakers:\n  - [|]', 'nothing'],
  ['links:\n  - title: A\n    |\n  - title: B', 'key «» of links {title=A}'],
];

const groups: Record<string, Case[]> = {
  'a key': keyCases,
  'a value': valueCases,
  'a text of several lines': blockTextCases,
  'an item': itemCases,
  'between brackets': flowCases,
  'in a map': mapCases,
};

describe('Where the cursor stands', () => {
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [lines, expected] of cases) {
        it(`${JSON.stringify(lines)}: ${expected}`, () => {
          const marked = inFile(lines);
          assert.equal(inWords(marked), expected, 'LF');
          assert.equal(inWords(`\ufeff${marked}`), expected, 'BOM');
          assert.equal(inWords(marked.replaceAll('\n', '\r\n')), expected, 'CRLF');
          assert.equal(inWords(`\ufeff${marked.replaceAll('\n', '\r\n')}`), expected, 'BOM and CRLF');
        });
      }
    });
  }

  const files: Case[] = [
    ['|---\ntype: talk\n---\n', 'nothing'],
    ['---|\ntype: talk\n---\n', 'nothing'],
    ['---\ntype: talk\n|---\n', 'nothing'],
    ['---\ntype: talk\n--|-\n', 'nothing'],
    ['---\ntype: talk\n---\n|', 'nothing'],
    ['---\ntype: talk\n---\nstatus: |', 'nothing'],
    ['---|', 'nothing'],
    ['---\n|', 'key «»'],
    ['---\r\n|', 'key «»'],
    ['---\nty|', 'key «ty»'],
    ['---\ntype: |', 'type «»'],
    ['---\ntype: talk\n|', 'key «»'],
    ['---\ntype: talk\n|\n\n# Title\n', 'key «»'],
    ['---\ntags:\n  |\n\nText\n', 'tags «» item before "- " or map'],
    ['---\ntype: talk\n\nTe|xt\n', 'nothing'],
    ['---\ntype: talk\n# Ti|tle\n', 'nothing'],
    ['# Title\n---\ntype: |\n---\n', 'nothing'],
    ['---js\n|\n---\n', 'nothing'],
    ['|', 'nothing'],
  ];
  for (const [marked, expected] of files)
    it(`in ${JSON.stringify(marked)}: ${expected}`, () => assert.equal(inWords(marked), expected));

  it('tells the other keys, of the file and not of its maps', () => {
    const marked = inFile('type: talk\nstatus: |\nspeakers:\n  - name: X\nown key: 1\nlayout: |2\n  date: 1');
    const text = marked.replace('|', '');
    assert.deepEqual(cursorContext(text, marked.indexOf('|'))?.otherKeys, ['type', 'speakers', 'layout']);
  });

  it('tells the type, where the cursor is not in it', () => {
    const typeIn = (marked: string): string | undefined =>
      cursorContext(marked.replace('|', ''), marked.indexOf('|'))?.type;
    assert.equal(typeIn(inFile('type: "post" # so\n|')), 'post');
    assert.equal(typeIn(inFile('type:\n|')), '');
    assert.equal(typeIn(inFile('type: po|')), undefined);
    assert.equal(typeIn(inFile('a:\n  type: post\n|')), undefined);
  });
});
