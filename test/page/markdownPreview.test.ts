import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { temporaryCopy } from '../../scripts/cleanup.mjs';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, webviewFrame, type Editor } from '../support/editor';
import { setTheme, themes } from '../support/themes';
import { openFile } from '../support/ui';
import { becomes } from '../support/wait';

describe('VS Code’s own Markdown preview', () => {
  let editor: Editor;
  let frame: Frame;
  before(async () => {
    const workspace = temporaryCopy(inProject('sample'));
    writeFileSync(
      join(workspace, 'netdev/2.2/below.md'),
      '---\ntype: talk\ntitle: Below\ntags: [xdp]\n---\n\nWords.\n',
    );
    editor = await openEditor({ workspace, viewport: { width: 1200, height: 800 } });
    await openFile(editor.page, '2.1/xdp-mythbusters.md');
    await editor.command('Markdown: Open Preview');
    frame = await webviewFrame(editor.page, '.conference-note');
  });
  after(() => editor.close());

  const lines = async (): Promise<string[]> =>
    (await frame.locator('.conference-note').innerText()).split('\n').filter((line) => line.trim() !== '');

  it('shows the front matter of a note as a card, and nowhere else', async () => {
    await becomes(
      async () => (await lines()).slice(0, 7),
      ['XDP MythBusters', 'Netdev 2.1', 'David S. Miller', 'Keynote · summarized', 'xdp', 'ebpf', 'slides'],
    );
    await becomes(() => frame.locator('.conference-note').count(), 1);
    await becomes(() => frame.locator('body').getByText('David S. Miller').count(), 1);
    assert.equal(await frame.locator('body').getByText('session_type').count(), 0);
  });

  for (const { theme, kind } of themes)
    it(`has the card in the colours of ${theme}`, async () => {
      await setTheme(editor, theme);
      // The preview is loaded anew with each theme.
      frame = await webviewFrame(editor.page, `body[data-vscode-theme-kind="${kind}"] .conference-note`);
      const colors = await frame.evaluate(() => {
        const probe = document.createElement('span');
        document.body.append(probe);
        const colorOf = (name: string): string => {
          probe.style.color = `var(${name})`;
          return getComputedStyle(probe).color;
        };
        const expected = [colorOf('--vscode-badge-foreground'), colorOf('--vscode-descriptionForeground')];
        probe.remove();
        const shown = ['.tags li', '.facts'].map((part) => {
          const element = document.querySelector(`.conference-note ${part}`);
          return element && getComputedStyle(element).color;
        });
        return { expected, shown };
      });
      assert.deepEqual(colors.shown, colors.expected);
      await editor.shot(`markdown-preview-${kind}`);
    });

  it('names the edition that a note inherits', async () => {
    await editor.command('View: Close All Editors');
    await openFile(editor.page, '2.2/below.md');
    await editor.command('Markdown: Open Preview');
    frame = await webviewFrame(editor.page, '.conference-note-edition:has-text("2.2")');
    await becomes(() => lines(), ['Below', 'Netdev 2.2', 'Talk', 'xdp']);
  });
});
