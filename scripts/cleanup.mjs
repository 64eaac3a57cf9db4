// What must be gone when this process ends, however it ends: temporary folders and child processes.
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

// One list for the process: every bundled page test brings its own copy of this module.
const shared = /** @type {Record<symbol, Set<() => void> | undefined>} */ (globalThis);
const key = Symbol.for('conference-notes.at-end');
if (!shared[key]) {
  shared[key] = new Set();
  listen();
}
/** @type {Set<() => void>} */
const tasks = shared[key];

/**
 * Has a task done when the process ends; the answer does it now and once.
 * @param {() => void} task must be synchronous: nothing is waited for at the end
 * @returns {() => void}
 */
export function atEnd(task) {
  const once = () => {
    if (tasks.delete(once)) task();
  };
  tasks.add(once);
  return once;
}

/**
 * A new temporary folder that is removed at the end.
 * @param {string} name
 * @returns {string}
 */
export function temporaryFolder(name) {
  // The real path: macOS's temporary folder is a link, and VS Code reports what is behind it.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `conference-notes-${name}-`)));
  atEnd(() => removeFolder(folder));
  return folder;
}

/**
 * A copy of a folder for a test to change, removed at the end.
 * @param {string} folder
 * @returns {string} the copy, under the same name
 */
export function temporaryCopy(folder) {
  const copy = join(temporaryFolder('workspace'), basename(folder));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** @param {string} folder */
function removeFolder(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // A process that is just ending may still write there; the system clears its temporary folder.
  }
}

function listen() {
  // Last in, first out: processes are started after the folders they write to were made.
  process.once('exit', () => [...(shared[key] ?? [])].reverse().forEach((task) => task()));
  for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
    process.once(signal, () => process.exit(128 + number));
  }
}
