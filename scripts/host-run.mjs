// One run of the host suite in one host: starts it, reads the lines the host reports, prints them for people.
import { countedLine, noCounts } from './counts.mjs';
import { needsVirtualDisplay, usesDesktop } from './editor/desktop.mjs';
import { embeddedEditor } from './editor/embedded.mjs';
import { run } from './processes.mjs';
import { inProject } from './project.mjs';

/** @typedef {{ host: 'node' | 'web', version: import('./editor/embedded.mjs').Version, workspace: string, grep?: string, timeLimit: number }} HostTask */
/** @typedef {{ host: 'node' | 'web', counts: import('./counts.mjs').Counts, ran: string[] }} HostResult */

/** Must be what test/host/index.ts writes. */
const marker = '@conference-notes ';

/**
 * Runs the suite; whatever goes wrong is at least one failed test.
 * @param {HostTask} task
 * @param {(line: string) => void} print where the report goes, line by line
 * @returns {Promise<HostResult>}
 */
export async function runHost(task, print) {
  const desktop = await usesDesktop();
  // Installed before the clock runs.
  if (!desktop) await embeddedEditor(task.version);
  print(`\nThe suite in the ${task.host} host, ${task.version} VS Code, ${desktop ? 'desktop' : 'embedded'}`);

  const report = new Report(task.host, print);
  const script = [inProject('scripts', 'editor', 'run-in-host.mjs'), JSON.stringify({ ...task, desktop })];
  const wrapper = desktop && needsVirtualDisplay() ? ['xvfb-run', '--auto-servernum'] : [];
  const [command = process.execPath, ...args] = [...wrapper, process.execPath, ...script];
  // The launcher's own time-out comes first: it can tell what the editor showed.
  const code = await run(command, args, { onLine: (line) => report.read(line), timeout: task.timeLimit + 60_000 });
  return report.finish(code);
}

class Report {
  counts = noCounts();
  /** @type {string[]} */
  ran = [];
  ended = false;
  running = '';
  rightHost = false;
  /** @type {string[]} */
  otherLines = [];

  /**
   * @param {'node' | 'web'} host
   * @param {(line: string) => void} print
   */
  constructor(host, print) {
    this.host = host;
    this.print = print;
  }

  /** @param {string} line */
  read(line) {
    const event = readEvent(line);
    if (!event) {
      this.otherLines.push(line);
    } else if (event.event === 'host') {
      this.print(`host=${event.name} process=${event.process} vscode=${event.vscode}`);
      this.rightHost = event.name === this.host;
    } else if (event.event === 'start') {
      this.running = event.test;
    } else if (event.event === 'end') {
      this.ended = true;
    } else {
      this.count(event);
    }
  }

  /** @param {Record<string, string>} event */
  count({ event, test = '', milliseconds, error = '', reason }) {
    if (event === 'pass') {
      this.counts.passed++;
      this.print(`  ✓ ${test} (${milliseconds} ms)`);
    } else if (event === 'fail') {
      this.counts.failed++;
      this.print(`  ✗ ${test}\n${error.replace(/^/gm, '      ')}`);
    } else {
      this.counts.skipped++;
      this.print(`  - ${test}: skipped, ${reason}`);
    }
    if (event !== 'skip') this.ran.push(test);
  }

  /**
   * @param {number} code
   * @returns {HostResult}
   */
  finish(code) {
    const { counts, ran } = this;
    const trouble = this.trouble(code);
    if (trouble) {
      counts.failed++;
      this.print(`  ✗ ${trouble}`);
    }
    if (counts.failed > 0) this.print(`The editor's last lines:\n${this.otherLines.slice(-40).join('\n')}`);
    this.print(countedLine(counts));
    return { host: this.host, counts, ran };
  }

  /** @param {number} code */
  trouble(code) {
    if (!this.ended)
      return `The run ended with code ${code} before its tests did${this.running && `, in: ${this.running}`}`;
    if (!this.rightHost) return `The suite did not run in the ${this.host} host`;
    if (this.ran.length === 0) return 'No test ran';
    return code !== 0 && this.counts.failed === 0 ? `The run ended with code ${code}` : '';
  }
}

/**
 * The event in a line; a desktop editor puts its own words before and after it.
 * @param {string} line
 */
function readEvent(line) {
  const start = line.indexOf(marker);
  if (start < 0) return undefined;
  try {
    return JSON.parse(line.slice(start + marker.length, line.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}
