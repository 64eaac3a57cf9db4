// Notes as people write them, put together by chance: each other in length, order, quotes, lists and comments.
import type { Random } from './random';

const conferences = ['Netdev', 'FOSDEM', 'Strange Loop', 'KubeCon + CloudNativeCon', '"PyCon US"', "'All Systems Go!'"];
const editions = ['"0x13"', '"2.10"', "'2023'", '2019', '2.2', 'Europe 2024', '38C3'];
const somePeople = [
  'Ada Lovelace',
  'Jana Iyengar (Fastly)',
  'Antoine Ténart',
  "Siobhán O'Neill",
  '山田太郎',
  'José-María Ñ.',
];
const words = [
  'packets',
  'kernel',
  'eBPF',
  'QUIC',
  'a',
  'the',
  'C#',
  'why',
  'p99',
  'RFC-9000',
  'naïve',
  '–',
  '(again)',
  '😀',
];
const tags = ['quic', 'transport', 'tcp/ip', 'c++', 'machine learning', '5g', 'ipv6', '"yes"', 'true', "'null'"];
const sites = [
  'https://netdevconf.info/0x13/session.html?talk-quic',
  'http://example.org:8080/a#b',
  'https://youtu.be/x_Y-z',
];
const comments = ['to be checked', 'see: the programme', '"quoted"', '- no item', '#', 'key: value'];

/** So many keys of a talk come first, and are never left out. */
const required = 4;

/** A block of plain YAML of some fifteen lines, without its fences; its lines end as `lineEnd` says. */
export function plainLines(random: Random, lineEnd = '\n', people: readonly string[] = somePeople): string {
  const chance = (percent: number): boolean => random.below(100) < percent;
  const text = (): string => Array.from({ length: 2 + random.below(6) }, () => random.of(words)).join(' ');
  const title = (): string => {
    const plain = `${random.of(['On', 'About', 'Über', '10'])} ${text()}`;
    return random.of([plain, plain, `"${plain}: part \\"2\\""`, `'It''s ${plain} # 1'`]);
  };
  const behind = (): string =>
    chance(8) ? `${random.of([' ', '   '])}# ${random.of(comments)}` : chance(4) ? '  ' : '';
  const list = (key: string, items: readonly string[]): string[] => {
    if (items.length === 0) return [`${key}:${random.of(['', ' []', ' '])}`];
    if (chance(30)) return [`${key}: [${random.of(['', ' '])}${items.join(random.of([', ', ',']))}]${behind()}`];
    const indent = random.of(['  ', '  ', '', '    ']);
    return [`${key}:${behind()}`, ...items.map((item) => `${indent}- ${item}${behind()}`)];
  };
  const some = (items: readonly string[], most: number): string[] =>
    Array.from({ length: random.below(most + 1) }, () => random.of(items));
  const speakers = (): string[] => {
    const names = [random.of(people), ...some(people, 2)];
    if (chance(60)) return chance(40) ? [`speakers: ${random.of(people)}`] : list('speakers', names);
    if (chance(30))
      return list(
        'speakers',
        names.map((name) => `{name: ${name}, role: host}`),
      );
    const indent = random.of(['  ', '']);
    return [
      'speakers:',
      ...names.flatMap((name) => [
        `${indent}- name: ${name}${behind()}`,
        `${indent}  affiliation: ${random.of(['Arm', '"Red Hat, Inc."', ''])}${behind()}`,
        ...(chance(30) ? [`${indent}  url: ${random.of(sites)}`] : []),
      ]),
    ];
  };
  const parts = [
    [`conference: ${random.of(conferences)}${behind()}`],
    [`edition: ${random.of(editions)}${behind()}`],
    [`title: ${title()}${behind()}`],
    speakers(),
    list('tags', some(tags, 5)),
    list('authors', some(people, 2)),
    [`date: 20${10 + random.below(20)}-0${1 + random.below(9)}-1${random.below(10)}${behind()}`],
    [`time: ${random.of(['14:30', '09:05', '"10:00"'])}`],
    [`duration: ${random.of(['45', '1:30', ''])}`],
    [`language: ${random.of(['en', 'fr', "'de'"])}`],
    [`status: ${random.of(['attended', 'summarized', 'draft'])}${behind()}`],
    [`rating: ${1 + random.below(5)}`],
    [`video: ${random.of(sites)}`],
    list('slides', some(sites, 2)),
    [
      `${random.of(['layout', 'draft', '"permalink"', 'weight', 'x y'])}: ${random.of(['post', 'false', '~', '-1.5e3', '001', '.5', '.inf', '0x17'])}`,
    ],
  ].filter((_, i) => i < required || chance(90));
  for (let i = parts.length; chance(50) && i > 0; i--) parts.push(...parts.splice(random.below(i), 1));
  const lines = parts.flatMap((part) => [
    ...(chance(4) ? [''] : []),
    ...(chance(4) ? [`# ${random.of(comments)}`] : []),
    ...part,
  ]);
  return ['type: talk', ...lines].map((line) => line + lineEnd).join('');
}

/** A talk note of about that many letters, with links and lists in its body. */
export function generatedNote(random: Random, length: number, block = plainLines(random)): string {
  const paragraphs: string[] = [];
  for (let size = block.length; size < length;) {
    const sentence = Array.from({ length: 12 + random.below(30) }, () => random.of(words)).join(' ');
    const link = random.of(['', ` See [the slides](${random.of(sites)}).`, ' And [another talk](other-talk.md).']);
    const paragraph = `${random.of(['', '- ', '- [ ] ', '> ', '## '])}${sentence}.${link}`;
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return `---\n${block}---\n\n## Summary\n\n${paragraphs.join('\n\n')}\n`;
}
