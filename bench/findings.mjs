// How long it takes to check one edited note, and to find everything in ten thousand, in each note and across them:
// against the time it takes only to walk and read the same files, in the same run.
import { build } from 'esbuild';
import * as fs from 'node:fs';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';

const notes = 10_000;
const rounds = 9;
const letters = 3000;
const mostMicroseconds = 160;
const mostTimes = 3;
const words = { clock: 'by the clock', work: 'of work, that of all threads' };

await build({
  stdin: {
    contents: [
      ...[
        'src/notes/checks/examine',
        'src/notes/keys',
        'src/editor/library/files/nodeFiles',
        'src/editor/library/files/noteBytes',
        'src/library/library',
        'src/library/steps',
        'test/support/generated',
        'test/support/random',
        'test/support/usualNotes',
      ],
    ]
      .map((file) => `export * from './${file}'`)
      .join(';'),
    resolveDir: '.',
  },
  outfile: 'out/bench/findings.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [frontMatterSchema()],
});
const bundle = await import('../out/bench/findings.mjs');
const { defaultAliases, examine, examineBytes, finish, generatedNote, Library, randomFrom } = bundle;
const { usualLines, useWhole, usualNote } = bundle;

const random = randomFrom(1);
const usual = `type: talk
conference: Netdev
edition: "0x13"
title: "QUIC: a tutorial"
speakers:
  - name: Jana Iyengar
    affiliation: Fastly
date: 2019-03-20
time: 14:30
session_type: tutorial
slides: https://example.org/slides.pdf
tags: [quic, transport, ossification]
# After the second watching
status: summarized
rating: 4
authors: Ada Lovelace
`;
const abstract = 'abstract: >-\n  What is said here takes\n  more than one line.\n';
/** What a note goes through while it is written: a value that is no good yet, a key, a list. */
const halfTyped = {
  'with a wrong value': 'level: expert\n',
  'with a key half typed': 'rat\n',
  'with a list not closed': 'topics: [quic, xdp\n',
};
/** Rare in notes: read by the YAML library, in its time. */
const unusual = 'organizer: Netdev\n  Society\n';

console.log('one edited note, read and checked, median µs');
const small = {
  plain: '',
  'with a text over several lines': abstract,
  ...halfTyped,
  'left to the YAML library': unusual,
};
for (const [name, lines] of Object.entries(small)) {
  const text = generatedNote(random, 2700, usual + lines);
  const end = text.indexOf('\n---\n');
  const limit = lines === unusual ? '' : `limit ${mostMicroseconds}`;
  print(edited(text), limit, `${name}, front matter of ${text.slice(0, end).split('\n').length - 1} lines`);
}

const folder = mkdtempSync(join(tmpdir(), 'conference-notes-'));
try {
  writeNotes();
  const times = { read: [], check: [] };
  let found = 0;
  for (let i = 0; i < rounds; i++) {
    times.read.push(clocked(() => forEachPath((path) => void readFileSync(path, 'utf8').length)));
    times.check.push(clocked(() => (found = findAll())));
  }
  for (const unit of ['clock', 'work']) {
    const [reading, checking] = [times.read, times.check].map((all) => median(all.map((one) => one[unit])));
    console.log(`${notes} notes of ${letters} letters, median of ${rounds} rounds, ms ${words[unit]}`);
    print(reading, '1.0x', 'walk and readFileSync');
    print(checking, `${(checking / reading).toFixed(1)}x`, `all ${found} findings, limit ${mostTimes}x`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Of a hundred notes one has a broken title and one an abstract over several lines. */
function writeNotes() {
  for (let i = 0; i < notes; i++) {
    const edition = join(folder, `edition-${Math.floor(i / 25)}`);
    if (i % 25 === 0) mkdirSync(edition);
    const lines = usualLines(random);
    const block = i % 100 === 7 ? lines.replace(/^title: .*$/m, 'title: QUIC: a tutorial') : lines;
    writeFileSync(join(edition, `talk-${i}.md`), usualNote(random, letters, i % 100 === 57 ? block + abstract : block));
  }
}

/** Reads and checks all notes, and holds them against one another; the number of what is found. */
function findAll() {
  const library = new Library();
  const rules = { aliases: defaultAliases, schema: undefined };
  const changes = new Map();
  forEachPath((path) => {
    const uri = `file://${path}`;
    changes.set(uri, {
      uri,
      root: `file://${folder}`,
      examined: useWhole(fs, path, (bytes) => examineBytes(bytes, rules)),
    });
  });
  finish(library.load(changes));
  finish(library.check());
  return library.uris().reduce((sum, uri) => sum + library.problems(uri).findings.length, 0);
}

function forEachPath(task) {
  for (const edition of readdirSync(folder)) {
    const path = join(folder, edition);
    for (const name of readdirSync(path)) task(join(path, name));
  }
}

/** One letter is typed into the title again and again. */
function edited(text) {
  const at = text.indexOf('\ntitle: ') + '\ntitle: "a'.length;
  const times = Array.from({ length: 5000 }, (_, i) => {
    const newer = Buffer.from(`${text.slice(0, at)}${i % 10}${text.slice(at)}`).toString();
    return timed(() => examine(newer, defaultAliases)) * 1000;
  });
  return median(times.slice(1000));
}

/** Milliseconds of work: on a busy machine the clock also counts that of others. */
function timed(task) {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The same by the clock too, which is what counts where nothing else runs. */
function clocked(task) {
  const start = performance.now();
  const work = timed(task);
  return { work, clock: performance.now() - start };
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function print(time, note, name) {
  console.log(`${time.toFixed(1).padStart(8)}  ${note.padStart(9)}  ${name}`);
}
