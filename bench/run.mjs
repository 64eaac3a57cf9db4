// `npm run bench`: all measurements, one after the other. They print figures beside their limits and fail nothing.
import { run } from '../scripts/processes.mjs';
import { inProject } from '../scripts/project.mjs';

for (const file of [
  'bench/check.mjs',
  'bench/findings.mjs',
  'bench/library.mjs',
  'bench/host.mjs',
  'bench/followUps.mjs',
  'bench/grammar.mjs',
  'bench/preview.mjs',
  'bench/report.mjs',
  'bench/search.mjs',
  'bench/tree.mjs',
]) {
  console.log(`\n${file}`);
  await run(process.execPath, [file], { cwd: inProject() });
}
