// Opens the embedded editor in Chromium for the page tests: what a person sees, on a copy of a workspace.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { temporaryCopy } from '../../scripts/cleanup.mjs';
import { editorAddress } from '../../scripts/editor/address.mjs';
import { launchChromium } from '../../scripts/editor/chromium.mjs';
import { embeddedEditor } from '../../scripts/editor/embedded.mjs';
import { linkedExtension } from '../../scripts/editor/linked-extension.mjs';
import { startServer } from '../../scripts/editor/server.mjs';
import { inProject } from '../../scripts/project.mjs';
import { runCommand } from './palette';

export { webviewFrame } from './webview';

/** Today's editor calls the modern two without `Default`, and still knows the names that VS Code 1.100 has. */
export type Theme =
  | 'Light Modern'
  | 'Dark Modern'
  | 'Default Light Modern'
  | 'Default Dark Modern'
  | 'Default High Contrast'
  | 'Default High Contrast Light';

export interface EditorOptions {
  /** The folder to copy and open. */
  workspace: string;
  /** The `.code-workspace` file in it to open in its place. */
  workspaceFile?: string;
  settings?: Record<string, unknown>;
  theme?: Theme;
  /** The sources' own build, an installed package, or none. */
  extension?: 'development' | { vsix: string } | 'none';
  /** The folder of another extension that runs beside it. */
  beside?: string;
  /** Called before anything is loaded. */
  prepare?: (page: Page) => Promise<void>;
  /** `on`: the editor asks whether the folder is trusted, and starts in Restricted Mode. */
  trust?: 'on';
  version?: 'stable' | 'oldest';
  viewport?: { width: number; height: number };
}

export interface Editor {
  page: Page;
  /** The copy that is open. */
  workspace: string;
  /** Writes `out/screenshots/NAME.png`. */
  shot(name: string): Promise<void>;
  /** Runs a command by its exact title in the palette, with the keyboard. */
  command(title: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

const open = new Set<Page>();

// One browser for all editors of a run, each in a context of its own: every bundled test brings its copy of this module.
const shared = globalThis as Record<symbol, Promise<Browser> | undefined>;
const browserKey = Symbol.for('conference-notes.browser');

// mocha's, where it runs this: what the editors showed when a test failed.
if (typeof afterEach === 'function') {
  after(closeBrowser);
  afterEach(async function () {
    const title = this.currentTest?.fullTitle().replace(/\W+/g, '-').slice(0, 100) ?? '';
    if (this.currentTest?.state === 'failed') for (const page of open) await shot(page, `failed-${title}`);
  });
}

export async function openEditor(options: EditorOptions): Promise<Editor> {
  const { extension = 'development' } = options;
  const workspace = temporaryCopy(options.workspace);
  const server = await startServer(await embeddedEditor(options.version ?? 'stable'), {
    settings: settings(options),
    trust: options.trust === 'on',
    ...(typeof extension === 'object' && { vsix: extension.vsix }),
    installed: options.beside,
  });
  const page = await openPage(options);
  const close = async () => {
    open.delete(page);
    await page.context().close();
    server.close();
  };
  open.add(page);
  const editor: Editor = {
    page,
    workspace,
    shot: (name) => shot(page, name),
    command: (title) => runCommand(page, title),
    reload: async () => {
      // Not the browser's own reload: the window first has to keep what it shows.
      const loaded = page.waitForEvent('load');
      await runCommand(page, 'Developer: Reload Window');
      await loaded;
      await workbench(page);
    },
    close,
  };
  try {
    await options.prepare?.(page);
    const developed = extension === 'development' ? { extension: linkedExtension() } : {};
    await page.goto(editorAddress(server, { folder: join(workspace, options.workspaceFile ?? ''), ...developed }));
    await workbench(page);
    return editor;
  } catch (error) {
    await shot(page, 'failed-to-open');
    await close();
    throw error;
  }
}

export function statusBar(page: Page): Locator {
  return page.locator('.part.statusbar');
}

function settings({ theme = 'Default Light Modern', trust, ...options }: EditorOptions): Record<string, unknown> {
  return {
    'workbench.colorTheme': theme,
    // What fades away still stands there for a moment, and takes neither keys nor clicks.
    'workbench.reduceMotion': 'on',
    // Without the question at the start the editor is in Restricted Mode at once.
    ...(trust === 'on' && { 'security.workspace.trust.startupPrompt': 'never' }),
    ...options.settings,
  };
}

async function theBrowser(): Promise<Browser> {
  const known = await shared[browserKey];
  // One that crashed takes no other test with it.
  return known?.isConnected() ? known : (shared[browserKey] = launchChromium());
}

/** Ends the browser that all editors of this process share. */
export async function closeBrowser(): Promise<void> {
  const browser = shared[browserKey];
  shared[browserKey] = undefined;
  await (await browser)?.close();
}

async function openPage({ theme, viewport }: EditorOptions): Promise<Page> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1280, height: 800 },
    colorScheme: theme?.includes('Dark') || theme === 'Default High Contrast' ? 'dark' : 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

async function workbench(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: 60_000 });
  await page.locator('.part.statusbar .statusbar-item').first().waitFor();
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = inProject('out', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}
