// How long a library of ten thousand notes takes in the extension host of the embedded editor: from `activate` to `ready`
// in fresh hosts, and refreshed in each again and again. Against the time it takes only to walk and read the same files,
// in the same host. `--hosts=9` asks for more of them, `--notes=50000` for more notes.
import { build } from 'esbuild';
import { join } from 'node:path';
import { temporaryFolder } from '../scripts/cleanup.mjs';
import { embeddedEditor } from '../scripts/editor/embedded.mjs';
import { linkedExtension } from '../scripts/editor/linked-extension.mjs';
import { writeSettings } from '../scripts/editor/server.mjs';
import { run } from '../scripts/processes.mjs';
import { inProject } from '../scripts/project.mjs';
import { writeLibrary } from './library/notes.mjs';

const notes = asked('notes', 10_000);
const hosts = asked('hosts', 3);
const marker = '@conference-notes ';

if ((await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: inProject() })) !== 0) process.exit(1);
const node = { bundle: true, platform: 'node', external: ['vscode'], logLevel: 'warning' };
const [support, tests] = [inProject('out', 'bench', 'notes.mjs'), inProject('out', 'bench', 'host.js')];
const contents = "export * from './test/support/random'; export * from './test/support/usualNotes'";
await build({ ...node, stdin: { contents, resolveDir: inProject() }, format: 'esm', outfile: support });
await build({ ...node, entryPoints: [inProject('bench', 'host', 'measure.ts')], format: 'cjs', outfile: tests });

const folder = join(temporaryFolder('bench'), 'library');
writeLibrary(folder, notes, await import('../out/bench/notes.mjs'));
await embeddedEditor('stable');

const results = [];
for (let i = 0; i < hosts; i++) results.push(await measure());

console.log(`${results[0].notes} notes in ${hosts} fresh hosts; ms by the clock, and of the whole host's work`);
for (const { freshLimit, firstLimits, loading, cold, limits, refreshes, unknown, ...pauses } of results) {
  const { loadPause, coldPause, laterPause, warmPause } = pauses;
  const firstLimit = middle(firstLimits);
  print(freshLimit, firstLimit, 'walk and readFileSync for the first time, in code as new to the host');
  print(firstLimit, firstLimit, 'walk and readFileSync, median of five after that');
  print(loading, firstLimit, `code loaded and activate called, longest pause ${loadPause.toFixed(0)} ms`);
  print(cold, firstLimit, `activate to ready, longest pause after loading ${coldPause.toFixed(0)} ms`);
  console.log(`longest pause while checks and bodies follow and the view is shown: ${laterPause.toFixed(0)} ms`);
  print(middle(limits), middle(limits), 'walk and readFileSync, median of five after');
  print(middle(refreshes), middle(limits), `refresh, median of five, longest pause ${warmPause.toFixed(0)} ms`);
  print(unknown, middle(limits), 'refresh by other rules: no front matter is known by its mark');
}
const ratios = (what, limit) => results.map((one) => what(one).clock / limit(one).clock);
const colds = ratios(
  ({ cold }) => cold,
  ({ firstLimits }) => middle(firstLimits),
);
const fresh = ratios(
  ({ cold }) => cold,
  ({ freshLimit }) => freshLimit,
);
const warm = median(
  ratios(
    ({ refreshes }) => middle(refreshes),
    ({ limits }) => middle(limits),
  ),
);
const pause = median(results.map(({ coldPause }) => coldPause));
console.log(`median of the hosts: cold ${median(colds).toFixed(2)}x, limit 3x; warm ${warm.toFixed(2)}x, limit 1.5x`);
console.log(`cold, of what the first walk in the same host takes: ${median(fresh).toFixed(2)}x`);
console.log(`median of the longest pauses of a cold start: ${pause.toFixed(0)} ms, limit 50`);

/** A number that was asked for. */
function asked(name, usual) {
  return Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual);
}

/** What a fresh host measures. */
async function measure() {
  const userData = join(temporaryFolder('user'), 'u');
  writeSettings(userData, {});
  let result;
  const lines = [];
  const args = [folder, `--extensionDevelopmentPath=${linkedExtension()}`, `--extensionTestsPath=${tests}`];
  args.push(`--user-data-dir=${userData}`, '--editor-version=stable', '--run-name=bench');
  await run(process.execPath, [inProject('scripts', 'editor', 'launcher.mjs'), ...args], {
    timeout: 300_000,
    onLine: (line) => {
      const at = line.indexOf(marker);
      if (at < 0) lines.push(line);
      else result = JSON.parse(line.slice(at + marker.length, line.lastIndexOf('}') + 1));
    },
  });
  if (!result) throw new Error(`The host did not measure anything:\n${lines.slice(-20).join('\n')}`);
  return result;
}

/** The one with the median of the clock. */
function middle(times) {
  return times.toSorted((a, b) => a.clock - b.clock)[Math.floor(times.length / 2)];
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print({ clock, work }, limit, name) {
  const times = [clock / limit.clock, work / limit.work].map((value) => `${value.toFixed(2)}x`.padStart(7));
  console.log(`${clock.toFixed(0).padStart(8)} ${times[0]}  ${work.toFixed(0).padStart(8)} ${times[1]}  ${name}`);
}
