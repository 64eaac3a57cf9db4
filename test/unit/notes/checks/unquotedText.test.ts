import { assertFindings, edition, report, talk } from '../../../support/notes';

describe('Text that YAML would change', () => {
  const found = (...lines: string[]): void => {
    it(`is found: ${lines.join(' | ').replaceAll('\n', ' | ')}`, () =>
      assertFindings(
        talk(...lines),
        lines
          .join('')
          .split('«')
          .slice(1)
          .map(() => 'unquoted-text'),
      ));
  };
  found('edition: «0x13»');
  found('edition: «0x13» # in Prague');
  found('edition:   «0x13»  ');
  found('edition: «2.10»');
  found('edition: «0x1A»');
  found('edition: «001»');
  found('edition: «2.0»');
  found('edition: «1e3»');
  found('edition: «+5»');
  found('edition: «-0»');
  found('edition: «.5»');
  found('edition: «0o17»');
  found('edition: «.inf»');
  found('edition: «.NaN»');
  found('edition: «True»');
  found('edition: «FALSE»');
  found('edition: «12345678901234567890»');
  found('conference: «007»');
  found('title: «2.10»');
  found('title: «TRUE»');
  found('room: «01»');
  found('track: «0x2»');
  found('speakers: «007»');
  found('speakers:\n  - «007»\n  - B');
  found('speakers:\n  - name: «007»\n    affiliation: «1.0»');
  found('tags: [a, «0x13», «2.10»]');
  found('tags:\n  - «1.20»\n  - b');
  found('tags: «2.10»');
  found('authors: [«007»]');
  found('guid: «0123»');
  found('guid: «1e10»');
  found('source: «14.30»');

  describe('or cut at a comment', () => {
    found('track: «#ebpf»');
    found('track:   «#ebpf»  ');
    found('tags:\n  - «#ebpf»\n  - b');
    found('tags:\n  - a\n  - «#ebpf»');
    found('title: «Mending bug» #123');
    found('title: «Mending bug»  #123 in C');
    found('title: «Intro to C#» #dotnet');
    found('tags: «#ebpf»');
    found('tags: [a,\n  «b» #c\n  ]');
    found('edition: «#5»');
    found('edition: «Spring» #2');
    found('edition: «v1» #2');
    found('speakers:\n  - name: «A» #1\n    role: host #2\n    affiliation: «B» #3');
    found('links:\n  - title: «A» #1\n    url: https://a.b/ #c');
  });

  describe('but not where no words can be meant', () => {
    const clean = (line: string): void => {
      it(line, () => assertFindings(talk(line), []));
    };
    clean('edition: 2023 #best');
    clean('edition: 2023 #2');
    clean('edition: Spring #best');
    clean('date: 2023-03-01 #tue');
    clean('level: beginner #todo');
    clean('level: #todo');
    clean('time: 10:00 #am');
    clean('rating: 3 #good');
    clean('duration: 45 #min');
    clean('slides: none #ever');
    clean('url: https://a.b/c #later');
    clean('type: talk #x');
  });
});

describe('Text that YAML leaves as it is', () => {
  const clean = (...lines: string[]): void => {
    it(`is clean: ${lines.join(' | ').replaceAll('\n', ' | ')}`, () => assertFindings(talk(...lines), []));
  };
  clean('edition: 2023');
  clean('edition: 2.1');
  clean('edition: 0');
  clean('edition: -1');
  clean('edition: 2023a');
  clean('edition: 38C3');
  clean('edition: 0x');
  clean('edition: 0x1G');
  clean('edition: 1_000');
  clean('edition: 1.2.3');
  clean('edition: v1.0');
  clean('edition: 2023-10');
  clean('edition: "0x13"');
  clean(`edition: '2.10'`);
  clean('edition: "001" # a comment');
  clean('edition: |-\n  0x13');
  clean('title: true');
  clean('title: yes');
  clean('title: C#');
  clean('title: C# in depth');
  clean('title: C#in depth');
  clean('title: Mending bug#123');
  clean('title: "Mending bug #123"');
  clean('title: QUIC # a real comment');
  clean('title: QUIC #! a real comment');
  clean('title: QUIC ## a real comment');
  clean('title: QUIC #');
  clean('title: "QUIC" #123');
  clean('time: 14:30');
  clean('date: 2019-03-20');
  clean('duration: 1:30');
  clean('duration: 045');
  clean('duration: 45');
  clean('rating: 05');
  clean('track:');
  clean('track: # none');
  clean('track: ~');
  clean('track: null');
  clean('tags: # list\n  - a');
  clean('tags: #list\n  - a');
  clean('version: 2.10');
  clean('build: 0x13');
  clean('slug: #top');
  clean('abstract: |\n  0x13 #abc\n  2.10');
  clean('abstract: one\n  0x13\n  two');

  it('is clean in each kind of note', () => {
    assertFindings(edition('start_date: 2019', 'edition: 2019', 'conference: FOSDEM'), []);
    assertFindings(report('edition: 2019', 'date: 2019-03-30'), []);
  });
});
