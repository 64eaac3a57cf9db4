import assert from 'node:assert/strict';
import { checkNote } from '../../../../src/notes/checks/check';
import { findingCodes } from '../../../../src/notes/finding';
import { largestBlock } from '../../../../src/notes/yaml/frontMatterBlock';
import { aliasesWith } from '../../../../src/notes/keys';
import { quickErrors } from '../../../support/errors';
import { announcement, assertFindings, edition, file, readingOf, report, talk } from '../../../support/notes';

type Expected = readonly string[];

/** One case: what is found in the marked text. */
const finds = (title: string, marked: string, ...expected: Expected): void => {
  it(title, () => {
    assertFindings(marked, expected);
    assertFindings(marked.replaceAll('\n', '\r\n'), expected);
    assertFindings(`\ufeff${marked}`, expected);
  });
};

/** A file whose opening fence is marked. */
const fence = (...lines: string[]): string => file(...lines).replace('---', '«---»');

describe('In a note without a fault is found nothing', () => {
  finds('in a talk', talk());
  finds('in an edition', edition());
  finds('in a report', report());
  finds('in an announcement', announcement());
  finds('in an edition without title', edition('title:'));
  finds('in a talk of no declared type', file('conference: Netdev', 'edition: "1"', 'title: A', 'speakers: B'));
  finds('in a talk of a foreign type', talk('type: post'));
  finds('in a note with keys of others', talk('layout: post', 'weight: 0x13', 'menu: {a: [b]}', 'draft: true', 'x:'));
});

describe('A key that is missing is named on the fence', () => {
  const names = ['conference: Netdev', 'edition: "0x13"'];
  finds('all of a talk’s', fence('type: talk'), 'missing-key conference,edition,title,speakers');
  finds('all of an edition’s', fence('type: edition'), 'missing-key conference,edition,start_date');
  finds('all of a report’s', fence('type: report'), 'missing-key conference,edition,title');
  finds('all of an announcement’s', fence('type: announcement'), 'missing-key conference,edition,title');
  finds('one of a talk’s', fence('type: talk', ...names, 'title: A'), 'missing-key speakers');
  finds(
    'one of the names',
    fence('type: talk', 'conference: Netdev', 'title: A', 'speakers: B'),
    'missing-key edition',
  );
  finds('one of a talk of no declared type', fence(...names, 'title: A'), 'missing-key speakers');
  finds('that is empty', fence('type: talk', ...names, 'title:', 'speakers: []'), 'missing-key title,speakers');
  finds(
    'that is empty text',
    fence('type: talk', ...names, 'title: ""', 'speakers: ["", ~]'),
    'missing-key title,speakers',
  );
  finds('that is ~ or null', fence('type: talk', ...names, 'title: ~', 'speakers: null'), 'missing-key title,speakers');
  finds(
    'but not what another name gives',
    file('type: talk', 'conference: Netdev 0x13', 'title: A', '«speaker»: B'),
    'alias-key speakers',
  );
  finds(
    'but not the edition a conference’s name ends in',
    file('type: talk', 'conference: Netdev 0x13', 'title: A', 'speakers: B'),
  );
  finds(
    'but not what a similar key was meant to give',
    file('type: talk', ...names, '«titel»: A', 'speakers: B'),
    'similar-key title',
  );
  finds(
    'but not a conference that a similar key was meant to give',
    talk('«confrence»: Netdev').replace('conference: Netdev\n', ''),
    'similar-key conference',
  );
  finds(
    'with the others, besides a similar key',
    fence('type: talk', ...names, '«titel»: A'),
    'missing-key speakers',
    'similar-key title',
  );
  finds('on the fence without its blanks', '«---»  \t\ntype: report\nconference: Netdev 1\n---', 'missing-key title');
});

describe('A similar key', () => {
  finds('is found where ours is absent', talk('«staus»: draft'), 'similar-key status');
  finds('is found in quotes', talk('«"staus"»: draft'), 'similar-key status');
  finds('is not found where ours stands', talk('staus: draft', 'status: draft'));
  finds('is not found where another name of ours stands', talk('«keywords»: [a]', 'tag: b'), 'alias-key tags');
  finds('is found twice', talk('«staus»: draft', '«statsu»: draft'), 'similar-key status', 'similar-key status');
  finds('is not found within a map of others', talk('x: {titel: a}'));
  for (const lines of [
    'speakers:\n  - name: A\n    «afiliation»: B',
    'speakers: {«nme»: A}',
    'speakers: [{«Name»: A, «rol»: host}, {name: B, «urls»:}]',
    'links: [{«titel»: a, url: https://a.b/}]',
    'links: {«ulr»: https://a.b/}',
  ])
    finds(
      `is found in a map: ${lines.replaceAll('\n', ' | ')}`,
      talk(lines),
      ...lines
        .split('«')
        .slice(1)
        .map(() => 'similar-key'),
    );
  finds('is not found in a map where ours stands', talk('speakers: {nme: A, name: B, twitter: x}'));
  finds(
    'in a map is none of the note',
    talk('links: [{«titel»: a, url: https://a.b/}]').replace('title: QUIC tutorial\n', '').replace('---', '«---»'),
    'missing-key title',
    'similar-key title',
  );
  finds('is found whatever its value', talk('«Tags»: {a: [b]}'), 'similar-key tags');
});

describe('Another name of a key', () => {
  finds('is found', talk('«keywords»: [a]'), 'alias-key tags');
  finds('is someone else’s where ours stands too', talk('tags: [a]', 'keywords: [b]'));
  finds('is someone else’s where ours stands below', talk('keywords: [b]', 'tags: [a]'));
  finds('is someone else’s behind another', talk('«keywords»: [a]', 'topics: [b]'), 'alias-key tags');
  finds('is found for each', talk('«keywords»: [a]', '«lang»: en'), 'alias-key tags', 'alias-key language');
  finds('has its value checked', talk('«lang»: «english»'), 'alias-key', 'invalid-value');
  finds(
    'has its value checked as text',
    talk('«event»: «007»').replace('conference: Netdev\n', ''),
    'alias-key',
    'unquoted-text',
  );
  finds('has its value left alone where ours wins', talk('language: en', 'lang: english'));

  it('is not found where the settings turn it off', () => {
    assertFindings(talk('categories: [a]'), [], aliasesWith({ categories: null }));
    assertFindings(talk('«thema»: [a]'), ['alias-key tags'], aliasesWith({ thema: 'tags' }));
  });

  it('gives the findings of its value the name that stands in the file', () => {
    const text = talk('lang: english');
    const found = checkNote(readingOf(text), text).find(({ code }) => code === 'invalid-value');
    assert.equal(found?.data.key, 'lang');
  });
});

describe('A key that stands twice', () => {
  finds('is found at the second', talk('room: a', '«room»: b'), 'duplicate-key');
  finds(
    'is found at the second and third',
    talk('room: a', '«room»: b', '«room»: c'),
    'duplicate-key',
    'duplicate-key',
  );
  finds('is found in quotes', talk('room: a', '«"room"»: b'), 'duplicate-key');
  finds('is found where it is someone else’s', talk('layout: a', '«layout»: b'), 'duplicate-key');
  finds('is found in a speaker', talk('speakers:\n  - name: A\n    «name»: B'), 'duplicate-key');
  finds('is found in a map', talk('x:\n  a: b\n  «a»: c'), 'duplicate-key');
  finds('is not the same in other case', talk('layout: a', 'Layout: b'));
  finds('is not the same in two speakers', talk('speakers:\n  - name: A\n  - name: B'));
  finds('counts with its first value', talk('status: draft', '«status»: sumarized'), 'duplicate-key');
  finds(
    'has its first value checked',
    talk('status: «sumarized»', '«status»: draft'),
    'invalid-value',
    'duplicate-key',
  );
  finds(
    'counts with its first value in a speaker',
    talk('speakers:\n  - name: A\n    role: host\n    «role»: boss'),
    'duplicate-key',
  );
  finds(
    'has its first value checked in a speaker',
    talk('speakers:\n  - name: A\n    role: «boss»\n    «role»: host'),
    'invalid-value',
    'duplicate-key',
  );
});

describe('A type', () => {
  finds('that is nearly ours is found', talk('type: «tlak»'), 'invalid-value');
  finds('that is nearly ours is found in quotes', talk('type: «"Talk"» # x'), 'invalid-value');
  finds('in the plural is found', talk('type: «talks»'), 'invalid-value');
  finds('nearly an edition’s is found', edition('type: «Edition»'), 'invalid-value');
  finds('nearly a report’s is found', talk('type: «reprot»'), 'invalid-value');
  for (const type of [
    'post',
    'page',
    'event',
    'note',
    'article',
    'docs',
    'book',
    'blog',
    'meeting',
    'keynote',
    'session',
    'default',
  ]) {
    finds(`that is ${type} is someone else’s`, talk(`type: ${type}`));
  }
});

describe('An end before its start', () => {
  finds('is found at the end', edition('start_date: 2019-03-22', 'end_date: «2019-03-20»'), 'end-before-start');
  finds('is found in quotes', edition('start_date: "2019-03-22"', 'end_date: «"2019-03-20"» # x'), 'end-before-start');
  finds('is found in the other order', edition('end_date: «2018»', 'start_date: 2019-03'), 'end-before-start');
  finds('is found with dates in part', edition('start_date: 2019-03-22', 'end_date: «2019-02»'), 'end-before-start');
  finds('is not found on the same day', edition('start_date: 2019-03-22', 'end_date: 2019-03-22'));
  finds('is not found where it may be later', edition('start_date: 2019-03-22', 'end_date: 2019-03'));
  finds('is not found where the end is empty', edition('start_date: 2019-03-22', 'end_date:'));
  finds(
    'is not found where the end is no date',
    edition('start_date: 2019-03-22', 'end_date: «2018-02-30»'),
    'invalid-value',
  );
  finds(
    'is not found where the start is no date',
    edition('start_date: «2019-02-30»', 'end_date: 2018-01-01'),
    'invalid-value',
  );
});

describe('One slip is one finding', () => {
  finds('where a required value is of the wrong kind', talk('title: «[a]»'), 'wrong-type');
  finds('where a name is of the wrong kind', talk('conference: «[a]»'), 'wrong-type');
  finds('where a required value is lost in a comment', talk('title: «#ebpf»'), 'unquoted-text');
  finds(
    'where all items of a required list are',
    talk('speakers:\n  - «#a»\n  - «#b»'),
    'unquoted-text',
    'unquoted-text',
  );
  for (const line of [
    'time: «14.30»',
    'date: «2023.10»',
    'level: «1.0»',
    'status: «0x1»',
    'url: «0x13»',
    'slides: [«0x1»]',
  ])
    finds(`where quotes would not make the value right: ${line}`, talk(line), 'invalid-value');
  finds('where text in a value of the wrong kind would be changed', talk('track: «[0x13, 2.10]»'), 'wrong-type');
  finds(
    'where a required key was misspelt and is empty',
    talk('«titel»:').replace('title: QUIC tutorial\n', ''),
    'similar-key',
  );
});

describe('Several findings', () => {
  finds(
    'come in the order of the file, each once',
    fence(
      ...[
        'type: talk',
        '«event»: Netdev',
        '«edtion»: x',
        'title: «0x13»',
        'status: «done»',
        'tags: «{a: b}»',
        'room: 1',
        '«room»: 2',
      ],
      ...['start_date: 2020', 'end_date: «2019»', 'track: «#a»', '«Level»: x'],
    ),
    ...[
      'missing-key speakers',
      'alias-key',
      'similar-key edition',
      'unquoted-text',
      'invalid-value',
      'wrong-type',
      'duplicate-key',
    ],
    ...['end-before-start', 'unquoted-text', 'similar-key level'],
  );
  finds(
    'in one list are each in their place',
    talk('slides: [«a», https://a.example, «b»]'),
    'invalid-value',
    'invalid-value',
  );
  finds(
    'in one map are each in their place',
    talk('speakers: {name: «007», role: «x», «role»: y}'),
    'unquoted-text',
    'invalid-value',
    'duplicate-key',
  );
  finds('are none where the file is no note', file('type: post', 'titel: a', 'tags: 0x13', 'tags: b'));
});

describe('Front matter that is too large', () => {
  it('is one finding on the fence', () => {
    assertFindings(fence('type: talk', 'titel: a', `abstract: ${'x'.repeat(largestBlock)}`, 'a: b: c'), [
      'unreadable-note front-matter-too-large',
    ]);
  });

  quickErrors();

  /** A note of nothing but such parts, by default as large as is read. */
  const full = (start: string, part: string, end = '', size = largestBlock - 1000): string =>
    file('type: talk', start + part.repeat(size / part.length) + end, 'x: y');
  const half = (start: string, part: string, end = ''): string => full(start, part, end, largestBlock / 2);
  const eighth = (start: string, part: string, end = ''): string => full(start, part, end, largestBlock / 8);

  const quick = (title: string, text: string): void => {
    it(`or nearly so is checked without delay: ${title}`, function () {
      this.timeout(20_000);
      const { frontMatter, facts } = readingOf(text);
      assert.ok(!frontMatter.tooLarge && facts);
      checkNote({ frontMatter, facts }, text);
    });
  };
  quick('addresses that are none', half('slides: [', 'a, ', ']'));
  quick('links without address', half('links: [', '{}, ', ']'));
  quick('speakers without name', half('speakers: [', '{}, ', ']'));
  quick('text that YAML changes', eighth('tags: [', '0x1, ', ']'));
  quick('comments', eighth('tags:', '\n  - #a'));
  quick('one key', eighth('a: b', '\na: b'));
  quick('keys that are similar', eighth('a: b', '\ntite: a'));
  quick('colons', eighth('title: ', 'a: '));
  quick('quotes', full('title: "a', '\nx: "a'));
  quick('anchors', eighth('title: [', '&a b, ', ']'));
  quick('tabs', full('title: a\n', '\t'));
  quick('a speaker of brackets', full('speakers: ', 'a ('));
  quick('a speaker of blanks', full('speakers: "a', ' ', 'b"'));
  quick('a name of digits', full('conference: a ', '1', ' b'));
  quick('a name of dashes', full('conference: a', '-', 'b'));
  quick('a name of words', full('conference: ', '1 a '));
  quick('a name of dashes and words', full('conference: a', '-', 'b 1'));
  quick('a name of brackets', full('conference: a 1', ')', 'b'));
  quick('a broken name', full('title: a: b\nconference: a ', '# ', 'b'));
});

describe('Of very many findings', () => {
  it('the first hundred are told', () => {
    const text = talk(`slides: [${'a, '.repeat(300)}]`, 'titel: a', 'staus: a');
    const all = checkNote(readingOf(text), text);
    assert.equal(all.length, 100);
    assert.ok(all.every(({ code }) => code === 'invalid-value'));
  });
});

describe('The codes', () => {
  it('are those of the contract', () => {
    assert.deepEqual([...findingCodes].sort(), [
      ...[
        'alias-key',
        'date-outside-edition',
        'duplicate-edition',
        'duplicate-key',
        'duplicate-talk',
        'end-before-start',
      ],
      ...['invalid-value', 'missing-file', 'missing-key', 'similar-key', 'speaker-spelling', 'unknown-edition'],
      ...['unquoted-text', 'unreadable-note', 'wrong-type', 'yaml-syntax'],
    ]);
  });
});
