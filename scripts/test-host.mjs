// `npm run test:host`: the same suite in both extension hosts of a real VS Code, Node and web worker.
// `--oldest`: in the Node host of the oldest version that the manifest promises; the bundle is the same for both hosts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { countedLine, sumCounts } from './counts.mjs';
import { usesDesktop } from './editor/desktop.mjs';
import { embeddedEditor } from './editor/embedded.mjs';
import { runHost } from './host-run.mjs';
import { run } from './processes.mjs';
import { inProject } from './project.mjs';

/** Full titles of the tests that only the Node host can run. All others must run in the web host too. */
const nodeOnly = [
  'The built-in Markdown preview shows a note’s front matter as a card, once',
  'The built-in Markdown preview names the edition that a note inherits',
  'The built-in Markdown preview leaves other front matter to others',
  'Links to folders that lead to a folder beside, or around them, double no note',
  'Links to folders that lead out bring the notes that are there, once, and take them with them',
  'Folders and many files 5,000 notes that change are told in few changes',
];

const flags = readFlags(process.argv.slice(2));
const version = 'oldest' in flags ? 'oldest' : 'stable';
const usual = version === 'oldest' ? ['node'] : ['node', 'web'];
const hosts = /** @type {('node' | 'web')[]} */ (flags.host ? [flags.host] : usual);

process.exitCode = await main();

/** @returns {Promise<number>} */
async function main() {
  if (!flags['no-build'] && (await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: inProject() })) !== 0)
    return 1;
  checkImports();
  const results = await runHosts();
  const counts = sumCounts(results.map((result) => result.counts));
  for (const test of missingInWeb(results)) {
    console.log(`  ✗ ran in the Node host but not in the web host: ${test}`);
    counts.failed++;
  }
  console.log(countedLine(counts));
  return counts.failed > 0 ? 1 : 0;
}

/** Two embedded editors run side by side; the first one's report is seen as it comes, the other's after it. */
async function runHosts() {
  const isDesktop = await usesDesktop();
  // Once, before two ask for it.
  if (!isDesktop) await embeddedEditor(version);
  /** @type {string[]} */
  const later = [];
  const first = runHost(task(hosts[0] ?? 'node'), console.log);
  if (isDesktop) await first;
  const second = hosts[1] ? runHost(task(hosts[1]), (line) => later.push(line)) : undefined;
  const results = [await first, ...(second ? [await second] : [])];
  if (second) console.log(later.join('\n'));
  return results;
}

/**
 * @param {'node' | 'web'} host
 * @returns {import('./host-run.mjs').HostTask}
 */
function task(host) {
  const timeLimit = Number(flags['time-limit'] ?? 900_000);
  return { host, version, workspace: flags.workspace ?? workspace(), grep: flags.grep, timeLimit };
}

/** @param {import('./host-run.mjs').HostResult[]} results */
function missingInWeb(results) {
  const [node, web] = ['node', 'web'].map((host) => results.find((result) => result.host === host));
  if (!node || !web) return [];
  return node.ran.filter((test) => !web.ran.includes(test) && !nodeOnly.includes(test));
}

/** A test file that the bundle's entry forgets would be silently left out. */
function checkImports() {
  const entry = readFileSync(inProject('test', 'host', 'index.ts'), 'utf8');
  const files = readdirSync(inProject('test', 'host')).filter((file) => file.endsWith('.test.ts'));
  const forgotten = files.filter((file) => !entry.includes(`'./${file.replace(/\.ts$/, '')}'`));
  if (forgotten.length > 0) throw new Error(`test/host/index.ts does not import ${forgotten.join(', ')}.`);
}

function workspace() {
  const sample = inProject('sample');
  return existsSync(sample) && readdirSync(sample).length > 0 ? sample : inProject('test', 'fixtures', 'library');
}

/**
 * `--name=value` and `--name`, and `--grep text` in mocha's way.
 * @param {string[]} args
 * @returns {Record<string, string | undefined>}
 */
function readFlags(args) {
  const joined = args
    .join('\n')
    .replace(/^--(grep|host)\n/gm, '--$1=')
    .split('\n')
    .filter(Boolean);
  const known = ['host', 'oldest', 'grep', 'no-build', 'workspace', 'time-limit'];
  return Object.fromEntries(
    joined.map((arg) => {
      const [, name = '', value] = /^--([^=]+)=?(.*)$/.exec(arg) ?? [];
      if (!known.includes(name)) throw new Error(`${arg}: known are ${known.map((name) => `--${name}`).join(', ')}.`);
      return [name, value || 'true'];
    }),
  );
}
