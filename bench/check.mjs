// How long reading and checking a note takes, against the time it takes to read the files (the limit, in the same run).
import { build } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { frontMatterSchema } from '../scripts/schema-plugin.mjs';

const rounds = 15;
const copies = 2000;

await build({
  stdin: {
    contents:
      "export * from './src/notes/checks/examine'; export * from './src/notes/keys'; export * from './src/notes/note'",
    resolveDir: '.',
  },
  outfile: 'out/bench/check.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [frontMatterSchema()],
});
const { examine, readNote, defaultAliases } = await import('../out/bench/check.mjs');

const files = readdirSync('sample', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => `sample/${file}`);
const texts = files.map((file) => readFileSync(file, 'utf8'));

const reading = median(() => files.forEach((file) => readFileSync(file, 'utf8')));
const parsing = median(() => texts.forEach((text) => readNote(text)));
const checking = median(() => texts.forEach((text) => examine(text, defaultAliases)));

console.log(`${files.length} sample notes, median of ${rounds} rounds, µs a note`);
print('readFileSync (the limit)', reading);
print('front matter read', parsing);
print('read and checked', checking);

/** Time of one call in µs a note; a round calls it often enough to be measured. */
function median(task) {
  const calls = Math.ceil(copies / files.length);
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let i = 0; i < calls; i++) task();
    return ((performance.now() - start) * 1000) / (calls * files.length);
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

function print(name, time) {
  console.log(`${time.toFixed(1).padStart(8)}  ${(time / reading).toFixed(1).padStart(5)}x  ${name}`);
}
