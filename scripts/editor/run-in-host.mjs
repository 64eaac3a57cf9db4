// Runs the host suite once, in one host, through `@vscode/test-electron`. A process of its own: test-electron writes
// what the editor prints straight to its standard output, where scripts/test-host.mjs reads it.
import { runTests } from '@vscode/test-electron';
import { join } from 'node:path';
import { temporaryCopy, temporaryFolder } from '../cleanup.mjs';
import { inProject } from '../project.mjs';
import { desktopEditor } from './desktop.mjs';
import { writeSettings } from './server.mjs';
import { webExtension } from './web-extension.mjs';

/** @type {import('../host-run.mjs').HostTask & { desktop: boolean }} */
const task = JSON.parse(process.argv[2] ?? '');

const bundle = inProject('out', 'host', 'index.js');
const { extension, tests } = task.host === 'web' ? webExtension(bundle) : { extension: inProject(), tests: bundle };
// Short, because the editor's sockets lie in it and a socket's path may not be long.
const userData = join(temporaryFolder('user'), 'u');
writeSettings(userData, task.grep ? { 'conferenceNotesTests.grep': task.grep } : {});

const launchArgs = [temporaryCopy(task.workspace), `--user-data-dir=${userData}`];
if (task.host === 'web') launchArgs.push('--extensionDevelopmentKind=web');
if (!task.desktop) {
  // Started by Node itself and named as its first argument, the launcher needs no shebang and runs on Windows too.
  launchArgs.unshift(inProject('scripts', 'editor', 'launcher.mjs'));
  launchArgs.push(`--editor-version=${task.version}`, `--time-limit=${task.timeLimit}`);
  launchArgs.push(`--run-name=host-${task.host}-${task.version}`);
}

try {
  await runTests({
    vscodeExecutablePath: task.desktop ? await desktopEditor(task.version) : process.execPath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs,
  });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
