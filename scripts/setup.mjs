// `npm run setup`: gets what the tests need and npm does not bring. Quick when all is there.
import { findChromium } from './editor/chromium.mjs';
import { embeddedEditor } from './editor/embedded.mjs';
import { findProgram, run } from './processes.mjs';

const needed = [
  { name: 'Chromium (or Chrome, or Edge)', isThere: () => findChromium() !== undefined, packages: ['chromium'] },
  { name: 'ripgrep', isThere: () => findProgram('rg') !== undefined, packages: ['ripgrep'] },
];

process.exitCode = await main();

async function main() {
  const missing = needed.filter(({ isThere }) => !isThere());
  if (missing.length > 0) await installPackages(missing.flatMap(({ packages }) => packages));
  await embeddedEditor('stable');

  const stillMissing = needed.filter(({ isThere }) => !isThere());
  for (const { name } of stillMissing) console.error(`Please install ${name}.`);
  if (stillMissing.some(({ packages }) => packages.includes('chromium'))) {
    console.error('A Chromium that is not found by itself can be named in CHROME_PATH.');
  }
  if (stillMissing.length === 0) console.log('All that the tests need is there.');
  return stillMissing.length > 0 ? 1 : 0;
}

/** @param {string[]} packages */
async function installPackages(packages) {
  if (!findProgram('apt-get')) return;
  // A page without any font has no text.
  await aptGet('update');
  await aptGet('install', '--yes', '--no-install-recommends', ...packages, 'fonts-dejavu-core');
}

/** @param {string[]} args */
async function aptGet(...args) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', ...args];
  /** @type {string[]} */
  const lines = [];
  console.log(`apt-get ${args.join(' ')} …`);
  const code = await run(command, rest, { onLine: (line) => lines.push(line) });
  if (code !== 0) console.error(`${lines.slice(-20).join('\n')}\napt-get ended with code ${code}.`);
}
