// The list of the sample's files, made at build time: a web host can read a shipped file but not list a shipped folder.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sampleFolder = fileURLToPath(new URL('../sample', import.meta.url));

/** esbuild plugin: `virtual:sample-files` is the list of paths below `sample/`, with forward slashes. */
export function sampleFiles() {
  return {
    name: 'sample-files',
    setup(build) {
      build.onResolve({ filter: /^virtual:sample-files$/ }, ({ path }) => ({ path, namespace: 'sample-files' }));
      build.onLoad({ filter: /.*/, namespace: 'sample-files' }, () => ({
        contents: `export default ${JSON.stringify(list())};`,
        watchDirs: [sampleFolder],
      }));
    },
  };
}

function list() {
  return readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(sampleFolder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
