// `npm run test:unit`: the tests that need no editor. Arguments go to mocha.
import { runMocha } from './mocha-run.mjs';
import { run } from './processes.mjs';
import { inProject } from './project.mjs';

const args = process.argv.slice(2).filter((arg) => arg !== '--no-build');
const mustBuild = args.length === process.argv.length - 2;

const built = !mustBuild || (await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: inProject() })) === 0;
process.exitCode = built
  ? await runMocha({ files: ['out/unit/**/*.test.mjs'], timeout: 20_000, timeLimit: 300_000, abruptly: true, args })
  : 1;
