import { deepStrictEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** An exported page has no theme: its colours stand here. */
const withoutTheme = 'src/render/exportedPage/colors.css';

const files = ['media', 'src']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.css') && file !== withoutTheme);

/** Words that are colours by themselves; `transparent` and `currentcolor` take what is there. */
const names = new RegExp(
  `\\b(?:${[
    'black|white|gr[ae]y|silver|red|green|blue|yellow|orange|purple|pink|brown|cyan|magenta|lime|navy|teal|maroon|olive',
    '(?:light|dark|medium|pale|deep|hot|dim|slate|steel|royal|sky|midnight|forest|sea|spring|lawn|olive)(?:red|green|blue|gr[ae]y|pink|orange|yellow)',
    'gold|crimson|coral|salmon|tomato|khaki|indigo|violet|orchid|beige|ivory|lavender|turquoise|rebeccapurple',
    'canvas(?:text)?|buttonface|graytext|highlight(?:text)?|linktext',
  ].join('|')})\\b`,
  'i',
);
const literals = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;

/** The values that are no colours of the theme, with the line they stand in. */
function ownColours(css: string): string[] {
  const bare = css.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return bare.split('\n').flatMap((line, i) => {
    const value = /^\s+[\w-]+\s*:\s*(.*)$/.exec(line)?.[1]?.replace(/--[\w-]+/g, '') ?? '';
    return literals.test(value) || names.test(value) ? [`${i + 1}: ${line.trim()}`] : [];
  });
}

describe('Style sheets', () => {
  it('are looked at', () => ok(files.length >= 4, files.join(', ')));

  for (const file of files)
    it(`${file} takes all its colours from the theme`, () =>
      deepStrictEqual(ownColours(readFileSync(file, 'utf8')), []));

  const table: [line: string, isOwn: boolean][] = [
    ['color: #fff;', true],
    ['color: var(--vscode-foreground, #1e1e1e);', true],
    ['border: 1px solid rgba(0, 0, 0, 0.5);', true],
    ['background: white;', true],
    ['box-shadow: 0 0 2px DarkGray;', true],
    ['color: var(--vscode-charts-red);', false],
    ['border: 1px solid var(--vscode-contrastBorder, transparent);', false],
    ['border: solid currentcolor;', false],
    ['white-space: pre;', false],
    ['/* color: red; */', false],
  ];
  for (const [line, isOwn] of table)
    it(`${line} is ${isOwn ? 'found' : 'fine'}`, () =>
      deepStrictEqual(ownColours(`a {\n  ${line}\n}`).length, isOwn ? 1 : 0));
});
