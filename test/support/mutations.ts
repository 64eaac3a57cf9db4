// Small damage to a text, by chance: what a slip of the finger makes of a block of YAML, and what YAML has of traps.
import type { Random } from './random';

const signs = [
  ...[' ', '  ', '\t', '\u00a0', '\u2028', '\ufeff', '\u0085', '\0', '\ud83d', '\r', '\n', '\r\n', '\n\n', ' \n'],
  ...[':', ': ', ' :', ':\n', '#', ' #', ' # c', '- ', '-', '\n- ', '\n  - ', '\n    - ', '? ', '|', '|-\n', '>'],
  ...['&a ', '*a', '!t ', '!!str ', '<<', '<<: ', '%', '@', '`', '~', '.', '...', '\n...\n', '---', '\n--- ', '='],
  ...['"', "'", '""', "''", '\\', '\\"', '\\n', '\\x41', '[', ']', '[]', '{', '}', '{}', ',', ', ', '{a: b}', '[a, b]'],
  ...[
    '\n# c\n',
    '\n  # c\n',
    '\n   # c\n',
    '\n      # c\n',
    '\n  x: y',
    '\nx:',
    '\n x:\n',
    'a',
    '0',
    '0x',
    '-0',
    '1e3',
  ],
];

/** The text with one change in what follows `from`. */
export function mutated(text: string, from: number, random: Random): string {
  const at = from + random.below(text.length - from + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + random.below(3));
    case 1:
      return text.slice(0, from) + swapped(text.slice(from), random);
    case 2:
      return text.slice(0, from) + indented(text.slice(from), random);
    default:
      return text.slice(0, at) + random.of(signs) + text.slice(at);
  }
}

/** Two lines stand in each other's place. */
function swapped(text: string, random: Random): string {
  const lines = text.split('\n');
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  return lines
    .with(a, lines[b] ?? '')
    .with(b, lines[a] ?? '')
    .join('\n');
}

/** One line is indented otherwise. */
function indented(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.with(at, ' '.repeat(random.below(6)) + (lines[at] ?? '').trimStart()).join('\n');
}
