// `npm run screenshots`: takes the pictures of the README from the real editor, into docs/. They are shipped, so they are
// made small where pngquant is installed.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { inProject } from './project.mjs';
import { run } from './processes.mjs';

const file = inProject('out', 'screenshots.mjs');
if ((await run(process.execPath, ['esbuild.mjs'], { cwd: inProject() })) !== 0) process.exit(1);
await build({
  entryPoints: [inProject('test/support/screenshots.ts')],
  outfile: file,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
});
process.exitCode = await run(process.execPath, [file], { cwd: inProject() });
spawnSync('pngquant', ['--force', '--ext=.png', '--speed=1', '64', 'docs/library.png', 'docs/preview.png'], {
  cwd: inProject(),
});
