// Stands in for the desktop VS Code that `@vscode/test-electron` starts: takes its arguments, opens the embedded editor
// in a headless Chromium, and ends with the tests' exit code.
import { mkdirSync } from 'node:fs';
import { inProject } from '../project.mjs';
import { editorAddress } from './address.mjs';
import { launchChromium } from './chromium.mjs';
import { embeddedEditor } from './embedded.mjs';
import { startServer } from './server.mjs';

/** What the product says for itself: nothing about a test. Native modules that nobody needs here are not built. */
const noise = new RegExp(
  [
    /^\[(AgentHost|ChatModelSelection|AccountPolicyGate|reconnection-grace-time|Service Worker)/,
    /^(Creating a socket|Resolv(ing|ed) connection token)/,
    /spdlog|native-watchdog|authentication provider 'github'|builtin extensions/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** The part of a call stack that lies in the product. */
const productFrames = /\n\s+at .*(extensionHostProcess\.js|workbench\.js|node:internal|\(<anonymous>\)).*/g;

const { flags, folder } = readArguments(process.argv.slice(2));
process.exitCode = await launch();
// Whatever the browser still holds open must not keep the run waiting.
process.exit();

/** @returns {Promise<number>} */
async function launch() {
  const editor = await embeddedEditor(flags['editor-version'] === 'oldest' ? 'oldest' : 'stable');
  const server = await startServer(editor, { userData: flags['user-data-dir'] });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const ended = endOfTests(page);
  await page.goto(
    editorAddress(server, {
      folder,
      extension: flags.extensionDevelopmentPath,
      tests: flags.extensionTestsPath,
    }),
  );
  const code = await ended;
  if (code !== 0) await takeScreenshot(page);
  if (code === undefined) console.error('The tests did not end in time.');
  await browser.close();
  server.close();
  return code ?? 1;
}

/**
 * Prints what the tests' host prints, until it says how they ended.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<number | undefined>} nothing where the end did not come in time
 */
async function endOfTests(page) {
  /** @type {Promise<number | undefined>} */
  const ended = new Promise((resolve) => {
    setTimeout(() => resolve(undefined), Number(flags['time-limit'] ?? 240_000));
    page.once('crash', () => {
      console.error('The page crashed.');
      resolve(1);
    });
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  page.on('pageerror', (error) => console.error(`[page] ${error.stack ?? error.message}`));
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const entry = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (!noise.test(entry)) console[type === 'error' ? 'error' : 'log'](entry.replace(productFrames, ''));
  });
  return ended;
}

/** @param {import('playwright-core').Page} page */
async function takeScreenshot(page) {
  const path = inProject('out', 'screenshots', `${flags['run-name'] ?? 'tests'}.png`);
  mkdirSync(inProject('out', 'screenshots'), { recursive: true });
  try {
    await page.screenshot({ path, timeout: 10_000 });
    console.error(`What the editor showed: ${path}`);
  } catch (error) {
    console.error(`No screenshot could be taken: ${String(error)}`);
  }
}

/**
 * `--name=value` and `--name` are flags; the first other argument is the folder to open.
 * @param {string[]} args
 */
function readArguments(args) {
  /** @type {Record<string, string>} */
  const flags = {};
  for (const arg of args.filter((arg) => arg.startsWith('--'))) {
    const [, name = '', value = ''] = /^--([^=]+)=?(.*)$/.exec(arg) ?? [];
    flags[name] = value;
  }
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (!folder || !flags.extensionTestsPath) throw new Error('The launcher needs a folder and --extensionTestsPath=…');
  return { flags, folder };
}
