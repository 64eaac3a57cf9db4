import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const injectionFile = 'syntaxes/conference-notes.injection.tmLanguage.json';
const standInFile = 'test/support/markdown-stand-in.tmLanguage.json';
const markdown = 'text.html.markdown';

/** Where VS Code stops tokenising a line: `editor.maxTokenizationLineLength`. */
export const longestLine = 20_000;

export interface Token {
  text: string;
  scopes: string[];
}

/** The folders of built-in extensions of the editors that were downloaded for the tests. */
export function builtInExtensions(folder = '.vscode-test', depth = 8): string[] {
  const extensions = join(folder, 'extensions');
  if (existsSync(join(extensions, 'markdown-basics'))) return [extensions];
  if (depth === 0 || !existsSync(folder)) return [];
  const packages = basename(folder) === 'node_modules';
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && entry.name !== 'extensions' && (!packages || entry.name === 'code-server'),
    )
    .flatMap((entry) => builtInExtensions(join(folder, entry.name), depth - 1));
}

/**
 * The Markdown grammar with our injection in it, or with one that never applies: an editor always has some, and they cost time.
 * `extensions` is the folder of an editor's built-in extensions; without it a small grammar of our own stands in.
 */
export async function loadMarkdown(options: { extensions?: string | undefined; injected: boolean }): Promise<IGrammar> {
  const files =
    options.extensions === undefined ? new Map([[markdown, standInFile]]) : builtInGrammars(options.extensions);
  const ours = readGrammar(injectionFile);
  const injection = options.injected ? ours : { ...ours, injectionSelector: 'L:never' };
  await loadOniguruma();
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => {
      if (scope === injection.scopeName) return Promise.resolve(injection);
      const file = files.get(scope);
      return Promise.resolve(file === undefined ? null : readGrammar(file));
    },
    getInjections: (scope) => (scope === markdown ? [injection.scopeName] : []),
  });
  const grammar = await registry.loadGrammar(markdown);
  if (grammar === null) throw new Error('No Markdown grammar');
  return grammar;
}

/** The tokens of a document, line by line. */
export function tokenize(grammar: IGrammar, lines: readonly string[]): Token[][] {
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

function builtInGrammars(extensions: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(extensions)) {
    const manifestFile = join(extensions, name, 'package.json');
    if (!existsSync(manifestFile)) continue;
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as {
      contributes?: { grammars?: { scopeName: string; path: string }[] };
    };
    for (const { scopeName, path } of manifest.contributes?.grammars ?? []) {
      files.set(scopeName, join(extensions, name, path));
    }
  }
  return files;
}

function readGrammar(file: string): IRawGrammar {
  return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
}

let loading: Promise<void> | undefined;
function loadOniguruma(): Promise<void> {
  return (loading ??= oniguruma.loadWASM(readFileSync('node_modules/vscode-oniguruma/release/onig.wasm')));
}

/** Lines as long as an editor tokenises them, each made to keep one of our patterns busy. */
export function hostileLines(): string[] {
  const begin = '<!-- conference-notes:begin ';
  // More than 100 levels keep vscode-textmate itself busy for seconds, whatever is injected.
  const levels = (bullet: string): string => bullet.repeat(100);
  const lines: [head: string, repeated: string, tail?: string][] = [
    ['', 'a'],
    ['', ' '],
    ['', '['],
    ['', '[a]'],
    ['', '[14:32] '],
    ['', '\\"'],
    ['- ', '['],
    ['- ', '- ['],
    ['- ', '[1:'],
    ['- ', '[14:32'],
    ['- ', '[14:32] '],
    ['- ', '[14:32](u) '],
    ['- [', '1'],
    ['- [', '1:02:'],
    ['- ', '[x'],
    ['- ', '[ ] '],
    ['-', ' '],
    ['-', '\t'],
    [levels('- '), '[14:32] '],
    [levels('> '), 'Q: '],
    [levels('> - '), '[ ] '],
    [levels('1. '), 'A: '],
    ['', 'Q:'],
    ['', 'Q: '],
    ['- ', 'Q: A: '],
    ['', '*Q: '],
    ['', '**Q'],
    ['', 'Q**:'],
    ['', '**Q: '],
    ['', '**Q:** '],
    ['', '**Q**: '],
    ['', '__A: '],
    ['**Q: ', 'a'],
    ['**Q: ', '*'],
    ['**Q: ', '* '],
    ['**Q: ', '_a_ ', '**'],
    ['**Q: ', '[', '**'],
    ['**Q: ', '`', '**'],
    ['', '<!--'],
    ['- ', '<!--Q: '],
    ['<!--', '\t'],
    ['<!--', ' ', 'conference-notes:end -->'],
    ['', '<!-- conference-notes:end --> '],
    [begin, ' '],
    [begin, ' ', '-->'],
    [begin, '-'],
    [begin, '->'],
    [begin, '"'],
    [begin, 'talk='],
    [begin, 'talk="'],
    [begin, 'talk="a" '],
    [begin, 'talk="a" ', '-->'],
    [`${begin}talk=`, '\\"'],
    [`${begin}talk="`, 'a'],
    [`${begin}talk="`, 'a', '" -->'],
    [`${begin}talk="`, '-', '" -->'],
    [`${begin}talk="`, '-- >', '" -->'],
    ['', begin],
    ['', `${begin}-->`],
  ];
  return lines.map(([head, repeated, tail = '']) => {
    const room = longestLine - head.length - tail.length;
    return head + repeated.repeat(Math.ceil(room / repeated.length)).slice(0, room) + tail;
  });
}

/** Milliseconds that each grammar takes for a line: the best of some runs in turn, so that what else the machine does is left out. */
export function timeLine(line: string, grammars: readonly IGrammar[], runs: number): number[] {
  const best = grammars.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    grammars.forEach((grammar, index) => {
      const start = performance.now();
      grammar.tokenizeLine2(line, textmate.INITIAL);
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - start);
    });
  }
  return best;
}
