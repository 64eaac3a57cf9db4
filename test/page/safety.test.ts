import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Locator } from 'playwright-core';
import { temporaryFolder } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, statusBar, webviewFrame, type Editor } from '../support/editor';
import { exportLibrary } from '../support/exporting';
import { bodiesOf, filesWith } from '../support/hostile';
import { htmlPayloads, naughtyStrings } from '../support/shared';
import { previewFrame } from '../support/ui';
import { clickOddLinks, isWebviewContent, watch, type Watch } from '../support/watch';

/** Ours, in the words that the watchers look for. */
const ownPayloads = [
  '<script>alert("own")</script><img src="https://own.example/p.png"><style>@import "https://own.example/s.css"</style>',
  '<a href="command:conferenceNotesControl.fire">Fire</a> [Fire](command:conferenceNotesControl.fire)',
  '![x](https://own.example/p.png) ![x](//own.example/p.png) <command:conferenceNotesControl.fire>',
];

describe('Hostile notes in a real editor', function () {
  this.timeout(240_000);
  let editor: Editor;
  let watched: Watch;
  let payloads: string[];
  // Where the payloads are not there, nothing is opened.
  let close = (): Promise<void> => Promise.resolve();

  before(async function () {
    payloads = [...htmlPayloads(this), ...naughtyStrings(this), ...ownPayloads];
    const workspace = temporaryFolder('hostile');
    payloads.forEach((payload, i) => {
      mkdirSync(join(workspace, String(i)));
      for (const [name, text] of Object.entries(filesWith(payload, bodiesOf(payload).join('\n\n'))))
        writeFileSync(join(workspace, String(i), name), text);
    });
    editor = await openEditor({
      workspace,
      viewport: { width: 1200, height: 1000 },
      beside: inProject('test', 'fixtures', 'control'),
      prepare: async (page) => {
        watched = await watch(page.context(), isWebviewContent, isOurs);
      },
    });
    close = () => editor.close();
  });
  after(() => close());

  /** The page's own script and style, and pictures of the folder, which notes may show. */
  const isOurs = (address: string): boolean => {
    const { pathname, hostname } = new URL(address);
    if (/\/dist\/webview\/preview\.(?:js|css)$/.test(pathname) || /\/fake\.html$/.test(pathname)) return true;
    return hostname.endsWith('.vscode-cdn.net') && decodeURI(pathname).startsWith(`${editor.workspace}/`);
  };

  /** What happened, once all that was asked of the editor has had time to happen. */
  const incidents = async (frame: Frame): Promise<string[]> => {
    await frame.waitForTimeout(2_000);
    const fired = await statusBar(editor.page).getByText('A page ran a command').count();
    return [...watched.incidents, ...(fired > 0 ? ['command: conferenceNotesControl.fire'] : [])];
  };

  it('run nothing, ask for nothing and call nothing in the preview', async () => {
    await editor.command('Conference Notes: Open Preview');
    const frame = await previewFrame(editor.page);
    const shown = await frame.evaluate(readEveryCard);
    // Of some the front matter is broken, and such a note has no title; each is on the page all the same.
    assert.ok(shown >= payloads.length, `${shown} cards of ${payloads.length} were shown with their text`);
    assert.deepEqual(await clickOddLinks(frame), []);
    assert.deepEqual(await incidents(frame), []);
    const elements = 'script:not([src]), style, link:not([href*="/dist/webview/"]), iframe, object, embed, form, base';
    assert.equal(await frame.locator(`#sections :is(${elements})`).count(), 0);
    // The page's script keeps the heights of sections and cards; in them nothing has a style of its own.
    const styled = '#sections :not(section, article, header)[style]';
    assert.equal(await frame.locator(styled).count(), 0);
    assert.deepEqual(await handlersIn(frame.locator('#sections *')), []);
  });

  it('run nothing and ask for nothing in an exported page', async () => {
    const file = join(editor.workspace, 'all.html');
    await exportLibrary(editor, file);
    const context = await editor.page.context().browser()?.newContext();
    assert.ok(context);
    const address = pathToFileURL(file).href;
    const { incidents } = await watch(
      context,
      () => true,
      (asked) => asked === address,
    );
    const page = await context.newPage();
    await page.goto(address);
    assert.ok((await page.locator('article').count()) >= payloads.length);
    await page.evaluate(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 2_000) {
        window.scrollTo(0, y);
        await new Promise(requestAnimationFrame);
      }
    });
    assert.deepEqual(await clickOddLinks(page), []);
    await page.waitForTimeout(1_000);
    assert.deepEqual(incidents, []);
    assert.equal(
      await page.locator('main :is(script, style, link, iframe, object, embed, form, base, [style])').count(),
      0,
    );
    assert.deepEqual(await handlersIn(page.locator('main *')), []);
    await context.close();
  });

  it('would be seen: a page without protection runs a script, and asks for a picture, a style sheet and a command', async () => {
    watched.clear();
    await editor.command('Control: Open');
    const frame = await webviewFrame(editor.page, '#control a');
    await statusBar(editor.page).getByText('Control ready').waitFor();
    assert.deepEqual(await clickOddLinks(frame), ['command:conferenceNotesControl.fire']);
    assert.deepEqual((await incidents(frame)).sort(), [
      'command: conferenceNotesControl.fire',
      'request: https://control.example/picture.png',
      'request: https://control.example/style.css',
      'script: alert(from the control page)',
    ]);
  });
});

/** The attributes of elements that hold script. */
function handlersIn(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) =>
    all.flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
  );
}

/** Brings every card near, opens what is closed in it, and counts those that show their text. Runs in the page. */
async function readEveryCard(): Promise<number> {
  const cards = document.getElementsByTagName('article');
  const eventually = async (isTrue: () => boolean): Promise<boolean> => {
    for (let waits = 0; waits < 300 && !isTrue(); waits++) await new Promise((resolve) => setTimeout(resolve, 10));
    return isTrue();
  };
  let shown = 0;
  for (let i = 0; ; i++) {
    // What is far away may not be made yet.
    if (i === cards.length) window.scrollTo(0, document.documentElement.scrollHeight);
    const card = (await eventually(() => i < cards.length)) ? cards[i] : undefined;
    if (!card) return shown;
    // Several are seen at once.
    if (card.getBoundingClientRect().bottom > window.innerHeight) {
      card.scrollIntoView();
      await new Promise(requestAnimationFrame);
    }
    if (await eventually(() => card.querySelector('.body') !== null)) shown++;
    for (const part of card.querySelectorAll('details')) part.open = true;
  }
}
