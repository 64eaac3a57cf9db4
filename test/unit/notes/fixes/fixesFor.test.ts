import assert from 'node:assert/strict';
import { noContext } from '../../../../src/notes/fixes/fix';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { assertFixed, assertNotFixed, codesOf, findingOf, inShort, offered, variants } from '../../../support/fixes';
import { edition, file, report, talk } from '../../../support/notes';

/** One case: lines of a talk before and after. */
const fixes = (before: string, after: string, sureness = 'safe'): void => {
  it(`${before} → ${after}`.replaceAll('\n', ' | '), () => assertFixed(talk(before), talk(after), sureness));
};

/** All that is offered for the first finding of a text, in short. */
const offers = (title: string, text: string, ...expected: string[]): void => {
  it(title, () => assert.deepEqual(offered(text, findingOf(text)).map(inShort), expected));
};

describe('Text that YAML would change is put in quotes', () => {
  fixes('edition: 0x13', 'edition: "0x13"');
  fixes('edition: 2.10 # the tenth', 'edition: "2.10" # the tenth');
  fixes('track: #ebpf', 'track: "#ebpf"');
  fixes('title: What #12 says', 'title: "What #12 says"', 'preferred');
  fixes('title: What #12 says  ', 'title: "What #12 says"  ', 'preferred');
  fixes('title: The "best" #1 of it', `title: 'The "best" #1 of it'`, 'preferred');
  fixes('title: A #1 # real', 'title: "A #1" # real', 'preferred');
  fixes('track: #a # real', 'track: "#a" # real');
  fixes('edition: 2.10 #foo', 'edition: "2.10" #foo');
  fixes('tags: [001, b]', 'tags: ["001", b]');
  fixes('speakers:\n  - name: 0x1\n    role: host', 'speakers:\n  - name: "0x1"\n    role: host');
});

describe('Several hashtags are made a list', () => {
  fixes('tags: #ebpf #xdp', 'tags: ["#ebpf", "#xdp"]');
  fixes('tags: #ebpf, #xdp # both', 'tags: ["#ebpf", "#xdp"] # both');
  fixes('title: #ebpf #xdp', 'title: "#ebpf #xdp"');
  fixes('tags: #ebpf for all', 'tags: "#ebpf for all"');
  fixes('tags:\n  - #ebpf #xdp', 'tags:\n  - "#ebpf #xdp"', 'preferred');
});

describe('A key is renamed', () => {
  fixes('sessiontype: talk', 'session_type: talk');
  fixes('"Session Type": talk # so', 'session_type: talk # so');
  fixes('statsu: draft', 'status: draft');
  fixes('tag: [a]', 'tags: [a]', 'preferred');
  fixes('speakers: [{nme: A}]', 'speakers: [{name: A}]');
  fixes('links:\n  - titel: a\n    url: https://a.b/', 'links:\n  - title: a\n    url: https://a.b/');
  fixes('rooms: A', 'room: A', 'preferred');
  fixes('topics: [a] # ours', 'tags: [a] # ours', 'possible');
  fixes('recording: none', 'video: none', 'possible');
});

describe('Of two keys one is taken away', () => {
  fixes('room: A\nroom: A', 'room: A');
  fixes('room: A\nlevel: beginner\nroom: "A"', 'room: A\nlevel: beginner');
  fixes('tags: [a, b]\ntags:\n  - a\n  - b\nroom: A', 'tags: [a, b]\nroom: A');
  fixes('room: A\nroom:', 'room: A');
  fixes('room:\nroom: A', 'room: A');
  fixes('room: A\nroom: B\nlevel: beginner', 'room: A\nlevel: beginner', 'possible');
  fixes('room: A\nroom: A # the large one', 'room: A', 'possible');
  fixes('abstract: a\nabstract: |\n  b\n\n  c\nroom: A', 'abstract: a\nroom: A', 'possible');
  fixes('speakers:\n  - name: A\n    role: host\n    name: A', 'speakers:\n  - name: A\n    role: host');
  fixes('speakers: {name: A, role: host, name: A}', 'speakers: {name: A, role: host}');
  fixes('speakers: {name:, name: A}', 'speakers: {name: A}');
  it('but not the one behind the dash', () => {
    assertNotFixed(talk('speakers:\n  - name:\n    name: A'));
  });
});

describe('Missing keys are written in schema order', () => {
  const besideIt = { ...noContext, beside: () => ({ conference: 'Netdev', edition: '0x13' }) };
  const fills = (title: string, before: string, after: string, left: string[], context = noContext): void => {
    it(title, () => {
      for (const variant of Object.values(variants)) {
        const [from, to] = [variant(before), variant(after)];
        const [fix] = offered(from, findingOf(from), context);
        assert.equal(applyEdits(from, fix?.edits ?? []), to);
        assert.deepEqual(codesOf(to), left);
        assert.ok(fix?.isPreferred && !fix.isSafe);
      }
    });
  };
  fills(
    'all of a talk’s',
    file('type: talk', 'status: draft'),
    file('type: talk', 'conference: ""', 'edition: ""', 'title: ""', 'speakers: []', 'status: draft'),
    ['missing-key'],
  );
  fills(
    'those of an edition',
    file('type: edition', 'city: Prague'),
    file('type: edition', 'conference: ""', 'edition: ""', 'start_date:', 'city: Prague'),
    ['missing-key'],
  );
  fills(
    'with the names of the neighbours',
    file('# ours', 'type: report # of two', 'title: A'),
    file('# ours', 'type: report # of two', 'conference: Netdev', 'edition: "0x13"', 'title: A'),
    [],
    besideIt,
  );
  fills(
    'behind the nearest key before, wherever that stands',
    file('status: draft', 'title: A', 'tags:', '  - a', '  # c', 'edition: "1"', 'type: report'),
    file('status: draft', 'title: A', 'tags:', '  - a', '  # c', 'edition: "1"', 'type: report', 'conference: Netdev'),
    [],
    besideIt,
  );
  fills(
    'behind a block text',
    file('conference: |', '  Netdev', '', 'speakers: A', 'room: B'),
    file('conference: |', '  Netdev', 'edition: ""', 'title: ""', '', 'speakers: A', 'room: B'),
    ['missing-key'],
  );
  fills(
    'with the indent of the others',
    '---\n  type: talk\n  conference: N 1\n  room: A\n---\n',
    '---\n  type: talk\n  conference: N 1\n  title: ""\n  speakers: []\n  room: A\n---\n',
    ['missing-key'],
  );
  fills(
    'but not a second time',
    file('type: report', 'conference:', 'edition: ~ # which', 'title: A'),
    file('type: report', 'conference: Netdev', 'edition: "0x13" # which', 'title: A'),
    [],
    besideIt,
  );
  it('nor where a key stands there without a value', () => assertNotFixed(talk('title:')));
  it('nor in braces', () => assertNotFixed('---\n{type: talk, conference: N 1}\n---\n'));
});

describe('Wrong kinds become what is asked for', () => {
  fixes('conference: [Netdev]', 'conference: Netdev');
  fixes('conference: [ "Netdev" ] # one', 'conference: "Netdev" # one');
  fixes('edition: [0x13]', 'edition: "0x13"');
  fixes('conference:\n  - Netdev\ntitle: A', 'conference: Netdev\ntitle: A');
  fixes('conference: # of\n  - Netdev', 'conference: # of\n  Netdev');
  fixes('speakers: [[A], B]', 'speakers: [A, B]');
  fixes('tags: {xdp, ebpf}', 'tags: [xdp, ebpf]');
  fixes('tags:\n  - eBPF: intro\n  - b', 'tags:\n  - "eBPF: intro"\n  - b');
  fixes('links: https://example.org/', 'links: {url: https://example.org/}');
  fixes('links: [https://example.org/]', 'links: [{url: https://example.org/}]');
  fixes('links:\n  - https://example.org/ # page', 'links:\n  - {url: https://example.org/} # page');
  fixes('links: www.example.org', 'links: {url: https://www.example.org}');
  offers('a text may be an address', talk('links:\n  - Some text'), 'make-link possible');
  offers('of several items one is chosen', talk('title: [A, "B"]'), 'take-item A possible', 'take-item B possible');
  it('but not where it is not clear', () => {
    assertNotFixed(talk('conference: {name: Netdev, url: a}'));
    assertNotFixed(talk('title: [[A]]'));
    assertNotFixed(talk('date:\n  a: b\n  c: d'));
  });
});

describe('A value becomes the one that was meant', () => {
  fixes('session_type: Lightning Talk', 'session_type: lightning-talk');
  fixes('session_type: "Lightning_Talk"', 'session_type: "lightning-talk"');
  fixes("session_type: 'keynotes' # so", "session_type: 'keynote' # so");
  fixes('status: Draft', 'status: draft');
  fixes('status: sumarized', 'status: summarized');
  fixes('status: |\n  Draft\nroom: A', 'status: "draft"\nroom: A');
  fixes('attendance: In person', 'attendance: in-person');
  fixes('type: Talk', 'type: talk');
  fixes('speakers: {name: A, role: Host}', 'speakers: {name: A, role: host}');
  fixes('slides: None', 'slides: none');
  fixes('slides: [none]', 'slides: none');
  fixes('slides:\n  - none\nroom: A', 'slides: none\nroom: A');
  fixes('slides: # soon\n  - none', 'slides: none', 'possible');
  fixes('rating: 4/5', 'rating: 4');
  fixes('rating: 4 out of 5', 'rating: 4');
  fixes('date: 31.10.2023', 'date: 2023-10-31');
  fixes('date: "October 31, 2023" # so', 'date: "2023-10-31" # so');
  fixes('time: 9:30', 'time: 09:30');
  fixes('time: 2:30 pm', 'time: 14:30');
  fixes('duration: 45 min', 'duration: 45');
  fixes('url: www.example.org/a', 'url: https://www.example.org/a');
  fixes('url: <https://example.org/a>', 'url: https://example.org/a');
  fixes('slides: ["<example.org/a>"]', 'slides: ["https://example.org/a"]');
  fixes(
    'slides: [www.example.org/a.pdf, https://example.org/]',
    'slides: [https://www.example.org/a.pdf, https://example.org/]',
  );
  fixes('language: English', 'language: en');
  it('in an edition too', () => {
    assertFixed(edition('start_date: Nov 2017'), edition('start_date: 2017-11'), 'safe');
    assertFixed(edition('timezone: Prague'), edition('timezone: Europe/Prague'), 'safe');
  });
  it('but not where it could be another', () => {
    assertNotFixed(talk('date: 10/11/2023'));
    assertNotFixed(talk('date: 2023-02-30'));
    assertNotFixed(talk('url: slides.pdf'));
  });
  offers(
    'or one of all',
    talk('level: expert'),
    'change-value beginner possible',
    'change-value intermediate possible',
    'change-value advanced possible',
  );
  offers(
    'or one of the others',
    report('status: Draft'),
    'change-value draft safe',
    'change-value review possible',
    'change-value published possible',
  );
  offers('of ratings', talk('rating: 9'), ...['1', '2', '3', '4', '5'].map((n) => `change-value ${n} possible`));
  it('but a field that is missing in a map is not known', () => assertNotFixed(talk('speakers: {role: host}')));
});

describe('Dates of an edition change places', () => {
  const swaps = (before: string[], after: string[]): void => {
    it(before.join(' | '), () => assertFixed(edition(...before), edition(...after), 'preferred'));
  };
  swaps(['start_date: 2019-03-22', 'end_date: 2019-03-20'], ['start_date: 2019-03-20', 'end_date: 2019-03-22']);
  swaps(["start_date: '2019-03-22' # a", 'end_date: 2019-02'], ["start_date: '2019-02' # a", 'end_date: 2019-03-22']);
});
