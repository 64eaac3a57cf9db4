import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { temporaryCopy } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { notification } from '../support/notifications';
import { chooseFromMenu, expand, goTo, openFile, previewFrame, showLibrary, treeRow } from '../support/ui';
import { becomes, until } from '../support/wait';

const attack = `---
type: talk
title: "<img src=x onerror='window.ran = 1'>"
speakers: ["<b>A</b>"]
---
<script>window.ran = 1</script><img src=x onerror="window.ran = 1"><style>@import "https://evil.example/s.css"</style>

[command](command:workbench.action.quit) ![remote](https://evil.example/p.png) <!-- hidden -->
`;

describe('The preview', () => {
  let editor: Editor;
  let frame: Frame;
  const requests: string[] = [];
  before(async () => {
    const workspace = temporaryCopy(inProject('sample'));
    writeFileSync(join(workspace, 'netdev/0x17/attack.md'), attack);
    editor = await openEditor({
      workspace,
      viewport: { width: 1500, height: 900 },
      prepare: (page) => {
        page.on('request', (request) => requests.push(request.url()));
        return Promise.resolve();
      },
    });
    await editor.command('Conference Notes: Open Preview');
    frame = await previewFrame(editor.page);
  });
  after(() => editor.close());

  const headings = (level: number): Promise<string[]> => frame.locator(`h${level}`).allTextContents();
  const card = (title: string) => frame.locator('article', { has: frame.locator('h4', { hasText: title }) });

  it('groups all notes by edition, newest first', async () => {
    await becomes(() => headings(1), ['Conference Notes']);
    await becomes(() => headings(2), ['Netdev 0x17', 'Netdev 0x13', 'Netdev 2.2', 'Netdev 2.1']);
    const lastSection = frame.locator('section').last();
    await becomes(
      () => lastSection.locator('h3, h4 a.open').allTextContents(),
      [
        'Announcement and report',
        'Antoine goes to Netdev 2.1',
        'Our first Netdev: 2.1 in Montreal',
        'Talks',
        'Busypolling next generation',
        'DDOS countermeasures with XDP',
        'Distributed Switch Architecture',
        'XDP MythBusters',
        'Talks · Network performance workshop',
        'Memory bottlenecks',
      ],
    );
  });

  it('says who went, where and when, and numbers the decks of one talk', async () => {
    const head = await frame.locator('section').last().locator('header').textContent();
    assert.match(head ?? '', /Montreal, Canada · Apr 6\s–\s8, 2017/);
    assert.match(head ?? '', /Who went: Antoine Ténart/);
    assert.match(head ?? '', /5 talks · 1 not summarized/);
    await card('DDOS countermeasures').scrollIntoViewIfNeeded();
    await card('DDOS countermeasures').locator('.material').waitFor();
    await becomes(
      () => card('DDOS countermeasures').locator('.material a').allInnerTexts(),
      ['slides #1', 'slides #2', 'video #1', 'video #2'],
    );
  });

  it('shows pictures as figures with captions', async () => {
    const figure = card('Distributed Switch Architecture').locator('figure');
    await card('Distributed Switch Architecture').scrollIntoViewIfNeeded();
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    assert.ok((await figure.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)) > 0);
    await figure.locator('figcaption', { hasText: /\S/ }).waitFor();
  });

  it('lets nothing of a note run and loads nothing from outside', async () => {
    const body = frame.locator('article', { hasText: 'window.ran' }).first();
    await body.scrollIntoViewIfNeeded();
    await body.getByText('window.ran = 1</script>').waitFor();
    assert.equal(await frame.evaluate(() => (window as { ran?: number }).ran), undefined);
    assert.equal(await body.locator('script, style, img, b, a[href^="command:"]').count(), 0);
    assert.ok(!(await body.innerText()).includes('hidden'));
    assert.deepEqual(
      requests.filter((url) => url.includes('evil.example')),
      [],
    );
  });

  it('has a policy that stops a script, a style sheet and a picture even if they got in', async () => {
    const stopped = await frame.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const found: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            if (found.push(effectiveDirective) === 3) resolve(found.sort());
          });
          setTimeout(() => resolve(found), 10_000);
          const script = document.createElement('script');
          script.textContent = 'window.ran = 2';
          const style = Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: 'https://evil.example/s.css',
          });
          const picture = Object.assign(new Image(), { src: 'https://evil.example/p.png' });
          document.body.append(script, style, picture);
          for (const element of [script, style, picture]) element.remove();
        }),
    );
    assert.deepEqual(stopped, ['img-src', 'script-src-elem', 'style-src-elem']);
    assert.equal(await frame.evaluate(() => (window as { ran?: number }).ran), undefined);
  });

  it('says of a link that leads to no file why that is not followed', async () => {
    const links = { half: 'gone%E9.md', none: 'a%5Cb.md', outside: '../../../a.md', heading: 'wireguard.md#%E9' };
    const body = Object.entries(links).map(([name, address]) => `[${name} link](${address})`);
    writeFileSync(
      join(editor.workspace, 'netdev/2.2/odd.md'),
      `---\ntype: talk\ntitle: Odd links\nspeakers: [A]\n---\n${body.join('\n')}\n`,
    );
    const click = async (name: keyof typeof links): Promise<void> => {
      await card('Odd links').locator('.body').waitFor();
      await card('Odd links').getByText(`${name} link`).click();
    };
    await card('Odd links').scrollIntoViewIfNeeded();
    for (const [name, words] of [
      ['half', 'The link leads to a file that is not there.'],
      ['none', 'The link is no valid address and is not followed.'],
      ['outside', 'The link leads out of the workspace folder and is not followed.'],
    ] as const) {
      await click(name);
      await notification(editor, words);
      await editor.command('Notifications: Clear All Notifications');
    }
    await click('heading');
    await editor.page.locator('.tab.active', { hasText: 'wireguard.md' }).waitFor();
    await editor.page.locator('.statusbar-item', { hasText: 'Ln 1, Col 1' }).waitFor();
  });

  it('opens the note at the place that is clicked, beside the page', async () => {
    const paragraph = card('WireGuard').locator('.body p').nth(1);
    await card('WireGuard').scrollIntoViewIfNeeded();
    const line = Number(await paragraph.getAttribute('data-line'));
    await paragraph.click();
    await editor.page.locator('.tab.active', { hasText: 'wireguard.md' }).waitFor();
    await editor.page.locator('.statusbar-item', { hasText: `Ln ${line + 1}, Col 1` }).waitFor();
    const text = readFileSync(join(editor.workspace, 'netdev/2.2/wireguard.md'), 'utf8').split('\n')[line] ?? '';
    assert.ok(text.startsWith((await paragraph.innerText()).slice(0, 20)), `${text} is the clicked paragraph`);
    assert.ok(await frame.locator('h1').isVisible());
  });

  it('follows what is typed, unsaved, without losing its place', async () => {
    const { page } = editor;
    const other = await card('Dietary Restrictions').elementHandle();
    await goTo(page, 2, 1);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nTyped');
    await card('WireGuard').getByText('Typed').waitFor({ state: 'attached' });
    const scrolled = (): Promise<number> => frame.evaluate(() => window.scrollY);
    // It goes to the cursor, which has just been moved to the end of the note.
    await until(async () => {
      const at = await scrolled();
      await page.waitForTimeout(500);
      return at === (await scrolled());
    }, 'the page stands still');
    const before = await scrolled();
    await page.keyboard.type(' just now.');
    await card('WireGuard').getByText('Typed just now.').waitFor({ state: 'attached' });
    assert.equal(await scrolled(), before);
    assert.ok(await other.evaluate((element) => element.isConnected), 'other cards are the same elements as before');
  });

  it('is there again after the window is reloaded', async () => {
    await editor.command('View: Close All Editors'); // with the unsaved text
    await editor.page.getByRole('button', { name: "Don't Save" }).click();
    await showLibrary(editor.page);
    await expand(treeRow(editor.page, '2.1'));
    await treeRow(editor.page, 'Memory bottlenecks').click({ button: 'right' });
    await chooseFromMenu(editor.page, 'Open Preview');
    frame = await previewFrame(editor.page);
    const shown = () => frame.locator('article h4, section > header .body').allInnerTexts();
    await becomes(shown, ['Memory bottlenecks']);
    await editor.reload();
    frame = await previewFrame(editor.page);
    await becomes(shown, ['Memory bottlenecks']);
    await editor.page.locator('.tab.active', { hasText: 'Memory bottlenecks' }).waitFor();
  });

  it('stands beside the editor when asked to', async () => {
    await editor.command('View: Close All Editors');
    await openFile(editor.page, '2.1/memory-bottlenecks.md');
    await editor.command('Conference Notes: Open Preview to Side');
    frame = await previewFrame(editor.page);
    await becomes(() => editor.page.locator('.editor-group-container').count(), 2);
    await becomes(() => headings(1), ['Conference Notes']);
  });

  it('is not hidden by a note that is open behind it: a click opens that beside it', async () => {
    await editor.command('View: Close All Editors');
    await openFile(editor.page, '2.2/wireguard.md');
    await editor.command('Conference Notes: Open Preview');
    frame = await previewFrame(editor.page);
    await card('WireGuard').scrollIntoViewIfNeeded();
    await card('WireGuard').locator('a.open').click();
    await editor.page.locator('.tab.active', { hasText: 'wireguard.md' }).waitFor();
    await editor.page.locator('.tab.active', { hasText: 'Conference Notes' }).waitFor();
    await becomes(() => editor.page.locator('.editor-group-container').count(), 2);
    assert.ok(await frame.locator('h1').isVisible());
  });
});
