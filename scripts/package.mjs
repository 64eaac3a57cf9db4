// `npm run package`: makes the extension's package; the manifest's `vscode:prepublish` builds it first.
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './processes.mjs';
import { inProject, manifest } from './project.mjs';

const flags = [
  // All code is bundled.
  '--no-dependencies',
  // vsce would else ask, and wait for an answer.
  '--allow-missing-repository',
  '--no-rewrite-relative-links',
];

/**
 * @param {string} file where the package is to be
 * @returns {Promise<number>} vsce's exit code
 */
export async function makePackage(file) {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
  return run(process.execPath, [vsce, 'package', ...flags, '--out', file], { cwd: inProject() });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await makePackage(resolve(process.argv[2] ?? `${manifest.name}-${manifest.version}.vsix`));
}
