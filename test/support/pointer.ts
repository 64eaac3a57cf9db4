// The pointer over text of an editor. Playwright's own `hover` and `click` scroll where something covers the place for a
// moment, as suggestions do: then the whole workbench stands shifted.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** The middle of what is there, for long things a point near their start. */
export async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  assert.ok(box);
  return { x: box.x + Math.min(box.width / 2, 120), y: box.y + box.height / 2 };
}

export async function pointAt(page: Page, text: Locator): Promise<void> {
  const { x, y } = await middle(text);
  await page.mouse.move(x, y);
}

/** Clicks into the text of the editor, which then has the focus. */
export async function clickText(page: Page): Promise<void> {
  const { x, y } = await middle(page.locator('.editor-instance .view-line').first());
  await page.mouse.click(x, y);
}

/**
 * Rests the pointer on some text until the editor says something of it. What is asked for while the text or its problems
 * are still changing does not come: then the pointer goes away and comes again.
 */
export async function rest(page: Page, text: Locator, hover: Locator): Promise<void> {
  for (let tries = 1; ; tries++) {
    await pointAt(page, text);
    try {
      await hover.waitFor({ timeout: 4_000 });
      return;
    } catch (error) {
      if (tries === 5) throw error;
      await page.mouse.move(0, 0);
    }
  }
}
