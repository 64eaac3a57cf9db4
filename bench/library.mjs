// How long it takes until a library is there, what it keeps, and what a change of it costs: against the time it takes only
// to walk and read the same files, in the same process. Each figure has a process of its own.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from '../scripts/cleanup.mjs';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';
import { writeLibrary } from './library/notes.mjs';

const files = ['files/nodeFiles', 'files/nodeFs', 'files/noteBytes', 'folders/nodeListing', 'slices'].map(
  (name) => `src/editor/library/${name}`,
);
files.push('src/library/library', 'src/library/scope', 'src/library/steps', 'src/notes/keys');
files.push('test/support/random', 'test/support/usualNotes');

await build({
  stdin: { contents: files.map((file) => `export * from './${file}'`).join(';'), resolveDir: '.' },
  outfile: 'out/bench/library.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [frontMatterSchema()],
});
const support = await import('../out/bench/library.mjs');

const sizes = [1000, 10_000, 50_000];
const folders = new Map(sizes.map((size) => [size, join(temporaryFolder('bench'), 'library')]));
for (const [size, folder] of folders) writeLibrary(folder, size, support);

const stages = new Map([10_000, 50_000].map((size) => [size, measure('stages', size)]));
for (const [size, { cold, warm }] of stages) {
  for (const [name, one] of Object.entries({ 'fresh process': cold, 'median of five more': warm })) {
    console.log(`${one.notes} notes, ${name}, ms of work`);
    print(one.limit, '1.0x', 'walk and readFileSync');
    print(one.fronts, times(one.fronts, one), 'front matter read and put in order: the tree');
    print(one.check, times(one.check, one), 'found between notes');
    print(one.bodies, times(one.bodies, one), 'bodies');
    const all = one.fronts + one.check + one.bodies;
    print(all, times(all, one), 'all in all, limit 6x');
  }
}
const [small, large] = [stages.get(10_000), stages.get(50_000)];
console.log('growth from 10,000 notes to 50,000, times, limit 5.5x');
for (const stage of ['limit', 'fronts', 'check', 'bodies']) print(large.warm[stage] / small.warm[stage], '', stage);

console.log('heap a note, bytes, limit 1024');
for (const size of sizes) print(measure('heap', size).bytes, '', `${size} notes`);

console.log('longest pause, ms of work, limit 50');
for (const size of [10_000, 50_000])
  for (const [name, pause] of Object.entries(measure('pauses', size))) print(pause, '', `${size} notes, ${name}`);

console.log('one changed file, its note and what is found, ms of work (most), limit 5');
for (const size of sizes)
  for (const [name, { median, most }] of Object.entries(measure('changes', size)))
    print(median, `(${most.toFixed(1)})`, `${size} notes, ${name}`);

function measure(figure, size) {
  const args = ['--expose-gc', 'bench/library/measure.mjs', figure, folders.get(size)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${figure}: ${stderr}`);
  return JSON.parse(stdout);
}

function times(time, { limit }) {
  return `${(time / limit).toFixed(2)}x`;
}

function print(value, note, name) {
  console.log(`${value.toFixed(1).padStart(8)}  ${note.padStart(9)}  ${name}`);
}
