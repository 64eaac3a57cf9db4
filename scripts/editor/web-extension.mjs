// The extension as a web editor has it: a copy whose manifest knows only `browser`. VS Code runs it, and the tests
// inside its folder, in the web worker host.
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { temporaryFolder } from '../cleanup.mjs';
import { inProject, manifest } from '../project.mjs';

/** What the package holds, as far as it is there. */
const shipped = ['dist', 'media', 'sample', 'schemas', 'snippets', 'syntaxes', 'package.nls.json', 'README.md'];

/**
 * Makes the copy, removed when this process ends.
 * @param {string} tests the bundle of the tests
 * @returns {{ extension: string, tests: string }}
 */
export function webExtension(tests) {
  const extension = temporaryFolder('web-extension');
  for (const name of shipped) {
    if (existsSync(inProject(name))) cpSync(inProject(name), join(extension, name), { recursive: true });
  }
  const { main, ...webManifest } = manifest;
  if (!main || !webManifest.browser) throw new Error('The manifest must name an entry for each of the two hosts.');
  writeFileSync(join(extension, 'package.json'), JSON.stringify(webManifest, undefined, 2));
  const copy = join(extension, 'tests', basename(tests));
  cpSync(tests, copy);
  return { extension, tests: copy };
}
