import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { factsOf, file, talk } from '../../../support/notes';
import { assertFixed, assertNotFixed, findingOf, offered, variants } from '../../../support/fixes';

/** One case: a line of a talk before and after. */
const fixes = (before: string, after: string, sureness = 'safe'): void => {
  it(`${before} → ${after}`.replaceAll('\n', ' | ').replaceAll('\t', '⇥'), () => {
    assertFixed(talk(before), talk(after), sureness);
    assertFixed(talk(before, 'status: draft', 'links: []'), talk(after, 'status: draft', 'links: []'), sureness);
  });
};

const leaves = (...lines: string[]): void => {
  it(lines.join(' | ').replaceAll('\n', ' | '), () => assertNotFixed(talk(...lines)));
};

describe('Broken YAML is mended by quotes', () => {
  fixes('title: XDP: a tutorial', 'title: "XDP: a tutorial"');
  fixes('title:   XDP: a tutorial  ', 'title:   "XDP: a tutorial"  ');
  fixes('title: XDP: a tutorial # the long one', 'title: "XDP: a tutorial" # the long one');
  fixes('title: XDP: a tutorial #', 'title: "XDP: a tutorial" #');
  fixes('title: XDP: what #12 says', 'title: "XDP: what #12 says"');
  fixes('title: XDP: the "fast" path', `title: 'XDP: the "fast" path'`);
  fixes(`title: XDP: it's "fast"`, `title: 'XDP: it''s "fast"'`);
  fixes("title: XDP: it's fast", `title: "XDP: it's fast"`);
  fixes('title: XDP: C:\\temp', "title: 'XDP: C:\\temp'");
  fixes('title: XDP:', 'title: "XDP:"');
  fixes('speakers:\n  - name: A: B', 'speakers:\n  - name: "A: B"');
  fixes('title: @XDP', 'title: "@XDP"');
  fixes('title: `XDP` in depth', 'title: "`XDP` in depth"');
  fixes('title: %YAML', 'title: "%YAML"');
  fixes('speakers:\n  - @alice\n  - B', 'speakers:\n  - "@alice"\n  - B');
  fixes('title: *bold* move', 'title: "*bold* move"');
  fixes('title: *bold*', 'title: "*bold*"');
  fixes('title: &a QUIC', 'title: "&a QUIC"', 'preferred');
  fixes('title: &a', 'title: "&a"', 'preferred');
  fixes('title: !wow QUIC', 'title: "!wow QUIC"', 'preferred');
  fixes('tags:\n  - !wow', 'tags:\n  - "!wow"', 'preferred');
  fixes('title: [WIP] QUIC', 'title: "[WIP] QUIC"');
  fixes('title: {QUIC} and TCP', 'title: "{QUIC} and TCP"');
  fixes('title: > QUIC', 'title: "> QUIC"');
  fixes('title: | QUIC', 'title: "| QUIC"');
  fixes('title: - QUIC', 'title: "- QUIC"');
  fixes('tags: [a, @b, c]', 'tags: [a, "@b", c]');
  fixes('tags: [a, *b]', 'tags: [a, "*b"]');
  fixes('tags: [a, &b c]', 'tags: [a, "&b c"]', 'preferred');
  fixes('title: eBPF: the next\n  generation', 'title: "eBPF: the next\n  generation"');
  fixes('title: `code` first\n  then "text"', 'title: \'`code` first\n  then "text"\'');
  fixes('title: *bold* start\n  more', 'title: "*bold* start\n  more"');
  fixes('title: "Quoted" start of\n  a longer text', `title: '"Quoted" start of\n  a longer text'`);
  fixes('speakers:\n  - @foo\n    bar\n  - B', 'speakers:\n  - "@foo\n    bar"\n  - B');
  fixes('title:QUIC', 'title: QUIC');
  fixes('tags:[a]', 'tags: [a]');
});

describe('A backslash that starts no escape is doubled', () => {
  fixes('title: "Regex \\d+ tricks"', 'title: "Regex \\\\d+ tricks"');
  fixes('tags: ["\\d", b]', 'tags: ["\\\\d", b]');
  fixes('source: "say \\"hi\\" to \\d"', 'source: "say \\"hi\\" to \\\\d"');
  fixes('source: "C:\\path\\docs"', 'source: "C:\\\\path\\\\docs"');
  fixes('source: "C:\\new\\path"', 'source: "C:\\new\\\\path"', 'preferred');
  fixes('abstract: "one\n  two \\d"', 'abstract: "one\n  two \\\\d"');
});

describe('A list that is not closed is closed, or its items are put in quotes', () => {
  fixes('tags: [a, b', 'tags: [a, b]');
  fixes('tags: [a, b # c', 'tags: [a, b] # c');
  fixes('tags: [a,\n  b', 'tags: [a,\n  b]');
  fixes('speakers: [{name: A', 'speakers: [{name: A}]');
  fixes('tags: [c#, #go]', 'tags: [c#, "#go"]');
  fixes('tags: [#ebpf, #xdp]', 'tags: ["#ebpf", "#xdp"]');
  fixes('tags: [#ebpf, xdp]', 'tags: ["#ebpf", xdp]');
  fixes('tags: [xdp,#ebpf]', 'tags: [xdp,"#ebpf"]');
  fixes('tags: [#ebpf,\n  xdp]', 'tags: ["#ebpf",\n  xdp]');
  fixes('tags: [#a #b]', 'tags: ["#a #b"]', 'preferred');
  fixes('tags: [a, b #c, d]', 'tags: [a, "b #c", d]', 'preferred');
});

describe('A list that is written wrongly is mended', () => {
  fixes('tags: [a, , b]', 'tags: [a, b]');
  fixes('tags: [, a,,, b,,] # c', 'tags: [a, b,] # c');
  fixes('speakers: [{name: A,, role: host}]', 'speakers: [{name: A, role: host}]');
  fixes('speakers: - A', 'speakers:\n  - A');
  fixes('tags:   - a # first', 'tags:\n  - a # first');
  fixes('tags: - a\n- b', 'tags:\n- a\n- b');
  fixes('tags: - a\n    - b', 'tags:\n    - a\n    - b');
});

describe('Quotes that are wrong are mended', () => {
  fixes('title: "XDP', 'title: "XDP"');
  fixes("title: 'XDP", "title: 'XDP'");
  fixes('title: "XDP # a comment', 'title: "XDP" # a comment');
  fixes("title: '90s networking", `title: "'90s networking"`);
  fixes('speakers:\n  - "A\n  - B', 'speakers:\n  - "A"\n  - B');
  fixes('title: "XDP" tutorial', `title: '"XDP" tutorial'`);
  fixes('title: "XDP" and "eBPF"', `title: '"XDP" and "eBPF"'`);
  fixes('title: "XDP" tutorial # it is long', `title: '"XDP" tutorial' # it is long`);
  fixes('title: "XDP": a tutorial', `title: '"XDP": a tutorial'`);
  fixes("title: 'It's great'", `title: "It's great"`);
  fixes('title: "The "best" talk"', `title: 'The "best" talk'`);
  fixes(`title: 'It's "great"'`, `title: 'It''s "great"'`);
});

describe('Tabs are mended', () => {
  fixes('tags:\n\t- a\n\t- b', 'tags:\n  - a\n  - b');
  fixes('speakers:\n  - name: A\n\t\taffiliation: B', 'speakers:\n  - name: A\n    affiliation: B');
  fixes('room: A\n\tlevel: beginner', 'room: A\nlevel: beginner');
  fixes('room: A\n\tlevel: beginner\n\ttags: [a]\ntime: 10:00', 'room: A\nlevel: beginner\ntags: [a]\ntime: 10:00');
  it('before the first key', () => {
    const lines = ['conference: N', 'edition: "1"', 'title: A', 'speakers: B'];
    assertFixed(file('\ttype: talk', ...lines), file('type: talk', ...lines), 'safe');
  });
});

describe('A closing fence is written where the block was given up', () => {
  const lines = '---\ntype: talk\nconference: Netdev\nedition: "1"\ntitle: A\nspeakers: B\n';
  for (const rest of ['\n# Body\n\nWords.\n', '# Body\n', '\nBody: text\n']) {
    it(JSON.stringify(rest), () => assertFixed(lines + rest, `${lines}---\n${rest}`, 'preferred'));
  }
  it('behind our keys that stand below a blank line', () => {
    const more = '\nauthors:\n  - A\nlevel: beginner\n\n\ntags: [a]\n';
    assertFixed(`${lines}${more}body\n\nMore: text`, `${lines}${more}---\nbody\n\nMore: text`, 'preferred');
  });
  it('at the end of a file', () => {
    assertFixed(lines, `${lines}---\n`, 'preferred');
    assertFixed(lines.trimEnd(), `${lines}---\n`, 'preferred');
  });
});

describe('Broken YAML is left alone where it is not clear what was meant', () => {
  leaves('<<: {a: b}');
  leaves('title', 'room: "1"');
  leaves('tags: ["a, , b", , c]');
  leaves('tags: - a - b');
  leaves('tags: - a\n    goes on');
  leaves('room: A\n\tmood: B');
  leaves('speakers: [{name: A: B}]');
  leaves('speakers:\n  - {name: A, url: https://x.y: z}');
  leaves('abstract: He: "a"\n  b: c', 'room: "1"');
  leaves('title: A: b # c\n  d', 'room: "1"');
  leaves('title: a\n   room: b');
  leaves('title: "XDP\n  goes on');
  leaves('title: "XDP\\"');
});

describe('What is quoted reads back as the same text', () => {
  const texts = [
    'a: b',
    '@a',
    '*a',
    '&a b',
    '`a`',
    '"a" b',
    "'a' b",
    `it's: "a"`,
    'C:\\x: y',
    '%a',
    '> a',
    '! a: b',
    'é: ü',
    '🙂: x',
  ];
  for (const title of texts) {
    it(title, () => {
      for (const variant of Object.values(variants)) {
        const text = variant(file('type: talk', 'conference: N', 'edition: "1"', 'speakers: A', `title: ${title}`));
        const [fix] = offered(text, findingOf(text));
        assert.equal(factsOf(applyEdits(text, fix?.edits ?? [])).title, title);
      }
    });
  }
});
