import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { openEditor, type Editor } from '../support/editor';
import { setTheme, themes } from '../support/themes';
import { previewFrame } from '../support/ui';
import { becomes } from '../support/wait';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('The preview in all themes', () => {
  let editor: Editor;
  let frame: Frame;
  before(async () => {
    editor = await openEditor({ workspace: inProject('sample'), viewport: { width: 1500, height: 900 } });
    await editor.command('Conference Notes: Open Preview');
    frame = await previewFrame(editor.page);
    await editor.command('View: Toggle Primary Side Bar Visibility');
  });
  after(() => editor.close());

  for (const { theme, kind } of themes) {
    for (const width of [1400, 320]) {
      it(`has nothing to object to in ${theme} at ${width} pixels`, async () => {
        await setTheme(editor, theme);
        await frame.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
        await becomes(() => background(frame, 'body'), await editorBackground(editor));
        await widen(editor, frame, width);
        const name = `preview-${kind.replace('vscode-', '')}-${width}`;
        await editor.shot(name);
        assert.deepEqual(await objections(frame), []);
        await frame.locator('#glance > summary').click();
        await frame.locator('#glance .pictures').waitFor();
        await editor.shot(`${name}-glance`);
        assert.deepEqual(await objections(frame), []);
        await frame.locator('#glance > summary').click();
        await frame.locator('section').last().locator('article').nth(5).scrollIntoViewIfNeeded();
        await frame.locator('section').last().locator('article[data-version]').nth(5).waitFor();
        // What scrolled into sight is painted a little later.
        await frame.waitForTimeout(300);
        await editor.shot(`${name}-below`);
        assert.deepEqual(await objections(frame), []);
        const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `nothing is wider than the page, by ${overflow} pixels`);
        await frame.evaluate(() => window.scrollTo(0, 0));
      });
    }
  }
});

function background(frame: Frame, selector: string): Promise<string> {
  return frame.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
}

function editorBackground({ page }: Editor): Promise<string> {
  return page.locator('.part.editor > .content').evaluate((element) => {
    element.style.backgroundColor = 'var(--vscode-editor-background)';
    return getComputedStyle(element).backgroundColor;
  });
}

/** Makes the page about as wide, by the width of the window. */
async function widen({ page }: Editor, frame: Frame, width: number): Promise<void> {
  const now = await frame.evaluate(() => window.innerWidth);
  const size = page.viewportSize() ?? { width: 0, height: 900 };
  await page.setViewportSize({ width: size.width + width - now, height: 900 });
  await frame.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 60, width);
}

/** What axe finds, in words. */
async function objections(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 5)
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
    );
  });
}
