// How long our injected grammar takes for hostile lines, against the budget of 5 ms for any line (`--all` lists every line).
// The host is the small Markdown grammar of the tests; "ours" is what it takes with our injection in it, less what it
// takes with one that never applies.
import { build } from 'esbuild';

const budget = 5;
const runs = 15;

await build({
  entryPoints: ['test/support/grammar.ts'],
  outfile: 'out/bench/grammar.mjs',
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
});
const { hostileLines, loadMarkdown, timeLine } = await import('../out/bench/grammar.mjs');

const grammars = [await loadMarkdown({ injected: true }), await loadMarkdown({ injected: false })];
const lines = hostileLines();
for (const line of lines) timeLine(line, grammars, 1); // warm up
const rows = lines
  .map((line) => {
    const [total, without] = timeLine(line, grammars, runs);
    return { line, total, ours: total - without };
  })
  .sort((a, b) => b.ours - a.ours);

console.log(' ours ms  total ms  line');
for (const { line, total, ours } of process.argv.includes('--all') ? rows : rows.slice(0, 10)) {
  const text = `${JSON.stringify(line.slice(0, 40))} … ${JSON.stringify(line.slice(-8))}`;
  console.log(`${ours.toFixed(2).padStart(8)}  ${total.toFixed(2).padStart(8)}  ${text}`);
}
console.log(`slowest line: ${rows[0].ours.toFixed(2)} ms, budget ${budget} ms`);
