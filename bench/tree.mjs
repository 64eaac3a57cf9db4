// What the tree costs in a library of 50,000 notes: its rows, one changed note, and a letter typed into the filter. Work is
// counted, not time: others run on the machine too.
import { build } from 'esbuild';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';

const rounds = 9;

await build({
  stdin: {
    contents: [
      'src/notes/checks/examine',
      'src/notes/keys',
      'src/library/library',
      'src/library/tree',
      'src/library/filter/filter',
    ]
      .map((file) => `export * from './${file}'`)
      .join(';'),
    resolveDir: '.',
  },
  outfile: 'out/bench/tree.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [frontMatterSchema()],
});
const { defaultAliases, examine, groupings, Library, LibraryTree, readFilter } = await import('../out/bench/tree.mjs');

const root = 'file:///notes';
const firstNames = ['Ada', 'Eric', 'Jana', 'José', 'Høgni', 'Łucja', 'Mei', 'Priya', 'Toke', 'Zoë'];

for (const count of [1000, 50_000]) measure(count);

function measure(count) {
  const library = new Library();
  library.apply(Array.from({ length: count }, (_, i) => change(i, count)));
  library.conferences();
  console.log(`\n${count} notes, median of ${rounds} rounds, ms of work`);
  for (const by of groupings) measureGrouping(library, by, count);
  for (const by of groupings) measureFilter(library, by);
}

function measureGrouping(library, by, count) {
  const fresh = () => {
    const tree = new LibraryTree(library, 'en');
    tree.groupBy = by;
    return tree;
  };
  const first = median(() => fresh().roots());
  const tree = fresh();
  tree.roots();
  const again = median(() => {
    tree.apply(new Set([uriOf(7, count)]));
    tree.roots();
  });
  tree.roots()[0]?.children.length;
  tree.takeRestructured();
  const againOpen = median(() => {
    tree.apply(new Set([uriOf(7, count)]));
    tree.takeRestructured();
  });
  const find = median(() => tree.find(uriOf(count - 3, count)));
  const longest = longestPiece(fresh());
  const opened = median(() => tree.roots().at(-1)?.children.length);
  print(by, {
    'first rows': first,
    'in pieces of at most': longest,
    'one changed note': again,
    'one with the first row open': againOpen,
    'a note found': find,
    'last row opened': opened,
  });
  console.log(`          ${tree.roots().length} rows`);
}

function measureFilter(library, by) {
  const tree = new LibraryTree(library, 'en');
  tree.groupBy = by;
  tree.roots();
  const typed = 'xdp speaker:zoë tag:tag-1 missing:slides';
  tree.expectFilter();
  const longest = longestPiece(tree);
  const times = [];
  for (let end = 1; end <= typed.length; end++) {
    times.push(
      timed(() => {
        tree.filter = readFilter(typed.slice(0, end));
        tree.roots();
      }),
    );
  }
  const { length } = library.notes();
  const sorted = times.toSorted((a, b) => a - b);
  print(`filter by ${by}`, {
    'made ready in pieces of at most': longest,
    'first letter': times[0],
    'a letter': sorted[sorted.length >> 1],
    'the slowest': sorted.at(-1),
  });
  console.log(`          ${tree.hitCount} of ${length} notes left`);
}

/** What is done in one go, where ten milliseconds are given at a time. */
function longestPiece(tree) {
  let longest = 0;
  for (let isDone = false; !isDone;) {
    const end = performance.now() + 10;
    longest = Math.max(
      longest,
      timed(() => (isDone = tree.work(() => performance.now() > end))),
    );
  }
  return longest;
}

function change(i, count) {
  const [conference, year] = [`Conf ${i % 50}`, 1990 + (Math.floor(i / 50) % 25)];
  const first = firstNames[i % firstNames.length];
  const text = `---
type: talk
conference: ${conference}
edition: "${year}"
title: Talk ${i} about XDP and what came of it in the end
speakers:
  - ${first} Speaker ${i % Math.max(10, Math.round(count / 4))} (Company ${i % 300})
  - Guest ${i % 997}
date: ${year}-03-${10 + (i % 20)}
${i % 3 === 0 ? `slides: https://example.org/${i}.pdf\n` : ''}tags: [tag-${i % 1500}, tag-${i % 37}, network]
status: ${['planned', 'attended', 'draft', 'summarized'][i % 4]}
authors: [Antoine Ténart]
---
`;
  return { uri: uriOf(i, count), root, examined: examine(text, defaultAliases) };
}

function uriOf(i, count) {
  return `${root}/${count}/${Math.floor(i / 40)}/talk-${i}.md`;
}

function median(task) {
  const times = Array.from({ length: rounds }, () => timed(task));
  return times.sort((a, b) => a - b)[rounds >> 1];
}

function timed(task) {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function print(name, figures) {
  const words = Object.entries(figures).map(([what, time]) => `${what} ${time.toFixed(1)}`);
  console.log(`${name.padEnd(20)}${words.join(', ')}`);
}
