// One figure in a process of its own, by name: `node bench/library/measure.mjs <figure> <folder>`. Prints it as JSON.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from './notes.mjs';

const rounds = 5;
/** As the extension does it in the background. */
const bodiesAtOnce = 1000;

const bundle = await import('../../out/bench/library.mjs');
const { backgroundSlice, bodyOf, breath, defaultAliases, examineBytes, finish, inSlices } = bundle;
const { Library, makeScope, nodeFs, readFront, readWhole, useWhole, walkFolder } = bundle;

const [figure = '', folder = ''] = process.argv.slice(2);
const root = `file://${folder}`;
const rules = { aliases: defaultAliases, schema: undefined };
const scope = makeScope({ include: ['**/*.md'], exclude: ['**/node_modules/**'], filesExclude: ['**/.git'] });
const figures = { stages, heap, pauses, changes };
console.log(JSON.stringify(await figures[figure]()));

/** Milliseconds of each stage, in a fresh process and then again and again into the same library. */
function stages() {
  const library = new Library();
  const times = Array.from({ length: rounds + 1 }, () => {
    const limit = timed(() => readAll(folder));
    const fronts = timed(() => loadFronts(library));
    const check = timed(() => finish(library.check()));
    const bodies = timed(() => finish(takeBodies(library)));
    return { limit, fronts, check, bodies, notes: library.size };
  });
  const [cold, ...warm] = times;
  const median = Object.fromEntries(Object.keys(cold).map((key) => [key, medianOf(warm.map((one) => one[key]))]));
  return { cold, warm: median };
}

/** Bytes of the heap a note. */
function heap() {
  gc();
  const before = process.memoryUsage().heapUsed;
  const library = new Library();
  loadFronts(library);
  finish(library.check());
  finish(takeBodies(library));
  gc();
  return { bytes: (process.memoryUsage().heapUsed - before) / library.size };
}

/** The longest time for which the process does nothing else, in each stage. */
async function pauses() {
  const library = new Library();
  const longest = {};
  const task = async (name, work) => (longest[name] = await longestPause(work));
  const changes = new Map();
  await task('fronts read', () => inSlices(frontsInto(changes), () => false));
  await task('loaded', () => inSlices(library.load(changes), () => false));
  await task('views asked', () => ask(library));
  await task('found between notes', () => inSlices(library.check(), () => false, backgroundSlice));
  await task('bodies', () => inSlices(takeBodies(library), () => false, backgroundSlice));
  return longest;
}

/** Milliseconds of work for one changed file: its title, who wrote it, the days of an edition. */
function changes() {
  const library = new Library();
  loadFronts(library);
  finish(library.check());
  finish(takeBodies(library));
  const uris = library.uris();
  const talks = uris.filter((uri) => !uri.endsWith('/edition.md'));
  const editions = uris.filter((uri) => uri.endsWith('/edition.md'));
  const spread = (all) => Array.from({ length: 100 }, (_, i) => all[Math.floor((i * all.length) / 100)]);
  const times = (all, from, to) => {
    const own = spread(all).map((uri, i) => changed(library, uri, from, to(i)));
    return { median: medianOf(own), most: Math.max(...own.slice(10)) };
  };
  return {
    title: times(talks, /^title: .*$/m, (i) => `title: Another one ${i}`),
    author: times(talks, /^type: .*$/m, (i) => `type: talk\nauthors: [Author ${i}]`),
    'edition note': times(editions, /^end_date: .*$/m, () => 'end_date: 2030-01-01'),
  };
}

function changed(library, uri, from, to) {
  const path = uri.slice('file://'.length);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  return timed(() => {
    library.apply([{ uri, root, examined: examineBytes(readWhole(nodeFs, path), rules) }]);
    ask(library);
  });
}

/** What the first scan does, until the views are shown. */
function loadFronts(library) {
  const changes = new Map();
  finish(frontsInto(changes));
  finish(library.load(changes));
  ask(library);
}

function frontsInto(changes) {
  const walked = { uri: root, path: folder, scope };
  return walkFolder(nodeFs, walked, ({ uri, path }) => {
    const { examined, mark } = readFront(nodeFs, path, rules) ?? {};
    if (examined?.facts) changes.set(uri, { uri, root, examined, mark });
  });
}

function* takeBodies(library) {
  let bodies = new Map();
  for (const uri of library.uris()) {
    const body = useWhole(nodeFs, uri.slice('file://'.length), bodyOf);
    if (body) bodies.set(uri, body);
    if (bodies.size === bodiesAtOnce) {
      library.applyBodies(bodies);
      bodies = new Map();
      ask(library);
    }
    yield;
  }
  library.applyBodies(bodies);
  ask(library);
}

/** What the views want to know. */
function ask(library) {
  return library.notes().length + library.editions().length + library.conferences().length;
}

/** Of the time between two turns of the event loop that of this process, in ms: on a busy machine others have theirs. */
async function longestPause(work) {
  let isDone = false;
  let longest = 0;
  const loop = (async () => {
    while (!isDone) {
      const start = cpu();
      await breath();
      longest = Math.max(longest, cpu() - start);
    }
  })();
  await breath();
  await work();
  await breath();
  isDone = true;
  await loop;
  return longest;
}

function timed(task) {
  const start = cpu();
  task();
  return cpu() - start;
}

/** Milliseconds of work: on a busy machine the clock also counts that of others. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function medianOf(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
