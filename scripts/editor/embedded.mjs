// Installs the embedded editor: a whole VS Code server and workbench out of the npm package `code-server`.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atEnd } from '../cleanup.mjs';
import { findProgram, runNpm } from '../processes.mjs';
import { inProject } from '../project.mjs';

/** @typedef {'stable' | 'oldest'} Version */
/** @typedef {{ kind: 'embedded', version: Version, node: string, server: string }} EmbeddedEditor */

/** `oldest` is the first version our manifest's `engines.vscode` promises. */
const releases = {
  stable: { codeServer: '4.139.1', nodeMajor: 24 },
  oldest: { codeServer: '4.100.3', nodeMajor: 20 },
};

/**
 * The embedded editor of a version, installed first where it is missing.
 * @param {Version} version
 * @returns {Promise<EmbeddedEditor>}
 */
export async function embeddedEditor(version) {
  const release = releases[version];
  const folder = inProject('.vscode-test', `code-server-${release.codeServer}-${process.platform}-${process.arch}`);
  if (!existsSync(folder)) await install(release, folder);
  const ownNode = join(
    folder,
    'node_modules',
    nodePackage(),
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return {
    kind: 'embedded',
    version,
    node: existsSync(ownNode) ? ownNode : process.execPath,
    server: join(folder, serverFolder, 'out', 'server-main.js'),
  };
}

const serverFolder = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Installs aside and renames at the end, so that an interrupted run leaves nothing that looks whole.
 * @param {{ codeServer: string, nodeMajor: number }} release
 * @param {string} folder
 */
async function install({ codeServer, nodeMajor }, folder) {
  console.log(`Installing code-server ${codeServer} as the editor for tests …`);
  const aside = `${folder}.part-${process.pid}`;
  const clear = atEnd(() => rmSync(aside, { recursive: true, force: true }));
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'package.json'), '{ "private": true }\n');

  const packages = [`code-server@${codeServer}`];
  if (Number(process.versions.node.split('.')[0]) !== nodeMajor) packages.push(`${nodePackage()}@${nodeMajor}`);
  await npmInstall(aside, packages);
  const server = join(aside, serverFolder);
  await npmInstall(server, ['--omit=dev']);
  await npmInstall(join(server, 'extensions'), ['--omit=dev']);
  linkRipgrep(server);

  // Another run may have been quicker; a whole editor is as good as ours.
  if (!existsSync(folder)) renameSync(aside, folder);
  clear();
}

function nodePackage() {
  return `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
async function npmInstall(folder, args) {
  // Install scripts would compile native modules that have prebuilt forms or are not needed here.
  const all = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  /** @type {string[]} */
  const lines = [];
  const code = await runNpm(all, { cwd: folder, onLine: (line) => lines.push(line) });
  if (code !== 0) throw new Error(`npm ${all.join(' ')} failed with code ${code}:\n${lines.slice(-30).join('\n')}`);
}

/** @param {string} server */
function linkRipgrep(server) {
  const folder = join(server, 'node_modules', '@vscode', 'ripgrep');
  if (!existsSync(folder) || existsSync(join(folder, 'bin')) || bundlesRipgrep(server)) return;
  const installed = findProgram('rg');
  if (!installed)
    throw new Error('This editor needs ripgrep (`rg`): run `npm run setup`, or install the package `ripgrep`.');
  mkdirSync(join(folder, 'bin'));
  symlinkSync(installed, join(folder, 'bin', process.platform === 'win32' ? 'rg.exe' : 'rg'));
}

/** @param {string} server */
function bundlesRipgrep(server) {
  return readdirSync(join(server, 'node_modules', '@vscode')).includes('ripgrep-universal');
}
