import assert from 'node:assert/strict';
import { largestBlock } from '../../../src/notes/yaml/frontMatterBlock';
import type { EventFacts, NoteFacts } from '../../../src/notes/facts';
import { readNote } from '../../../src/notes/note';
import { edition, factsOf, file, talk } from '../../support/notes';

const none = {
  ...{ speakers: [], slides: [], video: [], paper: [], authors: [], tags: [], broken: false },
  ...{ saysSlides: false, saysVideo: false, saysPaper: false },
};

const nowhere = { startDate: undefined, endDate: undefined, venue: undefined, city: undefined, country: undefined };

/** What is said of an event: this alone. */
function event(facts: Partial<EventFacts>): EventFacts {
  return { ...nowhere, organizer: undefined, attendees: [], ...facts };
}

/** What the note says; what it does not say is left out. */
function saidBy(text: string): Partial<NoteFacts> {
  return Object.fromEntries(Object.entries(factsOf(text)).filter(([, value]) => value !== undefined));
}

describe('A note says of itself', () => {
  const says = (title: string, text: string, facts: Partial<NoteFacts>): void => {
    it(title, () => {
      assert.deepEqual(saidBy(text), { ...none, ...facts });
      assert.deepEqual(saidBy(text.replaceAll('\n', '\r\n')), { ...none, ...facts }, 'with Windows line ends');
      assert.deepEqual(saidBy(`\ufeff${text}`), { ...none, ...facts }, 'with byte order mark');
    });
  };
  says('an edition', file('type: edition'), { type: 'edition' });
  for (const [line, facts] of [
    ['start_date: 2019', { startDate: '2019' }],
    ['end_date: 2019', { endDate: '2019' }],
    ['venue: A', { venue: 'A' }],
    ['city: A', { city: 'A' }],
    ['country: A', { country: 'A' }],
    ['organizer: A', { organizer: 'A' }],
    ['attendees: A', { attendees: ['A'] }],
  ] as const)
    says(`of an event ${line} alone`, file('type: talk', line), { type: 'talk', event: event(facts) });
  says('a talk', file('type: talk'), { type: 'talk' });
  says('a report', file('type: report'), { type: 'report' });
  says('an announcement', file('type: announcement'), { type: 'announcement' });
  says('its type in quotes', file('type: "talk"'), { type: 'talk' });
  says('its type with a comment', file('type: talk # or so'), { type: 'talk' });
  says(
    'all of an edition',
    file(
      ...['type: edition', 'conference: Netdev', 'edition: "0x13"', 'start_date: 2019-03', 'end_date: 2019-03-22'],
      ...['venue: Hotel', 'city: Prague', 'country: Czech Republic', 'organizer: Society', 'attendees: [A, B]'],
      ...['url: https://netdevconf.info/0x13/', 'language: en', 'tags: [tc]', 'authors: A', 'timezone: Europe/Prague'],
    ),
    {
      ...{ type: 'edition', conference: 'Netdev', edition: '0x13' },
      event: {
        ...{ startDate: '2019-03', endDate: '2019-03-22', venue: 'Hotel', city: 'Prague', country: 'Czech Republic' },
        ...{ organizer: 'Society', attendees: ['A', 'B'] },
      },
      ...{ url: 'https://netdevconf.info/0x13/', language: 'en', tags: ['tc'], authors: ['A'] },
    },
  );
  says(
    'all of a talk',
    file(
      ...[
        'type: talk',
        'conference: Netdev',
        'edition: "0x13"',
        'title: "A: b"',
        'speakers: A (X)',
        'session_type: demo',
      ],
      ...['date: 2019-03-20', 'time: 14:30', 'track: TC', 'room: "1"', 'slides: https://a.example/1', 'status: draft'],
      ...['video: [https://a.example/2, "https://a.example/3"]', 'paper: none', 'tags: [a, b]', 'authors: [C]'],
    ),
    {
      ...{ type: 'talk', conference: 'Netdev', edition: '0x13', title: 'A: b', sessionType: 'demo', status: 'draft' },
      ...{ speakers: [{ name: 'A', affiliation: 'X' }], date: '2019-03-20', time: '14:30', track: 'TC', room: '1' },
      ...{ slides: ['https://a.example/1'], video: ['https://a.example/2', 'https://a.example/3'], tags: ['a', 'b'] },
      ...{ authors: ['C'], saysSlides: true, saysVideo: true, saysPaper: true },
    },
  );
  says(
    'texts as they stand, whatever YAML makes of them',
    file('type: talk', 'edition: 0x13', 'title: 2.10', 'tags: [001, true]'),
    {
      ...{ type: 'talk', edition: '0x13', title: '2.10', tags: ['001', 'true'] },
    },
  );
  says(
    'nothing where nothing stands',
    file('type: talk', 'title:', 'edition: ""', 'tags: []', 'track: ~', 'room: null'),
    {
      type: 'talk',
    },
  );
  says('texts without surrounding blanks', file('type: " talk "', 'title: "  a "', 'tags: [" b "]'), {
    ...{ type: 'talk', title: 'a', tags: ['b'] },
  });
  says(
    'only addresses as slides and videos',
    file('type: talk', 'slides: none', 'video: [soon, https://a.example/]', 'url: x'),
    {
      ...{ type: 'talk', video: ['https://a.example/'], saysSlides: true, saysVideo: true },
    },
  );
  says('whether slides and video are awaited', file('type: talk', 'slides: ~', 'recording: none'), {
    ...{ type: 'talk', saysVideo: true },
  });
  says('the same of lists', file('type: talk', 'slides: []', 'video: [""]'), { type: 'talk' });
  says('no text where a list or map stands', file('type: talk', 'title: [a]', 'track: {a: b}'), { type: 'talk' });
  says('its names as they stand in one', file('type: talk', 'conference: Strange Loop 2023'), {
    ...{ type: 'talk', conference: 'Strange Loop 2023' },
  });
  says('its type in other case', file('type: Talk'), { type: 'talk' });
  says('its names as they stand where both do', file('type: talk', 'conference: Area 51', 'edition: "3"'), {
    ...{ type: 'talk', conference: 'Area 51', edition: '3' },
  });
  says('a name of one word as it stands', file('type: talk', 'conference: 38C3', 'date: 2024-12-28'), {
    ...{ type: 'talk', conference: '38C3', date: '2024-12-28' },
  });
  says('block text folded', file('type: talk', 'title: >-', '  one', '  two'), { type: 'talk', title: 'one two' });
  says('nothing of foreign keys', file('type: talk', 'layout: post', 'weight: 3'), { type: 'talk' });
});

describe('A file is a talk note without our types', () => {
  const tolerant = (title: string, lines: string[], type?: string): void => {
    it(`${type ? '' : 'not '}${title}`, () => {
      assert.equal(readNote(file(...lines))?.facts?.type, type);
    });
  };
  tolerant('with conference and title', ['conference: Netdev', 'title: QUIC'], 'talk');
  tolerant('with conference and speakers', ['conference: Netdev', 'speakers: [A]'], 'talk');
  tolerant('with their other names', ['event: Netdev 0x13', 'presenter: A'], 'talk');
  tolerant('with a foreign type', ['type: post', 'conference: Netdev', 'title: QUIC'], 'talk');
  tolerant('with an empty type', ['type:', 'conference: Netdev', 'title: QUIC'], 'talk');
  tolerant('with a type in other case', ['type: Talk', 'conference: Netdev', 'title: QUIC'], 'talk');
  tolerant('with a list as type', ['type: [talk]', 'conference: Netdev', 'title: QUIC'], 'talk');
  tolerant('with conference and edition only', ['conference: Netdev', 'edition: "1"']);
  tolerant('with conference only', ['conference: Netdev']);
  tolerant('with title and speakers only', ['title: QUIC', 'speakers: [A]']);
  tolerant('with empty values', ['conference:', 'title: QUIC']);
  tolerant('with a conference and an empty title', ['conference: Netdev', 'title:', 'speakers: []']);
  tolerant('with a foreign type alone', ['type: post', 'title: QUIC']);
  tolerant('with a type in other case alone', ['type: Talk', 'title: QUIC'], 'talk');
  tolerant('with a misspelt type alone', ['type: tlak', 'title: QUIC']);
  tolerant('with keys of others only', ['layout: post', 'date: 2019-03-20']);
});

describe('A file is no note', () => {
  const noNote = (title: string, text: string): void => {
    it(title, () => assert.equal(readNote(text)?.facts, undefined));
  };
  noNote('that is empty', '');
  noNote('without front matter', '# A talk\n\ntype: talk\n');
  noNote('with empty front matter', '---\n---\n');
  noNote('with comments for front matter', '---\n# type: talk\n---\n');
  noNote('that starts with a line across', '---\n\nSome prose: with a colon.\n\n---\nmore\n');
  noNote('that starts with a line across and a heading of dashes', '---\nSome prose: text\n---\n');
  noNote('whose front matter is a list', '---\n- type: talk\n- title: a\n---\n');
  noNote('whose front matter is a program', '---js\n({ type: "talk" })\n---\n');
  noNote('that is one fence', '---');
  noNote('that speaks of a type below a line across', '---\n\ntype: talk\n\n');
  noNote('that is binary', '\u0000\u0001---\ntype: talk\n---\n');
});

describe('A note whose YAML is broken is still a note', () => {
  const broken = (title: string, text: string, facts: Partial<NoteFacts>): void => {
    it(title, () => {
      const found = factsOf(text);
      assert.ok(found.broken);
      assert.deepEqual({ ...found, ...facts }, found);
      assert.deepEqual(factsOf(text.replaceAll('\n', '\r\n')), found, 'with Windows line ends');
    });
  };
  broken('with a colon in its title', talk('title: XDP: a tutorial'), { type: 'talk', title: 'XDP: a tutorial' });
  broken('with an open quote', talk('title: "XDP'), { edition: '0x13', speakers: [{ name: 'Jana Iyengar' }] });
  broken('with a tab', talk('tags:\n\t- a\n\t- b'), { tags: ['a', 'b'], title: 'QUIC tutorial' });
  broken('with an anchor', talk('title: &a QUIC'), { conference: 'Netdev' });
  broken('with an alias', talk('title: *bold*'), { conference: 'Netdev', title: '*bold*' });
  broken('with a merge key', talk('<<: {type: report}'), { type: 'talk' });
  broken('without closing fence', '---\ntype: talk\nconference: Netdev\ntitle: a\n\n# Body\n', { title: 'a' });
  broken('without closing fence, at the end of the file', '---\ntype: edition\ncity: Prague', {
    event: event({ city: 'Prague' }),
  });
  broken('that names no type of ours', file('conference: Netdev', 'title: a: b'), { type: 'talk', title: 'a: b' });
  broken('of each type', edition('city: a: b'), {
    type: 'edition',
    event: event({ startDate: '2019-03-20', city: 'a: b' }),
  });

  it('unless its lines show neither a type nor those keys', () => {
    for (const text of [file('type: post', 'title: a: b'), file('title: "a', 'layout: x'), '---\ntitle: a\n\nbody']) {
      assert.equal(readNote(text)?.facts, undefined);
    }
  });
});

describe('Front matter that is too large', () => {
  const large = (size: number): string => talk(`abstract: ${'x'.repeat(size)}`, 'room: A');

  it('is read in part', () => {
    const facts = factsOf(large(100 * 1024));
    assert.deepEqual([facts.title, facts.edition, facts.broken], ['QUIC tutorial', '0x13', true]);
    assert.equal(facts.room, undefined, 'stands beyond the bound');
  });

  it('is so only beyond the bound', () => {
    const rest = large(0).indexOf('\n---\n\n') + 1;
    assert.equal(factsOf(large(largestBlock - rest)).broken, false);
    assert.equal(factsOf(large(largestBlock - rest + 1)).broken, true);
  });

  it('is read in part where its closing fence is missing', () => {
    assert.equal(factsOf(large(100 * 1024).slice(0, 90 * 1024)).title, 'QUIC tutorial');
  });

  it('does not concern the body', () => {
    assert.equal(factsOf(`${talk()}${'text\n'.repeat(100_000)}`).broken, false);
  });
});

describe('What is kept of a note', () => {
  it('is plain data', () => {
    const facts = saidBy(talk('tags: [a]', 'speakers: {name: A}'));
    assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
  });
});
