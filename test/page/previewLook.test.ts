import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { inProject } from '../../scripts/project.mjs';
import { objections } from '../support/axe';
import { openEditor, type Editor } from '../support/editor';
import { setTheme, themes } from '../support/themes';
import { previewFrame } from '../support/ui';
import { becomes } from '../support/wait';

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
