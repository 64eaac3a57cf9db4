// Starts child processes: read line by line, limited in time, and never outliving this process.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { atEnd } from './cleanup.mjs';

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} [env] added to this process's
 * @property {(line: string) => void} [onLine] gets each line of both outputs; without it they go to ours
 * @property {number} [timeout] milliseconds
 * @property {boolean} [abruptly] is ended without a chance to clean up; our own scripts need one, for what they started
 */

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<number>} the exit code; 124 after the time-out, 127 where it could not be started
 */
export async function run(command, args, options = {}) {
  const child = start(command, args, options);
  let timedOut = false;
  const stop = () => {
    timedOut = true;
    child.kill();
    // One that is stuck in a loop does not hear it.
    setTimeout(child.killAbruptly, 10_000).unref();
  };
  const timer = options.timeout ? setTimeout(stop, options.timeout) : undefined;
  const code = await child.ended;
  clearTimeout(timer);
  return timedOut ? 124 : code;
}

/**
 * Starts a command in a process group of its own, so that all it starts can be ended with it.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {{ ended: Promise<number>, kill: () => void, killAbruptly: () => void }}
 */
export function start(command, args, { cwd, env, onLine, abruptly } = {}) {
  // Windows starts its `.cmd` files only through a shell.
  const shell = /\.cmd$/i.test(command);
  const child = spawn(shell ? `"${command}"` : command, shell ? args.map((arg) => `"${arg}"`) : args, {
    cwd,
    shell,
    env: { ...process.env, ...env },
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit'],
    detached: process.platform !== 'win32',
  });
  const kill = atEnd(() => killGroup(child, abruptly ? 'SIGKILL' : 'SIGTERM'));
  for (const output of [child.stdout, child.stderr]) {
    if (output && onLine) createInterface({ input: output }).on('line', onLine);
  }
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      onLine?.(String(error));
      resolve(127);
    });
    child.once('close', (code) => {
      kill();
      resolve(code ?? 1);
    });
  });
  return { ended, kill, killAbruptly: () => killGroup(child, 'SIGKILL') };
}

/**
 * Runs npm: the one that runs us, or the one on the path.
 * @param {string[]} args
 * @param {Options} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm ? run(process.execPath, [npm, ...args], options) : run(findProgram('npm') ?? 'npm', args, options);
}

/**
 * Where a program on the path lies.
 * @param {string} program
 * @returns {string | undefined}
 */
export function findProgram(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function killGroup(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended by itself.
  }
}
