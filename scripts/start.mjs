// `npm start`: the extension at work on a copy of the sample, in your VS Code or else in the embedded one.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { editorAddress } from './editor/address.mjs';
import { embeddedEditor } from './editor/embedded.mjs';
import { linkedExtension } from './editor/linked-extension.mjs';
import { startServer } from './editor/server.mjs';
import { findProgram, run } from './processes.mjs';
import { inProject } from './project.mjs';

const help = `npm start [-- flags]
  --fresh      throw the edits of the sample's copy away
  --embedded   use the embedded editor even where \`code\` is there`;

/** A range: the first free port of it is taken, so that the editor keeps its address, and with it its layout. */
const ports = '4690-4699';

const flags = process.argv.slice(2);
process.exitCode = await main();

/** @returns {Promise<number>} */
async function main() {
  if (flags.some((flag) => !['--fresh', '--embedded'].includes(flag))) {
    console.log(help);
    return 1;
  }
  if ((await run(process.execPath, ['esbuild.mjs'], { cwd: inProject() })) !== 0) return 1;
  const folder = sampleCopy();
  const code = findProgram('code');
  return code && !flags.includes('--embedded') ? openDesktop(code, folder) : serveEmbedded(folder);
}

/** The copy lies in a place of its own, so that people find their edits again. */
function sampleCopy() {
  const copy = inProject('.vscode-test', 'sample');
  if (flags.includes('--fresh')) rmSync(copy, { recursive: true, force: true });
  if (!existsSync(copy)) cpSync(inProject('sample'), copy, { recursive: true });
  return copy;
}

/**
 * @param {string} code
 * @param {string} folder
 */
function openDesktop(code, folder) {
  console.log(`Opening ${folder} in VS Code, with the extension.`);
  return run(code, ['--new-window', `--extensionDevelopmentPath=${inProject()}`, folder]);
}

/** @param {string} folder */
async function serveEmbedded(folder) {
  const editor = await embeddedEditor('stable');
  const server = await startServer(editor, { port: ports, stays: true });
  const address = editorAddress(server, { folder, extension: linkedExtension() });
  console.log(`\nThe editor, with the extension, on ${folder}:\n\n${address}\n\nCtrl+C ends it.`);
  await openBrowser(address);
  await server.ended;
  console.error(`The editor has ended:\n${server.lastLines()}`);
  return 1;
}

/** @param {string} address */
async function openBrowser(address) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  /** @type {Record<string, string[]>} */
  const openers = {
    darwin: ['open', address],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
  };
  const [command = '', ...args] = openers[process.platform] ?? ['xdg-open', address];
  // Where nothing opens it, the printed address is enough.
  await run(command, args, { onLine: () => undefined, timeout: 10_000 });
}
