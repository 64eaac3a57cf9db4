// `npm test`: every suite, one after the other, whatever fails; then a table, and the counted line of all at the end.
import { countedLine, noCounts, readCounts, sumCounts } from './counts.mjs';
import { usesDesktop } from './editor/desktop.mjs';
import { run, runNpm } from './processes.mjs';
import { inProject } from './project.mjs';

/** @typedef {(onLine: (line: string) => void) => Promise<number>} Runner */
/** @typedef {{ name: string, counts: import('./counts.mjs').Counts, seconds: number }} Result */

const timeout = 30 * 60_000;

/** @type {Record<string, Runner>} */
const suites = {
  lint: (onLine) => runNpm(['run', '--silent', 'lint'], { cwd: inProject(), onLine, timeout }),
  build: script('../esbuild.mjs', '--tests'),
  unit: script('test-unit.mjs', '--no-build'),
  host: script('test-host.mjs', '--no-build'),
  page: script('test-page.mjs', '--no-build'),
  vsix: script('test-vsix.mjs', '--no-build'),
  oldest: script('test-host.mjs', '--no-build', '--oldest'),
};

/** These two count nothing while all is well. */
const withoutCounts = ['lint', 'build'];

process.exitCode = await main();

async function main() {
  // Asked once; the suites inherit the answer.
  await usesDesktop();
  /** @type {Result[]} */
  const results = [];
  for (const [name, runner] of Object.entries(suites)) {
    console.log(`\n──── ${name} ────`);
    const result = await runSuite(name, runner);
    results.push(result);
    if (name === 'build' && result.counts.failed > 0) break;
  }
  printTable(results);
  const all = sumCounts(results.map(({ counts }) => counts));
  console.log(countedLine(all));
  return all.failed > 0 ? 1 : 0;
}

/**
 * @param {string} name
 * @param {Runner} runner
 * @returns {Promise<Result>}
 */
async function runSuite(name, runner) {
  const start = Date.now();
  /** @type {import('./counts.mjs').Counts | undefined} */
  let told;
  const code = await runner((line) => {
    console.log(line);
    told = readCounts(line) ?? told;
  });
  const counts = told ?? noCounts();
  const fine = code === 0 && (told !== undefined || withoutCounts.includes(name));
  // A suite that crashed, or said nothing, is one failed.
  if (!fine && counts.failed === 0) counts.failed = 1;
  return { name, counts, seconds: (Date.now() - start) / 1000 };
}

/** @param {Result[]} results */
function printTable(results) {
  console.log(`\n${['suite'.padEnd(8), 'passed', 'failed', 'skipped', 'seconds'].join('  ')}`);
  for (const { name, counts, seconds } of results) {
    const cells = [counts.passed, counts.failed, counts.skipped, seconds.toFixed(1)];
    const widths = [6, 6, 7, 7];
    console.log([name.padEnd(8), ...cells.map((cell, i) => String(cell).padStart(widths[i] ?? 0))].join('  '));
  }
  console.log();
}

/**
 * @param {string} file beside this one
 * @param {string[]} args
 * @returns {Runner}
 */
function script(file, ...args) {
  return (onLine) =>
    run(process.execPath, [inProject('scripts', file), ...args], { cwd: inProject(), onLine, timeout });
}
