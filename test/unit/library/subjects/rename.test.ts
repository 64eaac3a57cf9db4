import assert from 'node:assert/strict';
import {
  nameProblem,
  notesSpelling,
  renameEdits,
  respellEdits,
  withName,
} from '../../../../src/library/subjects/rename';
import type { Names } from '../../../../src/library/libraryNote';
import { mentionsIn, type Subject } from '../../../../src/library/subjects/subject';
import { applyEdits } from '../../../../src/notes/edits/textEdit';
import { note, notesOf } from '../../../support/library';
import { file, readingOf, talk } from '../../../support/notes';
import { sampleNotes } from '../../../support/sample';

const names: Names = { conference: 'Netdev', edition: '0x13' };

function renamed(text: string, subject: Subject, name: string, known = names): string {
  return applyEdits(text, renameEdits(subject, name, readingOf(text), text, known));
}

type Case = [what: string, name: string, before: string, after: string];

function table(subject: Subject, cases: readonly Case[]): void {
  for (const [what, name, before, after] of cases) {
    it(what, () => {
      assert.equal(renamed(talk(...before.split('\n')), subject, name), talk(...after.split('\n')));
      const windows = (text: string): string => `\ufeff${talk(...text.split('\n')).replaceAll('\n', '\r\n')}`;
      assert.equal(renamed(windows(before), subject, name), windows(after), 'with CRLF and a byte order mark');
    });
  }
}

describe('Renaming a person', () => {
  table({ kind: 'speaker', name: 'Al' }, [
    ['alone', 'Bo', 'speakers: Al', 'speakers: Bo'],
    ['with an affiliation', 'Bo', 'speakers: Al  (A)  # x', 'speakers: Bo  (A)  # x'],
    ['in a list', 'Bo', 'speakers:\n  - Alb\n  - "Al (A)"\n  - al', 'speakers:\n  - Alb\n  - "Bo (A)"\n  - Bo'],
    ['between brackets', 'Bo', "speakers: [ Al (A),'Al' ]", "speakers: [ Bo (A),'Bo' ]"],
    [
      'in maps',
      'Bo',
      'speakers:\n  - role: chair # r\n    name: Al\n  - { name: "Al", url: https://al.example }',
      'speakers:\n  - role: chair # r\n    name: Bo\n  - { name: "Bo", url: https://al.example }',
    ],
    ['as author under another key', 'Bo', 'speakers: Al\nauthor: [Al, Eve]', 'speakers: Bo\nauthor: [Bo, Eve]'],
    ['to a name that needs quotes', '"Bo"', 'speakers: [Al (A), Eve]', 'speakers: [\'"Bo" (A)\', Eve]'],
    ['to a name with a comma between brackets', 'Bo, Jr.', 'speakers: [Al, Eve]', 'speakers: ["Bo, Jr.", Eve]'],
    ['to a name with a comma in a list', 'Bo, Jr.', 'speakers:\n  - Al (A)', 'speakers:\n  - Bo, Jr. (A)'],
    ['to a name with a quote, in single ones', "O'Al", "speakers: ['Al (A)']", "speakers: ['O''Al (A)']"],
    ['to a name with a quote, in double ones', 'Al "X" B', 'speakers: ["Al"]', 'speakers: ["Al \\"X\\" B"]'],
    ['with escapes around it', 'Bo', 'speakers: "Al\\u0020(\\u00c9)"', 'speakers: "Bo (É)"'],
    ['over two lines', 'Bo', 'speakers: Al\n  (A)', 'speakers: Bo (A)'],
    ['to a name with blanks around it', ' Bo\n B ', 'speakers: Al', 'speakers: Bo B'],
    ['to one that speaks too', 'Bo', 'speakers: [Bo (B), Al]', 'speakers: [Bo (B)]'],
    ['to one that speaks too, and an affiliation', 'Bo', 'speakers: [Al (A), Bo]', 'speakers: [Bo (A), Bo]'],
  ]);
});

describe('Renaming a tag', () => {
  table({ kind: 'tag', name: 'xdp' }, [
    ['between brackets', 'bpf', 'tags: [a, xdp, "xdp2"]', 'tags: [a, bpf, "xdp2"]'],
    ['in a list', 'bpf', 'tags:\n- a\n- XDP # x\n- b', 'tags:\n- a\n- bpf # x\n- b'],
    ['alone', 'a b', 'topics: xdp', 'topics: a b'],
    ['to another case', 'XDP', 'tags: [xdp]', 'tags: [XDP]'],
    ['to a number', '2019', 'tags: [xdp]', 'tags: ["2019"]'],
    ['to a word that YAML reads as no text', 'no', 'tags:\n  - xdp', 'tags:\n  - "no"'],
    ['to a hashtag', '#bpf', 'tags: [xdp]', 'tags: ["#bpf"]'],
    ['in block text', 'bpf', 'tags:\n  - >-\n    xdp\n  - b', 'tags:\n  - "bpf"\n  - b'],
    ['to one that is there: the first', 'b', 'tags: [xdp, b]', 'tags: [b]'],
    ['to one that is there: the last', 'b', 'tags: [ b , xdp ]', 'tags: [ b ]'],
    ['to one that is there: between', 'b', 'tags: [a, xdp, b, c]', 'tags: [a, b, c]'],
    ['to one that is there, in a list', 'b', 'tags:\n  - xdp\n  - B # y', 'tags:\n  - B # y'],
    ['to one that is there, beside a comment', 'b', 'tags:\n  - xdp # x\n  - B', 'tags:\n  - b # x\n  - B'],
    ['to one that is there, last in a list', 'b', 'tags:\n  - b\n\n  - xdp', 'tags:\n  - b\n'],
    ['that is there twice', 'b', 'tags: [xdp, a, XDP]', 'tags: [b, a, b]'],
    ['twice there, before one that is there', 'b', 'tags: [xdp, XDP, b]', 'tags: [b]'],
    ['over lines', 'b', 'tags: [\n  a, # x\n  xdp,\n  b, # y\n  ]', 'tags: [\n  a, # x\n  b, # y\n  ]'],
    ['over lines, last', 'b', 'tags: [b,\n  xdp]', 'tags: [b]'],
    ['over lines, twice', 'b', 'tags: [xdp,\n  xdp,\n  b]', 'tags: [b,\n  b]'],
    ['behind a comment', 'b', 'tags: [b, # x\n  xdp]', 'tags: [b, # x\n  b]'],
    ['that is elsewhere too', 'b', 'track: xdp\ntags: [xdp]\nlevel: xdp', 'track: xdp\ntags: [b]\nlevel: xdp'],
  ]);
});

describe('Renaming an edition', () => {
  table({ kind: 'edition', conference: 'Netdev', edition: '0x13' }, [
    ['in double quotes', '0x14', 'edition: "0x13" # e', 'edition: "0x14" # e'],
    ['in single quotes', '0x14', "edition: '0x13'", "edition: '0x14'"],
    ['without quotes', '0x14', 'edition: 0x13 # e', 'edition: "0x14" # e'],
    ['without quotes, to a word', 'Spring', 'edition: 0x13', 'edition: "Spring"'],
  ]);
  const only: Names = { conference: 'Netdev', edition: '0x13' };
  const combined = (...cases: [what: string, name: string, before: string, after: string][]): void => {
    for (const [what, name, before, after] of cases) {
      it(what, () => {
        const text = file('type: talk', ...before.split('\n'), 'title: A');
        const expected = file('type: talk', ...after.split('\n'), 'title: A');
        assert.equal(renamed(text, { kind: 'edition', ...only } as Subject, name, only), expected);
      });
    }
  };
  combined(
    ['behind its conference', '0x14', 'conference: Netdev 0x13', 'conference: Netdev 0x14'],
    ['in brackets', '0x14', 'event: "Netdev (0x13)"', 'event: "Netdev (0x14)"'],
    ['behind a dash', '2020', 'conference: Netdev-0x13', 'conference: Netdev-2020'],
    ['to a word', 'Spring', 'conference: Netdev 0x13 # e', 'conference: Netdev # e\nedition: "Spring"'],
    ['to words', 'Spring 2', "conference: 'Netdev 0x13'", 'conference: \'Netdev\'\nedition: "Spring 2"'],
    ['to a word, beside an empty key', 'Spring', 'edition:\nevent: Netdev 0x13', 'edition: "Spring"\nevent: Netdev'],
  );

  it('leaves that of another conference', () => {
    const text = talk('conference: Other');
    assert.equal(renamed(text, { kind: 'edition', ...only } as Subject, '1', { conference: 'Other' }), text);
  });

  it('in a block between braces', () => {
    const text = '---\n{ type: talk, conference: Netdev 0x13, title: A }\n---\n';
    assert.equal(
      renamed(text, { kind: 'edition', ...only } as Subject, 'Spring', only),
      '---\n{ type: talk, conference: Netdev, edition: "Spring", title: A }\n---\n',
    );
  });

  it('in a block between braces, to a name with a comma', () => {
    const text = '---\n{ type: talk, conference: Netdev, title: A }\n---\n';
    assert.equal(
      renamed(text, { kind: 'conference', name: 'Netdev' }, 'A, B', only),
      '---\n{ type: talk, conference: "A, B", title: A }\n---\n',
    );
  });

  it('with CRLF, in two keys', () => {
    const text = '---\r\ntype: talk\r\nconference: Netdev 0x13\r\ntitle: A\r\n---\r\n';
    assert.equal(
      renamed(text, { kind: 'edition', ...only } as Subject, 'Spring', only),
      '---\r\ntype: talk\r\nconference: Netdev\r\nedition: "Spring"\r\ntitle: A\r\n---\r\n',
    );
  });
});

describe('Renaming a conference', () => {
  table({ kind: 'conference', name: 'netdev' }, [
    ['alone', 'Netconf', 'conference: Netdev\ntitle: Netdev', 'conference: Netconf\ntitle: Netdev'],
  ]);
  const cases: [what: string, name: string, before: string, after: string][] = [
    ['before its edition', 'Net Conf', 'conference: Netdev 0x13', 'conference: Net Conf 0x13'],
    ['before its edition, under another key', 'Netconf', 'eventName: "Netdev 0x13"', 'eventName: "Netconf 0x13"'],
    ['before a dash', 'Net Conf', 'conference: Netdev-0x13', 'conference: Net Conf-0x13'],
    ['before a dash, to a name with a number', 'A 1', 'conference: Netdev-0x13', 'conference: A 1 0x13'],
    ['under another key', 'A: B', 'event: Netdev', 'event: "A: B"'],
    ['to a name that needs quotes', 'A: B', 'conference: Netdev 0x13', 'conference: "A: B 0x13"'],
    ['to a name that would lose its end', 'Net -', 'conference: Netdev 0x13', 'conference: Net -\nedition: "0x13"'],
  ];
  for (const [what, name, before, after] of cases) {
    it(what, () => {
      const text = file('type: talk', before, 'title: A');
      assert.equal(
        renamed(text, { kind: 'conference', name: 'Netdev' }, name),
        file('type: talk', ...after.split('\n'), 'title: A'),
      );
    });
  }
});

describe('A spelling gives way to another', () => {
  const at = (kind: 'speaker' | 'tag', from: string, to: string, before: string, after: string): void => {
    it(before.replaceAll('\n', ' | '), () => {
      for (const end of ['\n', '\r\n']) {
        const text = talk(...before.split('\n')).replaceAll('\n', end);
        const edits = respellEdits({ kind, from, to }, readingOf(text), text);
        assert.equal(applyEdits(text, edits), talk(...after.split('\n')).replaceAll('\n', end));
      }
    });
  };
  at('tag', 'eBPF', 'ebpf', 'tags: [xdp, "eBPF", eBPF-tools]', 'tags: [xdp, "ebpf", eBPF-tools]');
  at('tag', 'eBPF', 'ebpf', 'topics: eBPF # one', 'topics: ebpf # one');
  at('tag', 'eBPF', 'ebpf', 'title: eBPF\ntrack: eBPF', 'title: eBPF\ntrack: eBPF');
  at('tag', 'eBPF', '0x1', 'tags: eBPF', 'tags: "0x1"');
  at('tag', 'eBPF', 'ebpf', 'tags: [ebpf, eBPF, x]', 'tags: [ebpf, x]');
  at('tag', 'eBPF', 'ebpf', 'tags:\n  - eBPF\n  - ebpf # b', 'tags:\n  - ebpf # b');
  at('tag', 'eBPF', 'ebpf', 'tags: [EBPF, eBPF]', 'tags: [EBPF, ebpf]');
  at('tag', 'eBPF', 'bpf', 'tags: [ebpf, eBPF]', 'tags: [ebpf, bpf]');
  at('tag', 'eBPF', 'ebpf', 'tags: [eBPF, ebpf', 'tags: [eBPF, ebpf');
  at(
    'speaker',
    'A B',
    'Á B',
    'speakers:\n  - A B (C)\n  - A B C\n  - name: A B\n    affiliation: A B',
    'speakers:\n  - Á B (C)\n  - A B C\n  - name: Á B\n    affiliation: A B',
  );
  at('speaker', 'A "B"', 'A B', 'speakers: "A \\"B\\" (C)"', 'speakers: "A B (C)"');
  at('speaker', 'A B', 'Á B', 'authors: [A B, a b]\nattendees: A B (C)', 'authors: [Á B, a b]\nattendees: Á B (C)');
  at('speaker', 'A B', 'Á B', 'speakers: [Á B, A B (C)]\nauthors: A B', 'speakers: [Á B, Á B (C)]\nauthors: Á B');

  it('in the notes that have it, wherever it stands', () => {
    const notes = notesOf({
      '1.md': note('talk', 'conference: C', 'speakers: A B (X)'),
      '2.md': note('talk', 'conference: C', 'authors: [A B (X)]'),
      '3.md': note('edition', 'conference: C', 'attendees: A B'),
      '4.md': note('talk', 'conference: C', 'speakers: a b', 'tags: A B'),
      '5.md': note('talk', 'conference: C', 'speakers: A B', 'title: [A'),
    });
    const found = (kind: 'speaker' | 'tag'): (string | undefined)[] =>
      notesSpelling({ kind, from: 'A B', to: 'x' }, notes).map(({ uri }) => uri.split('/').at(-1));
    assert.deepEqual(found('speaker'), ['1.md', '2.md', '3.md']);
    assert.deepEqual(found('tag'), ['4.md']);
  });
});

describe('A new name', () => {
  it('is not empty, and of a person without affiliation', () => {
    assert.equal(nameProblem({ kind: 'tag', name: 'a' }, ' \n'), 'empty');
    assert.equal(nameProblem({ kind: 'speaker', name: 'a' }, 'B (C)'), 'affiliation');
    assert.equal(nameProblem({ kind: 'tag', name: 'a' }, 'B (C)'), undefined);
    assert.equal(nameProblem({ kind: 'speaker', name: 'a' }, 'B'), undefined);
  });
});

describe('A name that is taken back', () => {
  it('restores every note of the sample, byte for byte', () => {
    const kinds = new Map<string, number>();
    for (const [i, { text: unix }] of sampleNotes().entries()) {
      const text = i % 2 === 0 ? unix : `\ufeff${unix.replaceAll('\n', '\r\n')}`;
      const reading = readingOf(text);
      for (const { subject } of [...mentionsIn(reading, text, names)]) {
        const [own, other] = subject.kind === 'edition' ? [subject.edition, '0x99'] : [subject.name, 'Zebra'];
        const there = applyEdits(text, renameEdits(subject, other, reading, text, names));
        assert.notEqual(there, text);
        assert.equal(renamed(there, withName(subject, other), own), text, `${subject.kind} ${own}`);
        kinds.set(subject.kind, (kinds.get(subject.kind) ?? 0) + 1);
      }
    }
    assert.deepEqual([...kinds.keys()].sort(), ['conference', 'edition', 'speaker', 'tag']);
    assert.ok((kinds.get('speaker') ?? 0) > 50 && (kinds.get('tag') ?? 0) > 50, 'the sample names few');
  });
});
