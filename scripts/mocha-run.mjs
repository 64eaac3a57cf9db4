// Runs mocha over built test files in a process of its own, and reads off its counts.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { countedLine, noCounts } from './counts.mjs';
import { run } from './processes.mjs';
import { inProject } from './project.mjs';

/**
 * @typedef {object} MochaTask
 * @property {string[]} files globs of built files
 * @property {number} timeout of one test, in milliseconds
 * @property {number} timeLimit of all of them
 * @property {boolean} [abruptly] they start nothing that would have to be cleaned up
 * @property {string[]} [args] further arguments for mocha
 * @property {Record<string, string>} [env]
 */

/**
 * Streams mocha's report and ends with the counted line; whatever goes wrong is at least one failed test.
 * @param {MochaTask} task
 * @returns {Promise<number>} the exit code
 */
export async function runMocha({ files, timeout, timeLimit, abruptly, args = [], env }) {
  const counts = noCounts();
  const mocha = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js');
  const code = await run(process.execPath, [mocha, '--exit', '--no-color', `--timeout=${timeout}`, ...args, ...files], {
    cwd: inProject(),
    env,
    timeout: timeLimit,
    abruptly,
    onLine: (line) => {
      console.log(line);
      const [, number, kind] = /^ {2}(\d+) (passing|failing|pending)/.exec(line) ?? [];
      if (kind === 'passing') counts.passed = Number(number);
      if (kind === 'failing') counts.failed = Number(number);
      if (kind === 'pending') counts.skipped = Number(number);
    },
  });
  if (code !== 0 && counts.failed === 0) {
    console.log(code === 124 ? 'The tests did not end in time.' : `mocha ended with code ${code}.`);
    counts.failed = 1;
  }
  console.log(countedLine(counts));
  return counts.failed > 0 ? 1 : 0;
}
