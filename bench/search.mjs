// How long a letter takes in Go to Talk with fifty thousand talks, and what the index of texts costs: time to build,
// memory, time of a query. Words are drawn as they are in a language, a few of them often and most of them hardly ever.
import { build } from 'esbuild';

const talks = 50_000;
const mostMilliseconds = 50;
const texts = 10_000;
const letters = 3000;
const rounds = 9;

await build({
  stdin: {
    contents: [
      'src/library/search',
      'src/library/fullText/textIndex',
      'src/library/fullText/textQuery',
      'test/support/random',
    ]
      .map((file) => `export * from './${file}'`)
      .join(';'),
    resolveDir: '.',
  },
  outfile: 'out/bench/search.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
});
const { latestFirst, NoteSearch, parseTextQuery, randomFrom, TextIndex } = await import('../out/bench/search.mjs');

const random = randomFrom(1);
const vocabulary = words(60_000);
const frequent = sums(vocabulary.length);

goToTalk();
fullText();

function goToTalk() {
  const notes = Array.from({ length: talks }, (_, i) => talk(i));
  console.log(`Go to Talk, ${talks} talks: ms, limit ${mostMilliseconds}`);
  let search;
  print(
    milliseconds(() => (search = new NoteSearch(latestFirst(notes, ({ date }) => date)))),
    'put in order',
  );
  const slices = [];
  for (let done = false; !done;) slices.push(milliseconds(() => (done = search.fold(2000))));
  print(Math.max(...slices), `folded, the longest of ${slices.length} slices; ${sum(slices).toFixed(0)} ms in all`);
  print(Math.max(...typed(search, 'express data path jesp')), '"express data path jesp", slowest letter, cold');
  const again = Array.from({ length: rounds }, () => Math.max(...typed(folded(notes), 'express data path jesp')));
  print(median(again), `the same, warm, median of ${rounds}`);
  const slowest = (query, back = '') =>
    median(Array.from({ length: rounds }, () => Math.max(...typed(folded(notes), query, back))));
  print(slowest('express data path', 'express'), 'with backspaces');
  print(slowest('Høiland-Jørgensen ténart'), 'with accents');
  print(slowest('e a i o'), 'letters that are in every title');
  print(slowest('e tag:zzz'), 'the same with a tag that no talk has');
  print(slowest('speaker:jesper tag:pa status:draft'), 'terms of the filter');
}

function fullText() {
  const all = Array.from({ length: texts }, () => text());
  let index = new TextIndex();
  const times = all.map((one, i) => milliseconds(() => take(index, i, one)));
  const held = memory();
  index = undefined;
  const megabytes = (held - memory()) / 1e6;
  index = new TextIndex();
  all.forEach((one, i) => take(index, i, one));
  console.log(`Text of ${texts} notes of ${letters} letters`);
  print(sum(times), `the index is built, longest pause ${Math.max(...times).toFixed(1)} ms`);
  print(megabytes, `MB of memory${globalThis.gc ? '' : ' (run with --expose-gc for a true figure)'}`);
  const uris = all.map((_, i) => `file:///talk-${i}.md`);
  const queries = {
    'one letter': 'e',
    'a frequent word': vocabulary[3],
    'three words': vocabulary.slice(40, 43).join(' '),
  };
  queries['a rare word'] = vocabulary[30_000];
  queries['a slip'] = `${vocabulary[20_000].slice(0, 3)}x${vocabulary[20_000].slice(4)}x`;
  for (const [name, query] of Object.entries(queries)) {
    let hits = 0;
    const time = () =>
      milliseconds(() => {
        const search = index.search(index.withSlips(parseTextQuery(query)));
        for (const uri of uris) search.look(uri);
        hits = [...search.bestFirst()].length;
      });
    print(median(Array.from({ length: rounds }, time)), `${name}: ${hits} notes, limit ${mostMilliseconds}`);
  }
  const changed = all[0].replace('.', ' changed.');
  print(median(Array.from({ length: rounds }, () => milliseconds(() => take(index, 0, changed)))), 'one changed note');
}

function take(index, i, text) {
  const parts = index.set(`file:///talk-${i}.md`, text);
  while (!parts.next().done);
}

/** What is typed letter by letter; each letter's time. */
function typed(search, query, back = query) {
  const steps = Array.from(query, (_, i) => query.slice(0, i + 1));
  for (let end = query.length - 1; end >= back.length; end--) steps.push(query.slice(0, end));
  return steps.map((step) => milliseconds(() => search.find(step)));
}

/** A search whose notes are folded. */
function folded(notes) {
  const search = new NoteSearch(notes);
  search.fold(notes.length);
  return search;
}

function talk(i) {
  const title =
    i % 500 === 7
      ? `The eXpress Data Path, part ${i}`
      : `${capital(word())} ${Array.from({ length: 5 }, word).join(' ')}`;
  const names = [
    'Jesper Dangaard Brouer',
    'Toke Høiland-Jørgensen',
    'Antoine Ténart',
    `${capital(word())} ${capital(word())}`,
  ];
  return {
    uri: `file:///e-${Math.floor(i / 25)}/talk-${i}.md`,
    title,
    conference: `${capital(vocabulary[i % 40])}`,
    edition: `0x${(i % 300).toString(16)}`,
    speakers: [{ name: names[i % 60] ?? `${capital(word())} ${capital(word())}`, affiliation: capital(word()) }],
    tags: [word(), word(), word()],
    date: `20${10 + (i % 15)}-0${1 + (i % 9)}-1${i % 10}`,
  };
}

function text() {
  let lines = '';
  while (lines.length < letters) lines += `${capital(word())} ${Array.from({ length: 14 }, word).join(' ')}.\n\n`;
  return lines;
}

function word() {
  const wanted = random.below(1_000_000) / 1_000_000;
  let [low, high] = [0, frequent.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frequent[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low];
}

function words(count) {
  const parts =
    'ka ne to ri pa cket ing er xd p qu ic ern el dri ver lo ad tion re un sock et que ue la ten cy ip tcp'.split(' ');
  const made = new Set();
  while (made.size < count) made.add(Array.from({ length: 2 + random.below(4) }, () => random.of(parts)).join(''));
  return [...made];
}

/** Shares of words by their rank, summed up. */
function sums(count) {
  const shares = Array.from({ length: count }, (_, i) => 1 / (i + 2.7) ** 1.05);
  const all = sum(shares);
  let before = 0;
  return shares.map((share) => (before += share / all));
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function memory() {
  // What only a weak map held goes with the second.
  for (let i = 0; i < 2; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The clock also counts the work of others, and the processor that of helping threads: neither is more than it took. */
function milliseconds(task) {
  const [start, clock] = [process.cpuUsage(), performance.now()];
  task();
  const past = performance.now() - clock;
  const { user, system } = process.cpuUsage(start);
  return Math.min(past, (user + system) / 1000);
}

function sum(numbers) {
  return numbers.reduce((a, b) => a + b, 0);
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function print(figure, name) {
  console.log(`${figure.toFixed(1).padStart(8)}  ${name}`);
}
