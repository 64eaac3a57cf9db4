import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { temporaryCopy } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, statusBar, type Editor } from '../support/editor';
import { closeQuickInput, quickInput, quickRows } from '../support/quickInput';
import { setTheme, themes } from '../support/themes';
import { openFile, showLibrary, treeRow } from '../support/ui';
import { becomes } from '../support/wait';

describe('Go to Talk', () => {
  let editor: Editor;
  let input: Locator;
  let rows: Locator;

  before(async () => {
    editor = await openEditor({ workspace: withLaterTalks() });
    input = quickInput(editor.page);
    rows = quickRows(editor.page);
    await showLibrary(editor.page);
    await treeRow(editor.page, 'Later').waitFor();
  });
  afterEach(async () => {
    await closeQuickInput(editor.page);
  });
  after(() => editor.close());

  const ask = async (text: string): Promise<void> => {
    await editor.command('Conference Notes: Go to Talk');
    await editor.page.locator('.quick-input-title', { hasText: 'Go to Talk' }).waitFor();
    await input.pressSequentially(text);
  };

  const pause = (): Promise<void> => editor.page.waitForTimeout(100);

  /** Waits until the rows start so, as a screen reader says them, from top to bottom. */
  const lists = async (...expected: string[]): Promise<void> => {
    let seen: string[] = [];
    for (const deadline = Date.now() + 15_000; Date.now() < deadline;) {
      await pause();
      seen = await rows.evaluateAll((all) =>
        all
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((row) => row.getAttribute('aria-label') ?? ''),
      );
      if (seen.length === expected.length && expected.every((start, i) => seen[i]?.startsWith(start))) return;
    }
    assert.deepEqual(seen, expected);
  };

  /** The selected text of the active editor, and its line, as the status bar tells. */
  const landsAt = async (file: string, position: string): Promise<void> => {
    await editor.page.locator('.tab.active', { hasText: file }).waitFor();
    await statusBar(editor.page).getByText(position).waitFor();
  };

  const lineOf = (path: string, words: string): { line: number; column: number } => {
    const lines = readFileSync(join(editor.workspace, path), 'utf8').split('\n');
    const line = lines.findIndex((one) => one.includes(words));
    return { line: line + 1, column: (lines[line]?.indexOf(words) ?? -1) + 1 };
  };

  it('lists what is typed best first: starts of titles, then the latest, and not by name', async () => {
    await ask('xdp');
    await lists(
      'XDP z, Zoé Zed, Later 1',
      'XDP hands-on tutorial, Jesper Dangaard Brouer, Toke Høiland-Jørgensen, Netdev 0x13 · xdp · ebpf',
      'XDP a',
      'XDP MythBusters',
      'DDOS countermeasures with XDP, Gilberto Bertin (Cloudflare)',
      'Memory bottlenecks',
    );
    await becomes(() => rows.locator('.label-name .highlight, .label-name.highlight').first().innerText(), 'XDP');
    assert.equal(await rows.locator('.codicon-zap').count(), 0, 'text of a note became an icon');
  });

  it('finds by several words without accents, narrower with each letter and wider again', async () => {
    await ask('jorgensen h');
    await lists('XDP hands-on tutorial');
    await input.pressSequentially('oilandx');
    await lists('No talk has all of these words');
    await editor.page.keyboard.press('Backspace');
    await lists('XDP hands-on tutorial');
  });

  it('understands the terms of the filter beside words', async () => {
    await ask('tag:xdp hands');
    await lists('XDP hands-on tutorial');
    await input.fill('speaker:bertin');
    await lists('DDOS countermeasures with XDP');
    await editor.shot('go-to-talk-field');
    await input.fill('speaker:bertin status:nothing');
    await lists('There is no such talk');
  });

  it('takes the first row of what was typed, however fast Enter follows', async () => {
    await ask('');
    await rows.first().waitFor();
    await input.fill('wireguard');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.tab.active', { hasText: 'wireguard.md' }).waitFor();
  });

  it('opens to the side with a row’s button, which the keyboard reaches', async () => {
    await openFile(editor.page, '2.1/memory-bottlenecks.md');
    await ask('quic tutorial');
    await lists('QUIC tutorial');
    await editor.page.keyboard.press('Tab');
    await editor.page.locator('.quick-input-list .monaco-list:focus').waitFor();
    await editor.page.keyboard.press('Tab');
    await becomes(
      () => editor.page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Open to the Side',
    );
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.editor-group-container').nth(1).locator('.tab', { hasText: 'quic-tutorial' }).waitFor();
    await editor.command('View: Close All Editors');
  });

  it('explains the question mark', async () => {
    await ask('?');
    await lists('Type words to look for in the text of all notes');
    await editor.shot('go-to-talk-help');
  });

  it('looks into the text of notes, shows the line, and lands on it', async () => {
    await ask('?middleboxes ends');
    await lists('QUIC tutorial, Netdev 0x13, …point came back later in the keynote: middleboxes. They sit between');
    await editor.page.keyboard.press('Enter');
    const { line, column } = lineOf('netdev/0x13/quic-tutorial.md', 'middleboxes');
    await landsAt('quic-tutorial.md', `Ln ${line}, Col ${column + 'middleboxes'.length} (11 selected)`);
  });

  it('lands on the line where it stands by now, in unsaved text too', async () => {
    const { page } = editor;
    await openFile(page, '2.2/wireguard.md');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nA note of mine on Zwölfton keys.');
    await page.locator('.tab.active.dirty').waitFor();
    try {
      await ask('?zwolfton');
      await lists(
        'WireGuard: Next-generation Secure Kernel Network Tunnel, Netdev 2.2, A note of mine on Zwölfton keys.',
      );
      await page.keyboard.press('Enter');
      await statusBar(page).getByText('(8 selected)').waitFor();
    } finally {
      // What is not saved would have to be asked about when the tests after this one close it.
      await editor.command('File: Revert File');
    }
  });

  it('says so when no text has the words, and leads to the titles', async () => {
    await ask('?wireguard toke');
    await lists('No note has all of these words in its text, Enter looks in titles, speakers, editions and tags.');
    await input.fill('?"BUSYPOLLING  next"');
    await lists('Our first Netdev: 2.1 in Montreal, Netdev 2.1 · Report', 'Busypolling next generation');
    await input.fill('?"next busypolling"');
    await lists('No note has all of these words in its text');
    await input.fill('?jesper "memory bottlenecks" yyy');
    await lists('No note');
    for (let i = 0; i < 4; i++) await editor.page.keyboard.press('Backspace');
    // The report has these words in a part that was made from the note: there they are looked for.
    await lists('Memory bottlenecks');
  });

  it('leads from titles to the text with Enter', async () => {
    await ask('ossification boxes');
    await lists('No talk has all of these words, Enter looks for them in the text of all notes.');
    await editor.shot('go-to-talk-none');
    await editor.page.keyboard.press('Enter');
    await lists('Open Source, the IETF, and You, Netdev 0x13', 'QUIC tutorial');
    await becomes(() => input.inputValue(), '?ossification boxes');
  });

  it('asks in the same way when another command needs a talk', async () => {
    await editor.command('View: Close All Editors');
    await editor.command('Conference Notes: Set Status');
    await editor.page.locator('.quick-input-title', { hasText: /status/i }).waitFor();
    await becomes(() => input.getAttribute('placeholder'), 'Title, speaker, edition or tag');
    await input.pressSequentially('?wireguard');
    await lists('There is no such talk, Fewer letters find more.');
    await input.fill('wireguard');
    await lists('WireGuard: Next-generation Secure Kernel Network Tunnel');
    assert.equal(await rows.getByLabel('Open to the Side').count(), 0);
    await editor.page.keyboard.press('Enter');
    await rows.filter({ hasText: 'summarized' }).waitFor();
  });

  for (const { theme } of themes.slice(0, 3))
    it(`can be read in ${theme}`, async () => {
      await setTheme(editor, theme);
      await ask('xdp');
      await rows.filter({ hasText: 'MythBusters' }).waitFor();
      await editor.shot(`go-to-talk-${theme}`);
      await input.fill('?middleboxes');
      await rows.filter({ hasText: 'came back later' }).waitFor();
      await editor.shot(`go-to-talk-text-${theme}`);
      const [color, background] = await rows.first().evaluate((row) => {
        const name = row.querySelector('.label-name');
        return [getComputedStyle(name ?? row).color, getComputedStyle(row).backgroundColor];
      });
      assert.notEqual(color, background);
    });
});

/** The sample, with two talks more of which one is the latest of all. */
function withLaterTalks(): string {
  const workspace = temporaryCopy(inProject('sample'));
  mkdirSync(join(workspace, 'later'));
  for (const [file, date] of [
    ['z', '2025-01-02'],
    ['a', '2018-01-02'],
  ] as const)
    writeFileSync(
      join(workspace, `later/${file}.md`),
      `---\ntype: talk\nconference: Later\nedition: "1"\ntitle: XDP ${file}\nspeakers: Zoé Zed\ndate: ${date}\ntags: [$(zap)]\n---\n`,
    );
  return workspace;
}
