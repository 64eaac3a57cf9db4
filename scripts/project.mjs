// Where the project lies. The page tests are bundled into `out/`, so a file's own place says nothing: the manifest does.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = findRoot(dirname(fileURLToPath(import.meta.url)));
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
export const extensionId = `${manifest.publisher}.${manifest.name}`;

/**
 * A path inside the project.
 * @param {string[]} parts
 * @returns {string}
 */
export function inProject(...parts) {
  return join(root, ...parts);
}

/** @param {string} folder @returns {string} */
function findRoot(folder) {
  const found = join(folder, 'package.json');
  if (existsSync(found) && 'contributes' in JSON.parse(readFileSync(found, 'utf8'))) return folder;
  if (dirname(folder) === folder) throw new Error('This is not run from inside the project.');
  return findRoot(dirname(folder));
}
