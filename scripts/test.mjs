// `npm test`: every suite, two at a time, whatever fails; then a table, and the counted line of all at the end.
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

/**
 * What runs once all is built, the longest first: two at a time, each followed by the next that waits. What measures
 * nothing else than whether it works may share a machine.
 */
const queue = ['page', 'host', 'oldest', 'lint', 'unit'];
/** The package is built anew, where the others look: it comes last. */
const last = ['vsix'];

/** These two count nothing while all is well. */
const withoutCounts = ['lint', 'build'];

process.exitCode = await main();

async function main() {
  // Asked once; the suites inherit the answer.
  await usesDesktop();
  const build = await runSuite('build');
  const results = [build];
  if (build.counts.failed === 0) results.push(...(await runAll(queue, 2)), ...(await runAll(last, 1)));
  printTable(results);
  const all = sumCounts(results.map(({ counts }) => counts));
  console.log(countedLine(all));
  return all.failed > 0 ? 1 : 0;
}

/**
 * Runs suites in so many lanes, each of which takes the next one that nobody has taken.
 * @param {string[]} names
 * @param {number} lanes
 */
async function runAll(names, lanes) {
  const waiting = [...names];
  /** @type {Result[]} */
  const results = [];
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await runSuite(name));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/**
 * @param {string} name
 * @returns {Promise<Result>}
 */
async function runSuite(name) {
  console.log(`${name.padEnd(6)} │ starts`);
  const start = Date.now();
  /** @type {import('./counts.mjs').Counts | undefined} */
  let told;
  const code = await /** @type {Runner} */ (suites[name])((line) => {
    console.log(`${name.padEnd(6)} │ ${line}`);
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
