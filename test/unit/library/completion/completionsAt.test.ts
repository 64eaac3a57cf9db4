import assert from 'node:assert/strict';
import { isStarted, isWritten } from '../../../../src/library/completion/typed';
import { KeyBook } from '../../../../src/notes/schema/keyBook';
import { accepted, completeIn, labelsIn, type Setting } from '../../../support/completing';
import { note } from '../../../support/library';

const files = {
  'netdev/0x13/edition.md': note(
    'edition',
    'conference: Netdev',
    'edition: "0x13"',
    'start_date: 2019-03-20',
    'end_date: 2019-03-22',
    'city: Prague',
    'country: Czech Republic',
    'language: en',
    'attendees: [Antoine Ténart]',
  ),
  'netdev/0x13/a.md': note(
    'talk',
    'title: A',
    'speakers: [Jana Iyengar (Fastly)]',
    'tags: [quic, udp]',
    'track: Moonshots',
    'room: "1"',
    'date: 2019-03-21',
    'authors: Maxime Chevallier',
  ),
  'netdev/0x13/b.md': note(
    'talk',
    'title: B',
    'speakers: [{name: Jana Iyengar, affiliation: "Google, Inc."}]',
    'tags: [quic]',
    'date: 2019-03-20',
    'authors: Maxime Chevallier',
  ),
  'netdev/2.10/edition.md': note('edition', 'conference: Netdev', 'edition: "2.10"', 'start_date: 2018-07'),
  'fosdem/a.md': note('talk', 'conference: FOSDEM', 'edition: "2024"', 'title: F', 'speakers: "No"', 'tags: [xdp]'),
};
const inEdition: Setting = { files, path: 'netdev/0x13/new.md' };

/** A talk of Netdev 0x13 that inherits its names, with further lines. */
function talk(lines: string): string {
  return `---\ntype: talk\n${lines}\n---\n`;
}

describe('Completion of keys', () => {
  it('offers the type first, then all keys, where the type is not known', () => {
    const labels = labelsIn('---\n|');
    assert.deepEqual(labels.slice(0, 4), ['type', 'conference', 'edition', 'title']);
    assert.ok(labels.includes('speakers') && labels.includes('start_date') && labels.includes('status'));
  });

  const missing: [what: string, file: string, first: string[], setting?: Setting][] = [
    [
      'what a talk requires comes first',
      '---\ntype: talk\n|\n---',
      ['conference', 'edition', 'title', 'speakers', 'language'],
    ],
    [
      'what is there is not offered',
      talk('title: X\n|'),
      ['conference', 'edition', 'speakers', 'language', 'attendance'],
    ],
    ['what is inherited is not required', talk('|'), ['title', 'speakers', 'conference', 'edition'], inEdition],
    ['an alias counts as there', talk('event: X\nedition: Y\npresenter: Z\n|'), ['title', 'language'], {}],
    [
      'of an edition',
      '---\ntype: edition\n|\n---',
      ['conference', 'edition', 'start_date', 'title', 'language', 'end_date'],
    ],
    ['of a report', '---\ntype: report\n|\n---', ['conference', 'edition', 'title', 'language', 'url', 'date']],
    ['the key at the cursor may be replaced by itself', talk('tit|le: X'), ['conference', 'edition', 'title']],
    ['a talk by its look needs a type', '---\nconference: C\ntitle: T\n|\n---', ['type', 'edition', 'speakers']],
  ];
  for (const [what, file, first, setting] of missing)
    it(what, () => assert.deepEqual(labelsIn(file, setting).slice(0, first.length), first));

  it('offers keys of that type only', () => {
    const labels = labelsIn('---\ntype: report\n|\n---');
    for (const key of ['speakers', 'start_date', 'rating']) assert.ok(!labels.includes(key), key);
  });

  it('says what a key means and which are required', () => {
    const { completions } = completeIn(talk('|'));
    const [level, title, slides] = ['level', 'title', 'slides'].map((key) =>
      completions.find(({ label }) => label === key),
    );
    assert.match(slides?.documentation ?? '', /\n\nValues: none\n\nExample: https:\/\/example\.org\/slides\.pdf$/);
    assert.equal(level?.documentation, 'Whom the session is for.\n\nValues: beginner, intermediate, advanced');
    assert.equal(title?.detail, 'required');
    assert.equal(level.detail, '');
  });

  it('opens the values only where there are some', () => {
    const { completions } = completeIn(talk('|'), inEdition);
    const opens = completions.filter(({ opensNext }) => opensNext).map(({ label }) => label);
    assert.deepEqual(opens, [
      ...[
        'speakers',
        'conference',
        'edition',
        'language',
        'attendance',
        'session_type',
        'level',
        'date',
        'track',
        'room',
      ],
      ...['links', 'rating', 'status', 'authors', 'tags'],
    ]);
  });
});

const notOurs: [what: string, file: string][] = [
  ['a post of a site generator', '---\nlayout: post\ntitle: X\n|\n---\n'],
  ['a value in such a post', '---\nlayout: post\nstatus: |\n---\n'],
  ['the body', '---\ntype: talk\n---\nstatus: |\n'],
  ['a file without front matter', 'type: |\n'],
  ['a comment', talk('# sta|')],
  ['a title', talk('title: Th|')],
  ['an address', talk('url: |')],
  ['a key that nobody knows', talk('mood: |')],
  ['fields of what has none', talk('tags:\n  - x: y\n    |')],
  ['somebody else’s block that is not closed', '---\nlayout: post\n|\n'],
];
const ours: [what: string, file: string][] = [
  ['an empty block', '---\n|\n---\n'],
  ['a block that holds keys of ours only', '---\ntitle: X\nlang: en\n|\n---\n'],
  ['a block that is not closed', '---\ntitle: a\n|\n'],
  ['a note with foreign keys', '---\ntype: report\nlayout: post\n|\n---\n'],
  ['a note that is no YAML', '---\ntype: report\ntitle: A: B\nsta|\n---\n'],
];

/** Where no note is: a folder beside those of the notes. */
const elsewhere: Setting = { files, path: 'blog/post.md' };
const post = 'title: My post\ndate: 2020-01-01\ntags: [a]';
const notOursElsewhere: [what: string, file: string][] = [
  ['a post of nothing but keys that we have too', `---\n${post}\ns|\n---\n`],
  ['a day in such a post', '---\ntitle: My post\ndate: |\n---\n'],
  ['one of a foreign type', `---\ntype: post\n${post}\n|\n---\n`],
  ['the type that it may get', `---\n${post}\ntype: |\n---\n`],
];
const oursElsewhere: [what: string, file: string][] = [
  ['an empty block', '---\n|\n---\n'],
  ['a block that is not closed', '---\ntitle: a\n|\n'],
  ['a block about a conference', '---\nevent: X\n|\n---\n'],
  ['a block whose type is begun', '---\ntype: ta\ntitle: a\n|\n---\n'],
  ['a block whose type is to come', '---\ntype: ""\ntitle: a\n|\n---\n'],
];

describe('Completion', () => {
  for (const [what, file] of notOurs)
    it(`has nothing for ${what}`, () => assert.deepEqual(labelsIn(file, inEdition), []));
  for (const [what, file] of ours)
    it(`has something for ${what}`, () => assert.ok(labelsIn(file, inEdition).includes('tags')));
  for (const [what, file] of notOursElsewhere) {
    it(`has nothing for ${what}`, () => assert.deepEqual(labelsIn(file, elsewhere), []));
    it(`has nothing for ${what}, in a workspace without notes`, () => assert.deepEqual(labelsIn(file), []));
  }
  for (const [what, file] of oursElsewhere)
    it(`has something for ${what} where no notes are`, () => assert.ok(labelsIn(file, elsewhere).includes('tags')));
  it('has something for a conference where no notes are', () =>
    assert.deepEqual(labelsIn(`---\n${post}\nconference: |\n---\n`, elsewhere), ['Netdev', 'FOSDEM']));
  it('has something beside other notes, and below an edition note', () => {
    const file = `---\n${post}\n|\n---\n`;
    for (const path of ['fosdem/b.md', 'netdev/0x13/monday/c.md'])
      assert.ok(labelsIn(file, { files, path }).includes('speakers'), path);
  });
});

describe('Completion of values', () => {
  const cases: [lines: string, expected: string[]][] = [
    ['status: |', ['planned', 'attended', 'draft', 'summarized', 'skipped']],
    ['level: |', ['beginner', 'intermediate', 'advanced']],
    ['attendance: |', ['in-person', 'online', 'hybrid']],
    ['rating: |', ['1', '2', '3', '4', '5']],
    ['slides: |', ['none']],
    ['slides: [|]', []],
    ['slides:\n  - |', []],
    ['slides:\n  - https://a.b/\n  - no|', []],
    ['talk_type: key|', 'talk keynote tutorial workshop lightning-talk panel bof demo poster other'.split(' ')],
    ['conference: |', ['Netdev', 'FOSDEM']],
    ['edition: |', ['0x13', '2.10']],
    ['conference: FOSDEM\nedition: |', ['2024']],
    ['conference: Unheard\nedition: |', []],
    ['speakers:\n  - |', ['Jana Iyengar (Fastly)', 'No', 'name', 'affiliation', 'role', 'url']],
    ['speakers: [|]', ['Jana Iyengar (Fastly)', 'No']],
    ['speakers: |', ['Jana Iyengar (Fastly)', 'No']],
    ['speakers:\n  - jana iyengar (X)\n  - |', ['No', 'name', 'affiliation', 'role', 'url']],
    ['speakers:\n  - name: Jana Iyengar\n    affiliation: |', ['Fastly', 'Google, Inc.']],
    ['speakers:\n  - name: No\n    affiliation: |', ['Fastly', 'Google, Inc.']],
    ['speakers:\n  - name: X\n    role: |', ['speaker', 'moderator', 'panelist', 'chair', 'host']],
    ['speakers:\n  - name: X\n    |', ['affiliation', 'role', 'url']],
    ['speakers: {name: X, |}', ['affiliation', 'role', 'url']],
    ['presenter: {name: |}', ['Jana Iyengar (Fastly)', 'No']],
    ['links:\n  - |', ['title', 'url']],
    ['links:\n  - title: X\n    |', ['url']],
    ['tags: [|]', ['quic', 'udp', 'xdp']],
    ['tags: [QUIC, |]', ['udp', 'xdp']],
    ['tags:\n  - "udp" # hot\n  - |', ['quic', 'xdp']],
    ['tags: [ud|]', ['quic', 'udp', 'xdp']],
    ['tags: [q|]', ['quic', 'udp', 'xdp']],
    ['track: |', ['Moonshots']],
    ['room: |', ['1']],
    ['conference: FOSDEM\nedition: "2024"\ntrack: |', []],
    ['authors: |', ['Maxime Chevallier', 'Antoine Ténart']],
    ['date: |', ['2019-03-20', '2019-03-21', '2019-03-22', '2026-11-23']],
    ['edition: "2.10"\ndate: |', ['2026-11-23']],
    ['edition: "2.10"\n  date: |', []],
  ];
  for (const [lines, expected] of cases)
    it(lines.replaceAll('\n', ' ⏎ '), () => assert.deepEqual(labelsIn(talk(lines), inEdition), expected));

  it('never offers what only the note itself says', () => {
    assert.deepEqual(labelsIn(talk('tags: [zz, zz|]'), inEdition), ['quic', 'udp', 'xdp']);
  });

  it('offers the status by type', () => {
    const file = '---\ntype: report\nstatus: |\n---\n';
    assert.deepEqual(labelsIn(file), ['draft', 'review', 'published']);
  });

  it('offers the four types', () => {
    assert.deepEqual(labelsIn('---\ntype: |'), ['edition', 'talk', 'report', 'announcement']);
  });

  it('offers an edition note the editions that have none yet', () => {
    const edition = '---\ntype: edition\nconference: FOSDEM\nedition: |\n---\n';
    assert.deepEqual(labelsIn(edition, inEdition), ['2024']);
    assert.deepEqual(labelsIn(edition.replace('FOSDEM', 'Netdev'), inEdition), []);
  });

  it('offers what editions have', () => {
    const edition = (lines: string): string => `---\ntype: edition\n${lines}\n---\n`;
    assert.deepEqual(labelsIn(edition('city: |'), inEdition), ['Prague']);
    assert.deepEqual(labelsIn(edition('country: |'), inEdition), ['Czech Republic']);
    assert.deepEqual(labelsIn(edition('attendees: [|]'), inEdition), ['Maxime Chevallier', 'Antoine Ténart']);
    assert.deepEqual(labelsIn(edition('start_date: |')), ['2026-11-23']);
    assert.deepEqual(labelsIn(edition('start_date: 2019-02-27\nend_date: |')), [
      ...['2019-02-27', '2019-02-28', '2019-03-01', '2019-03-02', '2019-03-03'],
    ]);
    assert.deepEqual(labelsIn(edition('start_date: 2019-02\nend_date: |')), ['2019-02']);
    assert.ok(labelsIn(edition('timezone: Eur|')).includes('Europe/Prague'));
    assert.ok(labelsIn(edition('timezone: |')).includes('UTC'));
    assert.equal(labelsIn(edition('timezone: |'))[0], 'UTC');
    assert.equal(labelsIn(edition('city: New York\ntimezone: |'))[0], 'America/New_York');
  });

  it('offers languages, those in use first', () => {
    const labels = labelsIn(talk('language: |'), {
      files: { 'a.md': note('talk', 'language: nn'), 'b.md': note('talk', 'language: nn') },
    });
    assert.deepEqual(labels.slice(0, 3), ['nn', 'en', 'de']);
  });

  const details: [lines: string, label: string, detail: string][] = [
    ['conference: |', 'Netdev', '2 editions · 4 notes'],
    ['conference: |', 'FOSDEM', '1 edition · 1 note'],
    ['edition: |', '0x13', 'Prague, Czech Republic · Mar 20 – 22, 2019'],
    ['edition: |', '2.10', 'Jul 2018'],
    ['tags: [|]', 'quic', '2 notes'],
    ['speakers: [|]', 'Jana Iyengar (Fastly)', '2 talks'],
    ['date: |', '2019-03-20', 'Wednesday · first day'],
    ['date: |', '2019-03-22', 'Friday · day 3'],
    ['date: |', '2026-11-23', 'Monday · today'],
    ['language: |', 'pt-BR', 'Brazilian Portuguese'],
  ];
  for (const [lines, label, detail] of details) {
    it(`${lines} says of ${label}: ${detail}`, () => {
      const { completions } = completeIn(talk(lines), inEdition);
      const said = completions.find((one) => one.label === label)?.detail.replace(/[\u2009\u202f]/g, ' ');
      assert.equal(said, detail);
    });
  }

  it('puts today first while the edition takes place', () => {
    const { completions } = completeIn(talk('date: |'), { ...inEdition, today: '2019-03-21' });
    assert.deepEqual(
      completions.map(({ label, detail }) => `${label} ${detail}`),
      ['2019-03-21 Thursday · today', '2019-03-20 Wednesday · first day', '2019-03-22 Friday · day 3'],
    );
  });

  it('takes keys and values of a schema of the workspace', () => {
    const book = new KeyBook({
      properties: {
        mood: { description: 'How it felt.', enum: ['yes', 'so: so', '2'] },
        seen: { type: 'string', format: 'date' },
      },
    });
    assert.ok(labelsIn(talk('|'), { book }).includes('mood'));
    assert.deepEqual(labelsIn(talk('mood: |'), { book }), ['yes', 'so: so', '2']);
    assert.equal(accepted(talk('mood: |'), 'so: so', { book }), talk('mood: "so: so"|'));
    assert.equal(accepted(talk('mood: |'), '2', { book }), talk('mood: 2|'));
    assert.deepEqual(labelsIn(talk('seen: |'), { book }), ['2026-11-23']);
  });
});

describe('An accepted completion', () => {
  const cases: [lines: string, label: string, expected: string][] = [
    ['sta|', 'status', 'status: |'],
    ['|', 'status', 'status: |'],
    ['sta| # c', 'status', 'status: | # c'],
    ['st|a: draft', 'status', 'status|: draft'],
    ['|', 'tags', 'tags: [|]'],
    ['|', 'speakers', 'speakers:\n  - |'],
    ['|', 'slides', 'slides: |'],
    ['status: |', 'draft', 'status: draft|'],
    ['status:|', 'draft', 'status: draft|'],
    ['status: at|tended # c', 'draft', 'status: draft| # c'],
    ['status: "|"', 'draft', 'status: "draft"|'],
    ['edition: |', '0x13', 'edition: "0x13"|'],
    ['edition: 0x|', '0x13', 'edition: "0x13"|'],
    ['edition: "0x|"', '0x13', 'edition: "0x13"|'],
    ['edition: "0x|', '0x13', 'edition: "0x13"|'],
    ["edition: '|2'", '0x13', "edition: '0x13'|"],
    ['edition:|', '0x13', 'edition: "0x13"|'],
    ['speakers:\n  - |', 'Jana Iyengar (Fastly)', 'speakers:\n  - Jana Iyengar (Fastly)|'],
    ['speakers:\n  - |', 'No', 'speakers:\n  - "No"|'],
    ['speakers:\n  - |', 'name', 'speakers:\n  - name: |'],
    ['speakers:\n  |', 'No', 'speakers:\n  - "No"|'],
    ['speakers:\n  |', 'name', 'speakers:\n  - name: |'],
    ['speakers:\n  - X\n  |', 'No', 'speakers:\n  - X\n  - "No"|'],
    ['speakers: [|]', 'No', 'speakers: ["No"|]'],
    ['speakers: [X,|]', 'No', 'speakers: [X, "No"|]'],
    ['speakers:\n  - name: |', 'Jana Iyengar (Fastly)', 'speakers:\n  - name: Jana Iyengar\n    affiliation: Fastly|'],
    [
      'speakers:\n  - affiliation: X\n    name: |',
      'Jana Iyengar (Fastly)',
      'speakers:\n  - affiliation: X\n    name: Jana Iyengar|',
    ],
    ['speakers: {name: |}', 'Jana Iyengar (Fastly)', 'speakers: {name: Jana Iyengar, affiliation: Fastly|}'],
    ['speakers: {name:|', 'No', 'speakers: {name: "No"|'],
    ['speakers: {name: X, aff|}', 'affiliation', 'speakers: {name: X, affiliation: |}'],
    ['speakers: {name: X, affiliation: |}', 'Google, Inc.', 'speakers: {name: X, affiliation: "Google, Inc."|}'],
    [
      'speakers:\n  - name: X\n    affiliation: |',
      'Google, Inc.',
      'speakers:\n  - name: X\n    affiliation: Google, Inc.|',
    ],
    ['speakers:\n  - name: X\n    |', 'role', 'speakers:\n  - name: X\n    role: |'],
    ['tags: |', 'quic', 'tags: [quic|]'],
    ['tags: qu|', 'quic', 'tags: [quic|]'],
    ['tags: [quic, u|]', 'udp', 'tags: [quic, udp|]'],
    ['tags: [quic, "u|"]', 'udp', 'tags: [quic, "udp"|]'],
    ['tags:\n  - |', 'quic', 'tags:\n  - quic|'],
    ['tags:\n- |', 'quic', 'tags:\n- quic|'],
    ['room: |', '1', 'room: "1"|'],
    ['date: |', '2019-03-20', 'date: 2019-03-20|'],
    ['rating: |', '4', 'rating: 4|'],
    ['language: |', 'no', 'language: "no"|'],
  ];
  const withNorwegian = { ...inEdition, files: { ...files, 'no.md': note('talk', 'language: "no"') } };
  for (const [lines, label, expected] of cases) {
    it(`${lines} + ${label}`.replaceAll('\n', ' ⏎ '), () => {
      assert.equal(accepted(talk(lines), label, withNorwegian), talk(expected), 'LF');
      const [from, to] = [talk(lines), talk(expected)].map((text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
      assert.equal(accepted(from ?? '', label, withNorwegian), to, 'BOM and CRLF');
    });
  }
});

describe('A great many speakers', () => {
  const many = Object.fromEntries(
    Array.from({ length: 700 }, (_, i) => [`${i}.md`, note('talk', 'title: X', `speakers: [Ann N${i}, Bo M${i}]`)]),
  );
  const offered = (lines: string): string[] => labelsIn(talk(lines), { files: many });

  it('are cut to those that what is typed could become', () => {
    assert.equal(offered('speakers: [|]').length, 500);
    assert.equal(offered('speakers: [b|]').length, 500);
    assert.deepEqual(offered('speakers: [bo m699|]'), ['Bo M699']);
    assert.deepEqual(offered('speakers: [m699|]'), ['Bo M699']);
    assert.deepEqual(offered('speakers: [o m699|]'), []);
  });
  it('are as many without those that are in the list', () => {
    const labels = offered('speakers: [Ann N0, b|]');
    assert.deepEqual([labels.length, labels.includes('Ann N0')], [500, false]);
    assert.equal(offered('speakers: [Bo M0, {role: chair, name: "Bo M1"}, b|]').length, 500);
  });
});

describe('People in braces', () => {
  const rest = (line: string): string[] => labelsIn(talk(line), inEdition);
  const cases = [
    'speakers: [{name: Jana Iyengar}, |]',
    'speakers: [{ role: chair, name: "Jana Iyengar" }, |]',
    "speakers: [{'name': 'jana iyengar', role: chair}, |]",
    'speakers:\n  - {name: Jana Iyengar}\n  - |',
  ];
  for (const line of cases)
    it(`are in the list: ${line}`, () => {
      assert.ok(!rest(line).some((label) => label.startsWith('Jana')) && rest(line).includes('No'));
    });
  it('are those of the field `name`', () => {
    assert.ok(rest('speakers: [{nickname: Jana Iyengar, name: J}, |]').some((label) => label.startsWith('Jana')));
  });
});

describe('What is typed', () => {
  const cases: [lines: string, isStart: boolean, isDone: boolean][] = [
    ['s|', true, false],
    ['sta|', true, false],
    ['stype|', true, false],
    ['title|', true, false],
    ['zz|', false, false],
    ['tit|le: X', true, false],
    ['status: d|', true, false],
    ['status: draft|', true, true],
    ['status: dra|ft', true, false],
    ['status: afted|', false, false],
    ['level: v|', false, false],
    ['speakers: [iyen|]', true, false],
    ['edition: 0x|', true, false],
    ['edition: "0x|', true, false],
    ['edition: "0x13"|', true, true],
    ['session_type: talk|', true, true],
    ['tags: udp|', true, true],
    ['tags: ud|', true, false],
    ['edition: 0x13|', true, false],
    ['status: done|', false, false],
  ];
  for (const [lines, isStart, isDone] of cases) {
    it(`${lines} is ${isStart ? 'a' : 'no'} start and ${isDone ? '' : 'not '}done`, () => {
      const { text, offset, completions } = completeIn(talk(lines), inEdition);
      assert.deepEqual([isStarted(completions, text, offset), isWritten(completions, text, offset)], [isStart, isDone]);
    });
  }
});
