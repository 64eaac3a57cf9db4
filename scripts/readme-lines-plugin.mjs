// Finds at build time on which line of the README each problem code has its paragraph.
import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/** esbuild plugin: `virtual:readme-lines` gives the line (from 1) of each `###` heading of the README, by its text. */
export function readmeLines() {
  return {
    name: 'readme-lines',
    setup(build) {
      build.onResolve({ filter: /^virtual:readme-lines$/ }, ({ path }) => ({ path, namespace: 'readme-lines' }));
      build.onLoad({ filter: /.*/, namespace: 'readme-lines' }, () => ({
        contents: JSON.stringify(headings(readFileSync(inProject('README.md'), 'utf8'))),
        loader: 'json',
        watchFiles: [inProject('README.md')],
      }));
    },
  };
}

function headings(text) {
  const lines = text.split(/\r?\n/);
  return Object.fromEntries(
    lines.flatMap((line, i) => (line.startsWith('### ') ? [[line.slice(4).trim(), i + 1]] : [])),
  );
}
