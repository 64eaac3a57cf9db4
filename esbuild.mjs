// Builds everything that runs: the extension, the page script, and with --tests the test bundles.
import * as esbuild from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { commonJsChunks, deferredModules } from './scripts/chunks-plugin.mjs';
import { frontMatterSchema } from './scripts/schema-plugin.mjs';
import { readmeLines } from './scripts/readme-lines-plugin.mjs';
import { sampleFiles } from './scripts/sample-plugin.mjs';
import { sharedVscode } from './scripts/vscode-plugin.mjs';

const watch = process.argv.includes('--watch');
const withTests = process.argv.includes('--tests');
const production = process.argv.includes('--production');

const common = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  legalComments: 'none',
  logLevel: 'info',
  target: 'es2022',
  // What imports a style sheet writes it into a page; the webview's own is built below.
  loader: { '.css': 'text' },
  plugins: [frontMatterSchema(), sampleFiles(), readmeLines()],
};

const extension = {
  ...common,
  platform: 'browser', // No Node module may be needed.
  plugins: [sharedVscode(), ...common.plugins],
  entryPoints: ['src/extension.ts'],
};

/** What is large and hardly ever needed while the notes are read; its files are named by these. */
const deferred = { yaml: 'src/notes/yaml/yamlLibrary.ts', schema: 'virtual:front-matter-schema' };

const builds = [
  // The web host can load one file only; the Node host reads what is imported on demand when it is asked for.
  { ...extension, format: 'cjs', outfile: 'dist/extension.js' },
  {
    ...extension,
    external: ['vscode'],
    plugins: [deferredModules(deferred), ...common.plugins, commonJsChunks(Object.values(deferred))],
    outdir: 'dist/node',
  },
  { ...extension, format: 'cjs', entryPoints: deferred, outdir: 'dist/node/deferred' },
  {
    ...common,
    loader: {},
    format: 'iife',
    platform: 'browser',
    entryPoints: ['src/webview/preview.ts', 'src/webview/preview.css'],
    outdir: 'dist/webview',
  },
];

if (withTests) {
  const testFiles = (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file}`);
  const node = { ...common, platform: 'node', packages: 'external', outExtension: { '.js': '.mjs' }, format: 'esm' };
  builds.push(
    { ...node, entryPoints: testFiles('test/unit'), outdir: 'out/unit', outbase: 'test/unit' },
    { ...node, entryPoints: testFiles('test/page'), outdir: 'out/page', outbase: 'test/page' },
    // One file that needs nothing but `vscode`: the web worker host can load no other module.
    {
      ...common,
      format: 'cjs',
      platform: 'browser',
      external: ['vscode'],
      // mocha's browser build would else take the bundle's own `module` for its exports.
      define: { module: 'undefined' },
      entryPoints: ['test/host/index.ts'],
      outfile: 'out/host/index.js',
    },
  );
}

if (watch) {
  for (const build of builds) await (await esbuild.context(build)).watch();
} else {
  for (const folder of ['dist', ...(withTests ? ['out/unit', 'out/page', 'out/host'] : [])])
    rmSync(folder, { recursive: true, force: true });
  await Promise.all(builds.map((build) => esbuild.build(build)));
}
