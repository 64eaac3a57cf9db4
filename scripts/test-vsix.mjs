// `npm run test:vsix`: the package itself, installed into a clean editor without the sources.
import { statSync } from 'node:fs';
import { countedLine } from './counts.mjs';
import { embeddedEditor } from './editor/embedded.mjs';
import { runMocha } from './mocha-run.mjs';
import { makePackage } from './package.mjs';
import { run } from './processes.mjs';
import { inProject, manifest } from './project.mjs';

const largest = 850_000;
const vsix = inProject('out', 'package', `${manifest.name}.vsix`);

process.exitCode = await main();

async function main() {
  const trouble = (await build()) ?? tooLarge();
  if (trouble) {
    console.log(`  ✗ ${trouble}`);
    console.log(countedLine({ passed: 0, failed: 1, skipped: 0 }));
    return 1;
  }
  await embeddedEditor('stable');
  return runMocha({
    files: ['out/page/vsix/**/*.test.mjs'],
    timeout: 90_000,
    timeLimit: 600_000,
    env: { CONFERENCE_NOTES_VSIX: vsix },
  });
}

/** @returns {Promise<string | undefined>} what went wrong */
async function build() {
  const built = process.argv.includes('--no-build');
  if (!built && (await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: inProject() })) !== 0) {
    return 'The build failed';
  }
  const code = await makePackage(vsix);
  return code === 0 ? undefined : `vsce ended with code ${code}`;
}

function tooLarge() {
  const { size } = statSync(vsix);
  console.log(`The package has ${size} bytes; it may have ${largest}.`);
  return size > largest ? `The package is ${size - largest} bytes too large` : undefined;
}
