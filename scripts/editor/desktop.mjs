// Gets a desktop VS Code through `@vscode/test-electron`, where its downloads can be reached and a display is there.
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { findProgram } from '../processes.mjs';
import { inProject } from '../project.mjs';

/** @typedef {import('./embedded.mjs').Version} Version */

const releases = { stable: 'stable', oldest: '1.100.3' };

/** What was found is told to the child processes through this variable; people may set it to choose. */
const choice = 'CONFERENCE_NOTES_EDITOR';

/**
 * Whether the host tests run in a desktop VS Code; else they run in the embedded one.
 * @returns {Promise<boolean>}
 */
export async function usesDesktop() {
  process.env[choice] ||= (await canBeHad()) ? 'desktop' : 'embedded';
  return process.env[choice] === 'desktop';
}

/**
 * The executable of a desktop VS Code, downloaded first where it is missing.
 * @param {Version} version
 * @returns {Promise<string>}
 */
export function desktopEditor(version) {
  return downloadAndUnzipVSCode({
    version: releases[version],
    cachePath: inProject('.vscode-test'),
    reporter: new SilentReporter(),
    timeout: 30_000,
  });
}

/** Whether windows need a virtual display here. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** @returns {Promise<boolean>} */
async function canBeHad() {
  if (needsVirtualDisplay() && !findProgram('xvfb-run')) return false;
  try {
    const probe = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      signal: AbortSignal.timeout(4_000),
    });
    return probe.ok && starts(await desktopEditor('stable'));
  } catch {
    return false;
  }
}

/**
 * Whether the download runs here: a bare system may lack the libraries it is linked with.
 * @param {string} executable
 */
function starts(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(executable, ['-e', '0'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;
}
