// Notes to measure with: as the public sets of real conference notes are. There nine of ten files are plain ASCII (here
// three of four, since people's names are in the front matter), two lines of three are list items, and a note has one
// link or two, of which every other one leads to a file. Open tasks are our own: every third note has one.
import { plainLines } from './generated';
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
const wideWords = [...words, '–', 'naïve', 'Größe', '→', '“quoted”'];

/** A talk note of about that many letters. */
export function usualNote(random: Random, length: number, block?: string): string {
  const isWide = random.below(4) === 0;
  const lines = block ?? usualLines(random);
  const front = isWide ? lines : plain(lines);
  return `---\n${front}---\n\n${body(random, length - front.length, isWide ? wideWords : words)}`;
}

/** The lines of its front matter. */
export function usualLines(random: Random): string {
  return plainLines(random, '\n', people);
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
