import assert from 'node:assert/strict';
import { assertFindings, file, readingOf, talk } from '../../../support/notes';
import { syntaxFinding } from '../../../../src/notes/checks/syntaxReason';

describe('YAML that is broken is found once, where it is', () => {
  const broken = (reason: string, ...lines: string[]): void => {
    it(`${reason}: ${lines.join(' | ').replaceAll('\n', ' | ')}`, () => {
      assertFindings(talk(...lines), [`yaml-syntax ${reason}`]);
      assertFindings(talk(...lines, 'status: draft', 'tags:\n  - a'), [`yaml-syntax ${reason}`]);
      assertFindings(talk(...lines).replaceAll('\n', '\r\n'), [`yaml-syntax ${reason}`]);
      assertFindings(`\ufeff${talk(...lines)}`, [`yaml-syntax ${reason}`]);
    });
  };

  describe('and the slip is named', () => {
    broken('colon', 'title: «XDP: a tutorial»');
    broken('colon', 'title:   «XDP: a tutorial»  ');
    broken('colon', 'title: «Feedback from Netdev 0x17: Vancouver: day 1»');
    broken('colon', 'tags:\n  - a\n  - b', 'title: «What is new: XDP»');
    broken('colon', 'speakers:\n  - name: «A: B»');
    broken('quote', 'title: «"XDP»');
    broken('quote', "title: «'XDP»");
    broken('quote', 'title: «"XDP\\"»');
    broken('quote', 'speakers:\n  - A', 'title: «"XDP»', 'room: "1"');
    broken('quote', 'title: «"XDP»', 'track: it’s "quoted" here');
    broken('quote', 'abstract: "one\n  two"', 'title: «"XDP»', 'room: "1"');
    broken('quote', "title: «'XDP»", "room: '1'", "track: 'a'");
    broken('quote', 'speakers:\n  - «"A»\n  - "B"');
    broken('quote', 'speakers:\n  - name: «"A»\n    role: host');
    broken('open-list', 'tags: «[a, b»', 'room: "1"');
    broken('open-list', 'tags: «[a,»\n  b', 'room: "1"');
    broken('open-list', 'speakers:\n  - «{name: A»\n  - B');
    broken('open-list', 'title: «[XDP»', 'tags: [a, b]');
    broken('after-quote', 'title: «"XDP" tutorial»');
    broken('after-quote', "title: «'It's great'»");
    broken('after-quote', 'title: «"XDP": a tutorial»');
    broken('reserved', 'title: «@XDP»');
    broken('reserved', 'title: «`XDP` in depth»');
    broken('reserved', 'title: «%YAML»');
    broken('reserved', 'speakers:\n  - «@alice»\n  - B');
    broken('tab', 'tags:\n\t- «a»');
    broken('tab', 'tags:\n  - a\n\t- «b»');
    broken('tab', 'speakers:\n\tname: «A»');
    broken('anchor', 'title: «&a QUIC»');
    broken('alias', 'title: «*bold*»');
    broken('alias', 'title: «*bold* move»');
    broken('tag', 'title: «!wow QUIC»');
    broken('tag', 'title: «!wow»');
    broken('tag', 'tags:\n  - «!wow»');
    broken('anchor', 'room: «&a»');
    broken('merge-key', '«<<»: {a: b}');
    broken('MULTIPLE_DOCS', 'room: a\n«--- b»');
    broken('bad-escape', 'source: «"C:\\qdocs"»');
    broken('bad-escape', 'abstract: "one\n  «two \\q"»');
    broken('quote', 'title: «"XDP»', 'track: a "\\q" b');
    broken('open-list', 'tags: «[a, b»', 'title: T');
    broken('open-list', 'tags: «[a,»\n  b', 'title: T');
    broken('open-list', 'speakers: «{name: A»', 'title: T');
    broken('open-list', 'tags: «[c#, #go]»', 'track: x');
    broken('open-list', 'tags: «[xdp, #ebpf]»');
    broken('hash', 'tags: «[#ebpf, #xdp]»');
    broken('hash', 'tags: «[#ebpf, xdp]»');
    broken('hash', 'tags: «[xdp,#ebpf]»');
    broken('hash', 'tags: «[#ebpf,»\n  xdp]');
    broken('hash', 'speakers:\n  - «{#name: A}»');
    broken('bracket', 'title: «[WIP] QUIC»');
    broken('bracket', 'title: «{QUIC} and TCP»');
    broken('block', 'title: «| QUIC»');
    broken('block', 'title: «> QUIC»');
    broken('dash', 'title: «- QUIC»');
    broken('extra-comma', 'tags: «[a, , b]»');
    broken('extra-bracket', 'tags: «[a, b]]»');
    broken('inner-colon', 'speakers:\n  - «{name: A, url: https://x.y: z}»');
    broken('inner-colon', 'tags: «[a, b: c: d]»');
    broken('no-blank', '«title:QUIC»', 'room: "1"');
  });

  describe('and else it has the library’s name', () => {
    const place = (...lines: string[]): void => {
      it(lines.join(' | ').replaceAll('\n', ' | '), () => {
        assertFindings(talk(...lines), ['yaml-syntax']);
        assertFindings(talk(...lines).replaceAll('\n', '\r\n'), ['yaml-syntax']);
      });
    };
    place('title: «[WIP] QUIC»');
    place('title: «{QUIC} and TCP»');
    place('title: «| QUIC»');
    place('title: «> QUIC»');
    place('title: «& QUIC»');
    place('tags: «[a, b»');
    place('tags: «[a, , b]»');
    place('tags: «, a»');
    place('tags: «- a»');
    place('«title»', 'room: "1"');
    place('«title:QUIC»', 'room: "1"');
    place('abstract: "one\n  two"\n«title:QUIC»');
    place('abstract: |\n  He said: "one\n  two\n«title:QUIC»');
    place('title: «a»\n   room: b');
  });

  it('at the fence where the closing one is missing', () => {
    for (const rest of ['', '\n# Body\n', '# Body\n', '\nBody: text\n']) {
      assertFindings(`«---»\ntype: talk\nconference: Netdev\ntitle: a\n${rest}`, ['yaml-syntax no-closing-fence']);
    }
    assertFindings('\ufeff«---»  \r\ntype: talk\r\n\r\n# Body\r\n', ['yaml-syntax no-closing-fence']);
  });

  it('and that there is more is not said', () => {
    assertFindings(file('type: talk', 'title: «a: b»', 'room: "c', 'tags: *x', 'status: sumarized', 'titel: a'), [
      'yaml-syntax colon',
    ]);
    assertFindings(file('type: talk', 'x: «&a b»', 'title: c: d'), ['yaml-syntax anchor']);
    assertFindings('«---»\ntype: talk\ntitle: a: b\n', ['yaml-syntax no-closing-fence']);
  });

  it('with the key and what stands behind it', () => {
    const text = talk('title: XDP: a tutorial');
    const { frontMatter } = readingOf(text);
    const { data } = syntaxFinding(frontMatter.problems, text, frontMatter.block.yamlEnd);
    assert.deepEqual(data, { key: 'title', value: 'XDP: a tutorial', reason: 'colon' });
  });
});
