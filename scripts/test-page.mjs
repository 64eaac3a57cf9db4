// `npm run test:page`: what a person sees, in a real editor in Chromium. Arguments go to mocha: `--grep "the preview"`.
import { embeddedEditor } from './editor/embedded.mjs';
import { runMocha } from './mocha-run.mjs';
import { run } from './processes.mjs';
import { inProject } from './project.mjs';

const args = process.argv.slice(2).filter((arg) => arg !== '--no-build');
const mustBuild = args.length === process.argv.length - 2;

process.exitCode = await main();

async function main() {
  if (mustBuild && (await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: inProject() })) !== 0) return 1;
  // Installed before the tests' clocks run.
  await embeddedEditor('stable');
  return runMocha({
    files: ['out/page/**/*.test.mjs'],
    timeout: 90_000,
    timeLimit: 1_500_000,
    // What a slow machine upset gets another try, and one more; what is broken fails each time.
    args: ['--ignore=out/page/vsix/**', '--retries=2', ...args],
  });
}
