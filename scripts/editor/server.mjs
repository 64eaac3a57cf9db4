// Runs one embedded editor: its server on a loopback port, with data folders of its own.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../cleanup.mjs';
import { run, start } from '../processes.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings beside the quiet ones below
 * @property {string} [vsix] a package to install before the start
 * @property {string} [installed] the folder of an extension that is there already
 * @property {string} [userData] a folder whose `User/settings.json` is used as it is, instead of a fresh one
 * @property {boolean} [trust] ask whether the folder is trusted, as an editor does that is not under test
 * @property {string} [port] a port or a range `from-to`; any free one by default
 * @property {boolean} [stays] goes on when nobody is connected
 */
/** @typedef {{ address: string, port: number, data: string, close: () => void, ended: Promise<unknown>, lastLines: () => string }} Server */

/** What keeps an editor quiet: nothing asks, greets, updates or calls home. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'git.enabled': false,
};

/**
 * Starts the server and waits until it answers.
 * @param {import('./embedded.mjs').EmbeddedEditor} editor
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(
  editor,
  { settings = {}, vsix, installed, userData, trust = false, port = '0', stays = false } = {},
) {
  const data = temporaryFolder('editor');
  const user = userData ?? join(data, 'user');
  if (!userData) writeSettings(user, settings);
  const folders = ['--server-data-dir', join(data, 'server'), '--user-data-dir', user];
  folders.push('--extensions-dir', join(data, 'extensions'));
  if (installed) cpSync(installed, join(data, 'extensions', basename(installed)), { recursive: true });
  if (vsix) await installPackage(editor, data, [...folders, '--install-extension', vsix]);

  /** @type {string[]} */
  const lines = [];
  let listening = /** @type {number | undefined} */ (undefined);
  let ended = false;
  const args = [editor.server, '--host', '127.0.0.1', '--port', port, '--without-connection-token', ...folders];
  args.push('--accept-server-license-terms', '--enable-smoke-test-driver', '--telemetry-level', 'off');
  // Should this process be killed outright, the server ends by itself when nobody has been connected for a while.
  if (!stays) args.push('--enable-remote-auto-shutdown');
  if (!trust) args.push('--disable-workspace-trust');
  const server = start(editor.node, args, {
    env: environment(data),
    abruptly: true,
    onLine: (line) => {
      lines.push(line);
      listening ??= Number(/agent listening on (\d+)/.exec(line)?.[1]) || undefined;
    },
  });
  void server.ended.then(() => (ended = true));
  const lastLines = () => lines.slice(-30).join('\n');

  for (const deadline = Date.now() + 60_000; Date.now() < deadline && !ended; await sleep(50)) {
    if (!listening) continue;
    const address = `http://127.0.0.1:${listening}`;
    if (await answers(`${address}/version`))
      return { address, port: listening, data, close: server.kill, ended: server.ended, lastLines };
  }
  server.kill();
  throw new Error(`The embedded editor did not start:\n${lastLines()}`);
}

/**
 * @param {string} userData
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(userData, settings) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(
    join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, undefined, 2),
  );
}

/** @param {string} data */
function environment(data) {
  return {
    // No extension gallery: the editor asks nobody on the network.
    EXTENSIONS_GALLERY: '{}',
    // Its sockets go with its data. Elsewhere a temporary folder's path is too long for a socket's.
    ...(process.platform === 'linux' && { TMPDIR: data, XDG_RUNTIME_DIR: data }),
  };
}

/**
 * @param {import('./embedded.mjs').EmbeddedEditor} editor
 * @param {string} data
 * @param {string[]} args
 */
async function installPackage(editor, data, args) {
  /** @type {string[]} */
  const lines = [];
  const code = await run(editor.node, [editor.server, ...args], {
    env: environment(data),
    onLine: (line) => lines.push(line),
    timeout: 60_000,
  });
  if (code !== 0) throw new Error(`The package could not be installed:\n${lines.join('\n')}`);
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
