// Notes to measure with: as the public sets of real conference notes are. There nine of ten files are plain ASCII (here
// three of four, since people's names are in the front matter), two lines of three are list items, and a note has one
// link or two, of which every other one leads to a file. Open tasks are our own: every third note has one.
import type { Random } from './random';

const words =
  'the packet path of a driver is short and what it costs was measured on ten machines with and without offload kernel memory queue latency eBPF XDP QUIC io_uring RFC-9000 p99 (again) C++ "fast"'.split(
    ' ',
  );
const firstNames =
  'Ada Grace Jana Marie Linus Toke Jesper Daniel Anna Peter Maria Thomas Elena Victor Ingrid Hugo Olga Pedro Nadia Samuel'.split(
    ' ',
  );
const lastNames =
  'Lovelace Hopper Iyengar Curie Borkmann Brouer Fitzgerald Moreau Nakamura Petrov Schneider Okafor Lindqvist Castellano Vandenberg Kowalski Hernandez Abernathy Zimmermann Thorvald'.split(
    ' ',
  );
const employers = ['', '', ' (Arm)', ' (Example University)', ' (Kernel Works)'];
const people = firstNames.flatMap((first) =>
  lastNames.map((last, i) => `${first} ${last}${employers[i % employers.length] ?? ''}`),
);
const topics =
  'xdp ebpf quic tc offload switchdev timestamping wireguard ddos tcp congestion dpdk io-uring ipsec mptcp telemetry'.split(
    ' ',
  );
const editions = [
  ...['0x12', '0x13', '0x14', '0x15', '0x16', '0x17'].map((edition, i) => ['Netdev', edition, `${2018 + i}`] as const),
  ...['2019', '2020', '2021', '2022', '2023', '2024'].flatMap((year) => [
    ['FOSDEM', year, year] as const,
    ['Linux Plumbers', year, year] as const,
  ]),
];
const wideWords = [...words, '–', 'naïve', 'Größe', '→', '“quoted”'];

/** A talk note of about that many letters. */
export function usualNote(random: Random, length: number, block?: string): string {
  const isWide = random.below(4) === 0;
  const lines = block ?? usualLines(random);
  const front = isWide ? lines : plain(lines);
  return `---\n${front}---\n\n${body(random, length - front.length, isWide ? wideWords : words)}`;
}

/** The lines of its front matter: as the extension writes them, and here and there as people do. */
export function usualLines(random: Random): string {
  const chance = (percent: number): boolean => random.below(100) < percent;
  const some = (items: readonly string[], least: number, most: number): string[] => [
    ...new Set(Array.from({ length: least + random.below(most - least + 1) }, () => random.of(items))),
  ];
  const list = (key: string, items: readonly string[]): string[] => {
    if (items.length === 0) return [`${key}: []`];
    if (chance(35)) return [`${key}: [${items.join(', ')}]`];
    return [`${key}:`, ...items.map((item) => `  - ${item}`)];
  };
  const speaker = (name: string): string[] => {
    const [, bare = name, employer] = /^(.*) \((.*)\)$/.exec(name) ?? [];
    return [`  - name: ${bare}`, ...(employer === undefined ? [] : [`    affiliation: ${employer}`])];
  };
  const speakers = some(people, 1, 2);
  const [conference, edition, year] = random.of(editions);
  const slug = `${random.of(topics)}-${random.below(10_000)}`;
  const parts = [
    ['type: talk'],
    [`conference: ${conference}`],
    [`edition: "${edition}"`],
    [`title: ${titleOf(random)}`],
    chance(60) ? ['language: en'] : [],
    chance(30) ? ['speakers:', ...speakers.flatMap(speaker)] : list('speakers', speakers),
    [`session_type: ${random.of(['talk', 'talk', 'talk', 'keynote', 'tutorial', 'workshop', 'lightning-talk'])}`],
    [`date: ${year}-0${1 + random.below(9)}-1${random.below(10)}`],
    chance(60) ? [`time: "${10 + random.below(8)}:${random.of(['00', '15', '30', '45'])}"`] : [],
    chance(50) ? [`duration: ${random.of(['20', '30', '45', '60'])}`] : [],
    chance(40) ? [`track: ${random.of(['Main', 'Networking', 'Kernel', 'Tooling'])}`] : [],
    chance(40) ? [`room: ${random.of(['Janson', 'K.1.105', 'Ballroom A', 'UD2.120'])}`] : [],
    chance(70) ? [`slides: https://example.org/${year}/slides/${slug}.pdf`] : list('slides', []),
    chance(60) ? [`video: https://video.example.org/watch?v=${slug}`] : ['video:'],
    [`status: ${random.of(['attended', 'summarized', 'summarized', 'draft'])}`],
    chance(20) ? [`rating: ${1 + random.below(5)}`] : [],
    list('authors', some(people.slice(0, 12), 1, 1)),
    list('tags', some(topics, 1, 4)),
  ];
  const lines = parts.flat().map((line) => (chance(1) ? `${line} # seen twice` : line));
  return lines.map((line) => `${line}\n`).join('');
}

function titleOf(random: Random): string {
  const plain = `${random.of(['On', 'About', 'Inside', 'Beyond', 'Größer:', 'How'])} ${Array.from({ length: 3 + random.below(5) }, () => random.of(words)).join(' ')}`;
  return plain.includes(': ') || plain.includes('"') || random.below(4) === 0 ? JSON.stringify(plain) : plain;
}

function body(random: Random, length: number, own: readonly string[]): string {
  const sentence = (from: number, to: number): string =>
    Array.from({ length: from + random.below(to - from) }, () => random.of(own)).join(' ');
  const lines = ['## Summary', '', `${sentence(20, 40)}.`, '', '## Key points', ''];
  for (let size = lines.join('\n').length; size < length; size += (lines.at(-1)?.length ?? 0) + 1) {
    const kind = random.below(100);
    if (kind < 66) lines.push(`${random.of(['- ', '- ', '- ', '  - '])}${sentence(4, 12)}`);
    else if (kind < 68) lines.push('', '```sh', sentence(3, 6), '```', '');
    else if (kind < 76) lines.push('', `## ${sentence(2, 4)}`, '');
    else lines.push('', sentence(10, 30), '');
  }
  if (random.below(2) === 0) lines.push(`![A chart](images/chart-${random.below(1000)}.png "${sentence(3, 6)}")`, '');
  if (random.below(3) > 0) lines.push(`[The slides](https://example.org/${random.below(1000)}.pdf) say more.`, '');
  if (random.below(3) === 0) lines.push('## Follow-ups', '', `- [ ] ${sentence(4, 9)}`, '');
  return lines.join('\n');
}

/** The same text in ASCII. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll('–', '-')
    .replace(/[^\0-\x7f]/g, '');
}
